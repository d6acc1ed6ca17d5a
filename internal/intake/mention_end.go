package intake

import "strings"

// mentionEnd returns the index after the last word of the mention that starts with list[i].
func (r *reading) mentionEnd(list []word, i int) int {
	if i+1 < len(list) && r.isSurname(list[i:i+2]) && r.beside(list[i], list[i+1]) {
		return i + 2
	}
	titled, names, honoured := false, 0, false
	last, noun := i, i // noun is the last of a function
	for j := i; j < len(list) && j-i < maxMentionWords; j++ {
		w := list[j]
		folded := fold(w.text)
		if j > i && (r.isAuxiliary(w) || !r.beside(list[j-1], w)) || j > i && r.isVerb(folded) && !r.isTitle(w) && (!isCapital(w.text) || names >= 2 || names == 1 && isShouted(w.text)) {
			break
		}
		if !honoured && (names > 0 && !titled || names == 0 && titled && noun == j-1) {
			if noun := r.functionAhead(list, j); noun > j {
				j = noun - 1
				continue
			}
		}
		switch {
		case r.honorificAt(list, j):
			honoured, names, last = true, 0, j
		case r.isTitle(w) || r.isBody(w):
			if names >= 2 && (titled && !isCapital(w.text) || r.isTitle(w) && r.holdsAfter(list, j, honoured)) {
				return last + 1
			}
			titled, names, last = true, 0, j
			if r.isTitle(w) {
				noun = j
			}
		case r.isNameWord(w):
			if r.isCalendar(w) {
				return last + 1
			}
			names++
			last = j
		case names > 0 && r.words.particles[folded] && r.namedAfter(list, j) && (!r.words.joins[folded] || !titled || r.words.code != "en"):
			if names >= 2 && r.isNextPerson(list, j) {
				return last + 1
			}
			if (honoured || titled && names >= 2) && r.words.preps[folded] && r.words.code == "en" {
				return last + 1
			}
		case titled && names == 0 && r.isParticle(folded) && r.namedAfter(list, j):
		case titled && (r.words.joins[folded] || r.words.articles[folded]):
			if honoured && names > 0 || names >= 2 && !r.isBodyBefore(list[noun:j]) {
				return last + 1
			}
		case titled && names > 0 && r.agrees(list, noun, j):
			last = j
		case titled && names == 0 && !r.words.common[folded] && !r.isPronoun(w) && r.lowerOK(list, j):
			last = j
		default:
			return last + 1
		}
	}
	return last + 1
}

// isNextPerson reports whether "and" at list[j], after two names, comes before two more: "Juana Ruiz Roa y Pedro Lopez" are two
// people, "Juan Ruiz y Roa" is one.
func (r *reading) isNextPerson(list []word, j int) bool {
	return r.words.and[fold(list[j].text)] && j+2 < len(list) && r.areNames(list[j+1:j+3]) && r.beside(list[j+1], list[j+2])
}

// holdsAfter reports whether the function that begins with list[j] is of who is named right before it, no comma between: "Dr
// Jane Roe CEO of Lamps", "Jeanne Roy directrice des Phares".
func (r *reading) holdsAfter(list []word, j int, honoured bool) bool {
	if j+1 == len(list) || !r.beside(list[j], list[j+1]) {
		return false
	}
	return r.words.code == "en" && honoured && !surnames[fold(list[j].text)] || r.words.code != "en" && !isCapital(list[j].text)
}

// lowerOK reports whether a word in small letters may be of a title: "director of police operations",
// "directora ejecutiva".
func (r *reading) lowerOK(list []word, j int) bool {
	before := fold(list[j-1].text)
	if r.words.joins[before] || r.words.articles[before] {
		return true
	}
	if r.words.code == "en" {
		if r.isTitle(list[j-1]) && j+1 < len(list) && r.isTitle(list[j+1]) && r.beside(list[j], list[j+1]) {
			return !r.words.preps[fold(list[j].text)] && !r.words.verbHelp[fold(list[j].text)] // "chief communications officer"
		}
		if j < 2 || strings.HasSuffix(list[j].text, "ed") || r.words.phrase.plain[fold(list[j].text)] {
			return false // "the team made"
		}
		return r.words.joins[fold(list[j-2].text)] && !(r.words.articles[fold(list[j-2].text)] && (j < 3 || !r.words.joins[fold(list[j-3].text)]))
	}
	if r.isPast(list[j]) {
		return false // "el ministro inauguró"
	}
	return strings.ContainsAny(list[j].text, "'’") || r.isTitle(list[j-1]) || r.isBody(list[j-1]) && r.ofName(list, j+1)
}

// ofName reports whether "of" and a noun of organisations or a capital come at list[j]: after the adjective of "la
// organización internacional de Policía" they are of the name. After a verb an article comes: "El Gobierno refuerza el Plan".
func (r *reading) ofName(list []word, j int) bool {
	return j+1 < len(list) && matterJoin(list[j]) == "de" && (r.isBody(list[j+1]) || isCapital(list[j+1].text)) &&
		!r.isCalendar(list[j+1])
}

// namedAfter reports whether a name word follows the particle list[j] and perhaps others: "van der Meij".
func (r *reading) namedAfter(list []word, j int) bool {
	for k := j + 1; k < len(list) && k <= j+3; k++ {
		if r.isNameWord(list[k]) {
			return !(k > j+1 && r.words.and[fold(list[j].text)]) && !r.isTitle(list[k]) && !r.isHonorific(list[k]) // "X y el Secretario"
		}
		if !r.words.particles[fold(list[k].text)] {
			return false
		}
	}
	return false
}
