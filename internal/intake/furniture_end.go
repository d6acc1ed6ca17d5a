package intake

import (
	"regexp"
	"slices"
	"strings"
)

// trailingEnd is the mark with which a text ends where it stands on the last line of the text itself: "(ends)",
// "(النهاية)". Only in brackets: the words are of sentences, too.
var trailingEnd = regexp.MustCompile(`(?i)[.!?؟…"”»]\s*([(\[]\s*(?:ends?|fin|النهاية|انتهى|انتهي|30)\s*[)\]](?:\s*[\p{L}.]{1,4}(?: ?[/ ] ?[\p{L}.]{1,4}){0,5})?\s*)$`)

// maxTrailingEnd bounds the bytes of such a mark, with the letters of who wrote the text after it.
const maxTrailingEnd = 80

// partEndMarks parts the end mark from the paragraph that it ends.
func (r *reading) partEndMarks() {
	var parted []paragraph // nil as long as none was parted
	for i, p := range r.paragraphs {
		from := r.cut(max(p.start, p.end-maxTrailingEnd))
		var m []int
		if end := r.text[from:p.end]; strings.ContainsAny(end, ")]") {
			m = trailingEnd.FindStringSubmatchIndex(end)
		}
		if m != nil && parted == nil {
			parted = slices.Clone(r.paragraphs[:i])
		}
		switch {
		case m != nil:
			mark := paragraph{span: r.trim(span{from + m[2], p.end})}
			p.span = r.trim(span{p.start, from + m[2]})
			parted = append(parted, p, mark)
		case parted != nil:
			parted = append(parted, p)
		}
	}
	if parted != nil {
		r.paragraphs = parted
	}
}
