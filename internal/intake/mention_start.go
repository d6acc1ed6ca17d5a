package intake

import "strings"

// titleStart returns the index of the word with which the title begins whose noun is list[i]: English puts before it
// what it is of, in small letters ("said veteran lamp trimmer"), French and Spanish its rank ("première vice-présidente").
func (r *reading) titleStart(list []word, i int) int {
	if i > 0 && r.isTitle(list[i]) && isRanking(list[i-1]) && r.beside(list[i-1], list[i]) {
		return i - 1
	}
	body := r.isBodyOfTitle(list[i]) && i+1 < len(list) && r.isTitle(list[i+1]) && r.beside(list[i], list[i+1])
	if r.words.code != "en" || !r.isTitle(list[i]) && !body || isCapital(list[i].text) {
		return i
	}
	start := i
	for start > 0 && i-start < maxBefore && r.isModifier(list[start-1]) && r.beside(list[start-1], list[start]) {
		start--
	}
	return start
}

// isBodyOfTitle reports whether a word before the noun of a function is for the people that it is of: "harbour team leader".
func (r *reading) isBodyOfTitle(w word) bool {
	return r.isBody(w) && !isCapital(w.text) && !strings.HasSuffix(fold(w.text), "'s")
}

// opensAside reports whether list[i] begins what a sentence says of its subject before naming it: "Venue du Nord, la
// chanteuse Jeanne Roy".
func (r *reading) opensAside(list []word, i int) bool {
	w := list[i]
	if !r.words.phrase.states[fold(w.text)] || i+1 >= len(list) || !r.beside(w, list[i+1]) || !r.startsSentence(w.start, 0) {
		return false
	}
	next := list[i+1]
	return !isCapital(next.text) && (r.words.preps[fold(next.text)] || elided(next.text) > 0)
}

// isModifier reports whether a word in small letters may stand in an English title before its noun.
func (r *reading) isModifier(w word) bool {
	folded, p := fold(w.text), r.words.phrase
	if isCapital(w.text) || digit(firstRune(w.text)) >= 0 || r.words.articles[folded] || r.words.pronouns[folded] || possessives[folded] || r.words.common[folded] ||
		r.isVerb(folded) || r.words.preps[folded] || r.words.joins[folded] || recent[folded] || r.isBody(w) || r.words.verbHelp[folded] || p.when[folded] || p.adverbs[folded] ||
		p.plain[folded] || strings.HasSuffix(folded, "'s") || strings.HasSuffix(folded, "ly") && !noAdverbs[folded] {
		return false
	}
	return strings.Contains(folded, "-") || !endsInAny(folded, p.done) && !endsInAny(folded, p.doing)
}

// noAdverbs are words that end as English adverbs do, and may stand before a noun.
var noAdverbs = words(`elderly family daily weekly monthly quarterly assembly supply monopoly friendly`)

// functionAhead returns the index of the noun of a function before which a name stands, and after which who has it
// comes: "Merrow Lamps loss adjuster Jane Roe". It returns j where list[j] begins no such thing.
func (r *reading) functionAhead(list []word, j int) int {
	if r.words.code != "en" {
		return j
	}
	k := j
	for k < len(list) && k-j < maxBefore && r.beside(list[k-1], list[k]) && r.isModifier(list[k]) && !r.isTitle(list[k]) {
		k++
	}
	if k == j || k+1 >= len(list) || !r.beside(list[k-1], list[k]) || !r.isTitle(list[k]) || isCapital(list[k].text) {
		return j
	}
	next := list[k+1]
	if r.beside(list[k], next) && (r.isHonorific(next) || r.isNameWord(next) && !r.isCalendar(next)) || r.nameFollows(list[k].end) {
		return k
	}
	return j
}

// withoutOwnerBefore returns the words of a mention without whose somebody is: "the Keepers Union's Jane Roe".
func (r *reading) withoutOwnerBefore(list []word) []word {
	if r.words.code != "en" || r.hasTitle(list) {
		return list
	}
	for i := len(list) - 3; i >= 0; i-- {
		if strings.HasSuffix(fold(list[i].text), "'s") {
			if r.areNames(list[i+1:]) {
				return list[i+1:]
			}
			break
		}
	}
	return list
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
const maxBefore = 4

// isRanking reports whether a word before a function is of it: "première", "3e".
func isRanking(w word) bool {
	number := strings.TrimLeft(w.text, "0123456789")
	return ranking[fold(w.text[elided(w.text):])] || number != w.text && numbering[fold(number)]
}

// numbering are the letters of a number that says which of several somebody is.
var numbering = words(`e er ere eme st nd rd th o a º ª`)

// ranking are the adjectives before a function that are of it, in French and Spanish.
var ranking = words(`premier première deuxième second seconde troisième haut haute grand grande ancien ancienne gran primer primera segundo segunda tercer tercera
	cuarto cuarta alto alta antiguo antigua ex`)

var possessives = words(`its their his her our my your`)
