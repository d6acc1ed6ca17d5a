package intake

import "testing"

func TestOnNextLine(t *testing.T) {
	run(t, []example{
		{"verb", "en", "“We are ready to go at last,”\n\nsaid Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"name", "en", "“We are ready to go at last,”\n\nDirector Jane Roe said.\n\nIt rained.", []string{"q1 Jane Roe (Director)"}},
		{"Spanish", "es", "«Estamos listos para salir»,\n\nafirmó Juana Ruiz, jefa de faros.", []string{"q1 Juana Ruiz (jefa de faros)"}},
		{"French", "fr", "« Nous sommes prêts à partir »\n\na déclaré Jeanne Roy, directrice.", []string{"q1 Jeanne Roy (directrice)"}},
	})
}
