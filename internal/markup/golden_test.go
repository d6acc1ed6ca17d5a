package markup

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden shows a release of an invented organisation in four languages.
func TestGolden(t *testing.T) {
	for _, tt := range []struct{ lang, dir string }{{"en", "ltr"}, {"fr", "ltr"}, {"es", "ltr"}, {"ar", "rtl"}} {
		t.Run(tt.lang, func(t *testing.T) {
			body, err := os.ReadFile("testdata/" + tt.lang + ".md")
			if err != nil {
				t.Fatal(err)
			}
			document, problems := Parse(string(body))
			if len(problems) > 0 {
				t.Fatalf("problems: %v", problems)
			}
			var got strings.Builder
			fmt.Fprintf(&got, "== html\n%s\n== text\n%s\n\n== quotes\n", document.HTML(tt.lang, tt.dir), document.Text(tt.dir))
			for _, q := range document.Quotes() {
				fmt.Fprintf(&got, "%s: %q in %d spans\n", q.ID, q.Text, len(q.Spans))
			}
			got.WriteString("\n== blocks\n")
			for _, b := range document.Blocks() {
				fmt.Fprintf(&got, "%d %s %q\n", b.Line, b.Kind, b.Text)
			}
			visible := strings.NewReplacer(string(fsi), "⟪", string(pdi), "⟫", string(lri), "⟨lri⟩").Replace(got.String())
			path := "testdata/" + tt.lang + ".golden"
			if *update {
				if err := os.WriteFile(path, []byte(visible), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), visible); diff != "" {
				t.Errorf("%s differs (-want +got):\n%s", path, diff)
			}
		})
	}
}
