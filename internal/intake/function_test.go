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
		{"nobody has it", "en", "Jane Roe, Director, came. It rained.\n\n“We are ready to go,” the Minister said.", nil},
		{"two have one", "en", "Jane Roe, Director of Lamps, and John Doe, Minister of Ports, came. “We are ready to go,” said the Minister.\n\nIt rained. “It is late for us,” the Director said.",
			[]string{"q1 John Doe (Minister of Ports)", "q2 Jane Roe (Director of Lamps)"}},
	})
}
