package intake

// afterColon reads "Jane Roe said: “…”".
func (r *reading) afterColon(s surroundings) *attribution {
	if s.introduced != ':' || r.isListHead(s) {
		return nil
	}
	a := r.before(span{s.before.start, s.before.end - 1}, true)
	if a == nil || !a.named {
		if p, ok := r.endsWithAuthor(span{s.before.start, s.before.end - 1}); ok {
			a = r.attributed(p, 0.7, s.before.end-1)
		}
	}
	if a != nil {
		a.rule = "quote.attribution-before"
	}
	return a
}

// isListHead reports whether one word alone on the line above a quotation names nobody whom the text mentions: "Citations :".
func (r *reading) isListHead(s surroundings) bool {
	list := wordsOf(r.text, s.before)
	return s.apart && r.cased() && len(list) == 1 && !isAcronym(list[0].text) && !r.isTitle(list[0]) && !r.isPronoun(list[0]) && !r.seen().proper[fold(list[0].text)]
}

// endsWithAuthor returns the person with whom a clause ends that says whose words follow: "It closed with a call by Jane Roe".
func (r *reading) endsWithAuthor(clause span) (person, bool) {
	if !r.cased() {
		return person{}, false
	}
	found := r.mentions(clause)
	if len(found) == 0 {
		return person{}, false
	}
	p := found[len(found)-1]
	if p.org || p.name == (span{}) || p.surname && p.title == (span{}) || p.last() != r.trim(clause).end {
		return person{}, false
	}
	before := wordsOf(r.text, span{r.cut(max(clause.start, p.start()-2*maxWord)), p.start()})
	for i := len(before) - 1; i >= 0 && i >= len(before)-maxAdjectives; i-- {
		if folded := fold(before[i].text); authoring[folded] {
			return p, true
		} else if isCapital(before[i].text) || r.isVerb(folded) {
			break
		}
	}
	return person{}, false
}

// maxAdjectives bounds the words between the preposition and who is the author: "de la joven activista".
const maxAdjectives = 3

// authoring are the prepositions before whose words something is.
var authoring = words(`of from by de d' du del par por`)
