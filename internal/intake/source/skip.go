package source

import (
	"fmt"
	"strings"
)

// maxSkipped bounds how many parts are listed as left out, and maxShown the bytes shown of one.
const (
	maxSkipped = 100
	maxShown   = 80
)

// skip notes what is left out of the text, unless it has no word: how it begins, and how many words
// follow.
func (w *writer) skip(what, words string) {
	fields := strings.Fields(words)
	if len(fields) == 0 {
		return
	}
	switch {
	case len(w.skipped) < maxSkipped:
		w.skipped = append(w.skipped, what+": "+excerpt(fields))
	case len(w.skipped) == maxSkipped:
		w.skipped = append(w.skipped, "and more")
	}
}

// excerpt shows the first of some words.
func excerpt(fields []string) string {
	var b strings.Builder
	for i, word := range fields {
		if b.Len()+1+len(word) > maxShown {
			if i == 0 {
				b.WriteString(strings.ToValidUTF8(word[:maxShown], ""))
				if len(fields) == 1 {
					return b.String() + " …"
				}
				i++
			}
			return fmt.Sprintf("%s … (more words: %d)", b.String(), len(fields)-i)
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	return b.String()
}

// takeSkipped adds what another writer left out.
func (w *writer) takeSkipped(from *writer) {
	for _, s := range from.skipped {
		if len(w.skipped) <= maxSkipped {
			w.skipped = append(w.skipped, s)
		}
	}
}
