package intake

import "strings"

// surnames are nouns of functions that many people are called by.
var surnames = words(`foreman king bishop dean judge major marshal pope warden prince sheriff knight cook provost farmer singer driver player champion
	constable deacon chancellor pastor guide
	conde duque marqués rey alcalde maestro abad barón obispo príncipe guardia cantor pintor cacique
	comte duc marquis baron pape maire prévost abbé roi juge chevalier sergent doyen page clerc pasteur`)

// findNamesakes returns the nouns of functions that somebody in the text is called by: "Joaquín Duque".
func (r *reading) findNamesakes() set {
	found := set{}
	for _, p := range r.paragraphs {
		if p.start > maxCensus || !r.cased() {
			break
		}
		p.end = min(p.end, r.cut(min(len(r.text), p.start+maxCensus)))
		if isShouted(r.at(p.span)) {
			continue
		}
		var before word
		for w := range eachWord(r.text, p.span) {
			if folded := fold(w.text); surnames[folded] && isCapital(w.text) && before.text != "" && r.isCalledBy(before, w) {
				found[folded] = true
			}
			before = w
		}
	}
	return found
}

// isCalledBy reports whether a noun of functions with a capital is the name of somebody, by what stands before it.
func (r *reading) isCalledBy(before, w word) bool {
	if r.words.code == "en" {
		return r.isSurname([]word{before, w})
	}
	return strings.TrimSpace(r.text[before.end:w.start]) == "" && isCapital(before.text) && !isShouted(before.text) && r.isNameWord(before) && elided(before.text) == 0 &&
		!r.isBody(before) && !r.words.things[r.bare(before)] && !r.words.titles[r.bare(before)] && !r.words.honorifics[strings.TrimSuffix(fold(before.text), ".")]
}

// isNamesake reports whether a word is the name of somebody in the text and here no function: "Duque" without an article
// before, and no name after.
func (r *reading) isNamesake(w word) bool {
	if !r.namesakes[fold(w.text)] || !isCapital(w.text) || isShouted(w.text) || w.end > len(r.text) || r.at(w.span) != w.text {
		return false
	}
	before := wordsOf(r.text, span{r.cut(max(0, w.start-maxWord)), w.start})
	if n := len(before); n > 0 && strings.TrimSpace(r.text[before[n-1].end:w.start]) == "" {
		folded := fold(before[n-1].text)
		if r.words.articles[folded] || possessives[folded] || contractions[folded] != "" {
			return false
		}
	}
	if r.words.code != "en" {
		return true
	}
	return !isCapital(strings.TrimLeft(r.text[w.end:r.cut(min(len(r.text), w.end+maxWord))], " \u00a0\n"))
}

// calledByFunction are nouns of functions that are given names in English.
var calledByFunction = words(`dean`)

// isGivenName reports whether such a noun begins words that are a name, because a comma and another function come behind it: "Dean
// Roe, head of lamps".
func (r *reading) isGivenName(list []word, noun int) bool {
	if noun > 0 || len(list) != 2 || r.words.code != "en" || !calledByFunction[fold(list[0].text)] || !r.isNameWord(list[1]) {
		return false
	}
	rest := span{list[1].end, r.cut(min(len(r.text), list[1].end+maxWord))}
	before := wordsOf(r.text, span{r.cut(max(0, list[0].start-maxWord)), list[0].start})
	return strings.HasPrefix(r.at(rest), ",") && r.hasTitle(wordsOf(r.text, rest)) && !(len(before) > 0 && r.words.articles[fold(before[len(before)-1].text)] && r.beside(before[len(before)-1], list[0]))
}
