package intake

import "testing"

func TestSigned(t *testing.T) {
	run(t, []example{
		{"French", "fr", "« Nous sommes tous prêts à partir. »\n\n— Jeanne Roy, cheffe des phares", []string{"q1 Jeanne Roy (cheffe des phares)"}},
		{"Spanish", "es", "«Estamos todos listos para salir».\n\n– Juana Ruiz, jefa de faros", []string{"q1 Juana Ruiz (jefa de faros)"}},
		{"on the line of the quotation", "en", "The Lamp Research Laboratory of the Harbour Fund (LHF) and the Merrow Lamp Authority have lit it. “We are all ready to go at last.” Jane Roe, Co-founder & Keeper", []string{"q1 Jane Roe (Co-founder & Keeper)"}},
		{"honorific", "en", "“We are all ready to go at last.”\n\n— Dr Jane Roe, Chief Scientist, Lamp Fund", []string{"q1 Jane Roe (Chief Scientist, Lamp Fund)"}},
	})
}
