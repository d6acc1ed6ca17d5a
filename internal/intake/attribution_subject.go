package intake

import (
	"strings"
	"unicode"
)

// asSubject reads a quotation that is the rest of the sentence that its speaker begins: "Jeanne Roy
// « regrette que la lampe soit éteinte »".
func (r *reading) asSubject(s surroundings) *attribution {
	if s.apart || s.block || s.before.start == s.before.end || !r.spoken(s.quotation) {
		return nil
	}
	for w := range eachWord(r.text, s.parts[0]) {
		folded := fold(w.text)
		if !unicode.IsLower(firstRune(w.text)) || r.words.articles[folded] || r.words.preps[folded] || r.words.joins[folded] {
			return nil
		}
		break
	}
	found := r.mentions(s.before)
	if len(found) == 0 {
		return nil
	}
	p := found[len(found)-1]
	if p.org || p.name == (span{}) || p.surname && p.title == (span{}) || p.governed || strings.TrimSpace(r.text[p.last():max(p.last(), s.start())]) != "" {
		return nil
	}
	a := r.attributed(p, 0.6, s.before.end)
	a.rule = "quote.subject"
	return a
}
