package intake

import (
	"strings"
	"testing"
)

// TestOtherSubdivisions holds that the names beside the table are beside it.
func TestOtherSubdivisions(t *testing.T) {
	words := lexiconFor("fr") // which tells no state of the United States from its namesake
	for name, code := range otherSubdivisions {
		if listed, ok := words.listedSubdivision(name); ok && listed == code {
			t.Errorf("%s: %q is in the table", code, name)
		}
	}
}

// TestSubdivisionTable holds the form of the table.
func TestSubdivisionTable(t *testing.T) {
	last := ""
	for line := range strings.Lines(subdivisionTable) {
		code, names, _ := strings.Cut(line, " ")
		if len(code) != 2 || code <= last || len(names) < 4 {
			t.Errorf("%q after %q", line, last)
		}
		last = code
	}
}

func TestBareDivision(t *testing.T) {
	for name, want := range map[string]string{
		"ostel province": "ostel", "provincia de ostel": "ostel", "province d'ostel": "ostel", "departement de l'ostel": "ostel",
		"محافظة مرو": "مرو", "ostel": "ostel", "province": "province", "new ostel oblast": "new ostel",
	} {
		if got, _ := bareDivision(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
