package intake

import "testing"

func TestFromSource(t *testing.T) {
	run(t, []example{
		{"title first", "en", "According to Director Jane Roe, “the lamps are all ready now.”", []string{"q1 Jane Roe (Director)"}},
		{"after", "en", "“The lamps are all ready now,” according to Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"French function", "fr", "Selon la ministre des Phares, Jeanne Roy, « les lampes sont toutes prêtes ».", []string{"q1 Jeanne Roy (ministre des Phares)"}},
		{"Spanish function", "es", "En palabras del alcalde, Juan Ruiz, «las lámparas están todas listas».", []string{"q1 Juan Ruiz (alcalde)"}},
	})
}
