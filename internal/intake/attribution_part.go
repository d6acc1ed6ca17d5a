package intake

import (
	"strings"
	"unicode"
)

// partOfSentence reads a quotation that is a part of the sentence of a speaker: "She called it “a turning
// point for the whole region”." Names and terms in marks are none.
func (r *reading) partOfSentence(s surroundings) *attribution {
	if s.apart || s.block || isStop(s.introduced) || s.before.start == s.before.end {
		return nil
	}
	list := wordsOf(r.text, s.before)
	judged := false
	verb := -1
	for i := len(list) - 1; i >= 0 && verb < 0; i-- {
		folded := fold(list[i].text)
		if r.isJudging(folded) && (!r.cased() || !isCapital(list[i].text)) {
			judged, verb = true, i
		} else if r.isVerb(folded) && (!r.cased() || !isCapital(list[i].text) || i == 0) {
			verb = i
		}
	}
	if verb < 0 || r.isNamed(s, list) || !r.atLeast(s.quotation, minPart) && !(judged && len(list)-verb < 12 && verb < len(list)-1) {
		return nil
	}
	if !r.isSpeech(s) && !judged && len(list)-verb > 20 {
		return nil
	}
	a := r.byVerb(s.before, list, verb)
	if a == nil {
		a = r.before(s.before, false)
	}
	if a == nil {
		return nil
	}
	a.rule, a.confidence = "quote.part", min(a.confidence, 0.75)
	return a
}

// isNamed reports whether a quotation is the name of something or a term: a word that says so stands before
// it, or it has the capitals of a title.
func (r *reading) isNamed(s surroundings, list []word) bool {
	for i := len(list) - 1; i >= max(0, len(list)-2); i-- {
		folded := r.bare(list[i])
		if i < len(list)-1 && !r.words.articles[fold(list[i+1].text)] && !r.words.joins[fold(list[i+1].text)] {
			break
		}
		if r.words.naming[folded] && !(r.isVerb(folded) && i == len(list)-1 && s.introduced == ',') {
			return true
		}
	}
	first, last := r.edges(s.quotation)
	if s.introduced == ',' || s.introduced == ':' || !unicode.IsUpper(first) || strings.ContainsRune(".!?…,", last) {
		return false
	}
	if len(list) > 0 && r.isVerb(fold(list[len(list)-1].text)) {
		return r.headlined(s)
	}
	return true
}

// headlined reports whether most long words of a quotation begin with a capital.
func (r *reading) headlined(s surroundings) bool {
	long, capitals := 0, 0
	for w := range eachWord(r.text, s.parts[0]) {
		if len(w.text) > 3 {
			long++
			if isCapital(w.text) {
				capitals++
			}
		}
	}
	return long > 1 && 3*capitals > 2*long
}

// isSpeech reports whether a quotation after a source or a verb is said, not named.
func (r *reading) isSpeech(s surroundings) bool {
	return r.atLeast(s.quotation, minPart) && !r.isNamed(s, wordsOf(r.text, s.before))
}
