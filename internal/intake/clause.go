package intake

import (
	"strings"
	"unicode/utf8"
)

// before reads who speaks in a clause that introduces a quote: "X Y, Director, said". Without a verb
// that it knows it takes the person named, if the clause may introduce speech at all.
func (r *reading) before(clause span, speech bool) *attribution {
	list := wordsOf(r.text, clause)
	var other *attribution // an organisation or a function, if no person says it
	for i, w := range list {
		folded := fold(w.text)
		if !r.isVerb(folded) || i > 0 && r.cased() && isCapital(w.text) {
			continue
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
	if r.cased() {
		if p, ok := r.speaking(r.mentions(clause), clause.end); ok {
			return r.attributed(p, 0.6, clause.end)
		}
		if len(list) > 0 && r.isPronoun(list[0]) {
			return &attribution{at: list[0].span, end: clause.end, confidence: 0.6}
		}
	} else if p, ok := r.object(clause); ok && len(list) < maxTitleWords {
		return r.attributed(p, 0.6, clause.end)
	}
	return nil
}

// byVerb reads who is the subject of the verb list[i].
func (r *reading) byVerb(clause span, list []word, i int) *attribution {
	w := list[i]
	if !r.cased() {
		if p, ok := r.object(span{w.end, clause.end}); ok {
			return r.attributed(p, 0.9, clause.end)
		}
		return &attribution{at: w.span, end: clause.end, confidence: 0.6}
	}
	end := i
	for end > 0 && (r.words.verbHelp[fold(list[end-1].text)] || strings.HasSuffix(list[end-1].text, "ly")) && !isCapital(list[end-1].text) &&
		!r.isPronoun(list[end-1]) {
		end--
	}
	pronoun := end > 0 && r.isPronoun(list[end-1]) || r.inverted(fold(w.text))
	if !pronoun && end > 0 {
		if p, ok := r.speaking(r.mentions(span{clause.start, list[end-1].end}), list[end-1].end); ok {
			return r.attributed(p, 0.95, clause.end)
		}
	}
	if !pronoun && (i == 0 || r.words.code != "en") {
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

// attributed makes an attribution to a person.
func (r *reading) attributed(p person, confidence float64, end int) *attribution {
	return &attribution{person: p, named: true, at: p.name, end: end, confidence: confidence}
}

// titleOf returns the title that follows a name.
func (r *reading) titleOf(p person, limit int) span { return r.apposition(p.name.end, limit) }

// object reads the person after a verb: "said X Y, Director", "a déclaré le directeur, X Y".
func (r *reading) object(clause span) (person, bool) {
	if c, _ := utf8.DecodeRuneInString(r.at(r.trim(clause))); c == ',' || c == '،' || c == ':' {
		return person{}, false
	}
	pieces := r.pieces(clause)
	list := r.nounPhrase(wordsOf(r.text, pieces[0]))
	if len(list) == 0 {
		return person{}, false
	}
	if p, ok := r.named(list); ok && (r.cased() || !r.isTitle(list[0]) || len(pieces) == 1 || len(list) > 4) {
		if p.title == (span{}) {
			p.title = r.titleOf(p, clause.end)
		}
		return p, true
	}
	// The title alone, and the name after a comma.
	if len(pieces) > 1 && r.hasTitle(list) {
		if p, ok := r.named(r.nounPhrase(wordsOf(r.text, pieces[1]))); ok && p.name.start-pieces[1].start < 2*maxWord {
			p.title = r.titleSpan(list)
			return p, true
		}
	}
	return person{}, false
}

// nounPhrase returns the words that list begins with as far as they may be a person with a title.
func (r *reading) nounPhrase(list []word) []word {
	for len(list) > 0 && (r.words.articles[fold(list[0].text)] || r.words.verbHelp[fold(list[0].text)]) {
		list = list[1:]
	}
	titled := len(list) > 0 && !isCapital(list[0].text) && r.hasTitle(list)
	end, last := 0, 0
	for end < len(list) {
		w := list[end]
		folded := fold(w.text)
		name := r.isNameWord(w) || r.isHonorific(w)
		small := r.words.joins[folded] || r.words.particles[folded] || r.isTitle(w)
		if !name && !small && !titled {
			break
		}
		end++
		if name || r.isTitle(w) {
			last = end
		}
	}
	return list[:last]
}
