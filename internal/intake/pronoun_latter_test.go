package intake

import "testing"

func TestLatter(t *testing.T) {
	run(t, []example{
		{"before", "fr", "Jeanne Roy, directrice, a rencontré Paul Noir, maire de Merrow. Interrogé sur la lampe, ce dernier répond : « Nous sommes prêts. »", []string{"q1 Paul Noir (maire de Merrow)"}},
		{"after", "en", "The mayor of Merrow, Jane Roe, was with the Guild’s chair, John Doe. “We are ready to go,” said the latter.", []string{"q1 John Doe (chair)"}},
		{"Spanish", "es", "La alcaldesa de Merrow, Juana Ruiz, recibió al capitán Pedro Lobo. «Estamos todos listos», dijo este último.", []string{"q1 Pedro Lobo (capitán)"}},
		{"before a noun", "fr", "Jeanne Roy, directrice, a vu Paul Noir, maire de Merrow. « Nous sommes prêts », a-t-elle dit ce dernier jour.", []string{"q1 Jeanne Roy (directrice)"}},
	})
}
