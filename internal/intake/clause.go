package intake

import "strings"

// before reads who speaks in a clause that introduces a quote: "X Y, Director, said". Without a verb
// that it knows it takes the person named, if the clause may introduce speech at all.
func (r *reading) before(clause span, speech bool) *attribution {
	list := wordsOf(r.text, clause)
	if a := r.toldBy(clause, list); a != nil {
		return a
	}
	var other *attribution // an organisation or a function, if no person says it
	for i, w := range list {
		folded := fold(w.text)
		if !r.isVerb(folded) || i > 0 && (isCapital(w.text) || relatives[fold(list[i-1].text)] && !isCapital(list[i-1].text) && r.beside(list[i-1], w)) {
			continue // a relative clause says something of somebody else
		}
		a := r.byVerb(clause, list, i)
		if a != nil && (a.named && !a.org && a.name != (span{}) || !a.named) {
			return a
		}
		if other == nil {
			other = a
		}
	}
	if other != nil {
		return other
	}
	if !speech {
		return nil
	}
	if p, ok := r.speaking(r.mentions(clause), clause.end); ok && !(p.org && p.unsure) {
		return r.attributed(p, 0.6, clause.end)
	}
	if len(list) > 0 && r.isPronoun(list[0]) {
		return &attribution{at: list[0].span, end: clause.end, confidence: 0.6}
	}
	return nil
}

// toldBy reads who speaks in the words of somebody else: "Jane Roe said that an old keeper had told her, “…”".
func (r *reading) toldBy(clause span, list []word) *attribution {
	last := len(list) - 1
	for last > 0 && whom[fold(list[last].text)] {
		last--
	}
	if r.words.code != "en" || last < 3 || !r.isVerb(fold(list[last].text)) || isCapital(list[last].text) {
		return nil
	}
	for i := last - 2; i > 0; i-- {
		if fold(list[i].text) != "that" || !r.isVerb(fold(list[i-1].text)) {
			continue
		}
		a := r.byVerb(span{list[i].end, clause.end}, list[i+1:], last-i-1)
		if a == nil || !a.named || a.org || a.name == (span{}) && !r.isNew(a.title) || a.surname && a.title == (span{}) {
			return nil
		}
		return a
	}
	return nil
}

// whom are the pronouns for who is told something.
var whom = words(`him her us me them`)

// byVerb reads who is the subject of the verb list[i].
func (r *reading) byVerb(clause span, list []word, i int) *attribution {
	w := list[i]
	end := i
	for end > 0 && (r.words.verbHelp[fold(list[end-1].text)] || strings.HasSuffix(list[end-1].text, "ly")) && !isCapital(list[end-1].text) &&
		!r.isPronoun(list[end-1]) {
		end--
	}
	pronoun := end > 0 && r.isPronoun(list[end-1]) || r.inverted(fold(w.text))
	if p, ok := r.issuerOf(list[:end]); ok {
		return r.attributed(p, 0.8, clause.end)
	}
	if p, ok := r.relatedBefore(list, end); ok {
		return r.attributed(p, 0.85, clause.end)
	}
	if !pronoun && end > 0 {
		if p, ok := r.speaking(r.mentions(span{clause.start, list[end-1].end}), list[end-1].end); ok {
			return r.attributed(p, 0.95, clause.end)
		}
	}
	if !pronoun && (i == 0 || r.words.code != "en") && !(i+1 < len(list) && subordinators[fold(list[i+1].text)]) {
		// "Dijo la ministra", "Así lo afirmó Juana Ruiz"
		if after := r.mentions(span{w.end, clause.end}); len(after) > 0 && !after[0].governed && after[0].start()-w.end < maxWord {
			return r.attributed(after[0], 0.85, clause.end)
		}
	}
	for _, before := range list[:i] {
		pronoun = pronoun || r.isPronoun(before)
	}
	if pronoun || r.words.code == "es" {
		return &attribution{at: w.span, end: clause.end, confidence: 0.6}
	}
	return nil
}

// relatedBefore returns the person after whom a relative clause begins right before list[end]: "spoke the head of the Guild,
// Jane Roe, who said".
func (r *reading) relatedBefore(list []word, end int) (person, bool) {
	if end < 2 || !persons[fold(list[end-1].text)] || r.beside(list[end-2], list[end-1]) {
		return person{}, false
	}
	found := r.mentions(span{list[0].start, list[end-2].end})
	if len(found) == 0 {
		return person{}, false
	}
	p := found[len(found)-1]
	return p, p.name != (span{}) && !p.org && !p.unsure && p.last() == list[end-2].end
}

// persons are the relatives for people alone, in any of the languages.
var persons = words(`who quien`)

// attributed makes an attribution to a person.
func (r *reading) attributed(p person, confidence float64, end int) *attribution {
	return &attribution{person: p, named: true, at: p.name, end: end, confidence: confidence}
}
