package check

import (
	"unicode"
	"unicode/utf8"
)

// plainWords is how many words without a capital a text must have to be more
// than names.
const plainWords = 3

// untranslated finds a target that is the source.
func untranslated(r *report, source, target side) {
	if source.base == target.base || fold(source.words) != fold(target.words) {
		return
	}
	count := 0
	for _, word := range tokens(source.words) {
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) && utf8.RuneCountInString(word) > 1 {
			count++
		}
	}
	if count >= plainWords {
		r.add(Untranslated, "")
	}
}
