package intake

import (
	"slices"
	"strings"
	"unicode"
)

// Any words may have capitals: those of headings, of places and programmes, of what a unit is called. Whether some of them
// are the name of a person is settled once for the whole text, from all the places where they stand, and asked for
// wherever a speaker is looked for.

// register is what a text as a whole says for and against that names are of people.
type register struct {
	full   map[string]*standing // by the whole name, folded
	last   map[string]*standing // by its last word, for where that stands alone
	family map[string]int       // the weight of the surest whole name, by its last word
}

// standing is what speaks for and against that a name is of a person, over all its mentions.
type standing struct {
	honoured bool // an honorific stands before it
	titled   bool // it is given a function, and no guess parts the two
	called   bool // it is followed by what may be a function
	speaks   bool // a verb of saying stands beside it
	leads    bool // it is what a sentence is about
	prose    bool // it stands in a sentence, and not in headings only
	free     bool // not all its mentions are governed by a preposition
	definite bool // an article stands before it, as before no person's
	plural   bool // a verb of several comes after it
}

// The weights of what speaks for a name and against it.
const (
	strongly = 3
	clearly  = 2
	slightly = 1
)

// The weights from which on a name is surely that of a person, and down to which it is surely nobody's.
const (
	attested = clearly
	nobody   = -clearly
)

// see adds what a mention says of its name.
func (s *standing) see(m mentioned) {
	s.honoured = s.honoured || m.honoured
	s.titled = s.titled || m.titled
	s.called = s.called || m.title != (span{}) && !m.guessed
	s.speaks = s.speaks || m.speaks
	s.leads = s.leads || m.leads && !m.headed
	s.prose = s.prose || !m.headed
	s.free = s.free || !m.governed
	s.definite = s.definite || m.definite
	s.plural = s.plural || m.plural
}

// enrol gathers the evidence for all names that a text mentions.
func (r *reading) enrol(all []mentioned) *register {
	g := &register{full: make(map[string]*standing), last: make(map[string]*standing), family: make(map[string]int)}
	for _, m := range all {
		if m.name == (span{}) || m.org || len(m.words) == 0 {
			continue
		}
		names, key := g.full, strings.Join(m.words, " ")
		if m.surname {
			names, key = g.last, m.words[len(m.words)-1]
		}
		if names[key] == nil {
			names[key] = &standing{}
		}
		names[key].see(m)
	}
	for _, m := range all {
		if m.name != (span{}) && !m.org && !m.surname && len(m.words) > 0 {
			last := m.words[len(m.words)-1]
			g.family[last] = max(g.family[last], r.weight(g, m.name, m.words))
		}
	}
	return g
}

// weight returns how sure the text makes it that a name is of a person, from all its mentions and from those of its last
// word alone.
func (r *reading) weight(g *register, name span, folded []string) int {
	word := folded[len(folded)-1]
	full, last := g.full[strings.Join(folded, " ")], g.last[word]
	if last == nil {
		last = &standing{}
	}
	if len(folded) == 1 {
		full = last
	} else if full == nil {
		full = &standing{free: true, prose: true}
	}
	sure := 0
	add := func(yes bool, weight int) {
		if yes {
			sure += weight
		}
	}
	add(full.honoured || last.honoured, strongly)
	add(full.titled, clearly)
	add(full.called, slightly)
	add(full.speaks || last.speaks, clearly)
	add(last.leads || last.titled, slightly)
	add(r.hasInitial(name), slightly)
	add(!full.prose && !last.prose, -clearly)
	add(!full.free, -slightly)
	add(full.definite, -clearly)
	add(full.plural, -clearly)
	add(r.isOfQuality(name), -strongly)
	add(r.isOfRegion(name), -strongly)
	add(r.isOfPlace(name), -clearly)
	add(r.areSmall(name), -clearly)
	add(r.goesOnWithName(name), -slightly)
	if len(folded) == 1 {
		return max(sure, g.family[word])
	}
	return sure
}

// isPerson reports whether a name is somewhere given a function or an honorific.
func (g *register) isPerson(m mentioned) bool {
	for _, s := range []*standing{g.full[strings.Join(m.words, " ")], g.last[m.words[len(m.words)-1]]} {
		if s != nil && (s.titled || s.honoured) {
			return true
		}
	}
	return false
}

// hasInitial reports whether an initial stands within a name: "Jane K. Roe".
func (r *reading) hasInitial(name span) bool {
	for w := range eachWord(r.text, name) {
		if strings.HasSuffix(w.text, ".") && isInitial(strings.TrimSuffix(w.text, ".")) {
			return true
		}
	}
	return false
}

// qualities are endings of nouns for qualities, actions and fields, which no one is called by.
var qualities = map[string][]string{
	"en": {"tion", "tions", "sion", "sions", "ness", "ity", "ities", "ship", "ships", "ology", "ics", "ives", "isms", "ism", "ings", "ments", "ances", "ences"},
	"fr": {"tion", "tions", "sion", "sions", "ité", "ités", "isme", "ismes", "ements", "ologie", "ances", "ences"},
	"es": {"ción", "ciones", "sión", "siones", "idad", "idades", "ismo", "ismos", "mientos", "ología", "ancias", "encias"},
}

// minQuality is the least number of letters before such an ending.
const minQuality = 3

