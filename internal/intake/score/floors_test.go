package main

import (
	"maps"
	"slices"
	"testing"
)

// TestFloors holds that a corpus which has floors has one for each kind, and for nothing else.
func TestFloors(t *testing.T) {
	want := slices.Sorted(slices.Values(kinds))
	for _, corpus := range floors {
		if corpus.optional() {
			continue
		}
		if got := slices.Sorted(maps.Keys(corpus.floors)); !slices.Equal(got, want) {
			t.Errorf("%s: floors of %q, want %q", corpus.name, got, want)
		}
	}
}

func TestBroken(t *testing.T) {
	corpus := corpusFloors{"corpus", map[string]floor{"quotes": {0.5, 0.5}}}
	for _, test := range []struct {
		name string
		got  tally
		want []string
	}{
		{"held", tally{2, 1, 2, 1}, nil},
		{"precision", tally{2, 1, 4, 1}, []string{"corpus: quotes: precision 0.250 is under its floor 0.50"}},
		{"recall", tally{4, 1, 2, 1}, []string{"corpus: quotes: recall 0.250 is under its floor 0.50"}},
	} {
		total := newSheet()
		total.count("quotes", test.got)
		if got := corpus.broken(total); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
