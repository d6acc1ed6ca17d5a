package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// beforeSpeaker reads "“…,” said Jane Roe".
func (r *reading) beforeSpeaker(s surroundings) *attribution {
	if s.block || r.isIntroduced(s) {
		return nil
	}
	a := r.after(s.quotation, s.after)
	if a != nil {
		a.rule = "quote.attribution-after"
	}
	return a
}

// isIntroduced reports whether a verb of saying and a comma lead to a quotation that ends its sentence: what comes then is
// of the next, as in "Said Jane Roe, “It is late.” Doe agreed".
func (r *reading) isIntroduced(s surroundings) bool {
	_, last := r.edges(s.quotation)
	if s.introduced != ',' || s.apart || !isStop(last) || !isCapital(r.at(r.trim(s.after))) {
		return false
	}
	for w := range eachWord(r.text, s.before) {
		if r.isVerb(fold(w.text)) {
			return true
		}
	}
	return false
}

// after reads who speaks in what follows a quote: "said X Y", ", a-t-il ajouté", ", Mr X said".
func (r *reading) after(q quotation, clause span) *attribution {
	_, last := r.edges(q)
	rest := r.trim(clause)
	comma := last == ',' || last == '،'
	c, size := utf8.DecodeRuneInString(r.at(rest))
	if strings.ContainsRune(",،–—-(", c) && size > 0 {
		comma = true
		rest = r.trim(span{rest.start + size, rest.end})
	}
	first, _ := utf8.DecodeRuneInString(r.at(rest))
	if !unicode.IsLetter(first) || !comma && !isStop(last) && !r.atLeast(q, minPart) {
		return nil
	}
	list := wordsOf(r.text, rest)
	if source := r.sourceAt(list, 0); source > 0 && comma {
		if found := r.mentions(span{list[source-1].end, rest.end}); len(found) > 0 {
			return r.attributed(found[0], 0.85, rest.end)
		}
	}
	for i, w := range list {
		folded := fold(w.text)
		switch {
		case i == 0 && describing[folded]:
			return nil // "the report “…”, which says that"
		case i == 0 && r.words.and[folded] && r.cased():
			return nil // "She said “…” and asked that the Guild come": the verb before says it
		case r.isVerb(folded) && !isCapital(w.text):
			return r.afterVerb(rest, list, i)
		case r.words.verbHelp[folded], r.isPronoun(w), strings.HasSuffix(folded, "ly") && r.words.code == "en":
			if r.isPronoun(w) && !comma && !isStop(last) {
				return nil
			}
		case i < 3 && r.words.code != "en" && r.words.common[folded] && !isCapital(w.text): // "así lo indicó"
		case comma:
			return r.subjectAfter(rest, list)
		case isStop(last) && r.words.code == "en" && (isCapital(w.text) || r.words.articles[folded]) && i == 0:
			// "“Is it late?” Jane Roe asked."
			if a := r.subjectAfter(rest, list); a != nil && a.confidence > 0.9 {
				return a
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

// describing begin a clause on what stands in marks, which is then no speech.
var describing = words(`que qui which cual`)

// afterVerb reads who speaks where what follows a quote begins with the verb list[i].
func (r *reading) afterVerb(rest span, list []word, i int) *attribution {
	w := list[i]
	pronoun := r.inverted(fold(w.text)) || i+1 < len(list) && r.isPronoun(list[i+1]) || i+2 < len(list) && r.isLatter(list[i+2])
	for _, before := range list[:i] {
		pronoun = pronoun || r.isPronoun(before)
	}
	if !pronoun {
		for _, p := range r.mentions(span{w.end, rest.end}) {
			if !p.governed {
				return r.attributed(p, 0.95, rest.end)
			}
			if p.org && r.isFrom(w, p) {
				return r.attributed(p, 0.8, rest.end)
			}
			if p, ok := r.afterPlace(p); ok {
				return r.attributed(p, 0.75, rest.end)
			}
		}
	}
	if pronoun || i == 0 && r.words.code != "en" || i > 0 {
		return &attribution{at: w.span, end: rest.end, confidence: 0.6}
	}
	return nil
}

// isFrom reports whether Spanish says by a verb of several that an organisation says something: "señalan desde la Guardia".
func (r *reading) isFrom(verb word, p person) bool {
	list := wordsOf(r.text, span{verb.end, p.name.start})
	return r.words.code == "es" && strings.HasSuffix(verb.text, "n") && len(list) > 0 && len(list) <= 2 && fold(list[0].text) == "desde"
}

// subjectAfter reads "Mr X, Director, said" after a quote.
func (r *reading) subjectAfter(clause span, list []word) *attribution {
	for i, w := range list {
		if i == 0 || !r.isVerb(fold(w.text)) || isCapital(w.text) {
			continue
		}
		end := i
		for end > 1 && (r.words.verbHelp[fold(list[end-1].text)] || strings.HasSuffix(list[end-1].text, "ly")) {
			end--
		}
		if p, ok := r.issuerOf(list[:end]); ok {
			return r.attributed(p, 0.8, clause.end)
		}
		found := r.mentions(span{clause.start, list[end-1].end})
		if len(found) > 0 && !found[0].governed && (found[0].start() == list[0].start || r.words.articles[fold(list[0].text)] || r.isHonorific(list[0]) || r.isTitle(list[0]) || elided(list[0].text) > 0) {
			return r.attributed(found[0], 0.95, clause.end)
		}
		if r.isPronoun(list[end-1]) {
			return &attribution{at: w.span, end: clause.end, confidence: 0.6}
		}
		return nil
	}
	return nil
}
