package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// minClause is the words of a sentence that an attribution interrupts or follows, whatever its verb.
const minClause = 5

// isSpeechAlone reports whether a quotation whose speaker was not found is surely speech: words say that
// somebody says it, or it is set apart, or it begins a sentence and is one, or the most of one that goes on
// after a comma.
func (r *reading) isSpeechAlone(q quotation, said *attribution, to int) bool {
	if said != nil && r.atLeast(q, minPart) || q.block || r.isSignedAlone(q) {
		return true
	}
	if !r.begins(q) {
		return false
	}
	return r.standsAlone(q, to) && r.sentenceLike(q) || r.atLeast(q, minClause) && r.endsWithComma(q) && !r.headlined(surroundings{quotation: q})
}

// isSignedAlone reports whether a quotation is all of its paragraph, and a name and a title are the line under it: then it
// needs no full stop to be speech.
func (r *reading) isSignedAlone(q quotation) bool {
	p := r.paragraphs[q.paragraph]
	if !r.spoken(q) || q.start() < p.start || hasLetter(r.text[p.start:q.start()]) || hasLetter(r.text[q.end():p.end]) {
		return false
	}
	q.block = true
	said := r.signed(surroundings{quotation: q})
	return said != nil && said.name != (span{}) && said.title != (span{})
}

// endsWithComma reports whether a quotation has a capital first and a comma last, within its marks or
// after them.
func (r *reading) endsWithComma(q quotation) bool {
	first, last := r.edges(q)
	after := firstRune(strings.TrimLeftFunc(r.text[q.end():min(len(r.text), q.end()+4)], unicode.IsSpace))
	return !unicode.IsLower(first) && (strings.ContainsRune(",،", last) || strings.ContainsRune(",،", after) && after != utf8.RuneError)
}

// suggest reports a quotation whose speaker was not found, and that stays plain text.
func (t *quoter) suggest(q quotation, said *attribution, to int) {
	sure := 0.4
	switch {
	case said != nil && t.atLeast(q, minPart):
		sure = 0.7
	case t.isSpeechAlone(q, said, to):
		sure = 0.6
	case !t.standsAlone(q, to):
		return
	}
	if t.suggestions == maxSuggestions {
		return
	}
	t.suggestions++
	t.found(finding{span: t.whereQuoted(q), kind: pressroomv1.Finding_QUOTE, confidence: sure, rule: "quote.unattributed",
		doubt: "Somebody seems to say this, but who it is was not found; it stays plain text."})
}

// guess takes for the speaker of a quotation who is mentioned right after it, or last before it, or else
// first in the text, or else the organisation that is. An editor has to look.
func (t *quoter) guess(q quotation, to int) (*attribution, *member, string) {
	under := q
	under.block = true
	if said := t.signed(surroundings{quotation: under}); said != nil {
		who, doubt := t.speaker(said, "")
		return said, who, doubt
	}
	best, rank := mentioned{}, 0
	for _, m := range t.census() {
		this := t.likely(m, q, to)
		if this > rank || this == rank && (this == likelyBefore || this == surelyBefore) && m.leads {
			best, rank = m, this
		}
	}
	if rank == 0 {
		return nil, nil, ""
	}
	said := t.attributed(best.person, threshold, q.start())
	if t.endsWithComma(q) {
		said.end = q.end() + 1 // the words after it say who speaks, somehow
	}
	said.rule = "quote.guess"
	who, _ := t.speaker(said, "")
	return said, who, fmt.Sprintf("Nobody is named with this quote; taken for %s, who is mentioned in the text.", t.oneLine(best.name))
}

// How likely it is that who is mentioned somewhere says a quotation that names nobody.
const (
	likelyBody = 1 + iota
	likelyLater
	likelyBefore
	surelyLater // an attested person, rather than any words with capitals
	surelyBefore
	likelyAfter // in its own sentence
)

func (t *quoter) likely(m mentioned, q quotation, to int) int {
	switch {
	case m.name == (span{}) || m.start() >= q.start() && m.start() < q.end() || m.governed && m.org || m.unsure || t.isQuotedAt(m.start()):
		return 0
	case m.org:
		return likelyBody
	case m.surname && m.title == (span{}) && !t.isKnown(m.name):
		return 0
	case m.start() >= q.end() && m.start() < to && !m.governed:
		return likelyAfter
	case m.start() < q.start() && m.sure >= attested:
		return surelyBefore
	case m.start() < q.start():
		return likelyBefore
	case m.sure >= attested:
		return surelyLater
	}
	return likelyLater
}
