package intake

import "testing"

func TestInStatement(t *testing.T) {
	run(t, []example{
		{"headline", "en", "Statement by Jane Roe, Executive Director of the Lamp Fund\n\nMERROW, Spain, 5 May 2020 – “We are ready to go.\n\n“It is late and the lamps are lit.”",
			[]string{"headline Statement by Jane Roe, Executive Director of the Lamp Fund", "dateline Merrow ES 2020-5-5", "q1 Jane Roe (Executive Director of the Lamp Fund)"}},
		{"French, title first", "fr", "Déclaration du Directeur général du Fonds des phares, M. Jean Roy, sur la lampe\n\nMERROW, le 5 mai 2020 – « Nous sommes prêts à partir. Il est tard. »",
			[]string{"headline Déclaration du Directeur général du Fonds des phares, M. Jean Roy, sur la lampe", "dateline Merrow 2020-5-5", "q1 Jean Roy (Directeur général du Fonds des phares)"}},
		{"Spanish", "es", "Declaración de Juana Ruiz, Directora del Fondo de Faros\n\nELERIA, 5 de mayo de 2020 – «Estamos listos para salir. Es tarde.»",
			[]string{"headline Declaración de Juana Ruiz, Directora del Fondo de Faros", "dateline Eleria 2020-5-5", "q1 Juana Ruiz (Directora del Fondo de Faros)"}},
		{"sentence before", "fr", "MERROW, le 5 mai 2020 – Déclaration de la directrice du Fonds, Jeanne Roy, sur la lampe.\n\n« Nous sommes prêts à partir. Il est tard. »",
			[]string{"dateline Merrow 2020-5-5", "q1 Jeanne Roy (directrice du Fonds)"}},
		{"label is no speaker", "fr", "COMMUNIQUÉ DE PRESSE\n\nLampes au port\n\nJeanne Roy, directrice, a dit : « Nous sommes prêts. »",
			[]string{"q1 Jeanne Roy (directrice)"}},
	})
}
