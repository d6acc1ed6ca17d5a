package intake

import "strings"

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
	sure += r.weightInArabic(name)
	add(!full.prose && !last.prose || !full.free, -slightly)
	add(full.definite, -clearly)
	add(full.plural, -clearly)
	add(r.endsLike(name, fields[r.words.code]) || r.isCompound(name), -strongly)
	add(r.endsLike(name, qualities[r.words.code]), -slightly)
	add(r.isOfRegion(name), -strongly)
	add(r.isOfPlace(name), -clearly)
	add(r.cased() && r.areSmall(name), -clearly)
	add(r.goesOnWithName(name), -slightly)
	if len(folded) == 1 {
		return max(sure, g.family[word])
	}
	return sure
}
