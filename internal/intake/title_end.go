package intake

import "strings"

// endsTitle reports whether list[i] begins what a title is followed by and does not hold: a relative clause, when and
// where something is said ("during the visit", "at a meeting", "en ouvrant la séance"), another thing that the holder is.
func (r *reading) endsTitle(list []word, i int) bool {
	w, p := list[i], r.words.phrase
	folded := fold(w.text)
	if isCapital(w.text) || i == 0 {
		return false
	}
	if p.finite[folded] && !(folded == "a" && !r.isAuxiliary(w)) {
		return true
	}
	if p.when[folded] && !(r.words.joins[fold(list[i-1].text)] && !r.words.and[fold(list[i-1].text)]) {
		return true
	}
	if i+1 == len(list) {
		return false
	}
	next := list[i+1]
	switch {
	case (folded == "on" || folded == "from" || folded == "le" || folded == "el") && (digit(firstRune(next.text)) >= 0 || r.isCalendar(next)):
		return true // "on 1 January"
	case p.within[folded] && digit(firstRune(next.text)) >= 0 || relativeDays[folded] && p.times[fold(next.text)]:
		return true // "in 2020", "last year"
	case r.words.code == "en" && r.words.and[folded] && newcomers[fold(next.text)]:
		return true // "Area Manager and an Atlanta native"
	case r.words.code == "fr" && folded == "en" && strings.HasSuffix(fold(next.text), "ant") && !isCapital(next.text):
		return true // "en ouvrant la séance"
	case r.words.code == "es" && folded == "al" && isInfinitive(next):
		return true // "al inaugurar la visita"
	}
	if !p.within[folded] {
		return false
	}
	k := i + 1
	if k+1 < len(list) && (r.words.articles[fold(list[k].text)] || newcomers[fold(list[k].text)] || demonstratives[fold(list[k].text)]) {
		k++
	}
	return !isCapital(list[k].text) && p.occasions[r.bare(list[k])]
}

// isInfinitive reports whether a word has the form of a Spanish infinitive.
func isInfinitive(w word) bool {
	return !isCapital(w.text) && endsInAny(w.text, []string{"ar", "er", "ir"})
}

// relativeDays are the words before a noun of time that say which it is.
var relativeDays = words(`last this next`)
