package intake

import "testing"

func TestIssuer(t *testing.T) {
	run(t, []example{
		{"after", "en", "Jane Roe, Head of Lamps, was there. “The lamp is lit again for all,” a statement issued by the Lamp Guild said.", []string{"q1 Lamp Guild"}},
		{"of a person", "en", "“The lamp is lit again for all,” a statement from Jane Roe said.", []string{"q1 Jane Roe"}},
	})
}

func TestDescribed(t *testing.T) {
	run(t, []example{
		{"a report", "es", "Juana Ruiz habló al presentar el informe “Faros de la Costa 2019”, que indica que la luz es buena.", nil},
		{"its number", "en", "Jane Roe said that all lamps come from “Lamps 2020”.", nil},
		{"a name at the start", "es", "Juana Ruiz, alcaldesa, dijo que “Merrow era la ciudad mejor iluminada de la costa”.", []string{"q1 Juana Ruiz (alcaldesa)"}},
		{"a clause of the quotation", "es", "Juana Ruiz, alcaldesa, habló. Subrayó que la OMF “está comprometida con los faros de la costa”.", []string{"q1 Juana Ruiz (alcaldesa)"}},
		{"an aside up to the verb", "en", "Jane Roe, Head of Lamps, also in charge of Buoys, Harbour Lights and Bell Union, said: “The lamp is lit again.”", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"a participle", "es", "La alcaldesa, Juana Ruiz, ha pedido a los vecinos que «no apaguen las lámparas del puerto».", []string{"q1 Juana Ruiz (alcaldesa)"}},
	})
}
