package check

import (
	"strconv"
	"unicode/utf8"
)

// Bounds of the length of a translation in characters, as times its source. In
// the scripts that write a word or a syllable with one character a text is
// about a third as long.
const (
	lengthSure = 40 // shorter sources say nothing
	shortest   = 0.4
	longest    = 2.5
	density    = 3
)

// length finds a target that is far too long or too short.
func length(r *report, source, target side) {
	from, to := utf8.RuneCountInString(source.words), utf8.RuneCountInString(target.words)
	if from < lengthSure {
		return
	}
	ratio := float64(to) / float64(from)
	if dense(target) {
		ratio *= density
	}
	if dense(source) {
		ratio /= density
	}
	if ratio < shortest || ratio > longest {
		r.add(LengthUnlikely, strconv.Itoa(100*to/from))
	}
}

func dense(s side) bool {
	switch s.script() {
	case "Hans", "Hant", "Jpan", "Kore", "Hani":
		return true
	}
	return false
}
