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
