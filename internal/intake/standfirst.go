package intake

import (
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The longest standfirst in code points, before a dateline and without one.
const (
	maxStandfirst      = 400
	maxStandfirstAlone = 220
)

// readStandfirst takes the paragraph under the headline for the standfirst: where the dateline begins the
// next one, or where it has no full stop and a longer paragraph of whole sentences comes after.
func (r *reading) readStandfirst() {
	if r.headline < 0 {
		return
	}
	i := r.nextParagraph(r.headline)
	next := r.nextParagraph(i)
	if i < 0 || next < 0 {
		return
	}
	p, following := &r.paragraphs[i], r.paragraphs[next]
	if p.start == r.datelineParagraph && r.dateline.end > 0 || startsItem(r.at(p.span)) || !hasLetter(r.at(p.span)) || len(marksOf(r.text, p.span)) > 2 {
		return
	}
	f := finding{span: p.span, kind: pressroomv1.Finding_STANDFIRST, field: "variant.standfirst"}
	length := utf8.RuneCountInString(r.at(p.span))
	switch {
	case length <= maxStandfirst && r.dateline.end > 0 && following.start == r.datelineParagraph:
		f.confidence, f.rule = 0.85, "standfirst.before-dateline"
	case length <= maxStandfirstAlone && r.dateline.end == 0 && !endsSentence(r.at(p.span)) &&
		following.end-following.start > p.end-p.start && endsSentence(r.at(following.span)):
		f.confidence, f.rule = 0.65, "standfirst.second-line"
		f.doubt = "Taken for the standfirst because it stands under the headline and has no full stop."
	default:
		return
	}
	p.use = taken
	r.draft.Variant.Standfirst = r.oneLine(p.span)
	r.found(f)
}
