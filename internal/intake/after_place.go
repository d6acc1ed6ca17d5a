package intake

// afterPlace returns the person whose name comes right after that of a place which a preposition governs, as in
// "said from Merrow Jane Roe": the last two names of three at least.
func (r *reading) afterPlace(p person) (person, bool) {
	if !p.governed || p.org || p.surname || p.name == (span{}) || p.title != (span{}) && p.title.start < p.name.start {
		return p, false
	}
	list := wordsOf(r.text, p.name)
	names := r.lastTwo(list)
	if len(r.units(list)) < 3 || len(names) == len(list) {
		return p, false
	}
	p.name.start, p.guessed, p.governed = names[0].start, true, false
	return p, true
}
