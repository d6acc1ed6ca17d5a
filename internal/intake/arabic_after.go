package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
