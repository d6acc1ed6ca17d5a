package intake

import (
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Parse reads a pasted text. The language code is canonical BCP 47; where it is empty the language
// is detected and reported as a finding. Findings come in the order of the text, with offsets in
// Unicode code points; bytes that are not UTF-8 count as U+FFFD each. Parse never fails: a text in
// which nothing is recognised becomes a draft that has a body only.
func Parse(text, languageCode string) *pressroomv1.ParseReleaseResponse {
	if !utf8.ValidString(text) {
		text = string([]rune(text))
	}
	r := newReading(text, languageCode)
	r.readLanguage()
	r.partEndMarks()
	r.partNumberedCaptions()
	r.partSections()
	r.readFurniture()
	r.readDateline()
	r.readEmbargo()
	r.readContactsAbove()
	r.readHeadline()
	r.readStandfirst()
	r.readCaptions()
	r.readCredits()
	r.readSections()
	r.readQuotes()
	r.readGlue()
	r.readEvent()
	r.draft.Variant.Body = r.body()
	return &pressroomv1.ParseReleaseResponse{Draft: r.draft, Findings: r.report()}
}

// newReading lays the text out and begins its draft.
func newReading(text, languageCode string) *reading {
	r := &reading{
		given:    text,
		headline: -1, placeLine: -1,
		draft: &pressroomv1.Draft{
			Release: &pressroomv1.Release{SourceLanguageCode: languageCode},
			Variant: &pressroomv1.Variant{LanguageCode: languageCode},
		},
	}
	r.text, r.dropped = withoutDropped(text)
	r.words = lexiconFor(languageCode)
	r.paragraphs = layOut(r.text)
	return r
}
