package intake

import "testing"

func TestFromSource(t *testing.T) {
	run(t, []example{
		{"title first", "en", "According to Director Jane Roe, “the lamps are all ready now.”", []string{"q1 Jane Roe (Director)"}},
		{"after", "en", "“The lamps are all ready now,” according to Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"French function", "fr", "Selon la ministre des Phares, Jeanne Roy, « les lampes sont toutes prêtes ».", []string{"q1 Jeanne Roy (ministre des Phares)"}},
		{"Spanish function", "es", "En palabras del alcalde, Juan Ruiz, «las lámparas están todas listas».", []string{"q1 Juan Ruiz (alcalde)"}},
		{"a pronoun far from the marks, in French", "fr", "« Personne n’avait demandé aux femmes », observe la professeure Jeanne Roy. D’après elle, la forme rare, qui augmente le risque d’infection à FCX, reste « massivement ignorée des médecins ».", []string{"q1 Jeanne Roy (professeure)", "q2 Jeanne Roy (professeure)"}},
		{"a pronoun far from the marks, in Spanish", "es", "«Estamos todos listos para salir», dijo la doctora Juana Ruiz. Según ella, la lámpara, que evita el riesgo de FCX, sigue «muy olvidada por los médicos».", []string{"q1 Juana Ruiz", "q2 Juana Ruiz"}},
		{"a pronoun far from the marks", "en", "“We are all ready to go at last,” said Dr Jane Roe. According to her, the lamp, which lowers the risk of FCX, is “widely ignored by the doctors”.", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"clause after", "en", "According to Jane Roe, the darkness of the harbour “is as bad as the fog at sea”.", []string{"q1 Jane Roe"}},
		{"French clause after", "fr", "Selon Jeanne Roy, la noirceur du port « est aussi grave que la brume elle-même ».", []string{"q1 Jeanne Roy"}},
		{"Spanish clause of two after a surname", "es", "Juana Isabel Ruiz vino ayer.\n\nDe acuerdo con Ruiz, la oscuridad y las tormentas sobre las lámparas «son tan graves como la niebla».", []string{"q1 Juana Isabel Ruiz"}},
	})
}
