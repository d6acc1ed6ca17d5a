package intake

// isPronoun reports whether a word means somebody without naming them. Folded, Spanish "él" is the
// article "el", so that the accent decides.
func (r *reading) isPronoun(w word) bool {
	folded := fold(w.text)
	if r.isLatter(w) {
		return true
	}
	return r.words.pronouns[folded] && !(r.words.articles[folded] && plain(w.text))
}
