package intake

import "testing"

func TestRegister(t *testing.T) {
	run(t, []example{
		{"a region", "en", "Jane Roe, Director, came.\n\nIn the Merrow Lakes, East Merrow and the North Quay, lamps went out. “We are ready to go at last.”", []string{"q1 Jane Roe (Director)"}},
		{"a run-in heading", "en", "Jane Roe, Director, came.\n\nLamp Outlook. It is fair. Early Lamp Signals are good. “We are ready to go at last.”", []string{"q1 Jane Roe (Director)"}},
		{"a heading above", "es", "Enfoque Náutico\nLámparas Claras, Costa Larga\n\nJuana Ruiz, directora, vino.\n\n«Estamos ya todos listos para salir».", []string{"q1 Juana Ruiz (directora)"}},
		{"of the function", "en", "Jane Roe, who is Director of Student Lamp Initiatives at the Merrow School, described it by saying, “We are ready to go.”", []string{"q1 Jane Roe (Director of Student Lamp Initiatives at the Merrow School)"}},
		{"who says it, though of two such words", "en", "“We are ready to go,” Lamp Solutions said.", []string{"q1 Lamp Solutions"}},
		{"who is owned", "en", "Family-Owned Roe opened a yard. Said John Doe, Director, “We are ready to go.” Roe recently shared its plans.", []string{"q1 John Doe (Director)"}},
		{"a pronoun means a person", "en", "Jane Roe, Director, came.\n\nClear Water Sources ran dry. “We are ready to go,” she said.", []string{"q1 Jane Roe (Director)"}},
		{"whose sentence it is", "fr", "Louant le gouvernement et ses ports, la maire de Merrow, Jeanne Roy, a indiqué qu’il est tard. « Nous sommes prêts », a-t-elle dit.", []string{"q1 Jeanne Roy (maire de Merrow)"}},
		{"whom a sentence is about", "en", "John Doe, Head of Lamps, and Jane Roe, Director, met. “It is late,” said Doe.\n\nFor Roe, the quay is home. “We are ready to go,” she said.", []string{"q1 John Doe (Head of Lamps)", "q2 Jane Roe (Director)"}},
		{"the official has a function", "es", "El secretario de Faros, Juan Ruiz, dijo: «Estamos todos listos».\n\nGanó la carrera Pedro Lobo, de Merrow.\n\nA su vez, el funcionario adelantó que habrá otra. «Ya estamos en camino», anticipó.", []string{"q1 Juan Ruiz (secretario de Faros)", "q2 Juan Ruiz (secretario de Faros)"}},
		{"by the initials", "fr", "Le ministre, Jean Roy Dupré, a dit : « Nous sommes prêts. » Plus tard, JRD a ajouté : « Il est tard, rentrons. »", []string{"q1 Jean Roy Dupré (ministre)", "q2 Jean Roy Dupré (ministre)"}},
		{"whose they are", "en", "“We are ready to go,” said the Keepers Union’s Jane Roe.", []string{"q1 Jane Roe"}},
		{"a short function before the name", "en", "The Prime Minister, Jane Roe, came. “We are ready to go,” said PM Roe.", []string{"q1 Jane Roe (Prime Minister)"}},
		{"surname first", "fr", "Le directeur général du Conseil des Phares Roy Jean Paul, a salué l’effort. « La nuit est noire ici », a-t-il souligné. Plus loin, le maire Yves Roy est venu.", []string{"q1 Roy Jean Paul (directeur général du Conseil des Phares)"}},
		{"surname first, in capitals", "fr", "« Nous sommes prêts » a déclaré la Directrice des Phares, Le colonel ROY DUPRÉ Jeanne-Anne, lors de la séance.", []string{"q1 ROY DUPRÉ Jeanne-Anne (Directrice des Phares)"}},
		{"rank with its own article", "fr", "Le gouverneur de la région, le colonel-major Jean Roy, a dit : « Nous sommes prêts. »", []string{"q1 Jean Roy (gouverneur de la région)"}},
		{"the company", "en", "The Lamp Guild opened its doors. Jane Roe, Director, came. “We are ready to go,” the company said.", []string{"q1 Lamp Guild"}},
		{"whom a sentence presents", "es", "La farera Juana Ruiz dijo: «Estamos todos listos».\n\nEntonces llegó el primero. Se trata de Pedro Lobo, de 23 años. «Vengo de muy lejos», dijo entre risas.", []string{"q1 Juana Ruiz (farera)", "q2 Pedro Lobo"}},
		{"a possessive is no honorific", "fr", "La lampe « s’inscrit dans le long terme de la mer », selon les mots de son PDG, Jean Roy.", []string{"q1 Jean Roy (PDG)"}},
		{"under a quote without a stop", "fr", "Il pleut.\n\n> « Nous sommes tous prêts à rallumer la lampe du port » \n\n**Jeanne Roy, directrice des Phares**\n\nIl pleut.", []string{"q1 Jeanne Roy (directrice des Phares)"}},
		{"under the name of a lamp", "fr", "Il pleut.\n\n« La grande lampe du port »\n\nJeanne Roy est venue, et les gardiens aussi.", nil},
		{"under a quote only", "en", "It rained.\n\n“We are ready to go at last.”\n\n— Jane Roe\n\nIt rained.", []string{"q1 Jane Roe"}},
		{"in a heading only", "en", "Interview with Jane Roe\n\n“We are ready to go at last,” she said.", []string{"q1 Jane Roe"}},
		{"an ending that surnames have too", "en", "Bill Hastings lit the lamp. “We are ready to go at last.”", []string{"q1 Bill Hastings"}},
		{"a noun that people are called by", "en", "Charity Roe lit the lamp. “We are ready to go at last,” she said.", []string{"q1 Charity Roe"}},
		{"an organisation called by such a noun", "es", "Acción Navarra presentó su plan. «Estamos todos listos», señaló la asociación.", []string{"q1 Acción Navarra"}},
		{"again in short", "fr", "Jeanne Roy, directrice des Phares, a dit : « Nous sommes prêts. » L’intéressée précise : « Il est tard, rentrons. »", []string{"q1 Jeanne Roy (directrice des Phares)", "q2 Jeanne Roy (directrice des Phares)"}},
	})
}

