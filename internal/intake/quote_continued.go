package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// goOn makes a quotation a part of the quote before.
func (t *quoter) goOn(i int, own *attribution) {
	q := &t.quoted[i]
	q.id, q.said = t.quoted[t.previous].id, t.quoted[t.previous].said
	if own != nil && own.end > q.end() {
		q.said = own // "“A,” said Jane Roe. “B,” she added. “C.”"
	}
	t.found(finding{span: t.whereQuoted(*q), kind: pressroomv1.Finding_QUOTE, confidence: 0.8,
		field: fmt.Sprintf("release.quotes[%d]", len(t.draft.Release.Quotes)-1), rule: "quote.continued"})
	t.foundRest(*q)
	t.previous = i
}

// foundRest reports the parts of a quote after an interruption within its marks.
func (t *quoter) foundRest(q quotation) {
	if q.interruption == (span{}) {
		return
	}
	for _, s := range q.parts[1:] {
		t.found(finding{span: s, kind: pressroomv1.Finding_QUOTE, confidence: 0.8,
			field: fmt.Sprintf("release.quotes[%d]", len(t.draft.Release.Quotes)-1), rule: "quote.continued"})
	}
}

// goesOn reports whether a quotation goes on with the quote before: nothing but that one's attribution
// stands between them.
func (t *quoter) goesOn(i int, own *attribution, to int) bool {
	if t.previous != i-1 || i == 0 {
		return false
	}
	before, q := t.quoted[i-1], t.quoted[i]
	between := t.betweenQuotes(before, q)
	if q.block || before.block || before.said == nil || len(t.at(between)) > contextAfter || t.names(own, before.said) {
		return false
	}
	if before.paragraph != q.paragraph && !t.sameBlock(before, q, own, to) {
		return false
	}
	if own != nil && own.rule == "quote.attribution-after" && before.said.rule == own.rule && own.at != before.said.at &&
		(own.named && before.said.named || endsSentence(t.at(between)) && !t.saysOn(own)) {
		return false // both are said, each of its own: "“A,” said Roe. “B,” she added."
	}
	if hasLetter(t.at(between)) {
		if last, _ := utf8.DecodeLastRuneInString(t.at(between)); last == ':' && before.said.rule == "quote.attribution-after" {
			return false // "“A,” said Jane Roe, adding: “B.”"
		}
		if t.isInsertion(before, q) {
			return true
		}
		if (before.said.end <= before.end() || before.said.end > q.start()) && !t.isSaidAgain(before, between) {
			return false // another clause, not the one that says who speaks
		}
	} else if before.said.rule == "quote.attribution-before" || before.said.rule == "quote.source" && before.said.end <= before.start() || before.said.rule == "quote.part" || before.said.rule == "quote.sentence-before" && q.start() > before.end() {
		return false
	}
	if len(t.sentences(between)) > 1 || own != nil && own.rule == "quote.attribution-after" && t.isGap(span{before.end(), q.start()}) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(t.text[before.end():t.trim(span{before.end(), q.start()}).end])
	first, _ := t.edges(q)
	switch {
	case strings.ContainsRune(",،–—", last), t.endsWithComma(before) && (t.sentenceLike(q) || t.endsWithComma(q)):
		return true
	case isStop(last) && q.start() > before.end():
		return t.spoken(q) || unicode.IsLower(first)
	}
	return false
}

// onward are the verbs by which who spoke goes on with the same words, in any of the languages.
var onward = words(`continued went continue poursuit poursuivi poursuivait continué prosiguió prosigue continuó continúa siguió تابع تابعت استطرد استطردت`)

// saysOn reports whether an attribution without a name says that the speaker went on: "“A,” said Jane Roe. “B,” she went
// on" is one quote.
func (r *reading) saysOn(own *attribution) bool {
	if own.named {
		return false
	}
	for w := range eachWord(r.text, span{own.at.start, r.cut(min(len(r.text), own.at.start+maxWord))}) {
		if onward[fold(w.text)] {
			return true
		}
	}
	return false
}

// isInsertion reports whether a clause that begins with a verb of saying stands between two quotations,
// with a comma at each end: "She said: “A,” she went on, “b.”"
func (r *reading) isInsertion(before, q quotation) bool {
	if before.paragraph != q.paragraph || !r.endsWithComma(before) {
		return false
	}
	s := r.betweenQuotes(before, q)
	last, _ := utf8.DecodeLastRuneInString(r.at(s))
	return strings.ContainsRune(",،", last) && r.startsWithVerb(s) && len(r.sentences(s)) == 1
}

// isSaidAgain reports whether all that stands after a quote says who speaks, whom a line before it named already: "Jane
// Roe issued a statement: “A,” said Roe. “B.”"
func (r *reading) isSaidAgain(before quotation, between span) bool {
	if before.said.end > before.start() || !r.endsWithComma(before) || len(r.sentences(between)) > 1 {
		return false
	}
	again := r.after(before, between)
	return again != nil && again.named && !r.names(again, before.said)
}

// betweenQuotes returns what stands between two quotations, without the stop that belongs to the first.
func (r *reading) betweenQuotes(before, q quotation) span {
	s := r.trim(span{before.end(), q.start()})
	s.start += len(r.at(s)) - len(strings.TrimLeft(r.at(s), ".,،"))
	return r.trim(s)
}

// isGap reports whether more than one blank stands at the end of what is between two quotations, as where
// the break of a paragraph was lost.
func (r *reading) isGap(s span) bool {
	return len(r.at(s))-len(strings.TrimRightFunc(r.at(s), unicode.IsSpace)) > 1
}

// names reports whether an attribution names another than the one before: it names somebody at another
// place, and by another name.
func (r *reading) names(own, before *attribution) bool {
	if own == nil || !own.named || own.at == before.at || own.rule == "quote.sentence-before" {
		return false
	}
	a, b := fold(r.oneLine(own.name)), fold(r.oneLine(before.name))
	return a == "" && fold(r.oneLine(own.title)) != fold(r.oneLine(before.title)) ||
		a != "" && b != "" && !strings.HasSuffix(" "+b, " "+a) && !strings.HasSuffix(" "+a, " "+b)
}

// sameBlock reports whether a quotation in a paragraph of its own goes on with the quote before: it stands alone after
// a clause that says who speaks, before which a comma shows that there is more.
func (r *reading) sameBlock(before, q quotation, own *attribution, to int) bool {
	lines := r.text[before.end():q.start()]
	if before.said.rule != "quote.attribution-after" || len(lines) > contextAfter || !hasLetter(lines) {
		return false
	}
	_, last := r.edges(before)
	comma := strings.ContainsRune(",،", last) || r.words.code != "en" && r.endsWithComma(before)
	return comma && (own == nil || own.rule != "quote.attribution-after") && r.standsAlone(q, to)
}
