package intake

import "testing"

func TestFullBody(t *testing.T) {
	run(t, []example{
		{"part of the name", "en", "The Lamp Keepers’ Guild met today. “We are ready to go,” the Guild said.", []string{"q1 Lamp Keepers’ Guild"}},
		{"short name", "en", "The Lamp Keepers Union (LKU) met today. “We are ready to go,” the LKU said.", []string{"q1 Lamp Keepers Union"}},
		{"what it is", "fr", "EUROLAMPE dément. EUROLAMPE est fâchée. L’Organisation a publié la mise au point suivante : « Nous sommes prêts. »", []string{"q1 EUROLAMPE"}},
		{"small words", "fr", "Lampes en mer a demandé du verre. « Nous sommes prêts », a ajouté Lampes en mer.", []string{"q1 Lampes en mer"}},
		{"a verb after it", "es", "El Gobierno amplía el Plan de Faros\n\nLa ministra de Faros, Juana Ruiz, ha venido. Ruiz ha dicho que el Gobierno quiere luz y «no quiere ver una costa a oscuras».", []string{"headline El Gobierno amplía el Plan de Faros", "q1 Juana Ruiz (ministra de Faros)"}},
		{"Spanish", "es", "La Cofradía de Faros se reunió ayer. «Estamos todos listos», señaló la Cofradía.", []string{"q1 Cofradía de Faros"}},
		{"Spanish, first word", "es", "En su informe, la Misión señaló que todo «constituye un gran avance».\n\nLa Misión de Faros de la Organización vino ayer.", []string{"q1 Misión de Faros de la Organización"}},
	})
}
