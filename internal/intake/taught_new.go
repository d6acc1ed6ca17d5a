package intake

// taughtNew returns the index of the noun for somebody whom list[i], such as "a", introduces beside a verb of saying and nobody
// names: "said a shopkeeper at the harbour", "Another young villager said". It returns -1 where there is none.
func (r *reading) taughtNew(list []word, i int) int {
	if r.words.code != "en" || !newcomers[fold(list[i].text)] || i+1 == len(list) || !r.mayBegin(list, i+1) {
		return -1
	}
	noun := r.lastOfNoun(list, i+1)
	w := list[noun]
	if isCapital(w.text) || r.isTitle(w) || !r.mayHold(w) || !r.words.phrase.isAgent(r.bare(w)) || writings[r.bare(w)] {
		return -1
	}
	end := noun + 1
	if end < len(list) && (r.words.joins[fold(list[end].text)] || r.words.preps[fold(list[end].text)]) {
		for end < len(list) && end-noun <= maxOfSeveral && r.beside(list[end-1], list[end]) && !(r.isVerb(fold(list[end].text)) && !isCapital(list[end].text)) {
			end++
		}
	}
	if !r.saidRightBefore(list[i].start) && !r.saidRightAfter(list[end-1].end) {
		return -1
	}
	return noun
}

// writings are nouns that end as those for people do, of what says something in writing.
var writings = words(`newspaper paper poster banner sticker flyer folder register newsletter letter header`)
