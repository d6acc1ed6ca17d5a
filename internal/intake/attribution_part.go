package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
		if (r.isJudging(folded) || saysOfSelf(list, i)) && !isCapital(list[i].text) {
			judged, verb = true, i
		} else if (r.isVerb(folded) || isWarning(list, i) || isToSay(list, i)) && (!isCapital(list[i].text) || i == 0) {
			verb = i
		}
	}
	if verb < 0 || r.isNamed(s, list) || !r.atLeast(s.quotation, minPart) && !(judged && len(list)-verb < 12 && (verb < len(list)-1 || saysOfSelf(list, verb))) &&
		!r.takesFew(s, list, verb) && !r.isWhatCalled(list) {
		return nil
	}
	if !r.isSpeech(s) && !judged && len(list)-verb > 20 {
		return nil
	}
	a := r.byVerb(s.before, list, verb)
	if a == nil {
		a = r.before(s.before, false)
	} else if a.org && !isCapital(r.at(a.name)) { // "the Fund's keeper said the organisation believes"
		if b := r.before(s.before, false); b != nil && b.named && !b.org {
			a = b
		}
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
	if r.namedBefore(s, list) {
		return true
	}
	if r.isNumbered(s.quotation) {
		return true
	}
	first, last := r.edges(s.quotation)
	if s.introduced == ',' || s.introduced == ':' || !unicode.IsUpper(first) || strings.ContainsRune(".!?…,", last) {
		return false
	}
	if n := len(list); n > 1 && subordinators[fold(list[n-1].text)] {
		list = list[:n-1] // "said that “Merrow was the best of towns”"
	}
	if len(list) > 0 && r.isVerb(fold(list[len(list)-1].text)) {
		return r.headlined(s)
	}
	return true
}

// subordinators begin a clause that says what somebody said.
var subordinators = words(`that que qu'`)

// isNumbered reports whether a few words in marks end with a number: "Expo 2020" names something.
func (r *reading) isNumbered(q quotation) bool {
	list := wordsOf(r.text, span{q.start(), min(q.end(), r.cut(min(len(r.text), q.start()+maxWord)))})
	return len(q.parts) == 1 && len(list) > 1 && len(list) <= 3 && digit(firstRune(list[len(list)-1].text)) >= 0
}

// namedBefore reports whether the last words before a quotation say that it names something: "so-called",
// "the campaign".
func (r *reading) namedBefore(s surroundings, list []word) bool {
	if r.judgedAs(list) || r.isWhatCalled(list) || r.isWhatTheyCall(s, list) || r.isPredicate(s.quotation) || r.isSaidOf(s, list) || len(list) > 2 && r.viewAt(list, len(list)-3) > 0 {
		return false
	}
	for i := len(list) - 1; i >= max(0, len(list)-2); i-- {
		if i < len(list)-1 && !r.isSmall(list[i+1]) {
			break
		}
		folded := r.bare(list[i])
		if i < len(list)-1 && fold(list[i+1].text) == "for" && r.isVerb(folded) { // "called for"
			continue
		}
		if r.inSpeech(s, list, i) || saysOfSelf(list, i) || i < len(list)-1 && fold(list[i+1].text) == "a" && r.words.code != "en" { // "appelé à"
			continue
		}
		if (r.words.naming[folded] || r.isOwnWork(folded)) && !(r.isVerb(folded) && i == len(list)-1 && s.introduced == ',') {
			return true
		}
	}
	return false
}

// predicates are verbs that may begin what is said of the noun before the marks: "the plan “is a great day for lamps”".
var predicates = words(`is was are were will would has have can es era fue será son está ha han puede est était sera sont ont peut`)

// isPredicate reports whether a quotation begins with such a verb.
func (r *reading) isPredicate(q quotation) bool {
	for w := range eachWord(r.text, r.within(q.parts[0])) {
		return predicates[w.text] && r.spoken(q)
	}
	return false
}

// isSaidOf reports whether words in marks are the rest of a clause that "that" and its subject begin: "said that the plan “comes
// too late for us” and".
func (r *reading) isSaidOf(s surroundings, list []word) bool {
	first, _ := r.edges(s.quotation)
	last := len(list) - 1
	if last < 2 || !unicode.IsLower(first) || !r.spoken(s.quotation) || isCapital(list[last].text) {
		return false
	}
	if !subordinators[fold(list[last-2].text)] || !r.words.articles[fold(list[last-1].text)] || r.words.code == "ar" {
		return false
	}
	after := r.trim(s.after)
	if after.start == after.end || strings.ContainsRune(".;", firstRune(r.at(after))) {
		return true
	}
	for w := range eachWord(r.text, after) {
		return r.words.and[fold(w.text)]
	}
	return false
}

// inSpeech reports whether an Arabic noun of naming says in what somebody spoke: "in a word “…”".
func (r *reading) inSpeech(s surroundings, list []word, i int) bool {
	return r.words.code == "ar" && i > 0 && fold(list[i-1].text) == "في" && arabicGrammar().events[fold(list[i].text)] && r.spoken(s.quotation)
}

// maxJudged bounds the words between a verb of judging and the small word before the marks.
const maxJudged = 12

// asWords are the small words between what is judged and what it is called: "described the theft as “…”".
var asWords = words(`as de d comme como of بأنه بأنها بأنهم بأن ب`)

// judgedAs reports whether words before marks say what somebody calls something, which names nothing.
func (r *reading) judgedAs(list []word) bool {
	last := len(list) - 1
	if last < 1 || !asWords[fold(list[last].text)] {
		return false
	}
	for i := last - 1; i >= max(0, last-maxJudged); i-- {
		if r.isJudging(fold(list[i].text)) && (i == 0 || !isCapital(list[i].text)) {
			return !r.words.naming[fold(list[i].text)] || i < last-1 || i > 0 && r.isPronoun(list[i-1]) // "called as" names, "she called as" does not
		}
	}
	return false
}

// isWhatCalled reports whether words before marks end with what somebody calls something: "what she termed", "ce qu'il appelle".
func (r *reading) isWhatCalled(list []word) bool {
	last := len(list) - 1
	if last > 0 && asWords[fold(list[last].text)] {
		last--
	}
	if last < 2 || !r.isJudging(fold(list[last].text)) || openWords[fold(list[last-1].text)] {
		return false
	}
	for i := last - 2; i >= max(0, last-maxNames-1); i-- {
		if folded := fold(list[i].text); folded == "what" || folded == "ce" && strings.HasPrefix(fold(list[i+1].text), "qu") || folded == "que" && i > 0 && fold(list[i-1].text) == "lo" {
			return true
		}
	}
	return false
}

// isWhatTheyCall reports whether words before marks end with somebody who calls what is before them by words in small letters: "a
// loss she called “too heavy for the town”".
func (r *reading) isWhatTheyCall(s surroundings, list []word) bool {
	last := len(list) - 1
	first, _ := r.edges(s.quotation)
	return last > 0 && r.isJudging(fold(list[last].text)) && r.isPronoun(list[last-1]) && unicode.IsLower(first) && r.atLeast(s.quotation, minPart)
}

// isSmall reports whether a word may stand between a noun and the name after it.
func (r *reading) isSmall(w word) bool {
	folded := fold(w.text)
	return r.words.articles[folded] || r.words.joins[folded] || utf8.RuneCountInString(folded) == 1
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
