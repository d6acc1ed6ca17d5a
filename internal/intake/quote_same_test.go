package intake

import "testing"

func TestSameSpeaker(t *testing.T) {
	run(t, []example{
		{"closed in each paragraph", "fr", "Jeanne Roy a déclaré :\n\n« Nous sommes tous prêts. »\n\n« Il est tard pour nous. »", []string{"q1 Jeanne Roy", "q2 Jeanne Roy"}},
		{"the next paragraph", "en", "“We are ready to go,” said Jane Roe.\n\n“It is late for all of us.”", []string{"q1 Jane Roe"}},
		{"the next paragraph, a comma behind", "fr", "« Nous sommes tous prêts », a déclaré Jeanne Roy.\n\n« Il est tard pour nous. »", []string{"q1 Jeanne Roy"}},
		{"the next paragraph, no comma", "en", "“We are ready to go!” said Jane Roe.\n\n“It is late for all of us.”", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"the next paragraph, said of its own", "en", "“We are ready to go,” said Jane Roe.\n\n“It is late for all of us,” she added.", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"a term in the next", "en", "“We are ready to go,” said Jane Roe.\n\nThe “old lamp” burns.", []string{"q1 Jane Roe"}},
	})
}
