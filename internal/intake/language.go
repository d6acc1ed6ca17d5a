package intake

import (
	"fmt"
	"sync"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// lexicons are the languages that intake knows, made once and read only.
var lexicons = sync.OnceValue(func() []*lexicon {
	return []*lexicon{english(), french(), spanish(), arabicWords()}
})

// sampleWords bounds how much of a text its language is told from.
const sampleWords = 2000

// DetectLanguage tells in which of en, fr, es and ar a text is written, by its frequent small words,
// and how sure that is, from 0 to 1. The code is empty, and the confidence 0, where no language has
// clearly more of them than the next.
func DetectLanguage(text string) (code string, confidence float64) {
	counts := make([]int, len(lexicons()))
	total := 0
	for w := range eachWord(text, span{0, len(text)}) {
		folded := fold(w.text)
		for i, l := range lexicons() {
			if l.common[folded] {
				counts[i]++
			}
		}
		if total++; total == sampleWords {
			break
		}
	}
	best, second := 0, 0
	for i, l := range lexicons() {
		switch n := counts[i]; {
		case n > best:
			best, second, code = n, best, l.code
		case n > second:
			second = n
		}
	}
	// Every seventh word of a running text is one of these at least; a list of names has fewer.
	if best < 2 || best*12 < total || best*3 < second*4 {
		return "", 0
	}
	confidence = 1 - float64(second)/float64(best)*0.5
	if best < 5 {
		confidence *= 0.7
	}
	if confidence < threshold {
		return "", 0
	}
	return code, min(confidence, 0.99)
}

// readLanguage detects the language where none was given, and doubts one that the text belies.
func (r *reading) readLanguage() {
	given := r.draft.Release.SourceLanguageCode
	code, confidence := DetectLanguage(r.text)
	switch {
	case given == "" && code != "":
		r.draft.Release.SourceLanguageCode = code
		r.draft.Variant.LanguageCode = code
		r.words = lexiconFor(code)
		r.found(finding{kind: pressroomv1.Finding_LANGUAGE, field: "release.source_language_code",
			confidence: confidence, rule: "language.words"})
	case code != "" && given != "" && code != r.words.code:
		r.found(finding{kind: pressroomv1.Finding_LANGUAGE, confidence: 0.4, rule: "language.words",
			doubt: fmt.Sprintf("The text reads like the language %q, and %q was given.", code, given)})
	}
}

// hasLetter reports whether s has a letter or digit.
func hasLetter(s string) bool {
	for _, c := range s {
		if !isMark(c) && unicode.IsLetter(c) || !isMark(c) && unicode.IsDigit(c) {
			return true
		}
	}
	return false
}
