package intake

// withoutRelative returns a piece such as "who is the Director" or "qui est éclusière" without what makes it a clause.
func (r *reading) withoutRelative(list []word) []word {
	if len(list) < 3 || !relatives[fold(list[0].text)] || r.isShortNamed(list[0]) {
		return list
	}
	if rest, ok := r.afterCopula(list[1:]); ok {
		return rest
	}
	return list
}

// maxCopula bounds the words that say that somebody is something.
const maxCopula = 3

// afterCopula returns what words say that somebody is after a form of "be", or "works as": a noun phrase.
func (r *reading) afterCopula(list []word) ([]word, bool) {
	if len(list) == 0 || !copulas[fold(list[0].text)] {
		return nil, false
	}
	for i := 1; i < len(list) && i <= maxCopula; i++ {
		if w := list[i]; r.words.articles[fold(w.text)] || newcomers[fold(w.text)] || r.isTitle(w) || r.words.phrase.isAgent(r.bare(w)) {
			if rest := list[i:]; r.holder(rest) >= 0 || r.isTitle(w) {
				return rest, true
			}
			return nil, false
		}
		if folded := fold(list[i].text); !besideHaving[folded] && !havings[folded] && !r.asWords(folded) {
			return nil, false
		}
	}
	return nil, false
}

// copulas are the verbs that join somebody to what they are.
var copulas = words(`is was works serves worked served acts est etait travaille es era trabaja funge`)
