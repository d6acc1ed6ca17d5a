package intake

import (
	"strings"
)

// isVerb reports whether a folded word is a verb of saying: with a pronoun ("dit-il") or, in Arabic,
// with "and" before it, too.
func (r *reading) isVerb(folded string) bool {
	if r.words.verbs[folded] {
		return true
	}
	if r.words.code == "ar" {
		for _, and := range []string{"و", "ف"} {
			if rest, ok := strings.CutPrefix(folded, and); ok && r.words.verbs[rest] {
				return true
			}
		}
	}
	return r.inverted(folded)
}

// inverted reports whether a word is a French verb with its pronoun: "ajoute-t-elle", "dit-il".
func (r *reading) inverted(folded string) bool {
	if r.words.code != "fr" {
		return false
	}
	for _, pronoun := range []string{"-t-il", "-t-elle", "-il", "-elle"} {
		if verb, ok := strings.CutSuffix(folded, pronoun); ok {
			return r.words.verbs[verb]
		}
	}
	return false
}

func (r *reading) isJudging(folded string) bool {
	if r.words.judging[folded] {
		return true
	}
	rest, ok := strings.CutPrefix(folded, "و")
	return ok && r.words.judging[rest]
}
