package main

import (
	"fmt"
	"slices"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
)

// quote is a quote that was found.
type quote struct{ text, speaker, title string }

// quotesOf returns the quotes that were found: a quote's parts joined, and its speaker where it has
// one.
func quotesOf(parsed *pressroomv1.ParseReleaseResponse) []quote {
	var quotes []quote
	by := make(map[string]int)
	for _, f := range parsed.GetFindings() {
		if f.GetKind() != pressroomv1.Finding_QUOTE || !intake.Applied(f) {
			continue
		}
		if i, ok := by[f.GetField()]; ok && f.GetField() != "" {
			quotes[i].text += " " + f.GetText()
			continue
		}
		by[f.GetField()] = len(quotes)
		quotes = append(quotes, quote{text: f.GetText()})
	}
	draft := parsed.GetDraft()
	for n, q := range draft.GetRelease().GetQuotes() {
		i, ok := by[fmt.Sprintf("release.quotes[%d]", n)]
		if !ok {
			continue
		}
		for _, s := range draft.GetSpeakers() {
			if s.GetName() == q.GetSpeaker() {
				quotes[i].speaker = s.GetDisplayName()
				quotes[i].title = s.GetTitles()[draft.GetRelease().GetSourceLanguageCode()]
			}
		}
	}
	return quotes
}

// quotes compares quotes by their words and, of those that were found, speakers and titles. In the ratio of titles
// each speaker stands once, however often they speak: it is right where the draft gives them the title that they have.
func (s *sheet) quotes(labelled []quoteLabel, found []quote) {
	titled := make(map[string]bool) // by speaker
	for _, want := range labelled {
		i := slices.IndexFunc(found, func(q quote) bool { return overlap(q.text, want.Text) >= same })
		if i < 0 {
			s.count("quotes", one(true, false, false))
			s.miss("quotes: not found %q", want.Text)
			continue
		}
		got := found[i]
		found = slices.Delete(found, i, i+1)
		s.count("quotes", one(true, true, true))
		s.speaker(want, got)
		if title, speaker := fold(want.Title), fold(want.Speaker); title != "" && speaker != "" {
			titled[speaker] = titled[speaker] || want.titled(got.title)
		}
	}
	for _, right := range titled {
		s.ratio("title", count(right), 1)
	}
	for _, q := range found {
		s.count("quotes", one(false, true, false))
		s.miss("quotes: not labelled %q", q.text)
	}
}

// speaker compares who says a quote that was found. In the table stand only quotes with a labelled
// speaker; in the ratio stand all, and it is right to give no speaker to a quote that has none.
func (s *sheet) speaker(want quoteLabel, got quote) {
	speaker, title := fold(want.Speaker), fold(want.Title)
	s.ratio("speaker", count(speaker == fold(got.speaker)), 1)
	if speaker == "" {
		if got.speaker != "" {
			s.miss("speaker: labelled none, found %q", got.speaker)
		}
		return
	}
	s.one("speaker", speaker, fold(got.speaker))
	if title != "" {
		found := fold(got.title)
		if want.titled(found) {
			found = title
		}
		s.one("title", title, found)
	}
}
