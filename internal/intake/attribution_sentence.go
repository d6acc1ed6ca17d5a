package intake

import "unicode/utf8"

// afterSentence reads a quotation that stands alone after a sentence about its speaker: "Jane Roe welcomed
// the result. “…”"
func (r *reading) afterSentence(s surroundings) *attribution {
	c, _ := utf8.DecodeLastRuneInString(r.at(s.before))
	if !(isStop(c) || isClosing(c)) || !s.block && !r.standsAlone(s.quotation, s.to) {
		return nil
	}
	a := r.before(s.before, true)
	if a == nil || a.org && s.apart {
		return nil
	}
	a.rule, a.confidence = "quote.sentence-before", 0.6
	return a
}
