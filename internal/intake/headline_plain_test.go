package intake

import (
	"strings"
	"testing"
)

func TestPlainHeadline(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"full stop", "The keepers light a lamp again.\n\n11 October 1999\n\nMERROW, Spain – LEAD", "The keepers light a lamp again."},
		{"under cells", "14 January 2013 | News release | Merrow\n\nThe keepers light a lamp again\n\nLEAD", "The keepers light a lamp again"},
		{"two sentences are none", "The keepers came. They lit a lamp again.\n\nMERROW, Spain – LEAD", ""},
		{"without a dateline", "The keepers light a lamp again.\n\nLEAD", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.ReplaceAll(test.text, "LEAD", leads["en"])
			if got := Parse(text, "en").Draft.Variant.Headline; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
