package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/intake"
)

var update = flag.Bool("update", false, "write the golden files")

func TestWrite(t *testing.T) {
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		t.Run(lang, func(t *testing.T) {
			source, err := os.ReadFile(filepath.Join("..", "testdata", lang+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if err := Write(&got, string(source), intake.Parse(string(source), lang), Options{Width: 80}); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", lang+".golden")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("report differs (-want +got):\n%s", diff)
			}
		})
	}
}
