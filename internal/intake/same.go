package intake

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// How surely a shorter name is that of the same person.
const (
	another = iota
	perhaps // by the first of the names only
	surely
)

// shortens says whether the words of one name are a shorter form of another: the surname, one of two
// surnames, the name without its initials. All words are folded.
func shortens(part, full []string) int {
	if len(part) == 0 || len(part) > len(full) || slices.Equal(part, full) {
		return another
	}
	i := 0
	for _, w := range full {
		if i < len(part) && sameName(part[i], w) {
			i++
		}
	}
	first, last := sameName(part[0], full[0]), sameName(part[len(part)-1], full[len(full)-1])
	switch {
	case i < len(part) || len(part) == len(full) && slices.Equal(lengths(part), lengths(full)):
		return another
	case len(part) == 1 && first:
		return perhaps
	case len(part) == 1 || first || last || sons[part[0]]:
		return surely
	}
	return another
}

// sons are the words that Arabic names of families begin with, which others may follow.
var sons = words(`بن ابن بنت ولد آل أبو`)

// sameName reports whether a word of a name is the same as that of another, or its initial.
func sameName(part, full string) bool {
	initial, ok := strings.CutSuffix(part, ".")
	return part == full || ok && utf8.RuneCountInString(initial) == 1 && strings.HasPrefix(full, initial)
}

func lengths(list []string) []int {
	n := make([]int, len(list))
	for i, w := range list {
		n[i] = len(w)
	}
	return n
}

// nameWords returns the folded words of a name.
func (r *reading) nameWords(name string) []string {
	var list []string
	for w := range eachWord(name, span{0, len(name)}) {
		list = append(list, fold(w.text))
	}
	return list
}