func TestNamesakes(t *testing.T) {
	run(t, []example{
		{"Spanish, last of two", "es", "Andrea Conde, directora de Faros, vino. «Estamos todos listos», contó Conde.", []string{"q1 Andrea Conde (directora de Faros)"}},
		{"Spanish, the first of two surnames", "es", "«Estamos todos listos», dijo el fiscal regional, Juan Duque Ruiz.", []string{"q1 Juan Duque Ruiz (fiscal regional)"}},
		{"Spanish, a function for all that", "es", "Juan Duque vino con el alcalde. «Estamos todos listos», dijo el Alcalde Pedro Ruiz.", []string{"q1 Pedro Ruiz (Alcalde)"}},
		{"French", "fr", "Jeanne Prévost, directrice des Phares, est venue. « Nous sommes prêts », a confié Prévost.", []string{"q1 Jeanne Prévost (directrice des Phares)"}},
		{"English, alone", "en", "Jane Provost, Director of Lamps, came. Provost, who had walked, said: “We are ready to go.”", []string{"q1 Jane Provost (Director of Lamps)"}},
		{"English, a function for all that", "en", "Jane Provost came. “We are ready to go,” said Provost John Doe.", []string{"q1 John Doe (Provost)"}},
	})
}

func TestSeveral(t *testing.T) {
	run(t, []example{
		{"whose", "en", "Jane Roe came.\n\n“We are ready to go,” the report’s authors write.", []string{"q1 report’s authors"}},
		{"of what", "en", "“We are ready to go,” the authors of the report say.", []string{"q1 authors of the report"}},
		{"one of them", "fr", "Jeanne Roy, directrice, est venue. « C’est un long travail », confie l’un des enquêteurs.", []string{"q1 l’un des enquêteurs"}},
		{"Spanish", "es", "Juana Ruiz vino. «Estamos todos listos», dijeron los organizadores.", []string{"q1 organizadores"}},
		{"one of a noun that is not known", "es", "«Estamos todos listos», dijo uno de los fareros.", []string{"q1 uno de los fareros"}},
		{"nobody in particular", "en", "“We are ready to go,” officials said.", nil},
		{"not who says it", "en", "Jane Roe, Director, met the officials. “We are ready to go,” she told the officials.", []string{"q1 Jane Roe (Director)"}},
	})
}

func TestNickname(t *testing.T) {
	run(t, []example{
		{"in marks", "en", "“We are ready to go,” said Jane “Jan” Roe, Head of Lamps.", []string{"q1 Jane “Jan” Roe (Head of Lamps)"}},
		{"straight marks", "en", "Jane \"Jan\" Roe, Head of Lamps, said, \"We are ready to go.\"", []string{"q1 Jane \"Jan\" Roe (Head of Lamps)"}},
		{"a quote for all that", "en", "Jane Roe said “We are ready to go” and left.", []string{"q1 Jane Roe"}},
	})
}
