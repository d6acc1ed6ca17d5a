package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The most quotes of a release, and of texts in marks that are reported as perhaps being one.
const (
	maxQuotes      = 200
	maxSuggestions = 200
)

// readQuotes finds what somebody says: texts in quotation marks that are attributed. Other texts in
// marks are terms and titles, or, where they read like speech, suggestions.
func (r *reading) readQuotes() {
	r.quoted = r.quotations()
	cast := cast{reading: r, byName: make(map[string]*member), used: make(map[string]bool)}
	suggestions := 0
	previous := -1 // the quote before, if its speaker is known
	for i := range r.quoted {
		q := &r.quoted[i]
		from, to := r.context(i)
		if len(r.draft.Release.Quotes) == maxQuotes {
			r.found(finding{span: r.whereQuoted(*q), kind: pressroomv1.Finding_QUOTE, confidence: 0.4, rule: "quote.limit",
				doubt: fmt.Sprintf("A release has at most %d quotes; those from here on stay plain text.", maxQuotes)})
			return
		}
		if previous >= 0 && r.continues(r.quoted[previous], *q) {
			q.id, q.said = r.quoted[previous].id, r.quoted[previous].said
			n := len(r.draft.Release.Quotes) - 1
			r.found(finding{span: r.whereQuoted(*q), kind: pressroomv1.Finding_QUOTE, confidence: 0.8,
				field: fmt.Sprintf("release.quotes[%d]", n), rule: "quote.continued"})
			previous = i
			continue
		}
		said := r.attribute(*q, from, to)
		if said == nil && previous == i-1 && previous >= 0 && r.goesOn(r.quoted[previous], *q, to) {
			said = &attribution{rule: "quote.same-speaker", confidence: 0.6, at: r.quoted[previous].said.at, end: q.start()}
		}
		var who *member
		doubt := ""
		if said != nil {
			since := 0
			if i > 0 {
				since = r.quoted[i-1].end()
			}
			who, doubt = cast.member(said, since, q.start())
		}
		if who == nil {
			if suggestions < maxSuggestions && (said != nil && r.atLeast(*q, minPart) || q.block || r.standsAlone(*q, to)) {
				suggestions++
				r.found(finding{span: r.whereQuoted(*q), kind: pressroomv1.Finding_QUOTE, confidence: r.sureOf(*q, said), rule: "quote.unattributed",
					doubt: "Somebody seems to say this, but who it is was not found; it stays plain text."})
			}
			continue
		}
		n := len(r.draft.Release.Quotes)
		q.id, q.said = fmt.Sprintf("q%d", n+1), said
		r.draft.Release.Quotes = append(r.draft.Release.Quotes, &pressroomv1.Quote{Id: q.id, Speaker: who.speaker.Name})
		r.found(finding{span: r.whereQuoted(*q), kind: pressroomv1.Finding_QUOTE, field: fmt.Sprintf("release.quotes[%d]", n),
			confidence: said.confidence, rule: said.rule, doubt: doubt})
		previous = i
	}
}

// sureOf returns how sure it is that a quotation nobody is found for is a quote.
func (r *reading) sureOf(q quotation, said *attribution) float64 {
	switch {
	case said != nil:
		return 0.7
	case q.block || r.sentenceLike(q):
		return 0.6
	}
	return 0.4
}

// goesOn reports whether a quotation that nobody is named for is of the speaker of the quote before: it
// stands alone in the next paragraph or right after.
func (r *reading) goesOn(before, q quotation, to int) bool {
	if !r.standsAlone(q, to) || !r.sentenceLike(q) || q.block {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.text[before.end():q.start()], unicode.IsSpace))
	between := r.sentences(span{before.end(), q.start()})
	return len(between) <= 1 && (isStop(last) || isClosing(last) || last == utf8.RuneError)
}

func (r *reading) whereQuoted(q quotation) span { return span{q.start(), q.end()} }

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
	if i > 0 {
		from = max(from, r.quoted[i-1].end())
	}
	to = r.paragraphs[q.paragraph].end
	if i+1 < len(r.quoted) {
		to = min(to, r.quoted[i+1].start())
	}
	return min(from, q.start()), max(to, q.end())
}

// continues reports whether q goes on with the quote before: nothing but that one's attribution, in the
// same paragraph, stands between them.
func (r *reading) continues(before, q quotation) bool {
	if before.said == nil || before.paragraph != q.paragraph || before.said.rule == "quote.attribution-before" ||
		before.said.rule == "quote.sentence-before" && q.start() != r.trim(span{before.end(), q.start()}).start {
		return false
	}
	between := r.trim(span{before.end(), q.start()})
	sentences := r.sentences(between)
	if len(sentences) > 1 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(r.at(between))
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(r.at(q.parts[0]), func(c rune) bool {
		return marks[c] != 0 || unicode.IsSpace(c)
	}))
	switch {
	case last == ',' || last == '،' || last == ':' || last == '–' || last == '—':
		return true
	case isStop(last):
		return r.spoken(q) || unicode.IsLower(first)
	}
	return false
}
