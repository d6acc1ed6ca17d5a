package intake

import "testing"

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
