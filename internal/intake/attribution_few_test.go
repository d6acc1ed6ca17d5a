package intake

import "testing"

func TestFewWords(t *testing.T) {
	run(t, []example{
		{"after a form of to be", "en", "Jane Roe said that she was “very happy”.", []string{"q1 Jane Roe"}},
		{"after to", "en", "Jane Roe urged the town to “act now”.", []string{"q1 Jane Roe"}},
		{"called to", "fr", "Jeanne Roy a appelé à « agir sans attendre ».", []string{"q1 Jeanne Roy"}},
		{"a called thing", "fr", "Jeanne Roy a ouvert la lampe appelée « reine du nord ».", nil},
		{"said of herself", "fr", "Jeanne Roy s’est dite « très heureuse » de la décision.", []string{"q1 Jeanne Roy"}},
		{"shown of herself", "es", "Juana Ruiz se mostró “muy contenta” con la decisión.", []string{"q1 Juana Ruiz"}},
		{"warned", "fr", "Jeanne Roy a mis en garde contre « un long hiver sans lumière ».", []string{"q1 Jeanne Roy"}},
		{"thanked", "fr", "Jeanne Roy a remercié les gardiens pour leur « courage extraordinaire ».", []string{"q1 Jeanne Roy"}},
		{"a name", "en", "Jane Roe said that the lamp is “Old Betty”.", nil},
		{"no verb of saying", "en", "Jane Roe went to “old town”.", nil},
		{"after an article in French", "fr", "Le directeur, Jean Roy, appelle à une « union sacrée » autour de la lampe.", []string{"q1 Jean Roy (directeur)"}},
		{"after an article in Spanish", "es", "El director, Juan Ruiz, dijo que es una «gran noticia» para la costa.", []string{"q1 Juan Ruiz (director)"}},
		{"after an article", "en", "The director, Jane Roe, said that it was a “great day” for the coast.", []string{"q1 Jane Roe (director)"}},
		{"a thing by its name", "en", "The director, Jane Roe, said that the harbour has a “light point” for boats.", nil},
	})
}

func TestJoined(t *testing.T) {
	run(t, []example{
		{"one word", "en", "Jane Roe called the decision “deeply disappointing” and “wrong”.", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"and that", "fr", "Jeanne Roy a estimé que « la lampe est un bien commun » et que « nul n’est seul ».", []string{"q1 Jeanne Roy", "q2 Jeanne Roy"}},
		{"and that", "ar", "اعتبر سامي حداد أن «المنارة ملك للجميع» وأن «لا أحد وحيد هنا».", []string{"q1 سامي حداد", "q2 سامي حداد"}},
		{"a term", "es", "Juana Ruiz dijo que “vamos a seguir siempre” y visitó la lámpara “vieja”.", []string{"q1 Juana Ruiz"}},
	})
}

func TestFelt(t *testing.T) {
	run(t, []example{
		{"expressed", "en", "Jane Roe expressed “deep regret” over the lamp.", []string{"q1 Jane Roe"}},
		{"French", "fr", "Jeanne Roy a exprimé sa « profonde tristesse » après la panne.", []string{"q1 Jeanne Roy"}},
		{"Spanish", "es", "Juana Ruiz expresó su “profundo pesar” por la lámpara.", []string{"q1 Juana Ruiz"}},
	})
}

func TestWhatCalled(t *testing.T) {
	run(t, []example{
		{"termed", "en", "Jane Roe, Director, welcomed it. She said it was keepers who had suffered from what she termed “the cowboys”.", []string{"q1 Jane Roe (Director)"}},
		{"called", "en", "Jane Roe criticised what she called “an empty lamp”.", []string{"q1 Jane Roe"}},
		{"called by nobody", "en", "Jane Roe lit what is called “the old lamp”.", nil},
		{"French", "fr", "Jeanne Roy a dénoncé ce qu’elle a qualifié de « une lampe vide ».", []string{"q1 Jeanne Roy"}},
		{"Spanish", "es", "Juana Ruiz criticó lo que calificó “una lámpara vacía”.", []string{"q1 Juana Ruiz"}},
	})
}

func TestCalledFor(t *testing.T) {
	run(t, []example{
		{"three words", "en", "Director Jane Roe called for “speed, money and honesty”.", []string{"q1 Jane Roe (Director)"}},
		{"a name", "en", "Jane Roe lit the lamp called “Old Betty”.", nil},
		{"in the present", "en", "Director Jane Roe calls for “an end to dark nights”.", []string{"q1 Jane Roe (Director)"}},
	})
}
