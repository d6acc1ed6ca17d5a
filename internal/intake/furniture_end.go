package intake

import (
	"regexp"
	"slices"
)

// trailingEnd is the mark with which a text ends where it stands on the last line of the text itself: "(ends)",
// "(النهاية)". Only in brackets: the words are of sentences, too.
var trailingEnd = regexp.MustCompile(`(?i)[.!?؟…"”»]\s*([(\[]\s*(?:ends?|fin|النهاية|انتهى|انتهي|30)\s*[)\]](?:\s*[\p{L}.]{1,4}(?: ?[/ ] ?[\p{L}.]{1,4}){0,5})?\s*)$`)

// maxTrailingEnd bounds the bytes of such a mark, with the letters of who wrote the text after it.
const maxTrailingEnd = 80

// partEndMarks parts the end mark from the paragraph that it ends.
func (r *reading) partEndMarks() {
	for i := len(r.paragraphs) - 1; i >= 0; i-- {
		p := r.paragraphs[i]
		from := r.cut(max(p.start, p.end-maxTrailingEnd))
		m := trailingEnd.FindStringSubmatchIndex(r.text[from:p.end])
		if m == nil {
			continue
		}
		mark := paragraph{span: r.trim(span{from + m[2], p.end})}
		r.paragraphs[i].span = r.trim(span{p.start, from + m[2]})
		r.paragraphs = slices.Insert(r.paragraphs, i+1, mark)
	}
}
