package intake

import "testing"

func TestTitleStart(t *testing.T) {
	run(t, []example{
		{"after whose it is", "en", "Its project director, Jane Roe, said: “The lamp is lit again.”", []string{"q1 Jane Roe (project director)"}},
		{"new", "en", "The board’s new chair, Jane Roe, said: “The lamp is lit again.”", []string{"q1 Jane Roe (chair)"}},
		{"and in what it is of", "en", "MTO’s Director of Lamp Building and Training, Jane Roe, said: “The lamp is lit again.”", []string{"q1 Jane Roe (MTO’s Director of Lamp Building and Training)"}},
		{"after an organisation", "en", "Deputy Commissioner of the Merrow Police Force Roe Jane Ann said: “The lamp is lit again.”", []string{"q1 Roe Jane Ann (Deputy Commissioner of the Merrow Police Force)"}},
		{"the body's own name", "es", "El jefe de la Policía Fluvial del Sur, Juan Ruiz, dijo: «La lámpara está encendida».", []string{"q1 Juan Ruiz (jefe de la Policía Fluvial del Sur)"}},
		{"a verb with an auxiliary", "fr", "Jeanne Roy, ministre des Phares et des Balises a déclaré : « La lampe est rallumée ce soir. »", []string{"q1 Jeanne Roy (ministre des Phares et des Balises)"}},
		{"an elided word", "fr", "« La lampe est rallumée ce soir », a dit la Conseillère d’État Jeanne Roy.", []string{"q1 Jeanne Roy (Conseillère d’État)"}},
		{"an adjective of it", "es", "El jefe de los faros, comisario principal Juan Manuel Ruiz, ha dicho: «La lámpara está encendida».", []string{"q1 Juan Manuel Ruiz (jefe de los faros)"}},
		{"an adjective of it, in French", "fr", "« La lampe est rallumée ce soir », a dit le commissaire divisionnaire Jean Paul Roy.", []string{"q1 Jean Paul Roy (commissaire divisionnaire)"}},
		{"and in what it is of, nobody named", "es", "Juana Ruiz vino. «La lámpara está encendida», dijo la ministra de Relaciones Costeras y Faros.", []string{"q1 ministra de Relaciones Costeras y Faros"}},
		{"behind a verb of several", "es", "Asistieron Juana Ruiz y Pedro Roa, alcalde. «La lámpara está encendida», dijo Juana Ruiz.", []string{"q1 Juana Ruiz"}},
		{"a country is nobody", "fr", "À l’heure où les liens entre la Lampe et la France changent, la Présidente, Mme Jeanne Roy, a déclaré : « La lampe est rallumée ce soir. »", []string{"q1 Jeanne Roy (Présidente)"}},
		{"ranked as grand", "fr", "Le grand chef du Conseil, M. Jean Roy, est venu. « La lampe est rallumée ce soir », a dit M. Roy.", []string{"q1 Jean Roy (grand chef du Conseil)"}},
		{"ranked as grand, Spanish", "es", "El gran maestre de la Orden, Juan Ruiz, llegó. «La lámpara está encendida», dijo Ruiz.", []string{"q1 Juan Ruiz (gran maestre de la Orden)"}},
		{"an opening participle", "fr", "Venue du Nord, la chanteuse Jeanne Anne Roy, 83 ans, a interprété deux airs. « La lampe est rallumée ce soir », a-t-elle confié.", []string{"q1 Jeanne Anne Roy (chanteuse)"}},
		{"an opening participle and a place", "fr", "Arrivée de Merrow, la directrice Jeanne Roy a parlé en dernier. « La lampe est rallumée ce soir », a-t-elle confié.", []string{"q1 Jeanne Roy (directrice)"}},
		{"an opening adjective", "fr", "Originaire de Merrow, le directeur Jean Roy a parlé en dernier. « La lampe est rallumée ce soir », a-t-il confié.", []string{"q1 Jean Roy (directeur)"}},
		{"Spanish opening participle", "es", "Llegada de Merrow, la farera Juana Ruiz Roa habló al final. «La lámpara está encendida», confió.", []string{"q1 Juana Ruiz Roa (farera)"}},
		{"a name with of", "fr", "René de Merrow, le directeur, a parlé. « La lampe est rallumée ce soir », a-t-il dit.", []string{"q1 René de Merrow (directeur)"}},
		{"Spanish ex", "es", "El ex ministro Juan Ruiz dijo: «Hemos visto la luz del faro».", []string{"q1 Juan Ruiz (ex ministro)"}},
		{"French ex", "fr", "L’ex ministre Jean Roy a dit : « Nous avons vu la mer et la nuit ».", []string{"q1 Jean Roy (ex ministre)"}},
		{"governed over its rank", "es", "La Liga de Faros, encabezada por el ex ministro Juan Ruiz Roa, calló ayer y destacó el ambiente «sereno y festivo de la costa».", []string{"q1 Liga de Faros"}},
	})
}
