package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isNext reports whether a quotation that nobody is named for is of the speaker of the quote before: it
// stands alone in the next paragraph or right after.
func (t *quoter) isNext(i, to int) bool {
	if t.previous != i-1 || i == 0 {
		return false
	}
	before, q := t.quoted[i-1], t.quoted[i]
	if !t.standsAlone(q, to) || !t.sentenceLike(q) || q.block {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(t.text[before.end():q.start()], unicode.IsSpace))
	between := t.sentences(span{before.end(), q.start()})
	return len(between) <= 1 && (isStop(last) || isClosing(last) || last == utf8.RuneError)
}
