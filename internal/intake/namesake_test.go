package intake

import "testing"

func TestDean(t *testing.T) {
	run(t, []example{
		{"a given name", "en", "“We are all ready to go at last,” said Dean Roe, head of lamps for the Trust.", []string{"q1 Dean Roe (head of lamps for the Trust)"}},
		{"a function", "en", "“We are all ready to go at last,” said Dean Roe.", []string{"q1 Roe (Dean)"}},
	})
}
