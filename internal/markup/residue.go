package markup

import (
	"regexp"
	"strings"
	"unicode"
)

// residue is the source of one block that the parser took as text: all but code and marks. A quote
// span that was mistyped is left in it.
type residue struct {
	text   strings.Builder
	pieces []piece
	end    int // in the source, of the last piece
}

// piece says where in the source a part of the residue comes from.
type piece struct{ at, offset int }

// add appends source text that starts at offset.
func (r *residue) add(raw string, offset int) {
	if r.text.Len() > 0 && offset != r.end {
		r.text.WriteByte(' ') // what stood between is not text
	}
	r.pieces = append(r.pieces, piece{r.text.Len(), offset})
	r.text.WriteString(raw)
	r.end = offset + len(raw)
}

// quoteLike matches what is left of a quote span when a mark of it is missing: "](quote:",
// "(quote:q1", "quote:q1)". The words "quote: " in a sentence are none.
var quoteLike = regexp.MustCompile(
	`(?i)\][ \t]*[(<]?[ \t]*quote:|[(<\[]quote:[^ \t]|\bquote:[a-z0-9-]+[)>]`)

// brokenQuote returns where in the source a broken quote span is, if there is one. In a block with
// spans, square brackets have to match as well: in [“We are [ready.”](quote:q1) the span would
// begin at the wrong word. A bracket that is meant as such can be escaped.
func (r *residue) brokenQuote(spans bool) (int, bool) {
	text := r.text.String()
	if at := quoteLike.FindStringIndex(text); at != nil {
		return r.source(at[0]), true
	}
	if !spans {
		return 0, false
	}
	var open []int
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				return r.source(i), true
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return r.source(open[0]), true
	}
	return 0, false
}

// source returns the offset in the source of a place in the residue.
func (r *residue) source(at int) int {
	for i := len(r.pieces) - 1; i >= 0; i-- {
		if r.pieces[i].at <= at {
			return r.pieces[i].offset + at - r.pieces[i].at
		}
	}
	return 0
}

// hasWords reports whether s has a letter or digit.
func hasWords(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}
