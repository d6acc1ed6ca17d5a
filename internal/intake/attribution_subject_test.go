package intake

import "testing"

func TestAsSubject(t *testing.T) {
	run(t, []example{
		{"French", "fr", "Au nom des phares, Jeanne Roy « regrette que la lampe soit éteinte ».", []string{"q1 Jeanne Roy"}},
		{"a nickname", "en", "Jane Roe “the Lamp of the Coast” came.", nil},
		{"a short one", "fr", "Jeanne Roy « dite lumière » est venue.", nil},
	})
}
