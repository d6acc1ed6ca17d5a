package intake

import (
	"slices"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The least words of a standfirst, and its most code points.
const (
	minStandfirstWords = 5
	maxStandfirst      = 400
)

// readStandfirst takes the line under the headline for the standfirst: the first with enough words above
// the text, or, with a full stop, what stands right before the dateline.
func (r *reading) readStandfirst() {
	if r.headline < 0 {
		return
	}
	i := r.standfirst()
	if i < 0 {
		return
	}
	p := &r.paragraphs[i]
	f := finding{span: p.span, kind: pressroomv1.Finding_STANDFIRST, field: "variant.standfirst", confidence: 0.85, rule: "standfirst.before-dateline"}
	if r.dateline.end == 0 {
		f.confidence, f.rule = 0.65, "standfirst.second-line"
		f.doubt = "Taken for the standfirst because it stands under the headline and has no full stop."
	}
	p.use = taken
	r.draft.Variant.Standfirst = r.oneLine(p.span)
	r.found(f)
}

// standfirst returns the paragraph of the standfirst, or -1.
func (r *reading) standfirst() int {
	next := r.nextParagraph(r.headline)
	if next >= 0 && slices.Contains(r.above, next) && r.mayBeStandfirst(r.paragraphs[next].span) {
		return next
	}
	if next < 0 || r.dateline.end == 0 || r.paragraphs[next].start >= r.datelineParagraph || !r.mayBeStandfirst(r.paragraphs[next].span) {
		return -1
	}
	return next
}

// mayBeStandfirst reports whether a paragraph has the length of a standfirst and is no list or speech.
func (r *reading) mayBeStandfirst(s span) bool {
	text := r.at(s)
	list := wordsOf(r.text, s)
	return utf8.RuneCountInString(text) <= maxStandfirst && len(list) >= minStandfirstWords && !startsItem(text) &&
		len(marksOf(r.text, s)) <= 2 && !r.hasLabel(list) && len(r.addresses(s)) == 0 && firstRune(text) != '('
}
