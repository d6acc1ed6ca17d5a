package intake

import "testing"

func TestOrigin(t *testing.T) {
	run(t, []example{
		{"article before", "fr", "La directrice, la Merrovienne Jeanne Anne Roy, a déclaré : « La lampe est rallumée ce soir. »", []string{"q1 Jeanne Anne Roy (directrice)"}},
		{"two names", "fr", "La Jeanne Roy a déclaré : « La lampe est rallumée ce soir. »", []string{"q1 Jeanne Roy"}},
	})
}
