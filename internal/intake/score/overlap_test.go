package main

import "testing"

func TestOverlap(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"The lamp, lit.", "the LAMP lit", 1},
		{"weigh\u00adbridge", "weighbridge", 1},
		{"one two three four", "one two three", 0.75},
		{"no no", "no", 0.5},
		{"مُضاء", "مُضاء!", 1},
		{"one", "two", 0},
		{"", "one", 0},
	} {
		if got := overlap(test.a, test.b); got != test.want {
			t.Errorf("overlap(%q, %q) = %v, want %v", test.a, test.b, got, test.want)
		}
	}
	if alike("", "") || alike("###", "***") {
		t.Error("texts without words are alike")
	}
}
