package intake

import (
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// reading is one text while it is being understood. Offsets inside the package are in bytes.
type reading struct {
	given       string    // as it was given
	dropped     []dropped // what was left out of it
	text        string    // as it is read
	words       *lexicon
	paragraphs  []paragraph
	counters    []counter
	captions    []caption
	above       []int          // paragraphs above the text that may be the headline or the standfirst
	headline    int            // the index of its last paragraph, or -1
	dateline    span           // taken out of the paragraph that it begins
	quoted      []quotation    // in the order of the text
	timesQuoted map[string]int // see quotedOften
	breaks      []int          // where paragraphs are parted, in order

	dateLines         []dateLine
	placeLine         int         // the index of a paragraph that is a place and nothing else, or -1
	datelineParagraph int         // where the paragraph of the dateline starts
	evidence          *evidence   // see seen
	taught            set         // see learn
	mentioned         []mentioned // see census
	counted           bool
	people            *register // see enrol
	namesakes         set       // see findNamesakes
	findings          []finding
	draft             *pressroomv1.Draft
}

// span is a part of the text, the end not included.
type span struct{ start, end int }

func (r *reading) at(s span) string { return r.text[s.start:s.end] }

// trim returns s without white space and invisible characters at its ends.
func (r *reading) trim(s span) span {
	s.start = s.end - len(strings.TrimLeftFunc(r.at(s), unicode.IsSpace))
	s.end = s.start + len(strings.TrimRightFunc(r.at(s), unicode.IsSpace))
	return s
}

// oneLine returns the words of s as they go into a field of one line.
func (r *reading) oneLine(s span) string { return clean(r.at(s)) }

// clean puts one space for each run of white space, and none at the ends.
// A single no-break space between words stays: typography needs it.
func clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var space rune
	spaces := 0
	for _, c := range s {
		switch {
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
