package intake

import (
	"fmt"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The most quotes of a release, and of texts in marks that are reported as perhaps being one.
const (
	maxQuotes      = 200
	maxSuggestions = 200
)

// quoter makes quotes of quotations, in the order of the text.
type quoter struct {
	cast
	suggestions int
	previous    int // the index of the quotation before that is a quote, or -1
}

// readQuotes finds what somebody says: texts in quotation marks that are attributed, or that stand for
// themselves as sentences do. Other texts in marks are terms and titles, or, where they read like speech,
// suggestions.
func (r *reading) readQuotes() {
	r.quoted = r.quotations()
	r.namesakes = r.findNamesakes()
	r.taught = r.learn()
	r.census()
	t := quoter{cast: cast{reading: r, byName: make(map[string]*member), used: make(map[string]bool)}, previous: -1}
	for i := range r.quoted {
		if len(r.draft.Release.Quotes) == maxQuotes {
			r.found(finding{span: r.whereQuoted(r.quoted[i]), kind: pressroomv1.Finding_QUOTE, confidence: 0.4, rule: "quote.limit",
				doubt: fmt.Sprintf("A release has at most %d quotes; those from here on stay plain text.", maxQuotes)})
			return
		}
		t.read(i)
	}
}

// read makes a quotation a quote, a part of the quote before, or a suggestion.
func (t *quoter) read(i int) {
	q := &t.quoted[i]
	from, to := t.context(i)
	said := t.attribute(*q, from, to)
	if t.goesOn(i, said, to) {
		t.goOn(i, said)
		return
	}
	if said == nil && t.isTerm(t.around(*q, from, to)) {
		return
	}
	if said == nil && t.isOfSentence(i) {
		said = &attribution{rule: "quote.same-sentence", confidence: 0.6, at: t.quoted[t.previous].said.at, end: q.start()}
	}
	if said == nil && t.isNext(i, to) {
		said = &attribution{rule: "quote.same-speaker", confidence: 0.6, at: t.quoted[t.previous].said.at, end: q.start()}
	}
	var who *member
	doubt := ""
	if said != nil {
		since := 0 // terms in marks between two quotes part nothing
		if t.previous >= 0 {
			since = t.quoted[t.previous].end()
		}
		who, doubt = t.member(said, since, q.start())
	}
	if who == nil && !isSomebody(said) && t.isSpeechAlone(*q, said, to) {
		said, who, doubt = t.guess(*q, to)
	}
	if who == nil {
		t.suggest(*q, said, to)
		return
	}
	n := len(t.draft.Release.Quotes)
	q.id, q.said = fmt.Sprintf("q%d", n+1), said
	t.draft.Release.Quotes = append(t.draft.Release.Quotes, &pressroomv1.Quote{Id: q.id, Speaker: who.speaker.Name})
	t.found(finding{span: t.whereQuoted(*q), kind: pressroomv1.Finding_QUOTE, field: fmt.Sprintf("release.quotes[%d]", n),
		confidence: said.confidence, rule: said.rule, doubt: doubt})
	t.foundRest(*q)
	t.previous = i
}

// whereQuoted returns where a quotation stands; of one that is interrupted within its marks, the first part.
func (r *reading) whereQuoted(q quotation) span {
	if q.interruption != (span{}) {
		return q.parts[0]
	}
	return span{q.start(), q.end()}
}

// isSomebody reports whether an attribution is to a function, which nobody in the text has: it is no use to
// guess who it is.
func isSomebody(said *attribution) bool { return said != nil && said.named && said.name == (span{}) }

// maxTerms bounds the terms in marks that the context of a quotation reaches over.
const maxTerms = 3

// isTermBefore reports whether a quotation before q is a term in its sentence: "the head of “Lamps” said: “…”", of more words
// where they have the capitals of a name: "of “The Lamp Keepers of Merrow”".
func (r *reading) isTermBefore(before, q quotation) bool {
	_, last := r.edges(before)
	return before.said == nil && before.paragraph == q.paragraph && !before.block &&
		(!r.spoken(before) || r.headlined(surroundings{quotation: before}) && !isStop(last) && !strings.ContainsRune(",،", last))
}

// context returns where the text begins and ends that is between a quotation and its neighbours. It
// reaches into the paragraph before where the quotation begins its own.
func (r *reading) context(i int) (from, to int) {
	q := r.quoted[i]
	first := q.paragraph
	for first > 0 && r.paragraphs[first].start > q.start() {
		first--
	}
	from = r.datelineEnd(r.paragraphs[first])
	if !hasLetter(r.text[min(from, q.start()):q.start()]) { // nothing, or the ">" of a block
		for first--; first >= 0 && r.paragraphs[first].use == taken; first-- {
		}
		if first >= 0 {
			from = r.datelineEnd(r.paragraphs[first])
		}
	}
	j := i - 1
	for j >= 0 && i-j <= maxTerms && r.isTermBefore(r.quoted[j], q) {
		j--
	}
	if j >= 0 {
		from = max(from, r.quoted[j].end())
	}
	to = r.paragraphs[q.paragraph].end
	next := i + 1
	for next < len(r.quoted) && r.isNickname(span{r.quoted[next].start(), r.quoted[next].end()}) {
		next++
	}
	if next < len(r.quoted) {
		to = min(to, r.quoted[next].start())
	}
	return min(from, q.start()), max(to, q.end())
}
