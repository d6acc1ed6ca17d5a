package main

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// findings finds parts of a text, in their order.
func findings(kind pressroomv1.Finding_Kind, text string, parts ...string) []*pressroomv1.Finding {
	var found []*pressroomv1.Finding
	at := 0
	for _, part := range parts {
		start := at + strings.Index(text[at:], part)
		at = start + len(part)
		found = append(found, &pressroomv1.Finding{
			Kind: kind, Text: part, Confidence: 0.9,
			StartOffset: int32(utf8.RuneCountInString(text[:start])), EndOffset: int32(utf8.RuneCountInString(text[:at])),
		})
	}
	return found
}

// TestPassages holds what becomes one passage.
func TestPassages(t *testing.T) {
	const text = "Été.\n\nNotes\n1. One.\n2. Two.\n\nMore.\n\n3. Three."
	notes := findings(pressroomv1.Finding_NOTES, text, "Notes", "1. One.", "2. Two.", "3. Three.")
	suggestion := findings(pressroomv1.Finding_NOTES, text, "More.")
	suggestion[0].Confidence = 0.3
	another := findings(pressroomv1.Finding_CONTACT, text, "More.")
	found := slices.Concat(notes[:3], suggestion, another, notes[3:])
	got := passages(pressroomv1.Finding_NOTES, response(nil, nil, found...), text)
	if want := []string{"Notes\n1. One.\n2. Two.", "3. Three."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPassageKinds holds notes, boilerplate and end marks.
func TestPassageKinds(t *testing.T) {
	const text = "Notes to editors\n1. Pictures of last year’s feast can be had.\n\nAbout Tide: Tide keeps the lamps.\n\n- END -"
	for _, test := range []struct {
		name   string
		kind   string
		labels labels
		found  []*pressroomv1.Finding
		want   tally
	}{
		{"right", "notes", labels{Notes: "1. Pictures of last year's feast"},
			findings(pressroomv1.Finding_NOTES, text, "Notes to editors\n1. Pictures of last year’s feast can be had."), right},
		{"right, in two findings", "notes", labels{Notes: "Pictures of last year’s feast can be had."},
			findings(pressroomv1.Finding_NOTES, text, "Notes to editors", "1. Pictures of last year’s feast can be had."), right},
		{"wrong", "notes", labels{Notes: "1. Pictures of last year’s feast"},
			findings(pressroomv1.Finding_NOTES, text, "Tide keeps the lamps."), wrong},
		{"begins too early", "notes", labels{Notes: "Tide keeps the lamps"},
			findings(pressroomv1.Finding_NOTES, text, text[:len(text)-len("\n\n- END -")]), wrong},
		{"missed", "notes", labels{Notes: "1. Pictures"}, nil, missed},
		{"invented", "notes", labels{}, findings(pressroomv1.Finding_NOTES, text, "Tide keeps the lamps."), invented},
		{"right by its heading", "boilerplate", labels{Boilerplate: "About Tide"},
			findings(pressroomv1.Finding_BOILERPLATE, text, "About Tide: Tide keeps the lamps."), right},
		{"right after its heading", "boilerplate", labels{Boilerplate: "Tide keeps the"},
			findings(pressroomv1.Finding_BOILERPLATE, text, "About Tide: Tide keeps the lamps."), right},
		{"wrong", "boilerplate", labels{Boilerplate: "About Tide"},
			findings(pressroomv1.Finding_BOILERPLATE, text, "1. Pictures"), wrong},
		{"missed", "boilerplate", labels{Boilerplate: "About Tide"}, nil, missed},
		{"invented", "boilerplate", labels{}, findings(pressroomv1.Finding_BOILERPLATE, text, "About Tide"), invented},
		{"right", "end", labels{End: "-END-"}, findings(pressroomv1.Finding_END_MARK, text, "- END -"), right},
		{"wrong", "end", labels{End: "###"}, findings(pressroomv1.Finding_END_MARK, text, "- END -"), wrong},
		{"missed", "end", labels{End: "###"}, nil, missed},
		{"invented", "end", labels{}, findings(pressroomv1.Finding_END_MARK, text, "- END -"), invented},
	} {
		t.Run(test.kind+" "+test.name, func(t *testing.T) {
			s := compare(test.labels, response(nil, nil, test.found...), text)
			if got := s.tallies[test.kind]; got != test.want {
				t.Errorf("got %+v, want %+v; %q", got, test.want, s.misses)
			}
		})
	}
}

func TestCredits(t *testing.T) {
	line := func(s string) *pressroomv1.Release {
		return &pressroomv1.Release{Media: []*pressroomv1.Media{{Id: "m1", CreditLine: s}, {Id: "m2"}}}
	}
	finding := func(text, field string, confidence float64) *pressroomv1.Finding {
		return &pressroomv1.Finding{Kind: pressroomv1.Finding_CREDIT, Text: text, Field: field, Confidence: confidence}
	}
	label := []string{"Photo: Solveig Haugen / Tide"}
	for _, test := range []struct {
		name    string
		labels  []string
		release *pressroomv1.Release
		finding *pressroomv1.Finding
		want    tally
	}{
		{"right", label, line("Photo: Solveig Haugen/Tide"), nil, right},
		{"right, by finding", label, nil, finding("(Photo: Solveig Haugen / Tide)", "", 0.9), right},
		{"counted once", label, line("Photo: Solveig Haugen / Tide"),
			finding("Photo: Solveig Haugen / Tide", "release.media[0].credit_line", 0.9), right},
		{"wrong", label, line("Photo: somebody"), nil, wrong},
		{"suggested", label, nil, finding("Photo: Solveig Haugen / Tide", "", 0.4), missed},
		{"missed", label, nil, nil, missed},
		{"invented", nil, line("Photo: somebody"), nil, invented},
		{"each has its own", append(label, label...), line("Photo: Solveig Haugen / Tide"), nil,
			tally{labelled: 2, met: 1, found: 1, right: 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			parsed := response(test.release, nil)
			if test.finding != nil {
				parsed.Findings = append(parsed.Findings, test.finding)
			}
			s := compare(labels{Credits: test.labels}, parsed, "")
			if got := s.tallies["credits"]; got != test.want {
				t.Errorf("got %+v, want %+v; %q", got, test.want, s.misses)
			}
		})
	}
}
