package intake

import "testing"

func TestIsBroken(t *testing.T) {
	for _, test := range []struct {
		line, next string
		want       bool
	}{
		{"“We are ready,”", "said Jane Roe.", true},
		{"“We are ready,”", "Head of Lamps Jane Roe said.", true},
		{"« Nous sommes prêts, »", "dit Jeanne Roy.", true},
		{"said Jane Roe", ". “We go on.”", true},
		{"Jane Roe", ", Head of Lamps, said so.", true},
		{"“We are ready.”", "Jane Roe left.", false},
		{"“We are ready,”", "“We go on,” they said.", false},
		{"The lamps,", "the keepers and the boats", false},
		{"Jane Roe", "...", false},
		{"555-0100", ". Call us.", false},
		{"Jane Roe", ".5 of a mile", false},
	} {
		if got := isBroken(test.line, test.next); got != test.want {
			t.Errorf("%q and %q: %v", test.line, test.next, got)
		}
	}
}
