package intake

import "testing"

func TestRepresentative(t *testing.T) {
	run(t, []example{
		{"French", "fr", "Jean Roy, maire, a dit : « La lampe est rallumée ce soir. »\n\nLe Ministère des Phares, représenté par son directeur adjoint, M. Paul Noir, a promis une aide. « L’argent est disponible dès demain », a-t-il assuré.", []string{"q1 Jean Roy (maire)", "q2 Paul Noir (directeur adjoint)"}},
		{"Spanish", "es", "Juan Ruiz, alcalde, dijo: «La lámpara está encendida».\n\nEl Ministerio de Faros, representado por su directora, Juana Gil, prometió ayuda. «El dinero está disponible desde mañana», aseguró.", []string{"q1 Juan Ruiz (alcalde)", "q2 Juana Gil (directora)"}},
		{"English", "en", "John Doe, mayor, said: “The lamp is lit again.”\n\nThe Ministry of Lamps, represented by its director, Jane Roe, promised help. “The money is there from tomorrow,” she said.", []string{"q1 John Doe (mayor)", "q2 Jane Roe (director)"}},
		{"who is represented", "es", "El subdirector de Faros, Juan Ruiz, con la representación del ministro, Pedro Gil, afirmó que hay luz. «El dinero está disponible desde mañana», aseguró.", []string{"q1 Juan Ruiz (subdirector de Faros)"}},
	})
}

func TestTopic(t *testing.T) {
	run(t, []example{
		{"French source", "fr", "« La lampe brûle bien », raconte sa présidente, Jeanne Roy.\n\nSelon le responsable-pays de la Banque, Paul N’Dri Noir, le phare a été déplacé. Il estime que ce choix, « coûteux mais juste », fera école.", []string{"q1 Jeanne Roy (présidente)", "q2 Paul N’Dri Noir (responsable-pays de la Banque)"}},
		{"Spanish source", "es", "«La lámpara está encendida», cuenta su presidenta, Juana Ruiz.\n\nSegún Pedro Gil, jefe de Faros, se movió la torre. «Era lo más justo para todos», agregó.", []string{"q1 Juana Ruiz (presidenta)", "q2 Pedro Gil (jefe de Faros)"}},
		{"English source", "en", "“The lamp is lit again,” said Jane Roe, Head of Lamps.\n\nAccording to John Doe, director of quays, the tower was moved. “It was the right thing to do,” he said.", []string{"q1 Jane Roe (Head of Lamps)", "q2 John Doe (director of quays)"}},
	})
}
