package intake

import "testing"

func TestParticiple(t *testing.T) {
	run(t, []example{
		{"calling", "en", "Calling it “a great step for the coast”, Director Jane Roe said that more lamps were to come.", []string{"q1 Jane Roe (Director)"}},
		{"qualifiant", "fr", "Qualifiant la lampe de « partenaire modèle » de la côte, la Directrice Jeanne Roy a souligné que tout va bien.", []string{"q1 Jeanne Roy (Directrice)"}},
		{"calificando", "es", "Calificando la lámpara de «compañera leal», la directora Juana Ruiz anunció más luces.", []string{"q1 Juana Ruiz (directora)"}},
		{"no participle", "en", "The lamp, “a great step for the coast”, was lit.", nil},
	})
}
