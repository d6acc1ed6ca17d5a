package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// attribution says who speaks, and by which rule that is known.
type attribution struct {
	person
	named      bool // false: by a pronoun, or by the verb alone
	at         span // the mention
	end        int  // where the clause ends
	rule       string
	confidence float64
}

// The bytes of context that attributions are looked for in, before and after a quote.
const (
	contextBefore = 700
	contextAfter  = 400
)

// surroundings is what stands around a quotation.
type surroundings struct {
	quotation
	before     span // the sentence before it, or the part of its own sentence
	apart      bool // before is of another paragraph
	introduced rune // the last character of before
	after      span // the sentence after it, or the part of its own
	to         int  // where its paragraph or the next quotation limits what comes after
}

// attribute looks for the speaker of a quotation with one rule after the other. from and to bound the
// text between its neighbours.
func (r *reading) attribute(q quotation, from, to int) *attribution {
	s := surroundings{quotation: q, to: to}
	s.before = r.lastSentence(r.lastParagraph(span{r.cut(max(from, q.start()-contextBefore)), q.start()}))
	s.introduced, _ = utf8.DecodeLastRuneInString(r.at(s.before))
	s.apart = strings.ContainsAny(r.text[s.before.end:q.start()], "\n\r")
	s.after = r.firstSentence(span{q.end(), min(to, r.cut(min(len(r.text), q.end()+contextAfter)))})
	for _, rule := range []func(surroundings) *attribution{
		r.afterColon, r.inside, r.beforeSpeaker, r.afterComma, r.signed, r.fromSource, r.partOfSentence, r.afterSentence,
	} {
		if a := rule(s); a != nil {
			return a
		}
	}
	return nil
}

// lastParagraph returns the part of in that is of its last paragraph with words.
func (r *reading) lastParagraph(in span) span {
	in.end = in.start + len(strings.TrimRightFunc(r.at(in), func(c rune) bool { return c == '>' || isBlank(c) }))
	in = r.trim(in)
	if i := strings.LastIndex(r.at(in), "\n\n"); i >= 0 {
		return span{in.start + i + 2, in.end}
	}
	return in
}

// afterColon reads "Jane Roe said: “…”".
func (r *reading) afterColon(s surroundings) *attribution {
	if s.introduced != ':' {
		return nil
	}
	a := r.before(span{s.before.start, s.before.end - 1}, true)
	if a != nil {
		a.rule = "quote.attribution-before"
	}
	return a
}

// beforeSpeaker reads "“…,” said Jane Roe".
func (r *reading) beforeSpeaker(s surroundings) *attribution {
	if s.block {
		return nil
	}
	a := r.after(s.quotation, s.after)
	if a != nil {
		a.rule = "quote.attribution-after"
	}
	return a
}

// afterComma reads "Jane Roe said, “…”".
func (r *reading) afterComma(s surroundings) *attribution {
	if s.introduced != ',' && s.introduced != '،' || s.apart {
		return nil
	}
	a := r.before(span{s.before.start, s.before.end - 1}, false)
	if a != nil {
		a.rule, a.confidence = "quote.attribution-before", min(a.confidence, 0.85)
	}
	return a
}

// cut moves an offset to the start of a character.
func (r *reading) cut(i int) int {
	for i < len(r.text) && !utf8.RuneStart(r.text[i]) {
		i++
	}
	return i
}

// lastSentence returns the last sentence of a part of text, firstSentence the first one.
func (r *reading) lastSentence(in span) span {
	list := r.sentences(in)
	if len(list) == 0 {
		return span{in.end, in.end}
	}
	return list[len(list)-1]
}

func (r *reading) firstSentence(in span) span {
	for i, c := range r.at(in) {
		if end, ok := r.sentenceEnd(in.start+i, in.end); ok && isStop(c) {
			return span{in.start, end}
		}
	}
	return in
}

// standsAlone reports whether a quotation is a sentence of its own: nothing goes on after it.
func (r *reading) standsAlone(q quotation, to int) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.text[:q.end()], func(c rune) bool { return isClosing(c) || isBlank(c) }))
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(r.text[q.end():to], isBlank))
	return (isStop(last) || isStop(next)) && r.spoken(q)
}

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
		if len(list) > 0 && r.words.pronouns[fold(list[0].text)] {
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
		!r.words.pronouns[fold(list[end-1].text)] {
		end--
	}
	pronoun := end > 0 && r.words.pronouns[fold(list[end-1].text)] || r.inverted(fold(w.text))
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
		pronoun = pronoun || r.words.pronouns[fold(before.text)]
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
		case r.isVerb(folded) && !isCapital(w.text):
			return r.afterVerb(rest, list, i)
		case r.words.verbHelp[folded], r.words.pronouns[folded], strings.HasSuffix(folded, "ly") && r.words.code == "en":
			if r.words.pronouns[folded] && !comma && !isStop(last) {
				return nil
			}
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

// afterVerb reads who speaks where what follows a quote begins with the verb list[i].
func (r *reading) afterVerb(rest span, list []word, i int) *attribution {
	w := list[i]
	pronoun := r.inverted(fold(w.text)) || i+1 < len(list) && r.words.pronouns[fold(list[i+1].text)]
	for _, before := range list[:i] {
		pronoun = pronoun || r.words.pronouns[fold(before.text)]
	}
	if !pronoun {
		if !r.cased() {
			if p, ok := r.object(span{w.end, rest.end}); ok {
				return r.attributed(p, 0.95, rest.end)
			}
		} else {
			found := r.mentions(span{w.end, rest.end})
			for _, p := range found {
				if !p.governed {
					return r.attributed(p, 0.95, rest.end)
				}
			}
		}
	}
	if pronoun || i == 0 && r.words.code != "en" || i > 0 {
		return &attribution{at: w.span, end: rest.end, confidence: 0.6}
	}
	return nil
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
		found := r.mentions(span{clause.start, list[end-1].end})
		if len(found) > 0 && !found[0].governed && (found[0].start() == list[0].start || r.words.articles[fold(list[0].text)] || r.isHonorific(list[0]) || elided(list[0].text) > 0) {
			return r.attributed(found[0], 0.95, clause.end)
		}
		if r.words.pronouns[fold(list[end-1].text)] {
			return &attribution{at: w.span, end: clause.end, confidence: 0.6}
		}
		return nil
	}
	return nil
}

// start returns where a mention starts, its title included.
func (p person) start() int {
	if p.name == (span{}) || p.title != (span{}) && p.title.start < p.name.start {
		return p.title.start
	}
	return p.name.start
}
