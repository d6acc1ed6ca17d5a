package intake

import "strings"

// speaking returns who speaks among the mentions before a verb: who stands right before it, else the first
// person that no preposition governs, else the first other that none governs.
func (r *reading) speaking(list []person, verb int) (person, bool) {
	if n := len(list); n > 0 && !list[n-1].governed && strings.TrimSpace(r.text[list[n-1].last():max(list[n-1].last(), verb)]) == "" {
		if last := list[n-1]; !last.unsure || !r.seen().small[fold(r.at(last.name))] {
			return last, true
		}
	}
	for _, p := range list {
		if !p.governed && !p.org && p.name != (span{}) && (!p.surname || p.title != (span{})) {
			return p, true
		}
	}
	for _, p := range list {
		if !p.governed && (p.org || p.name == (span{})) {
			return p, true
		}
	}
	for _, p := range list {
		if !p.governed && !p.unsure {
			return p, true
		}
	}
	return person{}, false
}
