package intake

import "strings"

// Any words may have capitals: those of headings, of places and programmes, of what a unit is called; in Arabic none has.
// Whether some words are the name of a person is settled once for the whole text, from all the places where they stand,
// and asked for wherever a speaker is looked for.

// register is what a text as a whole says for and against that names are of people.
type register struct {
	full   map[string]*standing // by the whole name, folded
	last   map[string]*standing // by its last word, for where that stands alone
	family map[string]int       // the weight of the surest whole name, by its last word
}

func newRegister() *register {
	return &register{full: make(map[string]*standing), last: make(map[string]*standing), family: make(map[string]int)}
}

// alone returns the standing of a folded word that somebody may be called by alone.
func (g *register) alone(word string) *standing {
	if g.last[word] == nil {
		g.last[word] = &standing{}
	}
	return g.last[word]
}

// enrol gathers the evidence for all names that a text mentions; for an Arabic text some is there before, see enrolArabic.
func (r *reading) enrol(all []mentioned) *register {
	g := r.people
	if g == nil {
		g = newRegister()
	}
	for _, m := range all {
		if m.name == (span{}) || m.org || len(m.words) == 0 {
			continue
		}
		if m.surname {
			g.alone(m.words[len(m.words)-1]).see(m)
			continue
		}
		key := strings.Join(m.words, " ")
		if g.full[key] == nil {
			g.full[key] = &standing{}
		}
		g.full[key].see(m)
	}
	for _, m := range all {
		if m.name != (span{}) && !m.org && !m.surname && len(m.words) > 0 {
			last := m.words[len(m.words)-1]
			g.family[last] = max(g.family[last], r.weight(g, m.name, m.words))
		}
	}
	return g
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
		if m.person = one[0]; m.name != (span{}) && !m.org {
			m.words = r.nameWords(r.at(m.name))
			m.sure = r.weight(r.people, m.name, m.words)
		}
		kept = append(kept, m)
	}
	return kept
}

// isNobody reports whether what a mention takes for a name is surely none: too little speaks for it.
func (r *reading) isNobody(p person) bool {
	if r.people == nil || p.name == (span{}) || p.org || p.surname {
		return false
	}
	list := r.nameWords(r.at(p.name))
	return len(list) > 0 && r.weight(r.people, p.name, list) <= nobody
}

// isAttested reports whether what a mention takes for a name is surely that of a person.
func (r *reading) isAttested(p person) bool {
	if r.people == nil || p.name == (span{}) || p.org {
		return false
	}
	list := r.nameWords(r.at(p.name))
	return len(list) > 0 && r.weight(r.people, p.name, list) >= attested
}

// enrolled drops from mentions the names that are nobody's, or leaves them for those of an organisation if a sentence may be about
// it. One that a guess parts from the function before it is of the function: "Director of Student Lamp Initiatives".
func (r *reading) enrolled(found []person) []person {
	if r.people == nil {
		return found
	}
	kept := found[:0]
	for _, p := range found {
		parted := p.guessed && p.title != (span{}) && p.title.start < p.name.start
		switch nobody := r.isNobody(p); {
		case nobody && parted:
			p = person{title: span{p.title.start, p.name.end}, governed: p.governed, gender: p.gender}
		case nobody && p.title == (span{}):
			if r.isPlaced(p) {
				continue
			}
			p.org, p.unsure = true, true
		case parted:
			p = r.withSurnameBefore(p)
		}
		kept = append(kept, p)
	}
	return kept
}

// isPlaced reports whether what is nobody's name is no organisation's either: that of a place, or of what headings and
// prepositions name.
func (r *reading) isPlaced(p person) bool {
	s := r.people.full[strings.Join(r.nameWords(r.at(p.name)), " ")]
	return r.isOfRegion(p.name) || r.isOfPlace(p.name) || s == nil || !s.prose || !s.free
}
