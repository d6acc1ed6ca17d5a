package intake

import "strings"

// isCalledBody reports whether the words after a name, behind a comma, say that it is of an organisation: "Merrowlux,
// the company that", "Merrowpol, organisation policière".
func (r *reading) isCalledBody(list []word, end int) bool {
	if end >= len(list) || strings.TrimSpace(r.text[list[end-1].end:list[end].start]) != "," {
		return false
	}
	for i := end; i < min(len(list), end+maxCalled); i++ {
		switch w := list[i]; {
		case isCapital(w.text):
			return false
		case r.isBody(w):
			return true
		case i == end && r.words.articles[fold(w.text)]:
		case r.isTitle(w) || r.isVerb(fold(w.text)) || r.words.common[fold(w.text)]:
			return false
		}
	}
	return false
}

// maxCalled bounds the words from the comma to the noun of an organisation.
const maxCalled = 4
