package intake

// withoutOrigin returns a person of three names at least, before whom an article stands, without the first of them:
// French calls people "la Belge Jeanne Anne Roy", and no name has an article.
func (r *reading) withoutOrigin(p person) person {
	if p.org || p.name == (span{}) || p.title != (span{}) && p.title.start < p.name.start {
		return p
	}
	list := wordsOf(r.text, p.name)
	if units := r.units(list); len(units) >= minOrigin && !r.words.particles[fold(list[0].text)] && !r.isHonorific(list[0]) {
		p.name.start = list[units[1]].start
	}
	return p
}

// minOrigin is the least number of names where the first says where somebody is from.
const minOrigin = 3

// isOrigin reports whether a word in small letters behind the noun of a Spanish function ends as adjectives do, and so may be one
// for where who has it is from: "la canciller paraguaya", "el ministro sueco".
func (r *reading) isOrigin(w word) bool {
	folded := fold(w.text)
	return r.words.code == "es" && endsInAny(folded, []string{"o", "a"}) && !r.linksNouns(w) && !r.isVerb(folded) && !r.isPast(w) &&
		!r.words.preps[folded] && !r.words.phrase.adverbs[folded] && !r.words.phrase.when[folded] && !r.words.common[folded]
}
