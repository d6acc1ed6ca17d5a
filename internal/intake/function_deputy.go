package intake

// isDeputy reports whether a title says that its holder is second to who has a function: "the Governor" is not the Deputy Governor.
func (r *reading) isDeputy(function, title span) bool {
	second := func(s span) bool {
		for w := range eachWord(r.text, s) {
			return deputized[fold(w.text)]
		}
		return false
	}
	return r.cased() && second(title) && !second(function)
}

// deputized are the words that begin the function of a second, in any of the languages.
var deputized = words(`deputy vice assistant associate acting former vice-président vice-présidente ancien ancienne vicepresidente vicepresidenta subdirector subdirectora`)
