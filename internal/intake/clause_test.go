package intake

import "testing"

func TestTold(t *testing.T) {
	run(t, []example{
		{"somebody new", "en", "Dr. Roe opened it. He said that an elderly keeper had told him, “Sir, you have the ship, but we have the map.”", []string{"q1 elderly keeper"}},
		{"somebody new, once", "en", "Jane Roe, Director, led the work. She recalled that an old fisherman once told her: “We are all ready to go at last.”", []string{"q1 old fisherman"}},
		{"a full name", "en", "Jane Roe said that John Doe told her: “We are all ready to go at last.”", []string{"q1 John Doe"}},
		{"another verb", "en", "Jane Roe said that the lamp is new, and added: “We are all ready to go at last.”", []string{"q1 Jane Roe"}},
		{"a pronoun", "en", "Jane Roe said that she told them, “We are all ready to go at last.”", []string{"q1 Jane Roe"}},
		{"no person", "en", "Jane Roe said that Merrow had told them, “We are all ready to go at last.”", []string{"q1 Jane Roe"}},
	})
}
