package intake

// taughtBefore returns the index of the noun right before a name: "said veteran lamp trimmer Jane Roe", "la farera
// municipal Juana Ruiz". What shows it is where the noun begins: at an article, a verb of saying or a sentence.
func (r *reading) taughtBefore(n spokenName) int {
	i := n.from
	for i > 0 && n.from-i <= titleNoun && r.beside(n.list[i-1], n.list[i]) {
		w := n.list[i-1]
		folded := fold(w.text)
		if r.words.articles[folded] || r.isHonorific(w) || r.isVerb(folded) || r.words.code == "en" && r.isTitle(w) || r.words.common[folded] && !r.words.joins[folded] ||
			r.words.phrase.when[folded] || r.words.phrase.adverbs[folded] || r.words.phrase.plain[folded] || r.words.verbHelp[folded] {
			break
		}
		if r.words.code == "en" && (r.words.preps[folded] || r.words.joins[folded] || folded == "-" || isCapital(w.text) && i-1 > 0 && i < n.from && !r.startsSentence(w.start, 0)) {
			break
		}
		if contractions[folded] != "" && r.isTitle(n.list[i]) {
			break
		}
		i--
		if elided(w.text) > 0 {
			break
		}
	}
	list := n.list[i:n.from]
	if len(list) == 0 || r.isTitle(list[0]) || r.words.code != "en" && i > 0 && r.isTitle(n.list[i-1]) && r.beside(n.list[i-1], n.list[i]) {
		return -1
	}
	last := list[len(list)-1]
	if r.words.code == "en" {
		anchored := i == 0 && len(list) > 1 || i > 0 && (!r.beside(n.list[i-1], n.list[i]) || r.isVerb(fold(n.list[i-1].text)) || r.words.articles[fold(n.list[i-1].text)])
		if isCapital(last.text) || !r.mayBegin(list, 0) || !r.mayHold(last) || !anchored && !r.words.phrase.isAgent(fold(last.text)) || endsInAny(fold(last.text), []string{"ed", "ing", "ly"}) {
			return -1
		}
		return n.from - 1
	}
	article := elided(list[0].text) > 0 || i > 0 && r.words.articles[fold(n.list[i-1].text)] && r.beside(n.list[i-1], n.list[i])
	if !article || isCapital(last.text) || r.words.joins[fold(last.text)] || r.words.preps[fold(last.text)] {
		return -1
	}
	noun := 0
	for noun+1 < len(list) && r.words.phrase.before[r.bare(list[noun])] {
		noun++
	}
	if w := list[noun]; isCapital(r.bareText(w)) || !r.mayBegin(list, noun) || !r.mayHold(w) || r.words.phrase.before[r.bare(w)] {
		return -1
	}
	return i + noun
}

// bareText returns a word without an elided article before it.
func (r *reading) bareText(w word) string { return w.text[elided(w.text):] }
