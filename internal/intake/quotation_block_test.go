package intake

import "testing"

func TestBlockQuotations(t *testing.T) {
	run(t, []example{
		{"angle", "en", "Jane Roe, Head of Lamps, said:\n\n> We are ready to go.\n\nIt rained.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"indented", "en", "Jane Roe, Head of Lamps, said:\n\n    We are ready to go.\n\nIt rained.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"signed within", "en", "> We are ready to go at last.\n>\n> Jane Roe, Head of Lamps\n\nIt rained.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"signed after", "en", "“We are ready to go at last.”\n\n— Jane Roe, Head of Lamps", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"own words after a colon", "en", "It rained.\n\nJane Roe, Head of Lamps, said:\n\nWe are all ready to go, and our lamps burn.\n\nIt rained.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"own words signed", "fr", "Il a plu.\n\nNous sommes tous prêts, et nos lampes brillent déjà sur la côte.\n\nJeanne Roy, directrice des phares", []string{"q1 Jeanne Roy (directrice des phares)"}},
		{"list", "en", "Jane Roe, Head of Lamps, said:\n\n  • We are ready to go.\n  • The lamps of our coast burn.", nil},
		{"not of himself", "en", "Jane Roe, Head of Lamps, opened it:\n\nThe lamps of the coast burn, and the keepers are ready.", nil},
	})
}
