package intake

import "strings"

// titleStart returns the index of the word with which the title begins whose noun is list[i]: English puts before it
// what it is of, in small letters, after an article or whose it is ("its project director").
func (r *reading) titleStart(list []word, i int) int {
	if r.words.code != "en" || !r.isTitle(list[i]) || isCapital(list[i].text) {
		return i
	}
	start := i
	for start > 0 && i-start < maxBefore {
		w := list[start-1]
		folded := fold(w.text)
		if r.words.articles[folded] || r.words.pronouns[folded] || possessives[folded] {
			return start
		}
		if isCapital(w.text) || !r.beside(w, list[start]) || r.words.common[folded] || r.isVerb(folded) || r.words.preps[folded] || recent[folded] ||
			r.isBody(w) || r.words.verbHelp[folded] {
			break
		}
		start--
	}
	return i
}

// ownsTitle reports whether list[i] is an organisation in small letters whose function comes next: "the board's new
// chair" is the chair.
func (r *reading) ownsTitle(list []word, i int) bool {
	if !strings.HasSuffix(fold(list[i].text), "'s") || isCapital(list[i].text) || !r.isBody(list[i]) {
		return false
	}
	for _, w := range list[i+1 : min(len(list), i+1+maxBefore)] {
		if r.isTitle(w) {
			return true
		}
	}
	return false
}

// maxBefore bounds the words before the noun of a title.
const maxBefore = 2

var possessives = words(`its their his her our my your`)
