package intake

import "testing"

func TestHonorifics(t *testing.T) {
	run(t, []example{
		{"behind a comma", "en", "The Commissioner for Lamps, Hajiya Jane Roe Abel, explained: “We are all ready to go at last.”", []string{"q1 Jane Roe Abel (Commissioner for Lamps)"}},
		{"behind a function", "en", "The Executive Governor, Mallam John Roe Abel, said: “We are all ready to go at last.”", []string{"q1 John Roe Abel (Executive Governor)"}},
		{"within a function", "en", "Executive Governor Mallam John Roe Abel said: “We are all ready to go at last.”", []string{"q1 John Roe Abel (Executive Governor)"}},
		{"cut short", "en", "The Permanent Secretary, Engr. John Roe, said: “We are all ready to go at last.”", []string{"q1 John Roe (Permanent Secretary)"}},
		{"of a lawyer", "en", "The Managing Director, Barrister John Roe, said: “We are all ready to go at last.”", []string{"q1 John Roe (Managing Director)"}},
		{"Indian", "en", "Shri John Roe, Director, Lamps, said: “We are all ready to go at last.”", []string{"q1 John Roe (Director, Lamps)"}},
		{"Indian, behind what it is of", "en", "Minister of State for Lamps Smt. Jane Roe said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Minister of State for Lamps)"}},
		{"two, in brackets", "en", "The Deputy Governor, Dr. (Mrs.) Jane Roe Abel, said: “We are all ready to go at last.”", []string{"q1 Jane Roe Abel (Deputy Governor)"}},
		{"two, at the start", "en", "Dr (Mrs) Jane Roe, Director of Lamps, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Director of Lamps)"}},
		{"the second in brackets", "en", "The Director of Lamps, Alhaji (Dr.) John Roe, said: “We are all ready to go at last.”", []string{"q1 John Roe (Director of Lamps)"}},
		{"who left the service", "en", "Rear Admiral (Retd.) John Roe said: “We are all ready to go at last.”", []string{"q1 John Roe (Rear Admiral)"}},
		{"two functions", "en", "The Director of Lamps, Chief Mrs. Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Director of Lamps)"}},
		{"two cut short", "en", "Director of Lamps, Surv. Alhaji John Roe, said: “We are all ready to go at last.”", []string{"q1 John Roe (Director of Lamps)"}},
		{"letters after", "en", "Alhaji John Roe, mni, Director of Lamps, said: “We are all ready to go at last.”", []string{"q1 John Roe (Director of Lamps)"}},
	})
}

func TestWithNames(t *testing.T) {
	run(t, []example{
		{"family name first", "fr", "Le modèle est du mathématicien Roy Jean Paul, maître de conférences. M. Roy est prudent : le modèle, dit-il, « ne connaît ni le feu ni les bateaux ».\n\nA. Noir, J. P. Roy, C. Duval. La lampe. 2018.", []string{"q1 Roy Jean Paul (maître de conférences)"}},
		{"English", "en", "The model is by the keeper Roe Jane Ann, head of lamps. “It knows neither fire nor boats,” said Ms Roe.\n\nB. Doe, J. A. Roe, C. Poe. The lamp. 2018.", []string{"q1 Roe Jane Ann (head of lamps)"}},
		{"another", "en", "“It knows neither fire nor boats,” said Ms Roe.\n\nJane Ann Poe is head of lamps. J. A. Roe is not.", []string{"q1 J. A. Roe"}},
	})
}

func TestHonorificWithArticle(t *testing.T) {
	run(t, []example{
		{"of a body", "en", "Opening the meeting, the Prime Minister of the host town, the Hon. John Roe, said the lamp “is not a toy, it is our identity”.", []string{"q1 John Roe (Prime Minister of the host town)"}},
		{"two", "en", "The Minister of Lamps, the Rt Hon Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Minister of Lamps)"}},
		{"behind a function", "en", "Opposition leader Cllr Jane Roe said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Opposition leader)"}},
		{"as Australia has it", "en", "The Mayor, Cr Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Mayor)"}},
		{"alone", "en", "Cllr Jane Roe, leader of the Lamp Party, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (leader of the Lamp Party)"}},
		{"Spanish", "es", "«Nos vemos ante el mar», advirtió la Directora del Puerto, la doctora Juana Isabel Ruiz.", []string{"q1 Juana Isabel Ruiz (Directora del Puerto)"}},
		{"French", "fr", "« Nous voici devant la mer », a averti la directrice du Port, la docteure Jeanne Roy.", []string{"q1 Jeanne Roy (directrice du Port)"}},
		{"French, function of either gender", "fr", "« Nous voici devant la mer », a averti le maire, la docteure Jeanne Roy.", []string{"q1 Jeanne Roy (maire)"}},
		{"of the other gender", "es", "Tras hablar la alcaldesa, el doctor Juan Ruiz dijo: «Nos vemos ante el mar y la noche».", []string{"q1 Juan Ruiz"}},
	})
}
