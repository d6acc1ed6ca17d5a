package archive

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// of makes a unit of two languages.
func of(source, target string, u *pressroomv1.MemoryUnit) *pressroomv1.MemoryUnit {
	u.SourceLanguageCode, u.TargetLanguageCode = source, target
	return u
}

// TestMatchesOfAkinLanguages has files of translation tools, which name regions,
// serve releases, which mostly do not.
func TestMatchesOfAkinLanguages(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	text := "The bridge opens on 3 May."
	remember(t, a,
		of("en-US", "fr-FR", unit(text, "Le pont ouvre le 3 mai (fr-FR).")),
		of("en-GB", "fr", unit("The bridge opens on 4 May.", "Le pont ouvre le 4 mai (en-GB).")),
		of("en", "fr-CA", unit(text, "Le pont ouvre le 3 mai (fr-CA).")),
		unit(text, "Le pont ouvre le 3 mai."),
		of("enm", "fr", unit(text, "moyen anglais")),
		of("en", "frm", unit(text, "moyen français")),
		of("en-US", "es-ES", unit(text, "El puente se abre el 3 de mayo.")),
		of("fr-FR", "en-US", unit(text, "The bridge opens on 3 May, from French.")),
	)
	approve(t, a, "b1", of("en", "fr-BE", unit(text, "Le pont ouvre le 3 mai (approuvé).")))
	want := []string{
		"100 false Le pont ouvre le 3 mai.", "100 false Le pont ouvre le 3 mai (fr-CA).", "100 false Le pont ouvre le 3 mai (fr-FR).",
		"92 false Le pont ouvre le 4 mai (en-GB).",
	}
	if diff := cmp.Diff(want, matchesOf(t, a, text, nil)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
