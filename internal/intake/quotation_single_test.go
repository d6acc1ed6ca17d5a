package intake

import "testing"

func TestSingleMarksOverParagraphs(t *testing.T) {
	run(t, []example{
		{"repeated in each", "en", "'We are ready to go,' said Jane Roe.\n\n'The lamp is lit every night.\n\n'The keepers' house is warm again.'\n\nIt rained.", []string{"q1 Jane Roe"}},
		{"not repeated", "en", "'The lamp is lit every night.\n\nThe keepers' house is warm again, Jane Roe said.", nil},
		{"a year", "en", "'90s lamps are lit every night.\n\n'80s lamps are not, and nobody said why.", nil},
	})
}
