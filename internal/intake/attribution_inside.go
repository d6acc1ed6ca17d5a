package intake

import "strings"

// inside reads what French puts within the marks: "« Il est tard, a-t-elle ajouté. Rentrons. »".
func (r *reading) inside(s surroundings) *attribution {
	if r.words.code != "fr" || s.block {
		return nil
	}
	for _, part := range s.parts {
		pieces := r.pieces(span{part.start, min(part.end, r.cut(min(len(r.text), part.start+contextBefore)))})
		for i, piece := range pieces {
			list := wordsOf(r.text, piece)
			if i == 0 || len(list) == 0 || !strings.HasPrefix(strings.TrimSpace(r.text[pieces[i-1].end:piece.start]), ",") {
				continue
			}
			first, verb := fold(list[0].text), 0
			if len(list) > 1 && (r.words.verbHelp[first] || first == "a-t-il" || first == "a-t-elle") {
				verb = 1
			}
			if w := fold(list[verb].text); r.words.verbs[w] || r.inverted(w) {
				if r.words.pronouns[first] || r.inverted(w) {
					return &attribution{at: list[verb].span, end: piece.end, rule: "quote.attribution-inside", confidence: 0.6}
				}
				found := r.mentions(span{list[verb].end, piece.end})
				if len(found) > 0 && !found[0].governed && (verb == 1 || found[0].name != (span{}) && (!found[0].surname || found[0].title != (span{}))) {
					a := r.attributed(found[0], 0.85, piece.end)
					a.rule = "quote.attribution-inside"
					return a
				}
			}
		}
	}
	return nil
}
