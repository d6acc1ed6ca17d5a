package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clauseAfter returns the part of a sentence, or the sentence, after a quotation that may say who speaks.
// Nothing is left of it where it introduces the next quotation instead.
func (r *reading) clauseAfter(q quotation, to int) span {
	in := span{q.end(), min(to, r.cut(min(len(r.text), q.end()+contextAfter)))}
	clause := r.firstSentence(in)
	if rest := r.trim(clause); r.at(rest) == "." && r.startsWithVerb(span{rest.end, in.end}) {
		clause = r.firstSentence(r.trim(span{rest.end, in.end})) // "“…”. Indicó la ministra."
	}
	if r.introducesNext(q, clause, to) {
		return span{q.end(), q.end()}
	}
	return clause
}

// introducesNext reports whether a clause is a sentence of its own that leads to the next quotation: "“…
// here.” Jane Roe added, “…”".
func (r *reading) introducesNext(q quotation, clause span, to int) bool {
	text := r.trim(clause)
	if text.start == text.end || clause.end < to || to == len(r.text) || marks[firstRune(r.text[to:])] == 0 {
		return false
	}
	_, stop := r.edges(q)
	lead, _ := utf8.DecodeLastRuneInString(r.at(text))
	return strings.ContainsRune(".…", stop) && strings.ContainsRune(",،:", lead) &&
		!unicode.IsLower(firstRune(r.at(text))) && unicode.IsLetter(firstRune(r.at(text))) && !r.startsWithVerb(text)
}

// startsWithVerb reports whether a part of text begins with a verb of saying.
func (r *reading) startsWithVerb(s span) bool {
	for w := range eachWord(r.text, s) {
		return r.isVerb(fold(w.text))
	}
	return false
}
