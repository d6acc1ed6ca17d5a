package intake

import "unicode/utf8"

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
