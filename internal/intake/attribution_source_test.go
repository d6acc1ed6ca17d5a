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
	})
}
