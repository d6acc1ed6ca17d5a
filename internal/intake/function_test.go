package intake

import "testing"

func TestFunction(t *testing.T) {
	run(t, []example{
		{"given far away", "en", "Jane Roe, Secretary-General of the Lamp Union, came.\n\nIt rained. It was late.\n\n“We are ready to go,” the Secretary-General said.",
			[]string{"q1 Jane Roe (Secretary-General of the Lamp Union)"}},
		{"French", "fr", "La ministre des Phares, Mme Jeanne Roy, est venue. Il pleut. « Nous sommes prêts », a déclaré la ministre.", []string{"q1 Jeanne Roy (ministre des Phares)"}},
		{"Spanish, given twice", "es", "El Secretario General de la Unión de Faros (UDF), Juan Ruiz Ortega, llegó. «Estamos todos listos», dijo el Secretario General Ruiz.",
			[]string{"q1 Juan Ruiz Ortega (Secretario General de la Unión de Faros)"}},
		{"a function that says nothing", "es", "Juana Ruiz, ministra de Faros, llegó. «Estamos todos listos», dijo Juana Ruiz. Llovía. «Es tarde para todos», añadió la funcionaria.",
			[]string{"q1 Juana Ruiz (ministra de Faros)", "q2 Juana Ruiz (ministra de Faros)"}},
		{"nobody has it", "en", "Jane Roe, Director, came. It rained.\n\n“We are ready to go,” the Minister said.", nil},
		{"two have one", "en", "Jane Roe, Director of Lamps, and John Doe, Minister of Ports, came. “We are ready to go,” said the Minister.\n\nIt rained. “It is late for us,” the Director said.",
			[]string{"q1 John Doe (Minister of Ports)", "q2 Jane Roe (Director of Lamps)"}},
	})
}

func TestFullName(t *testing.T) {
	run(t, []example{
		{"the first of two surnames", "es", "Juan Ruiz Ortega, alcalde, llegó. «Estamos todos listos», dijo Ruiz.", []string{"q1 Juan Ruiz Ortega (alcalde)"}},
		{"without the second", "es", "Juan Ruiz Ortega, alcalde, llegó. «Estamos todos listos», dijo Juan Ruiz.", []string{"q1 Juan Ruiz Ortega (alcalde)"}},
		{"both surnames", "es", "Juana Ruiz Ortega, alcaldesa, llegó. «Estamos todos listos», dijo Ruiz Ortega.", []string{"q1 Juana Ruiz Ortega (alcaldesa)"}},
		{"without the initial", "en", "Jane K. Roe, Director, came. “We are ready to go,” said Jane Roe.", []string{"q1 Jane K. Roe (Director)"}},
		{"particle", "fr", "Jeanne de la Roque, directrice, est venue. « Nous sommes prêts », a dit Mme de la Roque.", []string{"q1 Jeanne de la Roque (directrice)"}},
		{"hyphen", "fr", "Jean St-Elme, directeur, est venu. « Nous sommes prêts », a dit M. St-Elme.", []string{"q1 Jean St-Elme (directeur)"}},
		{"in the headline only", "en", "Jane Roe opens lamp\n\nMERROW, Spain – “We are ready to go,” said Ms Roe.", []string{"headline Jane Roe opens lamp", "dateline Merrow ES", "q1 Jane Roe"}},
		{"headline with other capitals", "en", "DIRECTOR ROE KEEPS LAMPS LIT\n\nMERROW, Spain – Jane Roe came. “We are ready to go,” said Ms Roe.",
			[]string{"headline DIRECTOR ROE KEEPS LAMPS LIT", "dateline Merrow ES", "q1 Jane Roe"}},
		{"particle after a function", "en", "President von der Meij came. “We are ready to go,” said President von der Meij.", []string{"q1 von der Meij (President)"}},
		{"another person", "en", "Jane Roe and John Roebuck came. “We are ready to go,” said Ms Roe.", []string{"q1 Jane Roe"}},
	})
}
