package intake

import (
	"slices"
	"unicode"
)

// indexOf returns the index of the first word of list that starts at an offset or after it.
func indexOf(list []word, at int) int {
	i, _ := slices.BinarySearchFunc(list, at, func(w word, at int) int { return w.start - at })
	return i
}

// hasArticleBefore reports whether an article stands right before the name of a mention.
func (r *reading) hasArticleBefore(list []word, p person) bool {
	i := indexOf(list, p.name.start)
	return p.name != (span{}) && !p.surname && i > 0 && i < len(list) && r.words.articles[fold(list[i-1].text)] && r.beside(list[i-1], list[i])
}

// isPlural reports whether a verb of several comes right after a mention that no other is joined to.
func (r *reading) isPlural(list []word, p person) bool {
	i, from := indexOf(list, p.name.end), indexOf(list, p.start())
	if p.name == (span{}) || i == 0 || i >= len(list) || !r.beside(list[i-1], list[i]) || !ofSeveral[fold(list[i].text)] {
		return false
	}
	return from == 0 || !r.words.and[fold(list[from-1].text)]
}

// ofSeveral are verbs that say something of several.
var ofSeveral = words(`are were have sont ont étaient seront son están eran fueron han serán tienen estaban`)

// isTitled reports whether a mention has a function that is surely one.
func (r *reading) isTitled(p person) bool {
	return p.title != (span{}) && p.name != (span{}) && !p.guessed && (!r.cased() || r.hasTitle(wordsOf(r.text, p.title)))
}

// isHonoured reports whether an honorific stands before the name of a mention.
func (r *reading) isHonoured(list []word, p person) bool {
	if p.name == (span{}) {
		return false
	}
	i := indexOf(list, p.name.start)
	return i > 0 && i < len(list) && r.isHonorific(list[i-1]) && r.beside(list[i-1], list[i])
}

// speaksItself reports whether a verb of saying stands right before a mention, or after it and what commas part from
// it, or whether it is said whose statement something is.
func (r *reading) speaksItself(list []word, p person) bool {
	if !r.cased() {
		return r.speaksInArabic(p)
	}
	n := spokenName{list: list, from: indexOf(list, p.start()), to: indexOf(list, p.name.end)}
	if p.name == (span{}) {
		n.to = indexOf(list, p.title.end)
	}
	if n.from == len(list) || n.to == 0 {
		return false
	}
	if p.governed {
		return r.endsSource(list, n.from) || n.from > 1 && r.words.statements[fold(list[n.from-2].text)] // "Statement by Jane Roe"
	}
	from := n.from
	for from > 0 && r.beside(list[from-1], list[from]) && (r.words.articles[fold(list[from-1].text)] || r.isHonorific(list[from-1])) {
		from--
	}
	if from > 0 && r.beside(list[from-1], list[from]) && r.isVerb(fold(list[from-1].text)) && !isCapital(list[from-1].text) {
		return true
	}
	if n.to == len(list) {
		return false
	}
	return r.beside(list[n.to-1], list[n.to]) && r.saysAfter(n, n.to) || r.pausesBefore(list, n.to) && r.saysAfterPieces(n)
}

// endsSource reports whether a phrase such as "according to" ends before list[i].
func (r *reading) endsSource(list []word, i int) bool {
	for k := max(0, i-maxSource); k < i; k++ {
		if n := r.sourceAt(list, k); n > 0 && (k+n == i || k+n == i-1 && r.words.articles[fold(list[i-1].text)]) {
			return true
		}
	}
	return false
}

// maxSource bounds the words of a phrase such as "according to".
const maxSource = 5

// isRunIn reports whether a sentence is none but a run-in heading: a few words, all but the small ones with a capital.
func (r *reading) isRunIn(list []word) bool {
	if len(list) == 0 || len(list) > maxRunIn {
		return false
	}
	for _, w := range list {
		if c := firstRune(w.text); unicode.IsLower(c) && !r.isSmall(w) && !r.words.joins[fold(w.text)] && !r.words.preps[fold(w.text)] {
			return false
		}
	}
	return true
}

// maxRunIn bounds the words of a run-in heading.
const maxRunIn = 8
