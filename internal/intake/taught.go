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
	names, people := r.peopleNamed(taught)
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
		if noun < 0 || r.isTitle(piece[noun]) || r.runsIntoMarks(piece) {
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
