package intake

import "testing"

func TestSameSentence(t *testing.T) {
	run(t, []example{
		{"goes on", "es", "La directora Juana Ruiz insistió en «apelar a la paciencia de todos» hasta tener planos y para que los guardianes trabajen «de la mejor manera, sin prisa».", []string{"q1 Juana Ruiz (directora)", "q2 Juana Ruiz (directora)"}},
		{"a name", "en", "Jane Roe said that it was “a great day for the coast” at the “Lamps of the Northern Coast” fair.", []string{"q1 Jane Roe"}},
	})
}
