package syndication

import (
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
)

// BenchmarkIdle asks again where there is nothing new.
func BenchmarkIdle(b *testing.B) {
	h := open(b)
	h.update(b, func(w *archive.Writer) error {
		if err := write(w, "bridge", "en", "fr"); err != nil {
			return err
		}
		return publish(w, "bridge", pressroomv1.Edition_FIRST, 0, "en", "fr")
	})
	page, err := h.ListChanges(b.Context(), &pressroomv1.ListChangesRequest{LanguageCode: "en"})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("changes", func(b *testing.B) {
		for b.Loop() {
			if _, err := h.ListChanges(b.Context(), &pressroomv1.ListChangesRequest{LanguageCode: "en", After: page.GetNextCursor()}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("feed", func(b *testing.B) {
		for b.Loop() {
			if _, err := h.GetFeed(b.Context(), &pressroomv1.GetFeedRequest{LanguageCode: "en", Format: "feed.json"}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
