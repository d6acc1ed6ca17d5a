package intake

import (
	"slices"
	"strings"
)

// speaking returns who speaks among the mentions before a verb: who stands right before it, else the first
// person that no preposition governs, rather one who is surely one, else the first other that none governs.
func (r *reading) speaking(list []person, verb int) (person, bool) {
	list = slices.DeleteFunc(list, func(p person) bool { return r.isQuotedAt(p.start()) }) // "the “Five Lamps”"
	if p, ok := r.beforeAside(list); ok {
		return p, true
	}
	if n := len(list); n > 0 && !list[n-1].governed && strings.TrimSpace(r.text[list[n-1].last():max(list[n-1].last(), verb)]) == "" {
		if last := list[n-1]; !last.unsure || !r.seen().small[fold(r.at(last.name))] {
			return last, true
		}
	}
	for _, sure := range []bool{true, false} {
		for _, p := range list {
			if !p.governed && !p.org && p.name != (span{}) && (!p.surname || p.title != (span{})) && (!sure || r.isAttested(p)) {
				return p, true
			}
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

// beforeAside returns the first person of a sentence whose functions, between commas, run up to the verb: "Jane Roe,
// Head of Lamps, also in charge of Buoys and Harbour Lights, said".
func (r *reading) beforeAside(list []person) (person, bool) {
	if len(list) < 2 || !r.commaAt(list[len(list)-1].last()) {
		return person{}, false
	}
	for _, p := range list[:len(list)-1] {
		if p.name != (span{}) && !p.org && !p.governed && !p.unsure && p.title != (span{}) && r.commaAt(p.name.end) {
			return p, true
		}
	}
	return person{}, false
}

// commaAt reports whether a comma comes at an offset, over blanks.
func (r *reading) commaAt(at int) bool {
	return strings.HasPrefix(strings.TrimLeft(r.text[at:r.cut(min(len(r.text), at+maxWord))], " \u00a0\n"), ",")
}
