// Package memory knows when two source texts are so alike that the translation
// of one can serve for the other.
//
// In the room are the words of a text, in any script, and how alike two texts
// are. Not in the room: which texts there are and how they are found (archive),
// and the files in which memories travel (tmx).
package memory

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// MinScore is the least score at which a text is worth showing. Below about 70
// translators are quicker without.
const MinScore = 70

// Normalize brings a text into the form in which texts are compared for being
// the same: NFC, with single spaces and none around it. Case and punctuation
// are kept.
func Normalize(text string) string {
	return strings.Join(strings.Fields(norm.NFC.String(text)), " ")
}

// Tokens returns the words of a text in order, folded so that case, Arabic
// vowel signs and the stretching of letters make no difference. Where words are
// written without spaces, pairs of neighbouring characters stand for them.
func Tokens(text string) []string {
	var tokens []string
	var word []rune
	dense := false // whether the word is in a script without spaces
	flush := func() {
		switch {
		case len(word) == 0:
		case !dense || len(word) == 1:
			tokens = append(tokens, string(word))
		default:
			for i := range len(word) - 1 {
				tokens = append(tokens, string(word[i:i+2]))
			}
		}
		word = word[:0]
	}
	for _, r := range norm.NFKC.String(text) {
		switch {
		case unicode.IsLetter(r) && r != tatweel, unicode.IsNumber(r):
			if isDense(r) != dense {
				flush()
				dense = isDense(r)
			}
			word = append(word, unicode.ToLower(r))
		case unicode.Is(unicode.M, r) && unicode.Is(unicode.Arabic, r), unicode.Is(unicode.Inherited, r), r == tatweel:
			// A vowel sign or a stretched letter: the word goes on without it.
		case unicode.Is(unicode.Cf, r) && r != zeroWidthSpace:
			// A soft hyphen, a joiner, a sign of direction: likewise.
		case unicode.Is(unicode.M, r) && len(word) > 0:
			word = append(word, r)
		case apostrophe(r) && len(word) > 0:
			flush()
		default:
			flush()
		}
	}
	flush()
	return tokens
}

const (
	tatweel        = '\u0640'
	zeroWidthSpace = '\u200B' // does part words
	firstDense     = '\u0E00' // Thai begins here, and the scripts before it part their words
)

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

// isDense reports whether a character is of a script that sets no spaces
// between words.
func isDense(r rune) bool {
	return r >= firstDense && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
