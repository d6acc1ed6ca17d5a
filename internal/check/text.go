package check

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/openpressroom/pressroom/internal/markup"
)

// side is one of the two texts as the checks read it.
type side struct {
	raw       string
	words     string // without markup, addresses and what they hold
	document  *markup.Document
	language  string
	base      string          // the language without region and script
	tokens    []string        // the words, folded
	roman     map[string]bool // the words in capitals of Roman numerals
	months    map[int]bool    // those that are named
	afternoon bool            // whether it has hours after noon
}

// addresses are not language: their digits, signs and letters are not checked.
var addresses = regexp.MustCompile(`(?i)\b[a-z][a-z0-9+.-]*://[^\s<>]+|\bwww\.[^\s<>]+|[^\s<>@()]+@[^\s<>@()]+`)

// address stands for an address: no letter, digit or space.
const address = "\ufffc"

func newSide(text, code string, plain bool) side {
	s := side{raw: text, language: code}
	base, _ := language.Make(code).Base()
	s.base = base.String()
	s.words = text
	if !plain {
		s.document, _ = markup.Parse(text)
		s.words = s.document.Words()
	}
	s.words = addresses.ReplaceAllStringFunc(s.words, func(string) string { return address })
	s.roman = make(map[string]bool)
	seen := make(map[string]bool)
	for _, word := range tokens(s.words) {
		if strings.Trim(word, "IVX") == "" || strings.HasSuffix(word, "e") && strings.Trim(word, "IVXe") == "" {
			s.roman[strings.TrimRight(word, "e")] = true
		}
		if folded := fold(word); !seen[folded] {
			seen[folded] = true
			s.tokens = append(s.tokens, folded)
		}
	}
	s.months, s.afternoon = monthsIn(s), afternoon.MatchString(s.words)
	return s
}

// script is the script that a language is written in, "Arab" or "Latn".
func (s side) script() string {
	script, _ := language.Make(s.language).Script()
	return script.String()
}

// tokens returns the words of a text: letters with the marks on them.
func tokens(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) })
}

// fold brings a word into a form without case and accents.
func fold(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) || r == tatweel {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(word))
}

const tatweel = '\u0640'
