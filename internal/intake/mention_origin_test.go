package intake

import "testing"

func TestOrigin(t *testing.T) {
	run(t, []example{
		{"article before", "fr", "La directrice, la Merrovienne Jeanne Anne Roy, a déclaré : « La lampe est rallumée ce soir. »", []string{"q1 Jeanne Anne Roy (directrice)"}},
		{"two names", "fr", "La Jeanne Roy a déclaré : « La lampe est rallumée ce soir. »", []string{"q1 Jeanne Roy"}},
		{"adjective before three names", "es", "La Liga, encabezada por el canciller paraguayo Juan Darío Ruiz, calló.\n\n«Hemos visto la luz del faro», indicó Ruiz.", []string{"q1 Juan Darío Ruiz (canciller paraguayo)"}},
		{"adjective before four names", "es", "«Hemos visto la luz del faro», indicó la ministra sueca Juana María Ruiz Roa.", []string{"q1 Juana María Ruiz Roa (ministra sueca)"}},
	})
}