// isOfQuality reports whether a word of a name is a noun for a quality, an action or a field, or an adjective of two words
// such as "state-owned".
func (r *reading) isOfQuality(name span) bool {
	for w := range eachWord(r.text, name) {
		lower := strings.ToLower(w.text)
		for _, ending := range qualities[r.words.code] {
			if strings.HasSuffix(lower, ending) && len(lower) >= len(ending)+minQuality {
				return true
			}
		}
		if head, tail, ok := strings.Cut(lower, "-"); ok && head != "" && compounding[tail] {
			return true
		}
	}
	return false
}

// compounding are the second words of English adjectives that say who an organisation belongs to or where it is.
var compounding = words(`owned based led run backed funded listed held headquartered wide`)

// quarters are the words for parts of a region that its name begins with.
var quarters = words(`north south east west northern southern eastern western central upper lower nord sud est ouest haut haute near middle far
	bas basse norte sur este oeste oriente occidente alto alta bajo baja`)

// isOfRegion reports whether a name is that of a country, or begins with the part of a region that it means: "East Merrow".
func (r *reading) isOfRegion(name span) bool {
	if _, country := r.words.regionCode(r.at(name)); country {
		return true
	}
	for w := range eachWord(r.text, name) {
		return quarters[fold(w.text)] && w.end < name.end
	}
	return false
}

// grounds are the nouns for parts of a country or a town that the names of these end or begin with.
var grounds = words(`valley coast bank gulf bay lake mount desert peninsula cape horn plains heights hills basin delta corridor harbour harbor port
	vallée côte golfe baie lac mont désert péninsule cap bassin plateau rivière fleuve valle costa golfo bahía lago monte desierto
	península cabo cuenca sierra cerro puerto villa río`)

// isOfPlace reports whether a name begins or ends with a noun for a part of a country or a town: "Lamp Valley".
func (r *reading) isOfPlace(name span) bool {
	list := wordsOf(r.text, name)
	return grounds[fold(list[0].text)] || grounds[fold(list[len(list)-1].text)]
}

// areSmall reports whether all words of a name stand in the text in small letters too.
func (r *reading) areSmall(name span) bool {
	for w := range eachWord(r.text, name) {
		if !r.seen().small[fold(w.text)] {
			return false
		}
	}
	return true
}

// goesOnWithName reports whether "of" or the like and a capital follow a name: "Lamp Research of Merrow".
func (r *reading) goesOnWithName(name span) bool {
	list := wordsOf(r.text, span{name.end, r.cut(min(len(r.text), name.end+maxWord))})
	for i, w := range list {
		folded := fold(w.text)
		if i > 0 && isCapital(w.text) {
			return r.beside(list[i-1], w) && strings.TrimSpace(r.text[name.end:list[0].start]) == ""
		}
		if !r.words.joins[folded] && !r.words.articles[folded] || r.words.and[folded] {
			return false
		}
	}
	return false
}

// withSurnameBefore returns a person whose name a guess parts from a title with the last word of the title, where that is the
// surname of somebody in the text: "director of Lamps Roe Jane Ann".
func (r *reading) withSurnameBefore(p person) person {
	list := wordsOf(r.text, p.title)
	if len(list) < 3 || list[len(list)-1].end != p.title.end {
		return p
	}
	last, before := list[len(list)-1], list[len(list)-2]
	if r.people.family[fold(last.text)] < attested || !isCapital(last.text) || !isCapital(before.text) || strings.TrimSpace(r.text[last.end:p.name.start]) != "" {
		return p
	}
	p.name.start, p.title.end = last.start, before.end
	return p
}

// withoutNobody weighs the names of mentions, and drops those that are nobody's.
func (r *reading) withoutNobody(all []mentioned) []mentioned {
	kept := all[:0]
	for _, m := range all {
		one := r.enrolled([]person{m.person})
		if len(one) == 0 {
			continue
		}
		if m.person = one[0]; m.name == (span{}) {
			m.words = nil
		} else if !m.org {
			m.sure = r.weight(r.people, m.name, m.words)
		}
		kept = append(kept, m)
	}
	return kept
}

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
	return p.title != (span{}) && p.name != (span{}) && !p.guessed && r.hasTitle(wordsOf(r.text, p.title))
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
		return false
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

// isNobody reports whether what a mention takes for a name is surely none: too little speaks for it.
func (r *reading) isNobody(p person) bool {
	if r.people == nil || p.name == (span{}) || p.org || p.surname {
		return false
	}
	list := r.nameWords(r.at(p.name))
	return len(list) > 0 && r.weight(r.people, p.name, list) <= nobody
}

// enrolled drops from mentions the names that are nobody's. One that a guess parts from the function before it is of the
// function: "Director of Student Lamp Initiatives".
func (r *reading) enrolled(found []person) []person {
	if r.people == nil {
		return found
	}
	for i := range found {
		if p := &found[i]; r.isNobody(*p) && p.guessed && p.title != (span{}) && p.title.start < p.name.start {
			*p = person{title: span{p.title.start, p.name.end}, governed: p.governed, gender: p.gender}
		} else if p.guessed && p.title != (span{}) && p.title.start < p.name.start {
			*p = r.withSurnameBefore(*p)
		}
	}
	return slices.DeleteFunc(found, func(p person) bool { return p.title == (span{}) && r.isNobody(p) })
}

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
