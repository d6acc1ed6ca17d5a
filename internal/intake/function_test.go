package intake

import "testing"

func TestFunction(t *testing.T) {
	run(t, []example{
		{"given far away", "en", "Jane Roe, Secretary-General of the Lamp Union, came.\n\nIt rained. It was late.\n\n“We are ready to go,” the Secretary-General said.",
			[]string{"q1 Jane Roe (Secretary-General of the Lamp Union)"}},
		{"French", "fr", "La ministre des Phares, Mme Jeanne Roy, est venue. Il pleut. « Nous sommes prêts », a déclaré la ministre.", []string{"q1 Jeanne Roy (ministre des Phares)"}},
		{"Spanish, given twice", "es", "El Secretario General de la Unión de Faros (UDF), Juan Ruiz Ortega, llegó. «Estamos todos listos», dijo el Secretario General Ruiz.",
			[]string{"q1 Juan Ruiz Ortega (Secretario General de la Unión de Faros (UDF))"}},
		{"a function that says nothing", "es", "Juana Ruiz, ministra de Faros, llegó. «Estamos todos listos», dijo Juana Ruiz. Llovía. «Es tarde para todos», añadió la funcionaria.",
			[]string{"q1 Juana Ruiz (ministra de Faros)", "q2 Juana Ruiz (ministra de Faros)"}},
		{"by the rank before a name", "fr", "Jean Roy, commissaire aux phares, a dit que tout serait sous l’autorité du général de brigade Paul Noir, médecin militaire.\n\n« La lampe est rallumée ce soir », a confié le général.", []string{"q1 Paul Noir (médecin militaire)"}},
		{"by the rank, Spanish", "es", "Juan Ruiz, alcalde, llegó con el coronel Pedro Gil, jefe de la guarnición.\n\n«Estamos todos listos», dijo el coronel.", []string{"q1 Pedro Gil (jefe de la guarnición)"}},
		{"nobody has it", "en", "Jane Roe, Director, came. It rained.\n\n“We are ready to go,” the Minister said.", nil},
		{"two have one", "en", "Jane Roe, Director of Lamps, and John Doe, Minister of Ports, came. “We are ready to go,” said the Minister.\n\nIt rained. “It is late for us,” the Director said.",
			[]string{"q1 John Doe (Minister of Ports)", "q2 Jane Roe (Director of Lamps)"}},
	})
}
