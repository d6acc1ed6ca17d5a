package intake

import (
	"strings"
)

// A text shows by its grammar what it calls people, whatever the lexicon knows: "said lamp trimmer Jane Roe", "La farera
// mayor, Juana Ruiz,". Such nouns are taken for titles in all of the text, as those of the lexicon are.

// spokenName is a name in a sentence, as an index range of its words.
type spokenName struct {
	list     []word
	from, to int
	speaks   bool // an honorific or a verb of saying stands beside it
}

// maxTaught bounds the names that nouns are learned beside.
const maxTaught = 2000

// learn returns the nouns that the text calls people by, folded.
func (r *reading) learn() set {
	if !r.cased() {
		return r.learnArabic()
	}
	taught := set{}
	names, people := r.peopleNamed()
	for _, n := range names {
		if !n.speaks && !people[fold(n.list[n.to-1].text)] {
			continue
		}
		for _, noun := range []int{r.taughtAfter(n), r.taughtBefore(n), r.taughtApart(n), r.taughtBeing(n)} {
			if noun >= 0 {
				taught[r.bare(n.list[noun])] = true
			}
		}
	}
	return taught
}

// peopleNamed returns the full names in a text, and the last words of names that somebody speaks by, folded.
func (r *reading) peopleNamed() ([]spokenName, set) {
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
		case !r.words.verbHelp[folded] && !strings.HasSuffix(folded, "ly") && !r.isDay(w):
			return false
		}
	}
	return false
}

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

// taughtAfter returns the index of the noun between commas after a name: "Jane Roe, lamp trimmer at the Trust,".
func (r *reading) taughtAfter(n spokenName) int {
	i := n.to
	for {
		if i == len(n.list) || !r.pausesBefore(n.list, i) || !r.beginsPiece(n.list, i) {
			return -1
		}
		end := r.pieceEnd(n.list, i)
		if r.isAge(n.list[i:end]) && i == n.to {
			i = end
			continue
		}
		piece := r.withoutRelative(n.list[i:end])
		noun := r.holder(piece)
		if noun < 0 || r.isTitle(piece[noun]) {
			return -1
		}
		return end - len(piece) + noun
	}
}

// beginsPiece reports whether only one comma or bracket parts list[i] from the word before.
func (r *reading) beginsPiece(list []word, i int) bool {
	between := strings.TrimSpace(r.text[list[i-1].end:list[i].start])
	return between == "," || between == "(" || between == "),"
}

// pieceEnd returns the index after the words from list[i] on that no mark parts.
func (r *reading) pieceEnd(list []word, i int) int {
	end := i + 1
	for end < len(list) && end-i < maxTitleWords && !strings.ContainsAny(r.text[list[end-1].end:list[end].start], ",;:()–—“”\"«».") {
		end++
	}
	return end
}

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

// taughtApart returns the index of the noun of a phrase before a name that commas part from all else: "The group's head
// beekeeper, Jane Roe, said".
func (r *reading) taughtApart(n spokenName) int {
	from := n.from
	for from > 0 && r.isHonorific(n.list[from-1]) && (from == n.from || r.beside(n.list[from-1], n.list[from])) {
		from--
	}
	if from == 0 || strings.TrimSpace(r.text[n.list[from-1].end:n.list[from].start]) != "," && !r.closesShortName(n.list, from) || !r.closes(n) {
		return -1
	}
	end := from
	if r.closesShortName(n.list, from) {
		end--
	}
	i := end - 1
	for i > 0 && end-i <= maxTitleWords && !strings.ContainsAny(r.text[n.list[i-1].end:n.list[i].start], ",;:()–—“”\"«»") && !r.isVerb(fold(n.list[i-1].text)) {
		i--
	}
	list := n.list[i:end]
	if len(list) > maxTitleWords {
		return -1
	}
	said := i > 0 && r.isVerb(fold(n.list[i-1].text)) && !isCapital(n.list[i-1].text)
	article := r.words.articles[fold(list[0].text)] || elided(list[0].text) > 0
	if !said && !(i == 0 || r.pausesBefore(n.list, i)) || !said && !article && !r.startsSentence(list[0].start, 0) {
		return -1
	}
	offset := 0
	if r.words.code == "en" {
		for k := range list {
			if k < len(list)-1 && k < titleNoun && strings.HasSuffix(fold(list[k].text), "'s") {
				offset = k + 1 // "the group's head beekeeper"
			}
		}
	}
	noun := r.holder(list[offset:])
	if noun < 0 || r.isTitle(list[offset+noun]) || !article && offset == 0 && !r.words.phrase.isAgent(r.bare(list[offset+noun])) {
		return -1
	}
	return i + offset + noun
}

// closesShortName reports whether the short name of an organisation in brackets and a comma stand before list[i].
func (r *reading) closesShortName(list []word, i int) bool {
	return i > 1 && strings.TrimSpace(r.text[list[i-1].end:list[i].start]) == ")," && strings.HasSuffix(r.text[:list[i-1].start], "(") && isShortName(list[i-1].text)
}

// closes reports whether a name ends with a mark, or with its sentence, and so stands apart.
func (r *reading) closes(n spokenName) bool {
	return n.to == len(n.list) || r.pausesBefore(n.list, n.to) || strings.ContainsAny(r.text[n.list[n.to-1].end:n.list[n.to].start], ":.")
}

// taughtBeing returns the index of the noun that a sentence about a name says that they are: "Jane Roe is an underwriter".
func (r *reading) taughtBeing(n spokenName) int {
	if n.to == len(n.list) || !r.beside(n.list[n.to-1], n.list[n.to]) {
		return -1
	}
	end := r.pieceEnd(n.list, n.to)
	rest, ok := r.afterCopula(n.list[n.to:end])
	if !ok {
		return -1
	}
	noun := r.holder(rest)
	if noun < 0 || r.isTitle(rest[noun]) || !r.words.phrase.isAgent(r.bare(rest[noun])) {
		return -1
	}
	return end - len(rest) + noun
}
