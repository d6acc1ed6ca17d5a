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
	return (unicode.IsLower(first) || !t.cased() && t.joins(between)) && (t.spoken(q) || t.joins(between)) && !isStop(last) && len(t.sentences(between)) == 1 && !strings.ContainsFunc(t.at(between), isStop) &&
		!t.namedBefore(surroundings{quotation: q}, wordsOf(t.text, between))
}

// maxJoining bounds the words between two parts of a sentence that "and" joins.
const maxJoining = 3

// joins reports whether only "and", with the small words of a clause, stands between two quotations: "called it “sad” and
// “wrong”", "said that “A” and that “B”".
func (r *reading) joins(between span) bool {
	list := wordsOf(r.text, between)
	if len(list) == 0 || len(list) > maxJoining {
		return false
	}
	first, size := utf8.DecodeRuneInString(fold(list[0].text))
	if !r.words.and[fold(list[0].text)] && (r.words.andLetter == 0 || first != r.words.andLetter || size == len(list[0].text) && len(list) > 1) {
		return false
	}
	for _, w := range list[1:] {
		if folded := fold(w.text); !openWords[folded] && !r.words.preps[folded] && !r.words.articles[folded] {
			return false
		}
	}
	return true
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
