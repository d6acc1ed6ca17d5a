package source

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestPages reads saved pages of various build: the whole text, and what must be listed as left out.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/page/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages in testdata/page: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parts := make(map[string]string)
			for _, f := range archive.Files {
				parts[f.Name] = string(f.Data)
			}
			got, err := FromHTML(parts["page.html"])
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(parts["text"], got.Text+"\n"); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			skipped := strings.Join(got.Skipped, "\n")
			for line := range strings.Lines(parts["skipped"]) {
				if line = strings.TrimSpace(line); !strings.Contains(skipped, line) {
					t.Errorf("%q is not listed in\n%s", line, skipped)
				}
			}
		})
	}
}

// TestTooManyElements has one tag make several elements.
func TestTooManyElements(t *testing.T) {
	if _, err := FromHTML(strings.Repeat("<b><p>", 300_000)); ruleOf(err) != TooLarge {
		t.Errorf("got %v", err)
	}
}
