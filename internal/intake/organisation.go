package intake

import (
	"strings"
)

func (r *reading) isBody(w word) bool { return r.words.bodies[r.bare(w)] }

func (r *reading) isBodyBefore(list []word) bool {
	for _, w := range list {
		if r.isBody(w) {
			return true
		}
	}
	return false
}

// isAcronym reports whether a word is of three capitals at least.
func isAcronym(s string) bool {
	return len(s) >= 3 && strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// isUpper reports whether a word has letters and all of them are capitals, two at least.
func isUpper(s string) bool {
	return len(s) >= 2 && strings.ToUpper(s) == s && strings.ToLower(s) != s && !strings.Contains(s, ".")
}
