package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxInside bounds the bytes of a paragraph in which a dateline in parentheses is looked for.
const maxInside = 1500

// partAtDateline parts paragraph i where a dateline in parentheses stands inside of it: copies of pages glue the
// caption of the picture above the text to it. Only "(City, date) –" is sure enough for that.
func (r *reading) partAtDateline(i int) bool {
	p := r.paragraphs[i]
	limit := r.cut(min(p.end, p.start+maxInside))
	open := -1
	for at := p.start; at < limit; {
		c, size := utf8.DecodeRuneInString(r.text[at:limit])
		switch {
		case c == '(' && at > p.start:
			open = at
		case c == ')' && open > 0 && at-open < maxDateline && r.endsDateline(span{open, at + size}, p):
			rest := p
			rest.start = open
			r.paragraphs[i].span = r.trim(span{p.start, open})
			r.paragraphs = slices.Insert(r.paragraphs, i+1, rest)
			for n := range r.counters {
				if c := &r.counters[n]; c.first > i {
					c.first++
					c.last++
				}
			}
			return true
		}
		at += size
	}
	return false
}

// endsDateline reports whether parentheses hold a city and a full date, and a dash and a text follow.
func (r *reading) endsDateline(s span, p paragraph) bool {
	if strings.IndexFunc(r.at(s), unicode.IsDigit) < 0 {
		return false
	}
	line, ok := r.place(s)
	if !ok || line.date.GetYear() == 0 {
		return false
	}
	at := r.trim(span{s.end, p.end}).start
	if at >= p.end {
		return false
	}
	c, size := utf8.DecodeRuneInString(r.text[at:])
	end, ok := r.dash(p, at, c, size)
	return ok && p.end-end >= minDatelineText && r.textFollows(span{end, p.end})
}
