package intake

import (
	"strings"
	"testing"
)

func TestRunsOn(t *testing.T) {
	for _, e := range []struct {
		name, text string
		want       int
	}{
		{"before a small letter", "The lamps of the northern coast are lit tonight for all\nof those who sail there, and for the keepers of the lighthouse as well.", 1},
		{"before a capital, within", "The lamps of the northern coast are lit tonight for all of the\nkeepers of the lights of the Inner\nHarbour, and those who sail along it at night, said the lamp wardens.", 2},
		{"a full line before a capital", "The lamps of the northern coast are lit tonight for all of those who\nsail there, and for the keepers of the lights in the Inner\nHarbour, and those who sail along it at night, says John.", 1},
		{"a headline", "The lamps of the northern coast are lit tonight for all of us\nMerrow, 3 May 2020, and many other towns along all of the northern shore", 2},
		{"a stop", "The lamps of the northern coast are lit tonight for all.\nof those who sail there, and for the keepers of the lighthouse as well.", 2},
		{"a short line", "The lamps are lit\nof those who sail there, and for the keepers of the lighthouse as well.", 2},
	} {
		t.Run(e.name, func(t *testing.T) {
			if got := len(layOut(e.text)); got != e.want {
				t.Errorf("%q: %d paragraphs, want %d", strings.ReplaceAll(e.text, "\n", "|"), got, e.want)
			}
		})
	}
}
