package intake

import (
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The longest headline, in code points, before a dateline and without one.
const (
	maxHeadline      = 300
	maxHeadlineAlone = 160
)

// readHeadline takes a short first paragraph without a final full stop for the headline, if the text
// goes on with its dateline or with a longer paragraph of whole sentences.
func (r *reading) readHeadline() {
	first := r.nextParagraph(-1)
	second := r.nextParagraph(first)
	if second < 0 {
		return
	}
	p, next := &r.paragraphs[first], r.paragraphs[second]
	s := r.at(p.span)
	length := utf8.RuneCountInString(s)
	// "?" and "!" end headlines as well as sentences.
	if length > maxHeadline || startsItem(s) || endsSentence(strings.TrimRight(s, "?!؟ ")) ||
		r.dateline.end > 0 && p.start == r.datelineParagraph || !hasLetter(s) {
		return
	}
	f := finding{span: p.span, kind: pressroomv1.Finding_HEADLINE, field: "variant.headline"}
	switch {
	case r.dateline.end > 0 && p.start < r.datelineParagraph:
		f.confidence, f.rule = 0.9, "headline.before-dateline"
	case length <= maxHeadlineAlone && next.end-next.start > p.end-p.start && endsSentence(r.at(next.span)):
		f.confidence, f.rule = 0.7, "headline.first-line"
		f.doubt = "Taken for the headline because it is short and has no full stop."
	default:
		return
	}
	p.use, r.headline = taken, first
	r.draft.Variant.Headline = r.oneLine(r.withoutLabel(p.span))
	r.found(f)
}

// withoutLabel leaves out what only says what the text is: "Press release: ".
func (r *reading) withoutLabel(s span) span {
	label, words, ok := strings.Cut(r.at(s), ":")
	if ok && hasLetter(words) && r.isLabel(label) {
		s.start += len(label) + 1
	}
	return s
}

// nextParagraph returns the index of the first paragraph after i that is in the text, or -1.
func (r *reading) nextParagraph(i int) int {
	for i++; i < len(r.paragraphs); i++ {
		if r.paragraphs[i].use != taken {
			return i
		}
	}
	return -1
}
