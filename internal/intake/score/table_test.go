package main

import (
	"bytes"
	"strings"
	"testing"
)

// TestTable holds the order of lines: languages by code, then the total.
func TestTable(t *testing.T) {
	total, languages := newSheet(), map[string]sheet{"fr": newSheet(), "ar": newSheet()}
	languages["fr"].count("contacts", tally{4, 3, 2, 1})
	total.count("contacts", tally{4, 3, 2, 1})
	total.ratio("speaker", 3, 5)
	var out bytes.Buffer
	if err := printTable(&out, languages, total); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(strings.Fields(out.String()), " ")
	for _, want := range []string{
		"contacts ar 0 0 0 0 1.00 1.00 contacts fr 4 3 2 1 0.50 0.75 contacts all 4 3 2 1 0.50 0.75",
		"speaker right in 3 of 5 labelled quotes that were found",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
