package check

import (
	"regexp"
	"strings"
	"unicode"
)

// alphabets are the scripts that are looked for, by the name of ISO 15924.
var alphabets = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Latn", unicode.Latin}, {"Cyrl", unicode.Cyrillic}, {"Grek", unicode.Greek}, {"Arab", unicode.Arabic},
	{"Hebr", unicode.Hebrew}, {"Armn", unicode.Armenian}, {"Geor", unicode.Georgian},
}

var (
	// glosses are short remarks in brackets.
	glosses = regexp.MustCompile(`\([^()]{1,60}\)`)
	// clitics are the Arabic conjunctions, prepositions and article that are
	// written together with the word after them, before a word in Latin letters.
	clitics = regexp.MustCompile(`^([وف]?(?:لل|[بكل]?ال|[بكل])?\x{640}?)\p{Latin}`)
)

// scripts finds words that mix alphabets, such as a Cyrillic а in a Latin word,
// and words in an alphabet that neither the language nor the source has.
func scripts(r *report, source, target side) {
	own := target.script()
	known := make(map[string]bool)
	for _, word := range tokens(source.words) {
		known[fold(word)] = true
	}
	text := target.words
	if own != "Latn" { // a term may be given in its own letters beside its translation
		text = glosses.ReplaceAllString(text, " ")
	}
	for _, word := range tokens(text) {
		if before := clitics.FindStringSubmatch(word); before != nil && own == "Arab" {
			word = word[len(before[1]):]
		}
		found := alphabetsOf(word)
		switch {
		case known[fold(word)] || len(found) == 0:
		case len(found) > 1:
			r.add(ScriptMixed, word)
		case found[0] != own && isAlphabet(own) && len([]rune(word)) > 1 && !acronym(word):
			r.add(ScriptForeign, word)
		}
	}
}

// acronym reports whether a word is one that languages share: all capitals, or
// capitals inside.
func acronym(word string) bool { return len(word) > 1 && strings.ToLower(word[1:]) != word[1:] }

func isAlphabet(name string) bool {
	for _, a := range alphabets {
		if a.name == name {
			return true
		}
	}
	return false
}

// alphabetsOf returns the alphabets that a word has letters of.
func alphabetsOf(word string) []string {
	var found []string
	for _, a := range alphabets {
		if strings.IndexFunc(word, func(r rune) bool { return unicode.IsLetter(r) && unicode.Is(a.table, r) }) >= 0 {
			found = append(found, a.name)
		}
	}
	return found
}
