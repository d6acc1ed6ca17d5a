package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closers gives for each opening quotation mark those that may close it (CLDR, delimiters). Single
// marks are left out: they are apostrophes more often.
var closers = map[rune]string{'“': "”", '«': "»", '„': "“”", '"': "\""}

func isOpening(c rune) bool { return closers[c] != "" }

// quotation is a text in quotation marks, the marks included; it has several parts where it runs over
// paragraphs or is interrupted by its attribution.
type quotation struct {
	parts     []span
	paragraph int // index of the paragraph of the last part
	said      *attribution
	id        string
}

func (q quotation) start() int { return q.parts[0].start }
func (q quotation) end() int   { return q.parts[len(q.parts)-1].end }

// quotations pairs the quotation marks of each paragraph. A mark that is not closed in its paragraph
// goes on in the next if that begins with the same mark, as is the custom; otherwise it is none.
func (r *reading) quotations() []quotation {
	var all []quotation
	var pending *quotation
	var pendingMark rune
	for i, p := range r.paragraphs {
		if p.use == taken {
			continue
		}
		start := r.datelineEnd(p)
		first, _ := utf8.DecodeRuneInString(r.text[start:p.end])
		if pending != nil && first != pendingMark {
			pending = nil
		}
		found, open, mark := pairMarks(r.text, span{start, p.end})
		for _, s := range found {
			if pending != nil && s.start == start {
				pending.parts, pending.paragraph = append(pending.parts, s), i
				all = append(all, *pending)
			} else if hasLetter(r.at(s)) {
				all = append(all, quotation{parts: []span{s}, paragraph: i})
			}
			pending = nil
		}
		switch {
		case open < 0:
			pending = nil
		case pending != nil && open == start:
			pending.parts, pending.paragraph = append(pending.parts, span{open, p.end}), i
		default:
			pending, pendingMark = &quotation{parts: []span{{open, p.end}}, paragraph: i}, mark
		}
	}
	return all
}

// pairMarks returns the outermost pairs of marks in a part of text, and where a mark is left open, or -1.
func pairMarks(text string, in span) (found []span, open int, mark rune) {
	depth := 0
	previous := ' '
	open = -1
	for i := in.start; i < in.end; {
		c, size := utf8.DecodeRuneInString(text[i:in.end])
		next, _ := utf8.DecodeRuneInString(text[i+size : in.end])
		switch {
		case open < 0:
			// A straight mark after a digit is of inches or seconds.
			if isOpening(c) && !(c == '"' && (unicode.IsDigit(previous) || unicode.IsSpace(next))) {
				open, mark, depth = i, c, 1
			}
		case c == mark && c != '"':
			depth++
		case strings.ContainsRune(closers[mark], c):
			if depth--; depth == 0 {
				found = append(found, span{open, i + size})
				open = -1
			}
		}
		previous = c
		i += size
	}
	return found, open, mark
}
