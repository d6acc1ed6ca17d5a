package intake

// ofOwnView reads what somebody who was named before says in their own view or words: "The pact is in her words “a great day for
// lamps”", "La firma es, a su juicio, “un gran día”".
func (r *reading) ofOwnView(s surroundings) *attribution {
	if s.block || !r.isSpeech(s) {
		return nil
	}
	if !s.apart && !isStop(s.introduced) {
		list := wordsOf(r.text, s.before)
		for i := max(0, len(list)-maxView); i < len(list); i++ {
			if n := r.viewAt(list, i); n > 0 {
				return &attribution{at: list[i+n-1].span, end: s.before.end, rule: "quote.view", confidence: 0.6}
			}
		}
	}
	list := wordsOf(r.text, s.after)
	if n := r.viewAt(list, 0); n > 0 {
		return &attribution{at: list[n-1].span, end: s.after.end, rule: "quote.view", confidence: 0.6}
	}
	return nil
}

// viewAt returns how many words from list[i] on say whose view or words something is, without naming them, or 0.
func (r *reading) viewAt(list []word, i int) int {
	if n := r.sourceAt(list[:min(len(list), i+maxSource)], i); n > 0 && i+n < len(list) && (stressed[fold(list[i+n].text)] || r.isPronoun(list[i+n])) &&
		(i+n+1 == len(list) || !r.beside(list[i+n], list[i+n+1])) { // not "according to her mother"
		return n + 1 // "según ella", "selon lui"
	}
	if i+2 < len(list) && r.words.preps[fold(list[i].text)] && (relating[fold(list[i+1].text)] || ownings[fold(list[i+1].text)]) && views[fold(list[i+2].text)] {
		return 3
	}
	return 0
}

// maxView bounds the words between such a phrase and the marks, with the phrase.
const maxView = 6

// views are the nouns for what somebody thinks or says, ownings say whose several such are, and stressed are the pronouns after a
// preposition, in any of the languages.
var (
	ownings  = words(`ses leurs`)
	views    = words(`juicio opinión entender parecer palabras avis yeux sens opinion view words`)
	stressed = words(`him her them lui elle eux elles ella ellos ellas`)
)
