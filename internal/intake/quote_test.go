package intake

import "testing"

func TestSource(t *testing.T) {
	run(t, []example{
		{"English", "en", "According to Jane Roe, “the lamps are all ready now.”", []string{"q1 Jane Roe"}},
		{"French", "fr", "Selon Jeanne Roy, « les lampes sont toutes prêtes ».", []string{"q1 Jeanne Roy"}},
		{"Spanish", "es", "Según Juana Ruiz, «las lámparas están todas listas».", []string{"q1 Juana Ruiz"}},
		{"aside", "es", "Se trata, según Juana Ruiz, de “un gran avance para toda la costa”.", []string{"q1 Juana Ruiz"}},
		{"aside", "fr", "Il s’agit, selon Jeanne Roy, d’« un grand pas pour toute la côte ».", []string{"q1 Jeanne Roy"}},
	})
}

func TestWhoSpeaks(t *testing.T) {
	run(t, []example{
		{"function alone", "en", "Minister Jane Roe opened it. It rained. “We are ready to go,” the Minister said.", []string{"q1 Jane Roe (Minister)"}},
		{"who is mentioned last", "en", "“It is late,” said Jane Roe.\n\nJohn Doe, Keeper, agreed. “We are ready,” he said.", []string{"q1 Jane Roe", "q2 John Doe (Keeper)"}},
		{"inside the marks", "fr", "« Il est tard, a déclaré Jeanne Roy. Rentrons. »", []string{"q1 Jeanne Roy"}},
	})
}
