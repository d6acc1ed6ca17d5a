package intake

import "testing"

func TestFunctionOf(t *testing.T) {
	run(t, []example{
		{"of a body", "es", "La ministra de Faros, Juana Ruiz, vino con el alcalde Pedro Lobo.\n\n«Estamos todos listos», dijo la titular de Faros.", []string{"q1 Juana Ruiz (ministra de Faros)"}},
		{"of a country", "es", "Hablaron Juana Ruiz, Ministra de Puertos de Merrow, y Ana Lobo, Ministra de Puertos de Eleria. A su turno, la representante de Merrow calificó el faro como «el cuarto pilar de la costa».", []string{"q1 Juana Ruiz (Ministra de Puertos de Merrow)"}},
		{"of a country, in French", "fr", "Jeanne Roy, ministre des Phares de Merrow, a rencontré Paul Noir, ministre des Ports d’Elerie. « Nous sommes prêts », a dit le représentant d’Elerie.", []string{"q1 Paul Noir (ministre des Ports d’Elerie)"}},
		{"of a country, in English", "en", "Jane Roe, Minister of Lamps of Merrow, met John Doe, Minister of Ports of Eleria. “We are ready to go,” said the representative of Merrow.", []string{"q1 Jane Roe (Minister of Lamps of Merrow)"}},
		{"nobody is named", "es", "«Estamos todos listos», dijo el alcalde de Merrow. Llovía.", []string{"q1 alcalde de Merrow"}},
		{"nobody is named, in French", "fr", "« Nous sommes prêts », a déclaré la maire de Merrow. Il pleut.", []string{"q1 maire de Merrow"}},
		{"nobody is named, in English", "en", "“We are ready to go,” said the mayor of Merrow. It rained.", []string{"q1 mayor of Merrow"}},
		{"in the paragraph before", "es", "El director técnico de Faros del Sur ha hablado de la luz.\n\n«Nos permite ver de noche sin aceite», ha explicado durante su intervención.", []string{"q1 director técnico de Faros del Sur"}},
		{"of something else", "es", "El jefe superior de Policía de Merrow, Juan Ruiz, dijo que «nadie vio la lámpara aquella noche».\n\n«Entraba siempre por el techo», ha ironizado el inspector jefe del Grupo de Faros, que no dio su nombre.", []string{"q1 Juan Ruiz (jefe superior de Policía de Merrow)", "q2 inspector jefe del Grupo de Faros"}},
		{"somebody has it", "es", "Juan Ruiz, alcalde, vino. Llovía.\n\n«Estamos todos listos», dijo el alcalde de Merrow.", []string{"q1 Juan Ruiz (alcalde)"}},
	})
}

func TestFunctionGender(t *testing.T) {
	run(t, []example{
		{"done by somebody", "es", "La sala fue abierta por Juana Ruiz, Secretaria de Faros; Pedro Lobo, Ministro de Puertos, y Ana Haro, alcaldesa.\n\nLa alta funcionaria dijo que falta luz. «La noche se repite cada día», señaló.", []string{"q1 Juana Ruiz (Secretaria de Faros)"}},
		{"done by somebody, in English", "en", "The hall was opened by Jane Roe, Keeper of Lamps. “We are ready to go,” she said.", []string{"q1 Jane Roe (Keeper of Lamps)"}},
		{"done by somebody, in French", "fr", "La salle a été inaugurée par Jeanne Roy, directrice des Phares. « Nous sommes prêts », a-t-elle dit.", []string{"q1 Jeanne Roy (directrice des Phares)"}},
		{"with somebody", "es", "Juana Ruiz, alcaldesa, acompañada por Pedro Lobo, director de Faros, visitó el muelle. «Estamos todos listos», afirmó.", []string{"q1 Juana Ruiz (alcaldesa)"}},
		{"the head of state", "es", "El presidente de la República, Juan Ruiz Lobo, y el jefe de Policía, Pedro Roa, llegaron.\n\nEl Jefe de Estado agregó: «Estamos todos listos».", []string{"q1 Juan Ruiz Lobo (presidente de la República)"}},
		{"the head of state", "fr", "Le président de la République, Jean Roy, est venu avec le chef de la police, Yves Dubois.\n\n« Nous sommes tous prêts », a ajouté le chef de l’État.", []string{"q1 Jean Roy (président de la République)"}},
		{"the head of government", "en", "Prime Minister Jane Roe came with John Doe, head of the harbour.\n\n“We are ready to go,” the head of government said.", []string{"q1 Jane Roe (Prime Minister)"}},
		{"a function before one name in the headline", "es", "Presidente Ruiz hace llamado a los fareros para que enciendan la lámpara\n\n“Mi llamado es que todos sigan el ejemplo de estos fareros de hoy”, dijo.\n\nEl Mandatario les recordó a los fareros los beneficios. En este sentido, el Presidente Ruiz agradeció la ayuda.", []string{"headline Presidente Ruiz hace llamado a los fareros para que enciendan la lámpara", "q1 Ruiz (Presidente)"}},
		{"of the other gender", "es", "La secretaria de Faros, Juana Ruiz Lobo, y el gobernador de Merrow, Pedro Roa Haro, firmaron.\n\nRuiz Lobo saludó a los fareros. A su vez, el mandatario agradeció el apoyo. «El faro no se vende, se comparte», expresó.", []string{"q1 Pedro Roa Haro (gobernador de Merrow)"}},
		{"spoke last, of the other gender", "es", "«La cartera está sana y firme», dijo Juan Ruiz, gerente general. «El aceite no es ya una opción», dijo Juana Roa, vicepresidenta de Faros. Después, el ejecutivo dijo que «la costa crecerá mucho más».", []string{"q1 Juan Ruiz (gerente general)", "q2 Juana Roa (vicepresidenta de Faros)", "q3 Juan Ruiz (gerente general)"}},
		{"by the form of the noun", "fr", "Paul Noir, directeur des Ports, a reçu la médaille. « Nous sommes prêts », a dit la directrice des Ports, Jeanne Roy.", []string{"q1 Jeanne Roy (directrice des Ports)"}},
	})
}
