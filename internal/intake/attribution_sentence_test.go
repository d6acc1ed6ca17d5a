package intake

import "testing"

func TestAfterSentence(t *testing.T) {
	run(t, []example{
		{"English", "en", "Jane Roe, Director, welcomed the result. “We are all ready to go.”", []string{"q1 Jane Roe (Director)"}},
		{"French", "fr", "La directrice, Mme Jeanne Roy, a salué le résultat. « Nous sommes tous prêts à partir. »", []string{"q1 Jeanne Roy (directrice)"}},
		{"Spanish", "es", "La directora, Juana Ruiz, celebró el resultado. «Estamos todos listos para salir».", []string{"q1 Juana Ruiz (directora)"}},
	})
}
