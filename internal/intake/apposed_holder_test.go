package intake

import "testing"

func TestApposedHolder(t *testing.T) {
	run(t, []example{
		{"and in the name of the body", "es", "La Secretaria Ejecutiva de la Comisión de Faros para Merrow Oriental y la Bahía (CFMOC), Juana Ruiz, dijo: «La lámpara está encendida».", []string{"q1 Juana Ruiz (Secretaria Ejecutiva de la Comisión de Faros para Merrow Oriental y la Bahía (CFMOC))"}},
		{"without its short name", "es", "El secretario de la Comisión de Faros para Merrow Oriental y la Bahía, Juan Ruiz, dijo: «La lámpara está encendida».", []string{"q1 Juan Ruiz (secretario de la Comisión de Faros para Merrow Oriental y la Bahía)"}},
		{"two bodies", "es", "La Directora de la Organización Fluvial del Sur/Organización Mundial de Faros (OFS/OMF), Juana Ruiz, dijo: «La lámpara está encendida».", []string{"q1 Juana Ruiz (Directora de la Organización Fluvial del Sur/Organización Mundial de Faros (OFS/OMF))"}},
		{"cut short", "fr", "« La lampe est rallumée ce soir », a dit la présidente de Merrow Rail Canada (Merrow Rail), Jeanne Roy.", []string{"q1 Jeanne Roy (présidente de Merrow Rail Canada)"}},
		{"another region", "fr", "« La lampe est rallumée ce soir », a déclaré la Directrice régionale de l’OMP pour l’Afrique de l’Ouest et du Centre, Jeanne Roy.", []string{"q1 Jeanne Roy (Directrice régionale de l’OMP pour l’Afrique de l’Ouest et du Centre)"}},
		{"another person", "fr", "À l'invitation du président Paul Noir, le président Jean Roy a déclaré : « La lampe est rallumée ce soir. »", []string{"q1 Jean Roy (président)"}},
		{"another by surname", "fr", "Avant son entretien avec le président Paul Noir, le ministre Roy a vu Mme Anne Blanc, directrice des Phares. « La lampe est rallumée ce soir », a dit la directrice Anne Blanc.", []string{"q1 Anne Blanc (directrice des Phares)"}},
		{"the next person", "en", "With us were John Doe, President of ITO and Jane Roe, Head of Lamps. “The lamp is lit again,” said John Doe.", []string{"q1 John Doe (President of ITO)"}},
		{"a charge", "en", "Commissioner Roe, responsible for Lamps and Buoys, said: “The lamp is lit again.”", []string{"q1 Roe (Commissioner)"}},
		{"this country", "fr", "Le Représentant spécial dans ce pays, Jean Paul Roy, a déclaré : « La lampe est rallumée ce soir. »", []string{"q1 Jean Paul Roy (Représentant spécial)"}},
		{"of the next, after a place", "es", "En la sala Juan E. Lobo, la directora de Faros y Puertos, Juana Ruiz Ortega, con la voz de su equipo, afirmó que hay luz. «Estamos todos listos», expresó.", []string{"q1 Juana Ruiz Ortega (directora de Faros y Puertos)"}},
		{"of the next, in French", "fr", "Dans la salle Paul Noir, la directrice des Phares, Jeanne Roy, avec son équipe, a dit : « Nous sommes prêts. »", []string{"q1 Jeanne Roy (directrice des Phares)"}},
		{"a surname after an aside", "es", "Juan Ruiz, alcalde de Merrow, habló. Tras la firma en la sede del Ejecutivo local, Ruiz afirmó que «la lámpara está encendida para todos».", []string{"q1 Juan Ruiz (alcalde de Merrow)"}},
	})
}

func TestSurnames(t *testing.T) {
	run(t, []example{
		{"a noun of functions", "en", "Here was Jane Foreman, President of ITO. “The lamp is lit again,” said Jane Foreman of the ITO.", []string{"q1 Jane Foreman (President of ITO)"}},
		{"a function", "en", "“The lamp is lit again,” said a Yard Foreman.", []string{"q1 Yard Foreman"}},
	})
}
