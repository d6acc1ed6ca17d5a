package intake

import "testing"

func TestUnclosed(t *testing.T) {
	run(t, []example{
		{"to the end of its paragraph", "en", "Jane Roe said: “We are ready to go.\n\nIt rained.", []string{"q1 Jane Roe"}},
		{"within a sentence", "en", "Jane Roe said that the keepers “will find all the lamps that they need.\n\nIt rained.", []string{"q1 Jane Roe"}},
		{"too short", "en", "Jane Roe said: “We are ready.", nil},
		{"a term", "en", "The “blue room” and the “red one are open.", nil},
		{"first mark lost", "en", "We are all ready to go,” said Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"inches", "en", "The lamp is a great one of 12\" and burns, said Jane Roe.", nil},
	})
}
