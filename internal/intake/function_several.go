package intake

import "strings"

// severalAt returns the function of several people who say something together, and the index after it: "the report's authors
// write", "says one of the trimmers". list[i] is its noun; without a word that says which people they are, or without a verb of
// saying beside them, nobody is meant.
func (r *reading) severalAt(list []word, i int) (person, int, bool) {
	folded := r.bare(list[i])
	if isCapital(list[i].text) || i == 0 || !strings.HasSuffix(folded, "s") && !r.isSeveral(folded) {
		return person{}, 0, false
	}
	start := i
	for r.words.code == "en" && start > 1 && i-start < maxBefore && r.beside(list[start-1], list[start]) && (isCapital(list[start-1].text) || r.isModifier(list[start-1])) &&
		!r.words.articles[fold(list[start-1].text)] {
		start-- // "the Lamp Guild experts"
	}
	if start < i && !r.isOneOf(list, start) {
		start = i
	}
	switch {
	case start < i:
	case elided(list[i].text) > 0:
	case !r.beside(list[i-1], list[i]):
		return person{}, 0, false
	case r.words.code == "en" && strings.HasSuffix(fold(list[i-1].text), "'s"):
		start = i - 1
	case !r.words.articles[fold(list[i-1].text)] && contractions[fold(list[i-1].text)] == "":
		return person{}, 0, false
	}
	first := start // the article is of the phrase, and not of its name
	if first > 0 {
		first--
	}
	for k := max(0, first-2); k < first; k++ {
		if ones[fold(list[k].text[elided(list[k].text):])] && (k+1 == first || r.words.joins[fold(list[k+1].text)]) {
			start, first = k, k
			break
		}
	}
	if !r.isSeveral(folded) && (first == i || !ones[fold(list[first].text[elided(list[first].text):])]) {
		return person{}, 0, false
	}
	end := i + 1
	if end < len(list) && r.words.joins[fold(list[end].text)] && !r.words.and[fold(list[end].text)] {
		for end < len(list) && end-i <= maxOfSeveral && r.beside(list[end-1], list[end]) && !(r.isVerb(fold(list[end].text)) && !isCapital(list[end].text)) {
			end++
		}
	}
	if !r.saidRightBefore(list[first].start) && !r.saidRightAfter(list[end-1].end) {
		return person{}, 0, false
	}
	title := span{list[start].start, list[end-1].end}
	if start == i {
		title.start += elided(list[i].text)
	}
	return person{title: title, several: true}, end, true
}

// isOneOf reports whether "one of the", or the like, stands before list[i].
func (r *reading) isOneOf(list []word, i int) bool {
	return i > 2 && r.words.articles[fold(list[i-1].text)] && r.words.joins[fold(list[i-2].text)] && ones[fold(list[i-3].text)]
}

// saidRightBefore reports whether a verb of saying stands right before an offset, saidRightAfter after one.
func (r *reading) saidRightBefore(at int) bool {
	list := wordsOf(r.text, span{r.cut(max(0, at-maxWord)), at})
	return len(list) > 0 && strings.TrimSpace(r.text[list[len(list)-1].end:at]) == "" && r.isVerb(fold(list[len(list)-1].text)) &&
		!isCapital(list[len(list)-1].text)
}

func (r *reading) saidRightAfter(at int) bool {
	list := wordsOf(r.text, span{at, r.cut(min(len(r.text), at+maxWord))})
	return len(list) > 0 && strings.TrimSpace(r.text[at:list[0].start]) == "" && r.saysAfter(spokenName{list: list}, 0)
}

// maxOfSeveral bounds the words that say which people several are.
const maxOfSeveral = 8

// ones are the words for one of several.
var ones = words(`one some several many un une certains certaines plusieurs uno una algunos algunas varios varias`)
