package worddiff

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestCompare(t *testing.T) {
	tests := []struct{ name, earlier, later, want string }{
		{"same", "We are ready.", "We are ready.", "We are ready."},
		{"word", "Some 98 people came.", "Some 120 people came.", "Some [-98-]{+120+} people came."},
		{"inserted", "We are ready.", "We are now ready.", "We are{+ now+} ready."},
		{"deleted", "We are now ready.", "We are ready.", "We are[- now-] ready."},
		{"sign", "Ready.", "Ready!", "Ready[-.-]{+!+}"},
		{"arabic", "نحن جاهزون", "نحن جاهزون الآن", "نحن جاهزون{+ الآن+}"},
		{"all new", "", "Ready.", "{+Ready.+}"},
		{"nothing", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Format(Compare(tt.earlier, tt.later))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRunsGiveBothTexts(t *testing.T) {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("ab ,.\n«é字\u0301")), 0, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		earlier, later := text.Draw(t, "earlier"), text.Draw(t, "later")
		var a, b string
		for _, r := range Compare(earlier, later) {
			if r.Operation != Inserted {
				a += r.Text
			}
			if r.Operation != Deleted {
				b += r.Text
			}
		}
		if a != earlier || b != later {
			t.Fatalf("runs give %q and %q, want %q and %q", a, b, earlier, later)
		}
	})
}
