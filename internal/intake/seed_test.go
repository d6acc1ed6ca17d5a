package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/markup"
)

// TestSeed holds what a person sees in a real text that is no part of the project.
func TestSeed(t *testing.T) {
	const pattern = "../../../shared/seeds/000_*.txt"
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Skipf("no text to read: %s is missing", pattern)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	draft := Parse(string(text), "en").Draft
	seen := summary(draft)
	want := []string{
		"dateline Lyon FR", "event 0-3-14 to 0-3-17",
		"q1 Stephen Kavanagh (INTERPOL Executive Director of Police Services)",
		"q2 Stephen Kavanagh (INTERPOL Executive Director of Police Services)",
		"q3 Ilana de Wild (Director, Organized and Emerging Crime)",
	}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("what a person sees (-want +got):\n%s", diff)
	}
	if n := len(draft.Variant.Captions); n != 4 {
		t.Errorf("%d captions", n)
	}
	body := draft.Variant.Body
	for _, figure := range []string{"98 participants", "54 countries", "27,000 victims", "12,000 offenders"} {
		if !strings.Contains(body, figure) {
			t.Errorf("%q is not in the body", figure)
		}
	}
	if n := strings.Count(body, "\n\n") + 1; n != 8 || strings.Contains(body, "1 /") {
		t.Errorf("%d paragraphs in %q", n, body)
	}
	document, problems := markup.Parse(body)
	if len(problems) > 0 || len(document.Quotes()) != 3 {
		t.Errorf("problems %v, %d quotes", problems, len(document.Quotes()))
	}
}
