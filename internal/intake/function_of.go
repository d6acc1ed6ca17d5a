package intake

import "slices"

// namesOf returns the capitals in what a function is of, folded: "merrow" for "the mayor of Merrow".
func (r *reading) namesOf(function span) []string {
	var names []string
	of := false
	for w := range eachWord(r.text, function) {
		of = of || r.words.joins[fold(w.text)] || elided(w.text) > 0
		if of && isCapital(w.text) {
			names = append(names, r.bare(w))
		}
	}
	return names
}

// isOfOther reports whether a function that one of several has, such as "head" or "spokesperson", is of something else than what
// somebody's title is of: "el jefe del Grupo de Faros" is not the "jefe superior de Policía".
func (c *cast) isOfOther(function, title span) bool {
	names, have := c.namesOf(function), c.namesOf(title)
	return len(names) > 0 && len(have) > 0 && slices.ContainsFunc(c.nouns(function), func(noun string) bool { return particular[noun] }) &&
		!slices.ContainsFunc(names, func(name string) bool { return slices.Contains(have, name) })
}

// particular are the nouns for one with a function of their own, in any of the languages.
var particular = words(`head chief spokesperson spokesman spokeswoman chef cheffe porte-parole jefe jefa portavoz vocero vocera`)

// isOfNamed reports whether a function says by a name what it is of, so that it means one person though nobody in the text is
// given it: "the mayor of Merrow".
func (r *reading) isOfNamed(function span) bool { return r.cased() && len(r.namesOf(function)) > 0 }

// ofSame returns who has a function of the same as a function that says no more than that they have one: "la titular de Faros"
// is the "ministra de Faros".
func (c *cast) ofSame(function span, at int) (mentioned, bool) {
	names := c.namesOf(function)
	if len(names) == 0 || !c.cased() || !c.mayBe(function, true) && !slices.ContainsFunc(c.nouns(function), func(noun string) bool { return speakingFor[noun] }) {
		return mentioned{}, false
	}
	before, _ := c.parted(at)
	for _, m := range slices.Backward(before) {
		if m.name == (span{}) || m.title == (span{}) || m.org || c.functionGender(function).differs(c.functionGender(m.title)) {
			continue
		}
		if have := c.namesOf(m.title); !slices.ContainsFunc(names, func(name string) bool { return !slices.Contains(have, name) }) {
			return m, true
		}
	}
	return mentioned{}, false
}

// speakingFor are the nouns for who speaks for others, whatever function they have, in any of the languages.
var speakingFor = words(`representative representante représentant représentante delegate delegado delegada délégué déléguée`)
