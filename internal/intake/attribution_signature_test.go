package intake

import "testing"

func TestSigned(t *testing.T) {
	run(t, []example{
		{"French", "fr", "« Nous sommes tous prêts à partir. »\n\n— Jeanne Roy, cheffe des phares", []string{"q1 Jeanne Roy (cheffe des phares)"}},
		{"Spanish", "es", "«Estamos todos listos para salir».\n\n– Juana Ruiz, jefa de faros", []string{"q1 Juana Ruiz (jefa de faros)"}},
		{"on the line of the quotation", "en", "The Lamp Research Laboratory of the Harbour Fund (LHF) and the Merrow Lamp Authority have lit it. “We are all ready to go at last.” Jane Roe, Co-founder & Keeper", []string{"q1 Jane Roe (Co-founder & Keeper)"}},
		{"honorific", "en", "“We are all ready to go at last.”\n\n— Dr Jane Roe, Chief Scientist, Lamp Fund", []string{"q1 Jane Roe (Chief Scientist, Lamp Fund)"}},
		{"title on a line of its own", "fr", "La lampe est allumée.\n\n« Il est tard et la lampe est allumée. »\nPaul Noir\nMaire de Merrow\n", []string{"q1 Paul Noir (Maire de Merrow)"}},
		{"title under a dash", "en", "The lamp is lit.\n\n“We are all ready to go at last.”\n— Jane Roe\nDirector of Lamps\n", []string{"q1 Jane Roe (Director of Lamps)"}},
	})
}

func TestSignatureWithDashes(t *testing.T) {
	run(t, []example{
		{"a hyphen", "en", "\"We are all ready to go at last.\" - Jane Roe - President and COO of Merrow Lamps.", []string{"q1 Jane Roe (President and COO of Merrow Lamps)"}},
		{"a comma", "en", "“We are all ready to go at last.” — Jane Roe, President of Merrow Lamps", []string{"q1 Jane Roe (President of Merrow Lamps)"}},
		{"no title", "en", "“We are all ready to go at last.” – Jane Roe – Merrow Lamps", []string{"q1 Jane Roe"}},
		{"on its line", "en", "“We are all ready to go at last.”\n\n– Jane Roe – Director of Lamps", []string{"q1 Jane Roe (Director of Lamps)"}},
		{"French", "fr", "« Nous sommes tous prêts à partir. » – Jeanne Roy – directrice des Phares", []string{"q1 Jeanne Roy (directrice des Phares)"}},
		{"Spanish", "es", "«Estamos todos listos para salir.» - Juana Ruiz - directora de Faros", []string{"q1 Juana Ruiz (directora de Faros)"}},
		{"a place", "en", "“We are all ready to go at last.” – Jane Roe – Merrow, 5 May 2020", []string{"q1 Jane Roe"}},
	})
}
