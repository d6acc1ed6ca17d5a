package check

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/openpressroom/pressroom/internal/markup"
)

// latinPunctuation is a sign of the Latin script that stands at an Arabic word.
// A comma between digits is none.
var latinPunctuation = regexp.MustCompile(`\p{Arabic}\s?[,;?]`)

// bidi finds what makes a right-to-left text read wrong: controls that override
// the order or are not closed, and signs of another script.
func bidi(r *report, target side) {
	for _, line := range strings.Split(target.raw, "\n") {
		for _, p := range markup.CheckPlain(line) {
			if p.Rule == markup.BidiUnbalanced || p.Rule == markup.BidiOverride {
				r.add(BidiControl, p.Value)
			}
		}
	}
	if target.script() != "Arab" {
		return
	}
	for _, found := range latinPunctuation.FindAllString(target.words, -1) {
		r.add(PunctuationScript, strings.TrimFunc(found, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsSpace(c) || unicode.Is(unicode.M, c) }))
	}
}
