package intake

import (
	"strings"
	"unicode/utf8"
)

// person is somebody as a text mentions them.
type person struct {
	name, title span // title is empty where none is given, name where only a function is
	surname     bool // only one name, or an honorific and one
	guessed     bool // where the title ends and the name begins
	org         bool // the name is that of an organisation
	governed    bool // a preposition stands before it
}

// pieces cuts a clause at its commas, brackets and dashes.
func (r *reading) pieces(in span) []span {
	var list []span
	start := in.start
	for i, c := range r.at(in) {
		if strings.ContainsRune(",،;:()–—", c) {
			list = append(list, r.trim(span{start, in.start + i}))
			start = in.start + i + utf8.RuneLen(c)
		}
	}
	list = append(list, r.trim(span{start, in.end}))
	return list
}

// cased reports whether names are told by their capitals in this text.
func (r *reading) cased() bool { return r.words.code != "ar" }

// isNameWord reports whether a word may be of a name.
func (r *reading) isNameWord(w word) bool {
	folded := fold(w.text)
	if digit(rune(w.text[0])) >= 0 {
		return false
	}
	if !r.cased() {
		return !r.words.common[folded] && !r.isVerb(folded)
	}
	if head, tail, ok := strings.Cut(w.text, "-"); ok && r.words.particles[fold(head)] && isCapital(tail) {
		return true // "al-Hashimi"
	}
	return isCapital(w.text) && !r.words.common[folded] && !r.words.pronouns[folded]
}

func (r *reading) isHonorific(w word) bool {
	folded := strings.TrimSuffix(fold(w.text), ".")
	return r.words.honorifics[folded] && (!r.cased() || isCapital(w.text) || utf8.RuneCountInString(w.text) > 2)
}

func (r *reading) isTitle(w word) bool {
	folded := fold(w.text)
	if i := strings.LastIndexByte(folded, '\''); i >= 0 {
		folded = folded[i+1:]
	}
	if head, _, ok := strings.Cut(folded, "-"); ok && r.words.titles[head] {
		return true
	}
	return r.words.titles[folded]
}

// chain returns where the run of name words that ends before list[end] begins. Particles belong to it
// where they stand between name words.
func (r *reading) chain(list []word, end int) int {
	start := end
	for i := end - 1; i >= 0; i-- {
		switch {
		case r.isNameWord(list[i]) || r.isHonorific(list[i]):
			start = i
		case start == end || !r.words.particles[fold(list[i].text)]:
			return start
		}
	}
	return start
}

// units returns where each name of list begins: a particle belongs to the name after it.
func (r *reading) units(list []word) []int {
	var starts []int
	joined := false
	for i, w := range list {
		if !joined {
			starts = append(starts, i)
		}
		joined = r.words.particles[fold(w.text)] && i+1 < len(list)
	}
	return starts
}

// maxNames bounds the parts of a name.
const maxNames = 4

// named reads words that end with a name, a title before it perhaps.
func (r *reading) named(list []word) (person, bool) {
	start := r.chain(list, len(list))
	if start == len(list) {
		return person{}, false
	}
	end := list[len(list)-1].end
	for i := len(list) - 2; i >= start; i-- {
		if r.isHonorific(list[i]) {
			names := list[i+1:]
			p := person{name: span{names[0].start, end}, surname: len(r.units(names)) == 1}
			if i > 0 && r.hasTitle(list[:i]) {
				p.title = r.titleBefore(list[:i])
			}
			return p, true
		}
	}
	if r.isHonorific(list[len(list)-1]) {
		return person{}, false
	}
	title := -1
	for i := range list {
		if r.isTitle(list[i]) {
			title = i
		}
	}
	names := list[start:]
	p := person{}
	switch {
	case title == len(list)-1:
		return person{}, false
	case title >= start:
		names = list[title+1:]
		if units := r.units(names); r.words.particles[fold(names[0].text)] || len(units) > maxNames || !r.cased() {
			names, p.guessed = r.lastTwo(names), len(units) > 2
		}
	case title >= 0:
		if before := list[start-1]; len(r.units(names)) <= 2 && r.words.joins[fold(before.text)] {
			return person{}, false // "Director of Police Services" names nobody
		}
		p.guessed = len(r.units(names)) > 2
		names = r.lastTwo(names)
	case len(r.units(names)) > maxNames:
		return person{}, false
	}
	if first := names[0]; title >= 0 && r.words.preps[fold(first.text)] || len(names) == 1 && elided(first.text) > 0 && !isInitial(first.text[:1]) {
		return person{}, false // "secretario de la Junta" names nobody
	}
	if title >= 0 && !r.cased() && len(r.units(names)) == 1 && !names[0].mayFollow(list[title]) {
		return person{}, false
	}
	p.name = span{names[0].start, end}
	p.surname = len(r.units(names)) == 1
	if title >= 0 {
		p.title = r.titleBefore(list[:len(list)-len(names)])
	}
	return p, true
}

// mayFollow reports whether an Arabic word may be a name after a title: with the article it is one only if the
// title has it too ("the Minister Haddad"), otherwise it says of what ("minister of health").
func (w word) mayFollow(title word) bool {
	return !strings.HasPrefix(w.text, "لل") && (!strings.HasPrefix(w.text, "ال") || strings.HasPrefix(title.text, "ال"))
}

// lastTwo returns the last two names of list, three where the middle one is an initial.
func (r *reading) lastTwo(list []word) []word {
	units := r.units(list)
	n := 2
	if len(units) > 2 && strings.HasSuffix(list[units[len(units)-2]].text, ".") {
		n = 3
	}
	return list[units[max(0, len(units)-n)]:]
}

