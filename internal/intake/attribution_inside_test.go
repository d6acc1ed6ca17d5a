package intake

import "testing"

func TestInside(t *testing.T) {
	run(t, []example{
		{"pronoun", "fr", "Jeanne Roy, directrice, est venue. « Il est tard, a-t-elle ajouté. Rentrons. »", []string{"q1 Jeanne Roy (directrice)"}},
		{"title", "fr", "« Il est tard, a déclaré la ministre des Phares, Mme Jeanne Roy. Rentrons. »", []string{"q1 Jeanne Roy (ministre des Phares)"}},
		{"short name", "fr", "Lampes en mer est venue. « Il est tard, a déclaré Lampes en mer. Rentrons. »", []string{"q1 Lampes en mer"}},
	})
}
