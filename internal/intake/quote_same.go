package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWithin bounds the bytes between two quotations of one sentence.
const maxWithin = 300

// isOfSentence reports whether a quotation without a verb of its own goes on in the sentence of the quote before, as in
// "She asked for “more light” and for harbours “without a single dark hour”".
func (t *quoter) isOfSentence(i int) bool {
	if t.previous < 0 || t.previous < i-maxTerms {
		return false
	}
	before, q := t.quoted[t.previous], t.quoted[i]
	between := span{before.end(), q.start()}
	if q.block || before.said == nil || before.paragraph != q.paragraph || between.end-between.start > maxWithin || before.said.end > before.end() {
		return false
	}
	first, _ := t.edges(q)
	_, last := t.edges(before)
	return unicode.IsLower(first) && t.spoken(q) && !isStop(last) && len(t.sentences(between)) == 1 && !strings.ContainsFunc(t.at(between), isStop) &&
		!t.namedBefore(surroundings{quotation: q}, wordsOf(t.text, between))
}

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
