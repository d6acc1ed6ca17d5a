package intake

import "testing"

func TestDeputy(t *testing.T) {
	run(t, []example{
		{"the other is named last", "en", "The Governor, John Roe Abel, sent the Deputy Governor, Jane Doe, to the harbour. “We are all ready to go at last,” the Governor said.", []string{"q1 John Roe Abel (Governor)"}},
		{"before the one named after", "en", "Vice President Jane Doe lit the lamp. “We are all ready to go at last,” the President said. President John Roe was glad.", []string{"q1 John Roe (President)"}},
		{"nobody else", "en", "Deputy Director Jane Doe lit the lamp. “We are all ready to go at last,” the director said.", []string{"q1 Jane Doe (Deputy Director)"}},
		{"French", "fr", "Le directeur, Jean Roy, a vu le vice-président, Paul Noir. « Nous sommes tous prêts », a dit le directeur.", []string{"q1 Jean Roy (directeur)"}},
		{"second to a minister", "fr", "Jean Roy, ministre des Phares, et Nadia Noir, secrétaire d’État auprès du ministre des Phares, sont venus. « Nous sommes tous prêts », a dit Jean Roy. Le ministre a promis d’y « concentrer les moyens, lampes comprises ».", []string{"q1 Jean Roy (ministre des Phares)", "q2 Jean Roy (ministre des Phares)"}},
		{"adviser of a minister, in Spanish", "es", "Juan Ruiz, ministro de Faros, y Pedro Gil, asesor del ministro de Faros, vinieron. El ministro dijo que «estamos todos listos para salir».", []string{"q1 Juan Ruiz (ministro de Faros)"}},
		{"adviser to a minister", "en", "John Roe, Minister of Lamps, and Jane Doe, adviser to the Minister of Lamps, came. “We are all ready to go at last,” the Minister said.", []string{"q1 John Roe (Minister of Lamps)"}},
	})
}
