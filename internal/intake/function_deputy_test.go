package intake

import "testing"

func TestDeputy(t *testing.T) {
	run(t, []example{
		{"the other is named last", "en", "The Governor, John Roe Abel, sent the Deputy Governor, Jane Doe, to the harbour. “We are all ready to go at last,” the Governor said.", []string{"q1 John Roe Abel (Governor)"}},
		{"before the one named after", "en", "Vice President Jane Doe lit the lamp. “We are all ready to go at last,” the President said. President John Roe was glad.", []string{"q1 John Roe (President)"}},
		{"nobody else", "en", "Deputy Director Jane Doe lit the lamp. “We are all ready to go at last,” the director said.", []string{"q1 Jane Doe (Deputy Director)"}},
		{"French", "fr", "Le directeur, Jean Roy, a vu le vice-président, Paul Noir. « Nous sommes tous prêts », a dit le directeur.", []string{"q1 Jean Roy (directeur)"}},
	})
}
