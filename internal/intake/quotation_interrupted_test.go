package intake

import "testing"

func TestInterrupted(t *testing.T) {
	run(t, []example{
		{"dashes", "es", "«Las lámparas de la costa —explicó Juana Ruiz, jefa de faros— brillan ya todas».", []string{"q1 Juana Ruiz (jefa de faros)"}},
		{"dash and comma", "es", "Juana Ruiz habló ayer. «Es tarde para todos —lamentó—, y las lámparas no viajan».", []string{"q1 Juana Ruiz"}},
		{"English", "en", "“The lamps of the coast —said Jane Roe— are all ready now.”", []string{"q1 Jane Roe"}},
		{"a remark of the speaker", "en", "“The lamps — all of them — are ready now,” said Jane Roe.", []string{"q1 Jane Roe"}},
	})
}
