package intake

import "testing"

func TestOfOwnView(t *testing.T) {
	run(t, []example{
		{"Spanish", "es", "La Sra. Juana Rohde, directora de Faros, se mostró optimista. La firma constituye a su juicio «un hito sin igual en cien años de luz». Llovía.", []string{"q1 Juana Rohde (directora de Faros)"}},
		{"Spanish, behind", "es", "Juan Ruiz, alcalde, visitó el faro. La obra es «un paso de gigante para la costa», en su opinión.", []string{"q1 Juan Ruiz (alcalde)"}},
		{"Spanish pronoun", "es", "Juana Ruiz, alcaldesa, visitó el faro. La obra es, según ella, «un paso de gigante para la costa».", []string{"q1 Juana Ruiz (alcaldesa)"}},
		{"French", "fr", "Jeanne Roy, maire, a vu la lampe. C’est à ses yeux « un pas de géant pour la côte ».", []string{"q1 Jeanne Roy (maire)"}},
		{"French pronoun", "fr", "Jeanne Roy, maire, a vu la lampe. Selon elle, c’est « un pas de géant pour la côte ».", []string{"q1 Jeanne Roy (maire)"}},
		{"English", "en", "Mayor Jane Roe saw the lamp. It was in her words “a giant leap for the whole coast”.", []string{"q1 Jane Roe (Mayor)"}},
		{"somebody else", "en", "Mayor Jane Roe saw the lamp. According to her deputy, John Doe, it was “a giant leap for the whole coast”.", []string{"q1 John Doe (deputy)"}},
		{"a title in marks", "es", "Juana Ruiz, alcaldesa, presentó su libro. Es a su juicio el «Gran Libro de Faros».", nil},
	})
}
