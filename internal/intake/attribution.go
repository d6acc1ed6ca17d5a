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
	minSpoken     = 4 // words of a quote without a mark that says it is one
)

// attribute looks for the speaker of a quotation: in the words before its colon or comma, in the words
// after it, in the sentence before it. from and to bound the text between its neighbours.
func (r *reading) attribute(q quotation, from, to int) *attribution {
	before := r.lastSentence(span{r.cut(max(from, q.start()-contextBefore)), q.start()})
	after := r.firstSentence(span{q.end(), min(to, r.cut(min(len(r.text), q.end()+contextAfter)))})
	introduced, _ := utf8.DecodeLastRuneInString(r.at(before))
	if introduced == ':' {
		if a := r.before(span{before.start, before.end - 1}, true); a != nil {
			a.rule = "quote.attribution-before"
			return a
		}
	}
	if a := r.after(q, after); a != nil {
		a.rule = "quote.attribution-after"
		return a
	}
	if introduced == ',' || introduced == '،' {
		if a := r.before(span{before.start, before.end - 1}, false); a != nil {
			a.rule = "quote.attribution-before"
			a.confidence = min(a.confidence, 0.85)
			return a
		}
	}
	if c, _ := utf8.DecodeLastRuneInString(r.at(before)); r.standsAlone(q, to) && (isStop(c) || isClosing(c)) {
		if a := r.before(before, true); a != nil && a.named {
			a.rule, a.confidence = "quote.sentence-before", 0.6
			return a
		}
	}
	return nil
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

// spoken reports whether a quotation has the words of a sentence rather than of a term.
func (r *reading) spoken(q quotation) bool {
	n := 0
	for _, s := range q.parts {
		for range eachWord(r.text, s) {
			if n++; n == minSpoken {
				return true
			}
		}
	}
	return false
}

// before reads who speaks in a clause that introduces a quote: "X Y, Director, said". Without a verb
// that it knows it takes the only person named, if the clause may introduce speech at all.
func (r *reading) before(clause span, speech bool) *attribution {
	list := wordsOf(r.text, clause)
	for i, w := range list {
		folded := fold(w.text)
		if !r.isVerb(folded) {
			continue
		}
		if r.cased() {
			end := i
			for end > 0 && (r.words.verbHelp[fold(list[end-1].text)] && !isCapital(list[end-1].text)) {
				end--
			}
			if p, ok := r.subject(span{clause.start, list[i].start}, list[:end]); ok {
				return r.attributed(p, 0.95, clause.end)
			}
			if end > 0 && r.words.pronouns[fold(list[end-1].text)] || r.inverted(folded) {
				return &attribution{at: w.span, end: clause.end, confidence: 0.6}
			}
		}
		if p, ok := r.object(span{w.end, clause.end}); ok {
			return r.attributed(p, 0.9, clause.end)
		}
		if i == 0 && !r.cased() || r.words.code == "es" && i == 0 {
			return &attribution{at: w.span, end: clause.end, confidence: 0.6}
		}
	}
	if !speech {
		return nil
	}
	for _, piece := range r.pieces(clause) {
		if p, ok := r.whole(piece); ok && r.cased() && !p.surname {
			p.title = r.titleOf(p, clause.end)
			return r.attributed(p, 0.6, clause.end)
		}
	}
	return nil
}

// attributed makes an attribution to a person.
func (r *reading) attributed(p person, confidence float64, end int) *attribution {
	return &attribution{person: p, named: true, at: p.name, end: end, confidence: confidence}
}

// subject reads the person before a verb: the name right before it, or a name and, between commas, a
// title. list has the words before the verb.
func (r *reading) subject(clause span, list []word) (person, bool) {
	if len(list) == 0 {
		return person{}, false
	}
	clause.end = min(clause.end, r.afterWord(list[len(list)-1], clause.end))
	pieces := r.pieces(clause)
	// A comma right before the verb: what stands before it may be a title or another remark.
	if last := pieces[len(pieces)-1]; last.start == last.end {
		for i, piece := range pieces {
			if p, ok := r.whole(piece); ok && (!p.surname || p.name != piece || i == len(pieces)-2) {
				if p.title == (span{}) {
					p.title = r.titleOf(p, clause.end)
				}
				if p.title == (span{}) && i > 0 {
					p.title = r.titlePiece(pieces[i-1])
				}
				return p, true
			}
		}
		return person{}, false
	}
	piece := pieces[len(pieces)-1]
	p, ok := r.named(wordsOf(r.text, span{piece.start, list[len(list)-1].end}))
	if ok && p.title == (span{}) && len(pieces) > 1 {
		p.title = r.titlePiece(pieces[len(pieces)-2])
	}
	return p, ok
}

// afterWord returns the end of a word and of the comma after it.
func (r *reading) afterWord(w word, limit int) int {
	rest := r.trim(span{w.end, limit})
	if c, size := utf8.DecodeRuneInString(r.at(rest)); c == ',' || c == '،' || c == '–' || c == '—' {
		return rest.start + size
	}
	return w.end
}

// whole reads a piece that is nothing but a person: a name, with a title before it perhaps.
func (r *reading) whole(piece span) (person, bool) {
	list := wordsOf(r.text, piece)
	if len(list) == 0 || len(list) > maxTitleWords {
		return person{}, false
	}
	p, ok := r.named(list)
	if !ok {
		return p, false
	}
	for _, w := range list {
		if w.start >= p.name.start {
			break
		}
		inTitle := p.title.start <= w.start && w.start < p.title.end
		if !inTitle && !r.isHonorific(w) && !r.words.articles[fold(w.text)] && !r.words.joins[fold(w.text)] {
			return person{}, false
		}
	}
	return p, true
}

// titlePiece returns a piece that is a title and nothing else: "the director of the unit".
func (r *reading) titlePiece(piece span) span {
	list := wordsOf(r.text, piece)
	if len(list) == 0 || len(list) > maxTitleWords || !r.hasTitle(list[:min(len(list), 3)]) {
		return span{}
	}
	if s := r.titleSpan(list); s.end == list[len(list)-1].end {
		return s
	}
	return span{}
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
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.text[:q.end()], func(c rune) bool { return isClosing(c) || isBlank(c) }))
	rest := r.trim(clause)
	comma := last == ',' || last == '،'
	if c, size := utf8.DecodeRuneInString(r.at(rest)); strings.ContainsRune(",،–—", c) && size > 0 {
		comma = true
		rest = r.trim(span{rest.start + size, rest.end})
	}
	first, _ := utf8.DecodeRuneInString(r.at(rest))
	if !unicode.IsLetter(first) || !comma && !isStop(last) && !r.spoken(q) {
		return nil
	}
	list := wordsOf(r.text, rest)
	pronoun := false
	for i, w := range list {
		folded := fold(w.text)
		switch {
		case r.isVerb(folded) && !isCapital(w.text):
			pronoun = pronoun || r.inverted(folded)
			if i+1 < len(list) && r.words.pronouns[fold(list[i+1].text)] {
				pronoun = true
			}
			if p, ok := r.object(span{w.end, rest.end}); ok && !pronoun {
				return r.attributed(p, 0.95, rest.end)
			}
			if pronoun || i == 0 && r.words.code != "en" || r.helped(list[:i]) {
				return &attribution{at: w.span, end: rest.end, confidence: 0.6}
			}
			return nil
		case r.words.verbHelp[folded]:
			pronoun = pronoun || r.words.pronouns[folded]
		case comma && r.words.pronouns[folded]:
			pronoun = true
		case comma:
			return r.subjectAfter(rest, list)
		default:
			return nil
		}
	}
	return nil
}

// helped reports whether list is auxiliaries and nothing else, and not empty.
func (r *reading) helped(list []word) bool {
	for _, w := range list {
		if !r.words.verbHelp[fold(w.text)] {
			return false
		}
	}
	return len(list) > 0
}

// subjectAfter reads "Mr X, Director, said" after a quote that ended with a comma.
func (r *reading) subjectAfter(clause span, list []word) *attribution {
	for i, w := range list {
		if i > 0 && r.isVerb(fold(w.text)) {
			if p, ok := r.subject(span{clause.start, w.start}, list[:i]); ok {
				return r.attributed(p, 0.9, clause.end)
			}
			return nil
		}
	}
	return nil
}
