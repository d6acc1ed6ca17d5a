package check

import (
	"slices"
	"strings"
)

// tens are the words of twenty, thirty and so on to ninety, cardinal and
// ordinal, folded.
var tens = map[string][]string{
	"en": {"twenty twentieth", "thirty thirtieth", "forty fortieth", "fifty fiftieth", "sixty sixtieth", "seventy seventieth", "eighty eightieth", "ninety ninetieth"},
	"fr": {"vingt vingtieme", "trente trentieme trentaine", "quarante quarantieme quarantaine", "cinquante cinquantieme cinquantaine", "soixante soixantieme soixantaine", "septante", "huitante octante quatrevingt quatrevingts", "nonante"},
	"es": {"veinte vigesimo", "treinta trigesimo treintena", "cuarenta cuarentena", "cincuenta cincuentena", "sesenta", "setenta", "ochenta", "noventa"},
	"ar": {"عشرون عشرين", "ثلاثون ثلاثين", "اربعون اربعين", "خمسون خمسين", "ستون ستين", "سبعون سبعين", "ثمانون ثمانين", "تسعون تسعين"},
}

// inTens reports whether 20 to 99 can be in a text in words: the word of its
// tens and, where it has any, that of its ones.
func inTens(v int, s side) bool {
	words, known := tens[s.base]
	if !known || v < 20 || v > 99 {
		return false
	}
	ten, one := v/10, v%10
	if s.word(strings.Fields(words[ten-2])) && (one == 0 || s.ones(one)) {
		return true
	}
	switch {
	case s.base == "es" && ten == 2: // veintidós
		return one > 0 && slices.ContainsFunc(strings.Fields(spelled["es"][one-1]), func(w string) bool { return s.word([]string{"veinti" + w}) })
	case s.base != "fr":
		return false
	}
	// Soixante-dix, quatre-vingts, quatre-vingt-dix.
	fourTwenties := s.word([]string{"quatre"}) && s.word([]string{"vingt", "vingts", "vingtieme"})
	switch ten {
	case 7:
		return s.word([]string{"soixante"}) && s.ones(10+one)
	case 8:
		return fourTwenties && (one == 0 || s.ones(one))
	case 9:
		return fourTwenties && s.ones(10+one)
	}
	return false
}

// ones reports whether a text has the word of a number of one to nineteen.
func (s side) ones(v int) bool {
	if s.base == "fr" && v > 16 && v < 20 { // dix-sept
		return s.word([]string{"dix"}) && s.ones(v-10)
	}
	words := spelled[s.base]
	return v <= len(words) && s.word(strings.Fields(words[v-1]))
}

// word reports whether a text has one of some words.
func (s side) word(forms []string) bool {
	return slices.ContainsFunc(s.tokens, func(folded string) bool {
		return slices.ContainsFunc(forms, func(form string) bool { return s.isWord(folded, form) })
	})
}

// isWord reports whether a word of a text, folded, is a form, in Arabic with what
// is written together with it.
func (s side) isWord(folded, form string) bool {
	return folded == form || s.base == "ar" && strings.HasSuffix(folded, form)
}
