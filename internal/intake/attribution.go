package intake

import (
	"strings"
	"unicode/utf8"
)

// attribution says who speaks, and by which rule that is known.
type attribution struct {
	person
	named      bool // false: by a pronoun, or by the verb alone
	at         span // the mention
	end        int  // where the clause ends
	rule       string
	confidence float64
}

// The bytes of context that attributions are looked for in, before and after a quote.
const (
	contextBefore = 700
	contextAfter  = 400
)

// surroundings is what stands around a quotation.
type surroundings struct {
	quotation
	before     span // the sentence before it, or the part of its own sentence
	apart      bool // before is of another paragraph
	introduced rune // the last character of before
	after      span // the sentence after it, or the part of its own
	to         int  // where its paragraph or the next quotation limits what comes after
}

// around returns what stands around a quotation. from and to bound the text between its neighbours.
func (r *reading) around(q quotation, from, to int) surroundings {
	s := surroundings{quotation: q, to: to}
	s.before = r.lastSentence(r.lastParagraph(span{r.cut(max(from, q.start()-contextBefore)), q.start()}))
	s.introduced, _ = utf8.DecodeLastRuneInString(r.at(s.before))
	s.apart = strings.ContainsAny(r.text[s.before.end:q.start()], "\n\r")
	s.after = r.clauseAfter(q, to)
	return s
}

// attribute looks for the speaker of a quotation with one rule after the other. from and to bound the
// text between its neighbours.
func (r *reading) attribute(q quotation, from, to int) *attribution {
	s := r.around(q, from, to)
	if r.isTerm(s) {
		return nil
	}
	rules := []func(surroundings) *attribution{
		r.byInterruption, r.afterColon, r.inside, r.beforeSpeaker, r.onNextLine, r.afterComma, r.signed, r.fromSource, r.byParticiple, r.partOfSentence, r.asSubject, r.ofOwnView, r.inStatement, r.afterSentence,
	}
	if !r.cased() {
		rules = r.arabicRules()
	}
	for _, rule := range rules {
		if a := rule(s); a != nil {
			return a
		}
	}
	return nil
}
