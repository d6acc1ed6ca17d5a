package intake

import "testing"

func TestAfterColon(t *testing.T) {
	run(t, []example{
		{"title and comma", "en", "Jane Roe, Director, Lamps Unit, said: “We are all ready.”", []string{"q1 Jane Roe (Director, Lamps Unit)"}},
		{"title first", "en", "Minister of Lamps Jane Roe said: “We are all ready.”", []string{"q1 Jane Roe (Minister of Lamps)"}},
		{"his voice", "en", "Commenting on the lamps, the Ambassador, H.E. John Doe, said: “We are all ready.”", []string{"q1 John Doe (Ambassador)"}},
		{"no verb known", "en", "Jane Roe, Director, was pleased: “We are all ready.”", []string{"q1 Jane Roe (Director)"}},
		{"who speaks, not of whom", "en", "Asked about John Doe, Jane Roe, Director, said: “We are all ready.”", []string{"q1 Jane Roe (Director)"}},
		{"French", "fr", "Interrogée sur les phares, la directrice générale de l’Institut, Mme Jeanne Roy, a précisé : « Nous sommes prêts. »", []string{"q1 Jeanne Roy (directrice générale de l’Institut)"}},
		{"French, for", "fr", "Pour Jeanne Roy, directrice : « Nous sommes tous prêts à partir. »", []string{"q1 Jeanne Roy (directrice)"}},
		{"French, relative", "fr", "Jeanne Roy, qui est la maire de Merrow, a dit : « Nous sommes prêts. »", []string{"q1 Jeanne Roy (maire de Merrow)"}},
		{"Spanish inversion", "es", "Así lo explicó Juana Ruiz, directora: «Estamos todos listos».", []string{"q1 Juana Ruiz (directora)"}},
		{"Spanish, for his part", "es", "Por su parte, el alcalde de Eleria, Juan Ruiz Ortega, añadió: «Estamos todos listos».", []string{"q1 Juan Ruiz Ortega (alcalde de Eleria)"}},
		{"Spanish statement", "es", "Juana Ruiz, ministra de Faros, dio a conocer la siguiente declaración: «Estamos todos listos».", []string{"q1 Juana Ruiz (ministra de Faros)"}},
		{"a list", "en", "The lamps have names: “North,” “South” and “East”.", nil},
	})
}

func TestAfterComma(t *testing.T) {
	run(t, []example{
		{"English", "en", "Jane Roe, Head of Lamps, said, “We are all ready.”", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"adverb", "en", "Director Jane Roe also said, “We are all ready.”", []string{"q1 Jane Roe (Director)"}},
		{"Spanish", "es", "Juana Ruiz, jefa de faros, afirmó, «Estamos todos listos».", []string{"q1 Juana Ruiz (jefa de faros)"}},
		{"no verb", "en", "At the lamp of Jane Roe, “the blue room”, people came.", nil},
	})
}

func TestInside(t *testing.T) {
	run(t, []example{
		{"pronoun", "fr", "Jeanne Roy, directrice, est venue. « Il est tard, a-t-elle ajouté. Rentrons. »", []string{"q1 Jeanne Roy (directrice)"}},
		{"title", "fr", "« Il est tard, a déclaré la ministre des Phares, Mme Jeanne Roy. Rentrons. »", []string{"q1 Jeanne Roy (ministre des Phares)"}},
		{"short name", "fr", "Lampes en mer est venue. « Il est tard, a déclaré Lampes en mer. Rentrons. »", []string{"q1 Lampes en mer"}},
	})
}

func TestAfterSentence(t *testing.T) {
	run(t, []example{
		{"English", "en", "Jane Roe, Director, welcomed the result. “We are all ready to go.”", []string{"q1 Jane Roe (Director)"}},
		{"French", "fr", "La directrice, Mme Jeanne Roy, a salué le résultat. « Nous sommes tous prêts à partir. »", []string{"q1 Jeanne Roy (directrice)"}},
		{"Spanish", "es", "La directora, Juana Ruiz, celebró el resultado. «Estamos todos listos para salir».", []string{"q1 Juana Ruiz (directora)"}},
	})
}

func TestSigned(t *testing.T) {
	run(t, []example{
		{"French", "fr", "« Nous sommes tous prêts à partir. »\n\n— Jeanne Roy, cheffe des phares", []string{"q1 Jeanne Roy (cheffe des phares)"}},
		{"Spanish", "es", "«Estamos todos listos para salir».\n\n– Juana Ruiz, jefa de faros", []string{"q1 Juana Ruiz (jefa de faros)"}},
		{"honorific", "en", "“We are all ready to go at last.”\n\n— Dr Jane Roe, Chief Scientist, Lamp Fund", []string{"q1 Jane Roe (Chief Scientist, Lamp Fund)"}},
	})
}

func TestFromSource(t *testing.T) {
	run(t, []example{
		{"title first", "en", "According to Director Jane Roe, “the lamps are all ready now.”", []string{"q1 Jane Roe (Director)"}},
		{"after", "en", "“The lamps are all ready now,” according to Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"French function", "fr", "Selon la ministre des Phares, Jeanne Roy, « les lampes sont toutes prêtes ».", []string{"q1 Jeanne Roy (ministre des Phares)"}},
		{"Spanish function", "es", "En palabras del alcalde, Juan Ruiz, «las lámparas están todas listas».", []string{"q1 Juan Ruiz (alcalde)"}},
	})
}
