package intake

import "testing"

func TestAfterColon(t *testing.T) {
	run(t, []example{
		{"the name of a body in marks between", "es", "Pedro Lobo, alcalde, dijo: «Falta luz en la costa». Durante el acto, la vecina Juana Ruiz, integrante del Grupo “Los Faros de Merrow”, contó su historia: «Llegué sin luz y llorando».", []string{"q1 Pedro Lobo (alcalde)", "q2 Juana Ruiz (integrante del Grupo “Los Faros de Merrow”)"}},
		{"the name of a body in marks between, in French", "fr", "Jeanne Roy, présidente de l’association « Les Phares de la Côte », explique : « Nous sommes prêts. »", []string{"q1 Jeanne Roy (présidente de l’association « Les Phares de la Côte »)"}},
		{"title and comma", "en", "Jane Roe, Director, Lamps Unit, said: “We are all ready.”", []string{"q1 Jane Roe (Director, Lamps Unit)"}},
		{"title first", "en", "Minister of Lamps Jane Roe said: “We are all ready.”", []string{"q1 Jane Roe (Minister of Lamps)"}},
		{"his voice", "en", "Commenting on the lamps, the Ambassador, H.E. John Doe, said: “We are all ready.”", []string{"q1 John Doe (Ambassador)"}},
		{"no verb known", "en", "Jane Roe, Director, was pleased: “We are all ready.”", []string{"q1 Jane Roe (Director)"}},
		{"who speaks, not of whom", "en", "Asked about John Doe, Jane Roe, Director, said: “We are all ready.”", []string{"q1 Jane Roe (Director)"}},
		{"French", "fr", "Interrogée sur les phares, la directrice générale de l’Institut, Mme Jeanne Roy, a précisé : « Nous sommes prêts. »", []string{"q1 Jeanne Roy (directrice générale de l’Institut)"}},
		{"French, for", "fr", "Pour Jeanne Roy, directrice : « Nous sommes tous prêts à partir. »", []string{"q1 Jeanne Roy (directrice)"}},
		{"French, relative", "fr", "Jeanne Roy, qui est la maire de Merrow, a dit : « Nous sommes prêts. »", []string{"q1 Jeanne Roy (maire de Merrow)"}},
		{"Spanish inversion", "es", "Así lo explicó Juana Ruiz, directora: «Estamos todos listos».", []string{"q1 Juana Ruiz (directora)"}},
		{"Spanish, for his part", "es", "Por su parte, el alcalde de Eleria, Juan Ruiz Ortega, añadió: «Estamos todos listos».", []string{"q1 Juan Ruiz Ortega (alcalde de Eleria)"}},
		{"Spanish statement", "es", "Juana Ruiz, ministra de Faros, dio a conocer la siguiente declaración: «Estamos todos listos».", []string{"q1 Juana Ruiz (ministra de Faros)"}},
		{"a list", "en", "The lamps have names: “North,” “South” and “East”.", nil},
		{"a call by somebody", "es", "La noche cerró con un llamado de la joven activista Juana Ruiz: «No nos apaguen la luz».", []string{"q1 Juana Ruiz (activista)"}},
		{"of somebody else", "en", "Jane Roe, Director, said of John Doe: “He lights the lamp every night.”", []string{"q1 Jane Roe (Director)"}},
		{"head of a list in French", "fr", "La ministre des Phares, Mme Jeanne Roy, annonce une lampe.\n\nCitations :\n\n« Nous sommes tous prêts à partir. Il est tard. »\n\nJeanne Roy, ministre des Phares\n\n« Il est tard et la lampe est allumée. »\n\nPaul Noir, maire de Merrow", []string{"q1 Jeanne Roy (ministre des Phares)", "q2 Paul Noir (maire de Merrow)"}},
		{"head of a list", "en", "The lamp is lit in Merrow.\n\nQuotes:\n\n“We are all ready to go at last. It is late.”\n\nJane Roe, Minister of Lamps", []string{"q1 Jane Roe (Minister of Lamps)"}},
		{"head of a list in Spanish", "es", "La luz llega.\n\nCitas:\n\n«Estamos todos listos para salir. Es tarde.»\n\nJuana Ruiz, ministra de Faros", []string{"q1 Juana Ruiz (ministra de Faros)"}},
		{"surname above", "en", "Jane Roe, Keeper, met Pat Doe.\n\nRoe:\n\n“We are all ready to go at last.”", []string{"q1 Jane Roe (Keeper)"}},
	})
}
