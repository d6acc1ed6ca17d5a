package intake

import (
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// reading is one text while it is being understood. Offsets inside the package are in bytes.
type reading struct {
	text       string
	words      *lexicon
	paragraphs []paragraph
	counters   []counter
	captions   []caption
	dateline   span        // taken out of the paragraph that it begins
	quoted     []quotation // in the order of the text
	breaks     []int       // where paragraphs are parted, in order

	datelineParagraph int // where the paragraph of the dateline starts
	findings          []finding
	draft             *pressroomv1.Draft
}

// span is a part of the text, the end not included.
type span struct{ start, end int }

func (r *reading) at(s span) string { return r.text[s.start:s.end] }

// trim returns s without white space and invisible characters at its ends.
func (r *reading) trim(s span) span {
	s.start = s.end - len(strings.TrimLeftFunc(r.at(s), isBlank))
	s.end = s.start + len(strings.TrimRightFunc(r.at(s), isBlank))
	return s
}

// oneLine returns the words of s as they go into a field of one line.
func (r *reading) oneLine(s span) string { return clean(r.at(s)) }

// isBlank reports whether a character shows nothing.
func isBlank(c rune) bool { return unicode.IsSpace(c) || isDropped(c) }

// isDropped reports whether a character is left out of a draft: controls, which no text may hold,
// marks of byte order and noncharacters, and embeddings, overrides and isolates of the bidirectional
// algorithm, because a text that is taken apart would unbalance them and is isolated on output.
func isDropped(c rune) bool {
	switch {
	case unicode.IsSpace(c):
		return false
	case c < 0x20, 0x7f <= c && c <= 0x9f, c == '\ufeff', c == '\u200b':
		return true
	case 0x202a <= c && c <= 0x202e, 0x2066 <= c && c <= 0x2069:
		return true
	}
	return 0xfdd0 <= c && c <= 0xfdef || c&0xfffe == 0xfffe
}

// clean puts one space for each run of white space, none at the ends, and drops what is invisible.
// A single no-break space between words stays: typography needs it.
func clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var space rune
	spaces := 0
	for _, c := range s {
		switch {
		case isDropped(c):
		case unicode.IsSpace(c):
			space = c
			spaces++
		default:
			if spaces == 1 && (space == '\u00a0' || space == '\u202f') && b.Len() > 0 {
				b.WriteRune(space)
			} else if spaces > 0 && b.Len() > 0 {
				b.WriteByte(' ')
			}
			spaces = 0
			b.WriteRune(c)
		}
	}
	return b.String()
}
