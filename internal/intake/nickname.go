package intake

import (
	"strings"
	"unicode/utf8"
)

// maxNickname bounds what people are called by in marks, in bytes.
const maxNickname = 24

// isNickname reports whether a part of text in marks is one word, or two, with a capital that stands right between two others: what
// somebody is called, "Jane “Jan” Roe".
func (r *reading) isNickname(s span) bool {
	if s.end-s.start > maxNickname || s.start == 0 || s.end >= len(r.text) {
		return false
	}
	list := wordsOf(r.text, s)
	if len(list) == 0 || len(list) > 2 {
		return false
	}
	for _, w := range list {
		if !isCapital(w.text) || r.words.common[fold(w.text)] {
			return false
		}
	}
	after := strings.TrimLeft(r.text[s.end:r.cut(min(len(r.text), s.end+maxWord))], " \u00a0")
	names := wordsOf(r.text, span{r.cut(max(0, s.start-maxWord)), s.start})
	return len(names) > 0 && strings.TrimSpace(r.text[names[len(names)-1].end:s.start]) == "" && r.areNames(names[len(names)-1:]) && isCapital(after)
}

// besideNickname reports whether a name in marks is one of two words that stand beside each other.
func (r *reading) besideNickname(a, b word) bool {
	between := strings.TrimSpace(r.text[a.end:b.start])
	c, size := utf8.DecodeRuneInString(between)
	if size == 0 || size != len(between) || marks[c] == 0 || !isCapital(a.text) || !isCapital(b.text) {
		return false
	}
	for _, w := range []word{a, b} {
		open, size := utf8.DecodeLastRuneInString(r.text[:w.start])
		shut, after := utf8.DecodeRuneInString(r.text[w.end:])
		if marks[open] != 0 && marks[shut] != 0 && r.isNickname(span{w.start - size, w.end + after}) {
			return true
		}
	}
	return false
}