// titleBefore returns the title that ends with list: its noun with what is said of it.
func (r *reading) titleBefore(list []word) span {
	first := len(list)
	for i := len(list) - 1; i >= 0; i-- {
		folded := fold(list[i].text)
		if r.words.articles[folded] && first < len(list) && !r.words.joins[folded] || r.isVerb(folded) {
			break
		}
		if r.isTitle(list[i]) {
			first = i
			continue
		}
		noun := first < len(list) && i+1 == first
		if noun && (isCapital(list[i].text) || r.words.code == "en") && !r.words.common[folded] {
			first = i // "INTERNATIONAL Director", "executive director"
		}
	}
	if first == len(list) {
		return span{}
	}
	last := len(list) - 1
	for last > first && r.words.articles[fold(list[last].text)] {
		last--
	}
	for i := first; i < last; i++ {
		if strings.HasSuffix(fold(list[i].text), "'s") && r.hasTitle(list[i+1:]) {
			first = i + 1 // "the charity's Chair"
		}
	}
	s := span{list[first].start, list[last].end}
	if i := strings.IndexAny(r.at(s), "'’"); i == 1 { // an elided article
		s.start += i + len(r.at(s)[i:]) - len(strings.TrimLeft(r.at(s)[i:], "'’"))
	}
	return s
}

// apposition returns the title that follows a name after a comma: "Director, Unit of Measures". It
// ends with the sentence, or before the first piece that begins in lower case.
func (r *reading) apposition(from, limit int) span {
	rest := r.trim(span{from, from + len(strings.TrimRightFunc(r.text[from:limit], isStopOrBlank))})
	if c, size := utf8.DecodeRuneInString(r.at(rest)); c == ',' || c == '،' || c == '(' {
		rest.start += size
	} else {
		return span{}
	}
	title := span{}
	for i, piece := range r.pieces(rest) {
		list := wordsOf(r.text, piece)
		if len(list) == 0 || len(list) > maxTitleWords || r.isVerb(fold(list[0].text)) || r.words.verbHelp[fold(list[0].text)] {
			break
		}
		if c, _ := utf8.DecodeRuneInString(r.at(piece)); marks[c] != 0 {
			break
		}
		if i == 0 {
			if !r.hasTitle(list) && !r.mayBeTitle(list) {
				break
			}
			title = r.titleSpan(list)
			if title.end < piece.end {
				break // a verb cuts it
			}
			continue
		}
		if !isCapital(list[0].text) || r.titleSpan(list).end < piece.end {
			break
		}
		title.end = piece.end
	}
	return title
}

// The bounds of a title: in all, and where its noun stands.
const (
	maxTitleWords = 25
	titleNoun     = 5
)

func (r *reading) hasTitle(list []word) bool {
	for i, w := range list {
		if i == titleNoun {
			break
		}
		if r.isTitle(w) {
			return true
		}
	}
	return false
}

// titleSpan returns list as a title: without its article, and up to a verb of saying.
func (r *reading) titleSpan(list []word) span {
	first := 0
	if len(list) > 1 && r.words.articles[fold(list[0].text)] {
		first = 1
	}
	for i := range min(len(list)-1, titleNoun) {
		if owner := fold(list[i].text); strings.HasSuffix(owner, "'s") && r.hasTitle(list[i+1:]) {
			first = i + 1 // "the charity's Chair"
		}
	}
	last := first
	for last+1 < len(list) && !r.isVerb(fold(list[last+1].text)) {
		last++
	}
	s := span{list[first].start, list[last].end}
	s.start += elided(r.at(s))
	return s
}

// maxPlainTitle bounds the words of a title whose noun is not known.
const maxPlainTitle = 6

// mayBeTitle reports whether a piece after a name may be a title whose noun is not known: a few words
// that begin like a noun.
func (r *reading) mayBeTitle(list []word) bool {
	if len(list) > 1 && r.words.articles[fold(list[0].text)] {
		list = list[1:]
	}
	w := list[0]
	folded := fold(w.text)
	if len(list) > maxPlainTitle || r.words.common[folded] || r.words.verbHelp[folded] || r.words.preps[folded] || r.isVerb(folded) ||
		digit(rune(w.text[0])) >= 0 || !r.cased() || r.isCalendar(w) || r.isHonorific(w) || r.isBody(w) {
		return false
	}
	for _, participle := range []string{"ing", "ed", "ant", "ando", "iendo", "endo"} {
		if strings.HasSuffix(folded, participle) && !isCapital(w.text) {
			return false
		}
	}
	return len(list) > 1 || !isCapital(w.text) // "Jane Roe, Lyon"
}

// isVerb reports whether a folded word is a verb of saying: with a pronoun ("dit-il") or, in Arabic,
// with "and" before it, too.
func (r *reading) isVerb(folded string) bool {
	if r.words.verbs[folded] {
		return true
	}
	if r.words.code == "ar" {
		for _, and := range []string{"و", "ف"} {
			if rest, ok := strings.CutPrefix(folded, and); ok && r.words.verbs[rest] {
				return true
			}
		}
	}
	return r.inverted(folded)
}

// inverted reports whether a word is a French verb with its pronoun: "ajoute-t-elle", "dit-il".
func (r *reading) inverted(folded string) bool {
	if r.words.code != "fr" {
		return false
	}
	for _, pronoun := range []string{"-t-il", "-t-elle", "-il", "-elle"} {
		if verb, ok := strings.CutSuffix(folded, pronoun); ok {
			return r.words.verbs[verb]
		}
	}
	return false
}
