package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

func TestQuotes(t *testing.T) {
	const words = "The lamp is lit and it will stay lit"
	anna := quoteLabel{Text: words, Speaker: "Anna Moreau", Title: "Keeper", OtherTitles: []string{"Keeper of the Lamps"}}
	for _, test := range []struct {
		name                   string
		labelled               []quoteLabel
		found                  []quote
		quotes, speaker, title tally
		speakers, titles       ratio
	}{
		{"right", []quoteLabel{anna}, []quote{{words + ",", "Anna Moreau", "keeper"}}, right, right, right, ratio{1, 1}, ratio{1, 1}},
		{"another wording of the title", []quoteLabel{anna}, []quote{{words, "Anna Moreau", "keeper of the lamps"}}, right, right, right, ratio{1, 1}, ratio{1, 1}},
		{"wrong speaker and title", []quoteLabel{anna}, []quote{{words, "Keeper", "Anna"}}, right, wrong, wrong, ratio{0, 1}, ratio{0, 1}},
		{"missed speaker and title", []quoteLabel{anna}, []quote{{words, "", ""}}, right, missed, missed, ratio{0, 1}, ratio{0, 1}},
		{"two quotes of one speaker", []quoteLabel{anna, {Text: "The harbour is dark", Speaker: "Anna Moreau", Title: "Keeper"}}, []quote{{words, "", ""}, {"The harbour is dark", "Anna Moreau", "Keeper"}},
			tally{2, 2, 2, 2}, tally{2, 1, 1, 1}, tally{2, 1, 1, 1}, ratio{1, 2}, ratio{1, 1}},
		{"speaker without a title", []quoteLabel{{Text: words, Speaker: "Anna"}}, []quote{{words, "Anna", ""}}, right, right, nothing, ratio{1, 1}, ratio{}},
		{"invented speaker", []quoteLabel{{Text: words}}, []quote{{words, "Anna", ""}}, right, nothing, nothing, ratio{0, 1}, ratio{}},
		{"rightly no speaker", []quoteLabel{{Text: words}}, []quote{{words, "", ""}}, right, nothing, nothing, ratio{1, 1}, ratio{}},
		{"wrong", []quoteLabel{anna}, []quote{{"The harbour is dark", "Anna Moreau", ""}}, wrong, nothing, nothing, ratio{}, ratio{}},
		{"missed", []quoteLabel{anna}, nil, missed, nothing, nothing, ratio{}, ratio{}},
		{"invented", nil, []quote{{words, "", ""}}, invented, nothing, nothing, ratio{}, ratio{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSheet()
			s.quotes(test.labelled, test.found)
			want := map[string]tally{"quotes": test.quotes, "speaker": test.speaker, "title": test.title}
			for kind, want := range want {
				if got := s.tallies[kind]; got != want {
					t.Errorf("%s: got %+v, want %+v", kind, got, want)
				}
			}
			if s.ratios["speaker"] != test.speakers || s.ratios["title"] != test.titles {
				t.Errorf("ratios: %+v", s.ratios)
			}
		})
	}
}

// TestQuotesOf joins the parts of a quote and looks its speaker up.
func TestQuotesOf(t *testing.T) {
	part := func(text, field string, confidence float64) *pressroomv1.Finding {
		return &pressroomv1.Finding{Kind: pressroomv1.Finding_QUOTE, Text: text, Field: field, Confidence: confidence}
	}
	parsed := response(&pressroomv1.Release{
		SourceLanguageCode: "en",
		Quotes:             []*pressroomv1.Quote{{Id: "q1", Speaker: "speakers/anna"}, {Id: "q2"}},
	}, nil, part("We lit", "release.quotes[0]", 0.9), part("maybe", "", 0.2), part("Yes", "release.quotes[1]", 0.9),
		part("the lamp", "release.quotes[0]", 0.9))
	parsed.Draft.Speakers = []*pressroomv1.Speaker{{
		Name: "speakers/anna", DisplayName: "Anna", Titles: map[string]string{"en": "Keeper"},
	}}
	want := []quote{{"We lit the lamp", "Anna", "Keeper"}, {text: "Yes"}}
	if diff := cmp.Diff(want, quotesOf(parsed), cmp.AllowUnexported(quote{})); diff != "" {
		t.Error(diff)
	}
}
