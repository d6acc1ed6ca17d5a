package intake

// isDeputy reports whether a title says that its holder is second to who has a function: "the Governor" is not the Deputy
// Governor, nor the adviser to the Governor.
func (r *reading) isDeputy(function, title span) bool {
	second := func(s span) bool {
		for w := range eachWord(r.text, s) {
			return deputized[fold(w.text)]
		}
		return false
	}
	return r.cased() && (second(title) && !second(function) || r.isUnder(function, title))
}

// deputized are the words that begin the function of a second, in any of the languages.
var deputized = words(`deputy vice assistant associate acting former vice-président vice-présidente ancien ancienne vicepresidente vicepresidenta subdirector subdirectora`)

// isUnder reports whether a title names a function only as that of another: "secrétaire d'État auprès du ministre".
func (r *reading) isUnder(function, title span) bool {
	nouns := r.nouns(function)
	if len(nouns) == 0 {
		return false
	}
	list := wordsOf(r.text, title)
	held, under := false, false
	for i, w := range list {
		if !r.isTitle(w) || !isNounOf(nouns[0], r.bare(w)) {
			held = held || r.isTitle(w)
			continue
		}
		if !held || !r.isGoverned(list, i) {
			return false
		}
		under = true
	}
	return under
}
