package feed_test

import (
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

// TestNotice has the words that stand before what a desk reads first.
func TestNotice(t *testing.T) {
	const (
		first      = pressroomv1.Edition_FIRST
		updated    = pressroomv1.Edition_UPDATE
		correction = pressroomv1.Edition_CORRECTION
	)
	for _, tt := range []struct {
		language string
		kind     pressroomv1.Edition_Kind
		note     string
		want     string
	}{
		{"en", first, "", ""},
		{"en", first, "Pictures to follow.", "Pictures to follow."},
		{"en", updated, "", "Update"},
		{"en", updated, "A date was added.", "Update: A date was added."},
		{"en", correction, "420, not 240.", "Correction: 420, not 240."},
		{"fr", correction, "420, et non 240.", "Rectificatif\u00a0: 420, et non 240."},
		{"es", correction, "420, y no 240.", "Corrección: 420, y no 240."},
		{"ar", correction, "٤٢٠ لا ٢٤٠.", "تصويب: ٤٢٠ لا ٢٤٠."},
		{"de", correction, "420, nicht 240.", "Correction: 420, nicht 240."},
		// Editors write the word themselves: it is not said twice.
		{"en", correction, "CORRECTION: 420, not 240.", "CORRECTION: 420, not 240."},
		{"fr", correction, "Rectificatif\u00a0: 420, et non 240.", "Rectificatif\u00a0: 420, et non 240."},
		{"ar", correction, "تصويب: ٤٢٠ لا ٢٤٠.", "تصويب: ٤٢٠ لا ٢٤٠."},
		{"en", correction, "Corrections of all figures.", "Correction: Corrections of all figures."},
		{"en", correction, "Correct", "Correction: Correct"},
		// A note in another language does not reorder what stands before it.
		{"ar", correction, "420, not 240.", "تصويب: \u2068420, not 240.\u2069"},
		{"fr", correction, "٤٢٠ لا ٢٤٠.", "Rectificatif\u00a0: \u2068٤٢٠ لا ٢٤٠.\u2069"},
	} {
		p := publication(t, "en", 2, tt.kind, tt.note, correctedTime)
		p.LanguageCode = tt.language
		documents := ninjsDocuments(t, written(t, writer(t, site), feed.NINJS, &feed.Feed{Items: []feed.Item{{Publication: p}}}))
		if got := documents[0].EdNote; got != tt.want {
			t.Errorf("%s, %s, %q: got %q, want %q", tt.language, tt.kind, tt.note, got, tt.want)
		}
	}
}
