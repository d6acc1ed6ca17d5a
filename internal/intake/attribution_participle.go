package intake

import "strings"

// participles are the endings of the participles with which a sentence begins that says what somebody calls something.
var participles = map[string][]string{"en": {"ing"}, "fr": {"ant"}, "es": {"ando", "endo"}}

// byParticiple reads "Calling it “a great step”, Jane Roe said that …": the subject comes after the quotation.
func (r *reading) byParticiple(s surroundings) *attribution {
	list := wordsOf(r.text, s.before)
	if s.apart || s.block || len(list) == 0 || !r.isParticiple(list[0]) || len(list) > maxJudged {
		return nil
	}
	if r.isNamed(s, list) && !r.judgedAs(list) {
		return nil
	}
	pieces := r.pieces(s.after)
	for i, piece := range pieces {
		if i == 0 && !strings.HasPrefix(strings.TrimSpace(r.at(s.after)), ",") && len(pieces) > 1 {
			continue // "“…” in all of the country, Jane Roe said"
		}
		found := r.mentions(span{piece.start, s.after.end})
		if len(found) == 0 || found[0].governed || found[0].start()-piece.start > maxArticle {
			continue
		}
		a := r.attributed(found[0], 0.75, s.after.end)
		a.rule = "quote.participle"
		return a
	}
	return nil
}

// maxArticle bounds the bytes of an article before who speaks.
const maxArticle = 8

func (r *reading) isParticiple(w word) bool {
	folded := fold(w.text)
	for _, ending := range participles[r.words.code] {
		if stem, ok := strings.CutSuffix(folded, ending); ok && len(stem) > 2 && (r.isVerb(folded) || r.isJudging(folded)) {
			return true
		}
	}
	return false
}
