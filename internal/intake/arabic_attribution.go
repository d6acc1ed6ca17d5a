package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// arabicRules are the rules that say who speaks an Arabic quote, the surest first.
func (r *reading) arabicRules() []func(surroundings) *attribution {
	return []func(surroundings) *attribution{
		r.arabicColon, r.arabicAfter, r.arabicComma, r.arabicSigned, r.arabicSource, r.arabicPart, r.inStatement, r.arabicSentence,
	}
}

// arabicColon reads "وقالت سلمى حداد: «…»".
func (r *reading) arabicColon(s surroundings) *attribution {
	if s.introduced != ':' {
		return nil
	}
	a := r.arabicBefore(span{s.before.start, s.before.end - 1}, true)
	if a != nil {
		a.rule = "quote.attribution-before"
	}
	return a
}

// arabicComma reads "وقالت سلمى حداد، «…»".
func (r *reading) arabicComma(s surroundings) *attribution {
	if s.introduced != ',' && s.introduced != '،' || s.apart {
		return nil
	}
	a := r.arabicBefore(span{s.before.start, s.before.end - utf8.RuneLen(s.introduced)}, false)
	if a == nil || !r.isArabicSpeech(s) {
		return nil
	}
	a.rule, a.confidence = "quote.attribution-before", min(a.confidence, 0.85)
	return a
}

// isArabicSpeech reports whether a quotation after a source or a comma is said, not named.
func (r *reading) isArabicSpeech(s surroundings) bool {
	return r.atLeast(s.quotation, minPart) && !r.isArabicName(s, r.arabic(s.before))
}

// arabicAfter reads "«…»، قالت سلمى حداد" and "«…»، بحسب سلمى حداد".
func (r *reading) arabicAfter(s surroundings) *attribution {
	if s.block || !r.atLeast(s.quotation, minPart) {
		return nil
	}
	_, last := r.edges(s.quotation)
	rest := r.trim(s.after)
	c, size := utf8.DecodeRuneInString(r.at(rest))
	comma := last == ',' || last == '،'
	if size > 0 && strings.ContainsRune(",،–—-(", c) {
		comma = true
		rest = r.trim(span{rest.start + size, rest.end})
	}
	if first := firstRune(r.at(rest)); !unicode.IsLetter(first) || !comma && !isStop(last) && !r.atLeast(s.quotation, minSpoken) {
		return nil
	}
	a := r.arabic(rest)
	said := a.saidAfter(comma)
	if said != nil {
		said.rule = "quote.attribution-after"
	}
	return said
}

// saidAfter reads the clause after a quote, if it begins with a verb that no "and" joins to it.
func (a arabic) saidAfter(comma bool) *attribution {
	for i := range min(len(a.list), 4) {
		w := a.list[i]
		if i > 0 && !a.blank(i) {
			return nil
		}
		form, ok := a.verbAt(i)
		switch {
		case ok && arabicVerbs()[fold(w.text)] == (verbForm{}):
			return nil // "and he added" begins a sentence
		case ok && !form.participle && (comma || !form.ambiguous):
			if said := a.subject(i, form); said != nil {
				if a.goesOnWithThat(said) {
					return nil
				}
				return said
			}
			if comma {
				return a.unnamed(i, form.gender)
			}
			return nil
		}
		if arabicGrammar().sources[fold(w.text)] {
			return a.afterSource(i)
		}
		switch fold(w.text) {
		case "هكذا", "كما", "ما", "حسبما", "علي", "على", "حد", "بهذه", "الكلمات", "بهذا", "هذا", "قول", "تعبير":
			if w := fold(w.text); (w == "قول" || w == "تعبير") && i+1 < len(a.list) {
				return a.afterSource(i)
			}
		default:
			return nil
		}
	}
	return nil
}

// goesOnWithThat reports whether a clause after its subject says what is said, so that the quote before it
// is not: "“The Lamp” – Salma said that it burns".
func (a arabic) goesOnWithThat(said *attribution) bool {
	for _, w := range a.list {
		if w.start < max(said.last(), said.at.end) {
			continue
		}
		switch fold(w.text) {
		case "ان", "انه", "انها", "بان", "بانه", "بانها", "انهم":
			return true
		}
		return false
	}
	return false
}

// isSourceWord reports whether a word may stand between "according to" and who is meant.
func isSourceWord(folded string) bool {
	switch folded {
	case "ما", "عن", "قول", "تعبير", "راي", "ل", "تصريح", "افادة":
		return true
	}
	return false
}

// afterSource reads who is named after "according to" at list[i].
func (a arabic) afterSource(i int) *attribution {
	for i++; i < len(a.list) && isSourceWord(fold(a.list[i].text)); i++ {
	}
	if i >= len(a.list) {
		return nil
	}
	if form, ok := a.verbAt(i); ok {
		return a.subject(i, form)
	}
	swallowed := false
	if rest, ok := joined(a.list[i], "ل"); ok && a.startsMentionWord(rest) {
		swallowed = strings.HasPrefix(a.list[i].text, "لل")
		a.list[i] = rest
	}
	if a.repeated(i) {
		return a.unnamed(i, anyGender)
	}
	p, _, ok := a.personAt(i)
	if !ok {
		return nil
	}
	if swallowed && p.title.start == a.list[i].start {
		p.title = span{} // it lacks its article
	}
	return a.attributed(p, 0.85, a.end)
}

// arabicSource reads "وبحسب سلمى حداد، «…»".
func (r *reading) arabicSource(s surroundings) *attribution {
	if s.apart || isStop(s.introduced) || !r.isArabicSpeech(s) {
		return nil
	}
	a := r.arabic(s.before)
	for i, w := range a.list {
		folded := fold(w.text)
		if i > 3 && a.gap(i) == "" || !arabicGrammar().sources[folded] && !arabicGrammar().sources[strings.TrimPrefix(folded, "و")] {
			continue
		}
		if said := a.afterSource(i); said != nil {
			said.rule, said.confidence = "quote.source", min(said.confidence, 0.8)
			return said
		}
	}
	return nil
}

// arabicSigned reads the line under a quotation that says whose it is.
func (r *reading) arabicSigned(s surroundings) *attribution {
	line, ok := r.signature(s)
	if !ok {
		return nil
	}
	a := r.arabic(line)
	if len(a.list) == 0 {
		return nil
	}
	p, _, ok := a.personAt(0)
	if !ok || p.org {
		return nil
	}
	said := r.attributed(p, 0.85, line.end)
	said.rule = "quote.signature"
	return said
}

// arabicSentence reads a quotation that stands alone after a sentence about its speaker.
func (r *reading) arabicSentence(s surroundings) *attribution {
	c, _ := utf8.DecodeLastRuneInString(r.at(s.before))
	if !(isStop(c) || isClosing(c)) || !s.block && !r.standsAlone(s.quotation, s.to) {
		return nil
	}
	a := r.arabicBefore(s.before, false)
	if a == nil || a.org && s.apart {
		return nil
	}
	a.rule, a.confidence = "quote.sentence-before", 0.6
	return a
}
