package feed_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/feed"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden shows each format in four languages. The files have line breaks
// that the formats do not, and signs for what nobody sees.
func TestGolden(t *testing.T) {
	w := writer(t, site)
	for _, language := range languages {
		f := page(t, language)
		for _, format := range feed.Formats() {
			t.Run(language+"/"+string(format), func(t *testing.T) {
				golden(t, language, string(format), written(t, w, format, f))
			})
		}
		t.Run(language+"/jsonld", func(t *testing.T) {
			golden(t, language, "article.jsonld", jsonLD(t, w, f.Items[1]))
			golden(t, language, "withdrawn.jsonld", jsonLD(t, w, f.Items[0]))
		})
	}
}

func golden(t *testing.T, language, file string, out []byte) {
	t.Helper()
	got := string(bytes.ReplaceAll(out, []byte("><"), []byte(">\n<")))
	if !strings.HasSuffix(file, ".xml") {
		var indented bytes.Buffer
		if err := json.Indent(&indented, out, "", "  "); err != nil {
			t.Fatal(err)
		}
		got = indented.String()
	}
	got = strings.NewReplacer("\u2068", "⟪", "\u2069", "⟫").Replace(got)
	path := filepath.Join("testdata", language, file+".golden")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", path, diff)
	}
}

// TestSameBytes is what an ETag is made from.
func TestSameBytes(t *testing.T) {
	for _, format := range feed.Formats() {
		first := written(t, writer(t, site), format, page(t, "ar"))
		for range 20 {
			if again := written(t, writer(t, site), format, page(t, "ar")); !bytes.Equal(first, again) {
				t.Fatalf("%s: the same feed gave other bytes", format)
			}
		}
	}
}
