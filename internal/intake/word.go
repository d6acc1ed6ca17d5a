package intake

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a run of letters, marks and digits; hyphens, apostrophes and full stops between letters
// belong to it, and so does the full stop of an initial ("J.").
type word struct {
	span
	text string
}

// eachWord yields the words of a part of text.
func eachWord(text string, in span) iter.Seq[word] {
	return func(yield func(word) bool) {
		for i := in.start; i < in.end; {
			c, size := utf8.DecodeRuneInString(text[i:in.end])
			if !isWordRune(c) {
				i += size
				continue
			}
			end := wordEnd(text[:in.end], i)
			if !yield(word{span{i, end}, text[i:end]}) {
				return
			}
			i = end
		}
	}
}

// wordsOf returns the words of a part of text.
func wordsOf(text string, in span) []word {
	var list []word
	for w := range eachWord(text, in) {
		list = append(list, w)
	}
	return list
}

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf { // most are, and this is asked of every character
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	if isMark(c) {
		return false
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c)
}

// isMark reports whether a character is of the block of general punctuation, or a guillemet: no letter, digit or mark of
// a letter, which the tables of Unicode tell more slowly.
func isMark(c rune) bool { return 0x2000 <= c && c <= 0x206f || c == '«' || c == '»' }

// wordEnd returns where the word that starts at i ends.
func wordEnd(text string, i int) int {
	start := i
	for i < len(text) {
		c, size := utf8.DecodeRuneInString(text[i:])
		if isWordRune(c) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case strings.ContainsRune("²³¹®™©", c) && size > 1:
			i += size // a name may end with it
		case (c == '-' || c == '\'' || c == '’' || c == '\u2011') && unicode.IsLetter(next):
			i += size
		case c == '.' && isAbbreviating(text[start:i]):
			i += size // "U.S", "e.g", "J."
			if !unicode.IsLetter(next) {
				return i
			}
		default:
			return i
		}
	}
	return i
}

// isAbbreviating reports whether a full stop after s is one of an initial: the letters since the
// last full stop are a single one, in capitals or in a small abbreviation that began with a single one.
func isAbbreviating(s string) bool {
	if i := strings.LastIndexByte(s, '.'); i >= 0 {
		s = s[i+1:]
		return utf8.RuneCountInString(s) == 1
	}
	c, size := utf8.DecodeRuneInString(s)
	return size == len(s) && unicode.IsUpper(c)
}

// isCapital reports whether a word begins with a capital, after an elided article ("l'Institut") too.
func isCapital(w string) bool {
	c, size := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(c) || unicode.IsTitle(c) {
		return true
	}
	rest := strings.TrimLeft(w[size:], "'’")
	if len(rest) == len(w[size:]) {
		return false
	}
	c, _ = utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(c)
}
