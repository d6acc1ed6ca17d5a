package intake

import "strings"

// peopleNamed returns the full names in a text, and the last words of names that somebody speaks by, folded. The nouns for those
// who speak without a name it adds to those that are taught.
func (r *reading) peopleNamed(taught set) ([]spokenName, set) {
	var names []spokenName
	people := set{}
	for _, p := range r.paragraphs {
		if p.start > maxCensus || len(names) > maxTaught {
			break
		}
		p.end = min(p.end, r.cut(min(len(r.text), p.start+maxCensus)))
		if r.isHeading(p.span) && isShouted(r.at(p.span)) {
			continue
		}
		for _, sentence := range r.sentences(span{r.datelineEnd(p), p.end}) {
			list := wordsOf(r.text, sentence)
			for i := 0; i < len(list); i++ {
				if noun := r.taughtNew(list, i); noun >= 0 {
					taught[r.bare(list[noun])] = true
				}
				end := r.runOfName(list, i)
				if end == i {
					continue
				}
				n := spokenName{list: list, from: i, to: end}
				n.speaks = r.speaksBeside(n)
				if n.speaks {
					people[fold(list[end-1].text)] = true
				}
				if units := len(r.units(list[i:end])); units > 1 && units <= maxNames {
					names = append(names, n)
				}
				i = end - 1
			}
		}
	}
	return names, people
}

// runOfName returns the index after the capitals from list[i] on that may be the name of a person, or i.
func (r *reading) runOfName(list []word, i int) int {
	end := i
	for j := i; j < len(list); j++ {
		w := list[j]
		if j > i && !r.beside(list[j-1], w) || r.isTitle(w) || r.isBody(w) || r.isHonorific(w) || r.isCalendar(w) || r.words.things[r.bare(w)] {
			break
		}
		if r.isNameWord(w) && elided(w.text) == 0 {
			end = j + 1
		} else if end == i || !r.words.particles[fold(w.text)] || r.words.and[fold(w.text)] || !r.namedAfter(list, j) {
			break
		}
	}
	return end
}

// speaksBeside reports whether an honorific stands before a name or a verb of saying beside it, over what stands in
// commas after it too.
func (r *reading) speaksBeside(n spokenName) bool {
	if n.from > 0 && r.beside(n.list[n.from-1], n.list[n.from]) {
		if before := n.list[n.from-1]; r.isHonorific(before) || r.isVerb(fold(before.text)) && !isCapital(before.text) {
			return true
		}
	}
	beside := n.to < len(n.list) && r.beside(n.list[n.to-1], n.list[n.to])
	return r.saidBefore(n) || beside && r.saysAfter(n, n.to) || n.to < len(n.list) && r.pausesBefore(n.list, n.to) && r.saysAfterPieces(n)
}

// saidBefore reports whether a verb of saying stands before a name and its function: "explicó la farera Juana Ruiz", "a dit
// la régisseuse des phares, Jeanne Roy".
func (r *reading) saidBefore(n spokenName) bool {
	for k := n.from - 1; k >= 0 && n.from-k <= maxMatters; k-- {
		w := n.list[k]
		between := strings.TrimSpace(r.text[w.end:n.list[k+1].start])
		if !r.beside(w, n.list[k+1]) && !(k+1 == n.from && between == ",") || subordinators[fold(w.text)] {
			return false
		}
		if r.isVerb(fold(w.text)) && !isCapital(w.text) {
			return true
		}
	}
	return false
}

// saysAfter reports whether a verb of saying begins at list[i] of a name's sentence, over its adverbs and auxiliaries.
func (r *reading) saysAfter(n spokenName, i int) bool {
	for k := i; k < len(n.list) && k-i < 4; k++ {
		if k > i && !r.beside(n.list[k-1], n.list[k]) {
			return false
		}
		w := n.list[k]
		switch folded := fold(w.text); {
		case isCapital(w.text):
			return false
		case r.isVerb(folded):
			return true
		case !r.words.verbHelp[folded] && !toWhom[folded] && !strings.HasSuffix(folded, "ly") && !r.isDay(w):
			return false
		}
	}
	return false
}

// toWhom are the pronouns before a French or Spanish verb of saying for who is told: "uno de los fareros le dice a otro".
var toWhom = words(`lui leur le les`)

// maxAsides bounds the commas between a name and the verb that it is the subject of.
const maxAsides = 5

// saysAfterPieces reports whether one of the pieces that commas part after a name begins with a verb of saying.
func (r *reading) saysAfterPieces(n spokenName) bool {
	asides := 0
	for k := n.to; k < len(n.list) && k-n.to < 2*maxTitleWords && asides <= maxAsides; k++ {
		if !r.pausesBefore(n.list, k) {
			continue
		}
		if r.saysAfter(n, k) {
			return true
		}
		asides++
	}
	return false
}

// pausesBefore reports whether a comma, a dash or a bracket stands before list[i].
func (r *reading) pausesBefore(list []word, i int) bool {
	return strings.ContainsAny(r.text[list[i-1].end:list[i].start], ",;()–—")
}
