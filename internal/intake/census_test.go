package intake

import "testing"

func TestTopic(t *testing.T) {
	run(t, []example{
		{"French source", "fr", "« La lampe brûle bien », raconte sa présidente, Jeanne Roy.\n\nSelon le responsable-pays de la Banque, Paul N’Dri Noir, le phare a été déplacé. Il estime que ce choix, « coûteux mais juste », fera école.", []string{"q1 Jeanne Roy (présidente)", "q2 Paul N’Dri Noir (responsable-pays de la Banque)"}},
		{"Spanish source", "es", "«La lámpara está encendida», cuenta su presidenta, Juana Ruiz.\n\nSegún Pedro Gil, jefe de Faros, se movió la torre. «Era lo más justo para todos», agregó.", []string{"q1 Juana Ruiz (presidenta)", "q2 Pedro Gil (jefe de Faros)"}},
		{"English source", "en", "“The lamp is lit again,” said Jane Roe, Head of Lamps.\n\nAccording to John Doe, director of quays, the tower was moved. “It was the right thing to do,” he said.", []string{"q1 Jane Roe (Head of Lamps)", "q2 John Doe (director of quays)"}},
	})
}
