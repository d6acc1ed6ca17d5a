package intake

import "testing"

func TestCalledBody(t *testing.T) {
	run(t, []example{
		{"noun after a comma", "fr", "Merrowpol, organisation policière fondée en 1951, a condamné « ces actes de sabotage nocturne ».", []string{"q1 Merrowpol"}},
		{"with an article", "en", "Merrowlux, the company that keeps the lamps, said that “nobody will be left in the dark”.", []string{"q1 Merrowlux"}},
		{"a person", "en", "Jane Roe, head of the company, said that “nobody will be left in the dark”.", []string{"q1 Jane Roe (head of the company)"}},
		{"adjective before of", "es", "La organización internacional de Faros advirtió de que la noche es «más larga que nunca».", []string{"q1 organización internacional de Faros"}},
	})
}
