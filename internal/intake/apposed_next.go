package intake

import "strings"

// isAnother reports whether what follows a name and a comma is an article, a noun of functions and a full name: somebody
// else, "the lamps of President Jean Roy, le président Paul Noir", or "in the Roe Collection, Professor Jane Doe".
func (r *reading) isAnother(list []word) bool {
	if len(list) > 2 && r.isHonorific(list[0]) {
		return r.areNames(list[1:3]) && r.beside(list[0], list[1]) && r.beside(list[1], list[2])
	}
	if len(list) < 4 || !r.words.articles[fold(list[0].text)] || !r.isTitle(list[1]) {
		return false
	}
	names := list[2:4]
	if folded := fold(list[3].text); r.words.verbHelp[folded] || r.isAuxiliary(list[3]) || r.isVerb(folded) {
		names = list[2:3] // "le président Noir a dit"
	}
	return r.areNames(names) && r.beside(list[1], list[2]) && r.beside(list[2], list[3])
}

// areNames reports whether all words may be of the name of a person.
func (r *reading) areNames(list []word) bool {
	for _, w := range list {
		if !r.isNameWord(w) || r.isTitle(w) || r.isBody(w) || r.words.things[r.bare(w)] {
			return false
		}
	}
	return true
}

// withoutNext returns the words of a title without the next person, whose own title follows after a comma: "President of
// the ITO and John Doe, Head of Lamps".
func (r *reading) withoutNext(list, after []word) []word {
	if len(after) == 0 || !r.isTitle(after[0]) {
		return list
	}
	for n := len(list) - 3; n > 0 && len(list)-n <= maxNames+1; n-- {
		if r.words.and[fold(list[n].text)] {
			if r.areNames(list[n+1:]) {
				return list[:n]
			}
			break
		}
	}
	return list
}

// isOfNext reports whether the function with an article in the first of some pieces after a name is of who is named in the
// second, and of whom the sentence then says something: "on Harbour Radio, the keeper, Jane Roe, said". French and Spanish give
// somebody a function behind their name without an article, so that there what comes then need not be seen to be a verb: "en la
// sala Juan Roa, la farera, Juana Ruiz, con su equipo, dijo".
func (r *reading) isOfNext(pieces []span) bool {
	if len(pieces) < 2 || strings.TrimSpace(r.text[pieces[0].end:pieces[1].start]) != "," {
		return false
	}
	next := wordsOf(r.text, pieces[1])
	for len(next) > 2 && r.isHonorific(next[0]) {
		next = next[1:]
	}
	if len(next) < 2 || len(next) > maxNames || !r.areNames(next) {
		return false
	}
	for w := range eachWord(r.text, pieces[0]) {
		if !r.words.articles[fold(w.text)] && elided(w.text) == 0 {
			return false
		}
		break
	}
	rest, ok := strings.CutPrefix(r.text[pieces[1].end:r.cut(min(len(r.text), pieces[1].end+maxWord))], ",")
	for w := range eachWord(rest, span{0, len(rest)}) {
		folded := fold(w.text)
		return ok && (r.words.code != "en" || r.isVerb(folded) || r.words.verbHelp[folded] || r.words.phrase.finite[folded] || relatives[folded])
	}
	return false
}
