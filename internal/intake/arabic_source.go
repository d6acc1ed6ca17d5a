package intake

import "strings"

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
