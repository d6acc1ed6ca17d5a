package intake

import "testing"

func TestEvidence(t *testing.T) {
	run(t, []example{
		{"a verb with a capital", "es", "Juana Ruiz, alcaldesa, llegó. Redondeando su idea, Juana Ruiz dijo: «Estamos todos listos».", []string{"q1 Juana Ruiz (alcaldesa)"}},
		{"the first word is no name", "en", "Jane Roe, Director, came. Painting lamps as stars, Roe said: “We are all ready.”", []string{"q1 Jane Roe (Director)"}},
		{"several", "en", "Officials said: “We are all ready to go.”", nil},
		{"quantity", "fr", "Jeanne Roy, directrice, est venue. Plusieurs lampes ayant brûlé, Mme Roy a dit : « Nous sommes prêts. »", []string{"q1 Jeanne Roy (directrice)"}},
		{"one name alone", "en", "Zed said: “We are all ready to go.”", []string{"q1 Zed"}},
		{"award", "en", "The Roe Lamp Award was given to Jane Roe, Director. “We are all ready to go,” Roe said.", []string{"q1 Jane Roe (Director)"}},
		{"as", "en", "The board named Jane Roe as Head of Lamps. “We are all ready to go,” Roe said.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"place", "fr", "À Merrow, le maire, M. Jean Roy, a dit : « Nous sommes prêts. »", []string{"q1 Jean Roy (maire)"}},
	})
}
