package feed_test

import (
	"fmt"
	"io"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

// BenchmarkWrite writes a page of 50 items, each a correction with all that a
// release may have, which is the most work.
func BenchmarkWrite(b *testing.B) {
	w, f := writer(b, site), page(b, "fr")
	f.Items = nil
	for i := range 50 {
		p := publication(b, "fr", 2, pressroomv1.Edition_CORRECTION, "420 bacs, et non 240.", correctedTime)
		p.Name = fmt.Sprintf("publications/lamps-%d", i)
		f.Items = append(f.Items, feed.Item{Publication: p})
	}
	for _, format := range feed.Formats() {
		b.Run(string(format), func(b *testing.B) {
			b.SetBytes(int64(len(written(b, w, format, f))))
			b.ReportAllocs()
			for b.Loop() {
				if err := w.Write(io.Discard, format, f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("jsonld", func(b *testing.B) {
		b.SetBytes(int64(len(jsonLD(b, w, f.Items[0]))))
		b.ReportAllocs()
		for b.Loop() {
			if err := w.JSONLD(io.Discard, f.Items[0]); err != nil {
				b.Fatal(err)
			}
		}
	})
}
