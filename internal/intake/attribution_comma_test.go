package intake

import "testing"

func TestAfterComma(t *testing.T) {
	run(t, []example{
		{"English", "en", "Jane Roe, Head of Lamps, said, “We are all ready.”", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"adverb", "en", "Director Jane Roe also said, “We are all ready.”", []string{"q1 Jane Roe (Director)"}},
		{"Spanish", "es", "Juana Ruiz, jefa de faros, afirmó, «Estamos todos listos».", []string{"q1 Juana Ruiz (jefa de faros)"}},
		{"no verb", "en", "At the lamp of Jane Roe, “the blue room”, people came.", nil},
	})
}
