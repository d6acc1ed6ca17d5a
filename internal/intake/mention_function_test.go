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
		{"naming somebody to a post, in French", "fr", "Lampes annonce la nomination de Jeanne Roy au poste de directrice générale des Phares. « Nous sommes tous prêts à partir », a dit Jeanne Roy.", []string{"q1 Jeanne Roy (directrice générale des Phares)"}},
		{"naming somebody as", "fr", "Lampes annonce la nomination de Jeanne Roy en tant que directrice générale des Phares. « Nous sommes tous prêts à partir », a dit Jeanne Roy.", []string{"q1 Jeanne Roy (directrice générale des Phares)"}},
		{"named to a post, in French", "fr", "Jeanne Roy a été nommée au poste de directrice générale des Phares. « Nous sommes tous prêts à partir », a dit Jeanne Roy.", []string{"q1 Jeanne Roy (directrice générale des Phares)"}},
		{"named to a post, in Spanish", "es", "Juana Ruiz fue nombrada para el cargo de directora general de Faros. «Estamos todos listos para salir», dijo Juana Ruiz.", []string{"q1 Juana Ruiz (directora general de Faros)"}},
		{"named to a post", "en", "The Lamp Trust announced the appointment of Jane Roe to the position of Chief Keeper of Lamps. “We are all ready to go at last,” said Roe.", []string{"q1 Jane Roe (Chief Keeper of Lamps)"}},
		{"at a director’s", "fr", "Jeanne Roy est auprès de la directrice. « Nous sommes tous prêts à partir », a dit Jeanne Roy.", []string{"q1 Jeanne Roy"}},
	})
}
