package render

import (
	"cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/markup"
)

// quotes renders the quotes of a body, each with its speaker as the edition
// keeps it.
func quotes(body *markup.Document, e Edition, language string) []*pressroomv1.PublishedQuote {
	known := make(map[string]*pressroomv1.Quote)
	for _, q := range e.Release.GetQuotes() {
		known[q.GetId()] = q
	}
	speakers := make(map[string]*pressroomv1.Speaker)
	for _, s := range e.Record.GetSpeakers() {
		speakers[s.GetName()] = s
	}
	var rendered []*pressroomv1.PublishedQuote
	for _, words := range body.Quotes() {
		q, ok := known[words.ID]
		if !ok {
			continue
		}
		rendered = append(rendered, &pressroomv1.PublishedQuote{
			Id:           words.ID,
			Text:         words.Text,
			Speaker:      speaker(speakers[q.GetSpeaker()], language),
			LanguageCode: q.GetLanguageCode(),
		})
	}
	return rendered
}

// speaker renders who spoke. A title in another language is not shown: half a
// line in a foreign tongue serves nobody.
func speaker(s *pressroomv1.Speaker, language string) *pressroomv1.PublishedSpeaker {
	return &pressroomv1.PublishedSpeaker{
		Name:        s.GetName(),
		DisplayName: cmp.Or(locale.Text(s.GetDisplayNames(), language), s.GetDisplayName()),
		Title:       locale.Text(s.GetTitles(), language),
	}
}
