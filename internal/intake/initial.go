package intake

import "strings"

// honorificAt reports whether list[i] is an honorific there: a single letter after a name is the
// initial of another ("Juan D. Ruiz", "Jean M. Roy").
func (r *reading) honorificAt(list []word, i int) bool {
	if !r.isHonorific(list[i]) {
		return false
	}
	if !isInitial(strings.TrimSuffix(list[i].text, ".")) || i == 0 {
		return true
	}
	before := list[i-1]
	return !r.isNameWord(before) || r.isTitle(before) || r.isHonorific(before) && !isInitial(strings.TrimSuffix(before.text, "."))
}
