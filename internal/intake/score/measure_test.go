package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The tallies of something of which there is one.
var (
	nothing  = tally{}
	right    = tally{labelled: 1, met: 1, found: 1, right: 1}
	wrong    = tally{labelled: 1, found: 1}
	missed   = tally{labelled: 1}
	invented = tally{found: 1}
)

// response is what the parser would return.
func response(release *pressroomv1.Release, variant *pressroomv1.Variant, findings ...*pressroomv1.Finding) *pressroomv1.ParseReleaseResponse {
	return &pressroomv1.ParseReleaseResponse{
		Draft:    &pressroomv1.Draft{Release: release, Variant: variant},
		Findings: findings,
	}
}

// TestCompare holds the kinds of which a text has one or none, and captions.
func TestCompare(t *testing.T) {
	dateline := labels{Dateline: &struct{ City, Region, Date string }{"Merrow", "FR", "2020-05-03"}}
	foundDateline := func(city string) *pressroomv1.ParseReleaseResponse {
		return response(&pressroomv1.Release{Dateline: &pressroomv1.Dateline{City: city, RegionCode: "FR",
			Date: &date.Date{Year: 2020, Month: 5, Day: 3}}}, nil)
	}
	event := labels{Event: &struct{ Start, End string }{"--05-03", "--05-04"}}
	foundEvent := func(last int32) *pressroomv1.ParseReleaseResponse {
		return response(&pressroomv1.Release{Event: &pressroomv1.Event{
			StartDate: &date.Date{Month: 5, Day: 3}, EndDate: &date.Date{Month: 5, Day: last}}}, nil)
	}
	headline := labels{Headline: "Lamp lit again"}
	foundHeadline := func(s string) *pressroomv1.ParseReleaseResponse {
		return response(nil, &pressroomv1.Variant{Headline: s})
	}
	subhead := labels{Subhead: "Keepers are glad"}
	foundSubhead := func(s string) *pressroomv1.ParseReleaseResponse {
		return response(nil, &pressroomv1.Variant{Standfirst: s})
	}
	caption := labels{Captions: []string{"The lamp"}}
	foundCaption := func(s string) *pressroomv1.ParseReleaseResponse {
		return response(nil, &pressroomv1.Variant{Captions: map[string]string{"m1": s}})
	}
	none := response(nil, nil)
	for _, test := range []struct {
		name, kind string
		labels     labels
		found      *pressroomv1.ParseReleaseResponse
		want       tally
	}{
		{"right", "dateline", dateline, foundDateline("MERROW"), right},
		{"wrong", "dateline", dateline, foundDateline("Ellery"), wrong},
		{"missed", "dateline", dateline, none, missed},
		{"invented", "dateline", labels{}, foundDateline("Merrow"), invented},
		{"none", "dateline", labels{}, none, nothing},
		{"right", "event", event, foundEvent(4), right},
		{"wrong", "event", event, foundEvent(5), wrong},
		{"missed", "event", event, none, missed},
		{"invented", "event", labels{}, foundEvent(4), invented},
		{"right", "headline", headline, foundHeadline("LAMP LIT AGAIN"), right},
		{"wrong", "headline", headline, foundHeadline("Lamp lit"), wrong},
		{"missed", "headline", headline, none, missed},
		{"invented", "headline", labels{}, foundHeadline("Lamp"), invented},
		{"right", "subhead", subhead, foundSubhead("Keepers are glad."), right},
		{"wrong", "subhead", subhead, foundSubhead("Lamp lit again"), wrong},
		{"missed", "subhead", subhead, none, missed},
		{"invented", "subhead", labels{}, foundSubhead("Lamp"), invented},
		{"right", "captions", caption, foundCaption("The lamp"), right},
		{"wrong", "captions", caption, foundCaption("The harbour"), wrong},
		{"missed", "captions", caption, none, missed},
		{"invented", "captions", labels{}, foundCaption("The lamp"), invented},
	} {
		t.Run(test.kind+" "+test.name, func(t *testing.T) {
			s := compare(test.labels, test.found, "")
			if got := s.tallies[test.kind]; got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
			if (len(s.misses) == 0) != (test.want == right || test.want == nothing) {
				t.Errorf("misses: %q", s.misses)
			}
		})
	}
}

// TestDatelineRatios parts a wrong dateline from an invented one.
func TestDatelineRatios(t *testing.T) {
	s := newSheet()
	for _, pair := range [][2]string{{"a", "a"}, {"a", "b"}, {"a", ""}, {"", "b"}, {"", ""}} {
		s.dateline(pair[0], pair[1])
	}
	want := map[string]ratio{"dateline": {1, 3}, "invented": {1, 2}}
	if diff := cmp.Diff(want, s.ratios, cmp.AllowUnexported(ratio{})); diff != "" {
		t.Error(diff)
	}
}
