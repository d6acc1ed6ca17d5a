package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// holder returns the index of the noun for what somebody is in words between a name and the next mark, or -1 where they
// say something else of them: how they are, where from, when, what they do. The noun may be in no lexicon.
func (r *reading) holder(list []word) int {
	first := 0
	if len(list) > 1 && r.words.articles[fold(list[0].text)] {
		first = 1
	}
	if len(list) == 0 || !r.mayBegin(list, first) {
		return -1
	}
	article := first > 0 || elided(list[0].text) > 0
	noun := first
	if r.words.code == "en" {
		noun = r.lastOfNoun(list, first)
	} else {
		for noun+1 < len(list) && r.words.phrase.before[r.bare(list[noun])] && !r.isSmall(list[noun+1]) {
			noun++
		}
	}
	switch w := list[noun]; {
	case !r.mayHold(w) || !article && r.areCapitals(list) && !r.seen().small[r.bare(w)]:
		return -1 // "Jane Roe, Lyon", "Jane Roe, John Doe"
	case r.words.phrase.isAgent(r.bare(w)):
		return noun
	case article && !relating[fold(list[0].text)]:
		return noun
	case noun+1 == len(list) && noun == first || noun+1 < len(list) && r.goesOnAsClause(list[noun+1]):
		return -1
	}
	return noun
}

// areCapitals reports whether all words begin with a capital and none is of a body or a thing, as in names and in names that
// "and" joins.
func (r *reading) areCapitals(list []word) bool {
	for i, w := range list {
		if i > 0 && r.words.and[fold(w.text)] {
			continue
		}
		if !isCapital(w.text) || r.words.things[r.bare(w)] || r.isBody(w) {
			return false
		}
	}
	return true
}

// relating are the articles that say whose somebody is, and may stand before a noun for kin or colleagues too.
var relating = words(`its their his her our son sa leur notre su sus nuestro nuestra`)

// goesOnAsClause reports whether a word after what may be a noun shows that it is a verb: "vaut ici", "regrette la panne".
func (r *reading) goesOnAsClause(w word) bool {
	folded := fold(w.text)
	return r.words.code != "en" && (r.words.articles[folded] || newcomers[folded] || demonstratives[folded] || r.words.phrase.adverbs[folded] || r.isPronoun(w) ||
		elided(w.text) > 0 && strings.HasPrefix(folded, "l"))
}

// mayBegin reports whether a noun phrase may begin with list[i].
func (r *reading) mayBegin(list []word, i int) bool {
	w, p := list[i], r.words.phrase
	folded, bare := fold(w.text), r.bare(w)
	if elided(w.text) > 0 && !strings.HasPrefix(folded, "l") {
		return false // "d'origine"
	}
	if digit(firstRune(w.text)) >= 0 || r.isCalendar(w) || r.isHonorific(w) || r.isPronoun(w) || charges[folded] ||
		r.words.common[folded] && !firsts[folded] || r.words.verbHelp[folded] || r.words.preps[folded] || r.isVerb(folded) && !isCapital(w.text) ||
		p.adverbs[bare] || p.states[bare] || p.when[folded] || p.times[bare] || p.plain[folded] || possessives[folded] || i == 0 && r.isBody(w) {
		return false
	}
	if isCapital(w.text) {
		return true
	}
	lower := strings.ToLower(w.text)
	if strings.HasSuffix(folded, "ly") && r.words.code == "en" || strings.HasSuffix(folded, "mente") || strings.HasSuffix(folded, "ment") && r.words.code == "fr" {
		return false // "visibly moved"
	}
	if r.isPast(w) {
		return false // "la recibió", "serait placée"
	}
	if i > 0 || strings.Contains(lower, "-") {
		return true
	}
	if endsInAny(lower, p.doing) {
		return false
	}
	if endsInAny(lower, p.done) {
		return r.words.code == "en" && i+1 < len(list) && !r.isSmall(list[i+1]) && r.mayBegin(list, i+1) && !r.words.preps[fold(list[i+1].text)]
	}
	return true
}

// lastOfNoun returns the index of the last word of the English noun that begins with list[i]: "chief lamp trimmer at the".
func (r *reading) lastOfNoun(list []word, i int) int {
	last := i
	for k := i; k < len(list) && k-i <= titleNoun; k++ {
		folded := fold(list[k].text)
		if k > i && (r.words.joins[folded] || r.words.preps[folded] || r.words.common[folded] && !firsts[folded] || r.words.articles[folded] ||
			r.words.phrase.when[folded] || charges[folded] || r.isDay(list[k]) || !r.beside(list[k-1], list[k]) || r.isVerb(folded) && !isCapital(list[k].text)) {
			break
		}
		last = k
	}
	return last
}

// mayHold reports whether a word may be the noun for what one person is.
func (r *reading) mayHold(w word) bool {
	bare := r.bare(w)
	if utf8.RuneCountInString(bare) < 3 || r.isBody(w) || r.words.things[bare] || r.isCalendar(w) || r.isHonorific(w) || r.words.common[bare] ||
		r.words.phrase.times[bare] || r.words.phrase.occasions[bare] || r.words.phrase.adverbs[bare] || r.words.phrase.kin[bare] || recent[bare] || seconds[bare] || turns[bare] || strings.IndexFunc(bare, unicode.IsDigit) >= 0 {
		return false
	}
	return !strings.HasSuffix(bare, "s") || strings.HasSuffix(bare, "ss") || r.words.code == "fr"
}

// turns are the nouns by which it is the turn of who is named next: "apuntó por su parte Juana Ruiz", "a dit de son côté Jeanne Roy".
var turns = words(`parte lado turno part côté tour`)

// isAge reports whether words say how old somebody is: "45", "45 ans", "de 45 años", "aged 45".
func (r *reading) isAge(list []word) bool {
	return len(list) > 0 && len(list) <= maxAge && slices.ContainsFunc(list, func(w word) bool {
		return len(w.text) <= 3 && digit(firstRune(w.text)) >= 0
	}) && !slices.ContainsFunc(list, func(w word) bool { return isCapital(w.text) })
}

// maxAge bounds the words of an age.
const maxAge = 4

// charges are adjectives that begin what somebody is charged with, which is no title of its own.
var charges = words(`responsible accountable based born aged`)
