package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstRune returns the first character of s.
func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// The words that a quotation has at least: as speech without another sign, and as a part of a sentence.
const (
	minSpoken = 4
	minPart   = 3
)

// spoken reports whether a quotation has the words of a sentence rather than of a term.
func (r *reading) spoken(q quotation) bool { return r.atLeast(q, minSpoken) }

// atLeast reports whether a quotation has n words, within its marks.
func (r *reading) atLeast(q quotation, n int) bool {
	for _, s := range q.parts {
		for range eachWord(r.text, r.within(s)) {
			if n--; n == 0 {
				return true
			}
		}
	}
	return false
}

// within returns a part of a quotation without the marks that are spelled with letters.
func (r *reading) within(s span) span {
	for _, m := range spelled {
		if strings.HasSuffix(m.text, ";") && strings.HasPrefix(r.at(s), m.text) {
			s.start += len(m.text)
		}
		if strings.HasSuffix(m.text, ";") && strings.HasSuffix(r.at(s), m.text) {
			s.end -= len(m.text)
		}
	}
	return s
}

// edges returns the first and the last letter or sign within the marks of a quotation.
func (r *reading) edges(q quotation) (first, last rune) {
	isMark := func(c rune) bool { return marks[c] != 0 || c == '`' || c == '´' || unicode.IsSpace(c) }
	first, _ = utf8.DecodeRuneInString(strings.TrimLeftFunc(r.at(q.parts[0]), isMark))
	last, _ = utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.at(q.parts[len(q.parts)-1]), isMark))
	return first, last
}

// sentenceLike reports whether a quotation looks like a whole sentence: a capital first, and a stop last,
// within the marks or, as most languages but English have it, after them.
func (r *reading) sentenceLike(q quotation) bool {
	first, last := r.edges(q)
	after, _ := utf8.DecodeRuneInString(r.text[q.end():])
	return !unicode.IsLower(first) && (strings.ContainsRune(".!?…,،؟", last) || isStop(after))
}
