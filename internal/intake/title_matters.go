package intake

import (
	"slices"
	"strings"
)

// maxMatters bounds the words of the matters after the first that a function is of.
const maxMatters = 12

// isOfMatter reports whether a function says what it is of after its noun: "Minister for", "ministre d'État".
func (r *reading) isOfMatter(list []word, noun int) bool {
	next := fold(list[noun+1].text)
	before, _, _ := strings.Cut(next, "'")
	return r.words.joins[next] && !r.words.and[next] || r.words.joins[before]
}

// isMatter reports whether "of" and a capital begin with list[i], in a language that says it before each matter: "du
// Tourisme", "des Phares", "de l'Industrie".
func (r *reading) isMatter(list []word, i int) bool {
	if r.words.code == "en" || i+1 >= len(list) || isCapital(list[i].text) {
		return false
	}
	folded := fold(list[i].text)
	if !r.words.joins[folded] || r.words.and[folded] || r.words.articles[folded] && contractions[folded] == "" {
		return false
	}
	if r.words.articles[fold(list[i+1].text)] && i+2 < len(list) && !isCapital(list[i+1].text) {
		i++
	}
	return isCapital(list[i+1].text) && !r.isTitle(list[i+1]) && !r.isHonorific(list[i+1])
}

// isFurther reports whether a piece after a name says another function of the same person and what it is of: "Jean
// Roy, député, ministre des Phares", "Jane Roe, founder, president and CEO of Lamps". The function of the next person has a
// name after it, and "représentant le maire" is none.
func (r *reading) isFurther(list []word, end int) bool {
	if len(list) < 3 || !r.isTitle(list[0]) {
		return false
	}
	next := fold(list[1].text)
	if and := r.words.and[next] && r.isTitle(list[2]); !and && !r.isOfMatter(list, 0) ||
		r.words.code == "fr" && strings.HasSuffix(fold(list[0].text), "ant") && (r.words.articles[next] && contractions[next] == "" || strings.HasPrefix(next, "l'")) {
		return false
	}
	rest, ok := strings.CutPrefix(r.text[end:r.cut(min(len(r.text), end+maxGap))], ",")
	return !ok || !r.beginsWithName(rest)
}

// isWorkplace reports whether a piece after another says at what body somebody is: "Director, Lamps and Quays, at Merrow".
func (r *reading) isWorkplace(list []word) bool {
	return r.words.code == "en" && len(list) > 1 && len(list) <= maxNames+1 && (fold(list[0].text) == "at" || fold(list[0].text) == "of") && isCapital(list[1].text)
}

// agrees reports whether list[j] is an adjective of the capital before it that a function is of: "ministre des
// Ressources naturelles du Canada".
func (r *reading) agrees(list []word, noun, j int) bool {
	w, before := list[j], list[j-1]
	folded := fold(w.text)
	if r.words.code == "en" || isCapital(w.text) || !isCapital(before.text) || noun+1 >= j || !r.isOfMatter(list, noun) ||
		r.words.common[folded] || r.words.preps[folded] || r.words.verbHelp[folded] || r.isPronoun(w) {
		return false
	}
	plural := func(s string) bool { return strings.HasSuffix(s, "s") || strings.HasSuffix(s, "x") }
	if plural(before.text) {
		return plural(folded)
	}
	return r.words.code == "fr" && (strings.HasSuffix(folded, "ale") || strings.HasSuffix(folded, "ique"))
}

// beginsDoing reports whether list[i] begins what the holder of a title does, or what came before it: "Chief Executive of
// the Lamp Centre leading the appeal", "named as president following a vote".
func (r *reading) beginsDoing(list []word, i int) bool {
	folded := fold(list[i].text)
	if r.words.code != "en" || i+1 >= len(list) || isCapital(list[i].text) || !strings.HasSuffix(folded, "ing") || r.words.joins[fold(list[i-1].text)] {
		return false
	}
	next := fold(list[i+1].text)
	return r.words.articles[next] || possessives[next]
}

// withoutHeading returns the words of a name without the noun that a headline has after it: "Jane Roe Statement".
func (r *reading) withoutHeading(list []word) []word {
	if n := len(list); n > 2 && r.words.code == "en" && r.words.statements[fold(list[n-1].text)] && isCapital(list[n-1].text) && !r.hasTitle(list) {
		return list[:n-1]
	}
	return list
}

// isOfBody reports whether words that begin with a noun of organisations and end with a function are one function:
// "Museum Council Chair", not "Board and the Director".
func (r *reading) isOfBody(list []word) bool {
	for _, w := range list[:len(list)-1] {
		if !isCapital(w.text) {
			return false
		}
	}
	return r.words.code == "en"
}

// areSmallMatters reports whether pieces that commas part go on with what a title is of, in small letters up to an "and":
// "portfolio holder for lamps, buoys and harbour walls", "directrice des phares, des quais et de la digue de Merrow".
func (r *reading) areSmallMatters(title span, pieces []span) bool {
	list := wordsOf(r.text, title)
	if len(list) < 3 || !slices.ContainsFunc(list[1:len(list)-1], r.joinsMatter) || isCapital(list[len(list)-1].text) {
		return false
	}
	for i, piece := range pieces {
		if i > 0 && strings.TrimSpace(r.text[pieces[i-1].end:piece.start]) != "," {
			return false
		}
		words := wordsOf(r.text, piece)
		if len(words) == 0 || !r.beginsMatter(list, words) {
			return false
		}
		for k, w := range words {
			folded := fold(w.text)
			switch {
			case k > 0 && r.words.and[folded]:
				return true
			case k > maxMatters || isCapital(w.text) || r.isVerb(folded) || r.isTitle(w) || r.words.common[folded] && !r.linksNouns(w):
				return false
			}
		}
	}
	return false
}

// joinsMatter reports whether a word says what a function is of: "of", "for", "de l'".
func (r *reading) joinsMatter(w word) bool {
	folded := fold(w.text)
	before, _, ok := strings.Cut(folded, "'")
	return r.words.joins[folded] && !r.words.and[folded] || ok && r.words.joins[before]
}

// beginsMatter reports whether words may begin a further matter in small letters of what some words are of: a noun, or in
// French and Spanish the same "of" again.
func (r *reading) beginsMatter(of, words []word) bool {
	if w := words[0]; r.words.code == "en" || !r.joinsMatter(w) {
		return r.mayBegin(words[:1], 0)
	}
	first := matterJoin(words[0])
	last := words[min(len(words)-1, 1)]
	return !r.words.phrase.occasions[r.bare(last)] && !r.words.phrase.times[r.bare(last)] && slices.ContainsFunc(of[1:], func(w word) bool { return r.joinsMatter(w) && matterJoin(w) == first })
}

// matterJoin returns the preposition that a word is, begins with or is contracted of: "de" for "des" and "d'art".
func matterJoin(w word) string {
	folded := fold(w.text)
	if whole := contractions[folded]; whole != "" {
		return whole
	}
	if strings.HasPrefix(folded, "d'") {
		return "de"
	}
	return folded
}
