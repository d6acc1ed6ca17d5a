package intake

import "testing"

func TestGivenFunction(t *testing.T) {
	run(t, []example{
		{"named", "es", "Juana Ruiz fue nombrada presidenta de Faros del Sur. «La lámpara está encendida», dijo Ruiz.", []string{"q1 Juana Ruiz (presidenta de Faros del Sur)"}},
		{"is", "en", "Jane Roe is currently Head of Lamps. “The lamp is lit again,” said Roe.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"appointed", "en", "Jane Roe has been appointed as the Director of Lamps. “The lamp is lit again,” said Roe.", []string{"q1 Jane Roe (Director of Lamps)"}},
		{"French", "fr", "Jeanne Roy a été nommée directrice des Phares. « La lampe est rallumée ce soir », a dit Mme Roy.", []string{"q1 Jeanne Roy (directrice des Phares)"}},
		{"of somebody else", "en", "Jane Roe met the Director of Lamps. “The lamp is lit again,” said Roe.", []string{"q1 Jane Roe"}},
		{"ranked", "en", "Merrow Commission First Vice-President Jane Roe said: “The lamp is lit again.”", []string{"q1 Jane Roe (Merrow Commission First Vice-President)"}},
		{"on a day", "en", "Jane Roe, Head of the Lamp Unit on Thursday said: “The lamp is lit again.”", []string{"q1 Jane Roe (Head of the Lamp Unit)"}},
		{"a particle", "en", "Jane Abreu da Costa, head of lamps, said: “The lamp is lit again.”", []string{"q1 Jane Abreu da Costa (head of lamps)"}},
		{"several", "en", "Commissioners Jane Roe and John Doe met. Commissioner Doe said: “The lamp is lit again.”", []string{"q1 John Doe (Commissioner)"}},
	})
}
