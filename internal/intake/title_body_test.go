package intake

import "testing"

func TestTitleOfBody(t *testing.T) {
	const q = "“People ask when it will end,” said "
	run(t, []example{
		{"function in small letters", "en", q + "Ministry of Lamps spokesperson Jane Roe.", []string{"q1 Jane Roe (Ministry of Lamps spokesperson)"}},
		{"function of two words", "en", q + "Merrow Ministry of Lamps and Quays Permanent Secretary Jane Roe.", []string{"q1 Jane Roe (Merrow Ministry of Lamps and Quays Permanent Secretary)"}},
		{"an article inside", "en", q + "Bank of the North Governor Jane Roe.", []string{"q1 Jane Roe (Bank of the North Governor)"}},
		{"far from the noun", "en", "The Council of Keepers Lamp Committee Chairperson H.E. Jane Ann Roe came. “People ask when it will end,” she said.", []string{"q1 Jane Ann Roe (Council of Keepers Lamp Committee Chairperson)"}},
		{"a function of the body", "en", q + "Chair of the Board Jane Roe.", []string{"q1 Jane Roe (Chair of the Board)"}},
		{"a body and somebody", "en", "The Bank of Merrow and Mayor Jane Roe came. “People ask when it will end,” she said.", []string{"q1 Jane Roe (Mayor)"}},
	})
}

func TestHonouredFunction(t *testing.T) {
	const q = "“People ask when it will end,” said "
	run(t, []example{
		{"Honour", "en", q + "His Honour Judge John Roe.", []string{"q1 John Roe (Judge)"}},
		{"Worship", "en", q + "Her Worship Mayor Jane Roe.", []string{"q1 Jane Roe (Mayor)"}},
		{"Hon", "en", q + "Hon. Minister Jane Roe.", []string{"q1 Jane Roe (Minister)"}},
		{"Ethiopian", "en", q + "Woizero Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"of two words", "en", q + "El Hadji John Roe, Head of Lamps.", []string{"q1 John Roe (Head of Lamps)"}},
		{"Malay", "en", q + "Tok Puan Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
	})
}
