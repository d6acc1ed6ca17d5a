package intake

import (
	"unicode"
	"unicode/utf8"
)

// The share of the width of a block, in percent, that a line takes at least which was wrapped though the next word
// would have fitted: the letters of most fonts are not equally wide.
const (
	minRunning = 60 // before a small letter
	minFull    = 80 // before any other, within a paragraph
)

// runsOn reports whether the last but one of the lines of a paragraph ends within a sentence that goes on in the last.
func runsOn(text string, lines []span, width int) bool {
	line, next := text[lines[len(lines)-2].start:lines[len(lines)-2].end], firstRune(text[lines[len(lines)-1].start:])
	last, _ := utf8.DecodeLastRuneInString(line)
	if !unicode.IsLetter(last) && last != ',' && last != '،' || !unicode.IsLetter(next) {
		return false
	}
	share := minFull
	if unicode.IsLower(next) {
		share = minRunning
	} else if len(lines) == 2 && !unicode.IsLower(firstRune(line)) {
		return false // a headline and what comes under it
	}
	return utf8.RuneCountInString(line)*100 >= share*width
}
