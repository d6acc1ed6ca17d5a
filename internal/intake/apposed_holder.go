package intake

import "strings"

// beginsWithName reports whether a text begins with a full name, an honorific before it perhaps.
func (r *reading) beginsWithName(text string) bool {
	names := 0
	end := 0
	for w := range eachWord(text, span{0, len(text)}) {
		between := strings.TrimSpace(text[end:w.start])
		if end > 0 && between != "" && between != "." {
			break
		}
		end = w.end
		folded := fold(w.text)
		switch {
		case names == 0 && r.isHonorific(w):
		case r.isTitle(w) || r.isBody(w) || r.isCalendar(w):
			return false
		case r.isNameWord(w):
			names++
		case names == 0 || !r.words.particles[folded]:
			return names > 1
		}
		if names > 1 {
			return true
		}
	}
	return names > 1
}
