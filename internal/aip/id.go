package aip

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// MaxIDLength is the length in characters of the longest resource id.
const MaxIDLength = 63

// ID makes a resource id (AIP-122) from text: lower-case ASCII letters and
// digits, parted by hyphens, cut at a word. Letters lose their accents; what
// has no form in ASCII is dropped, so the id of an Arabic text is empty.
func ID(text string) string {
	return join(norm.NFKD.String(plainLatin.Replace(text)), MaxIDLength, func(r rune) bool {
		return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
	})
}

// plainLatin writes the Latin letters that no normal form takes apart as the
// languages that have them do where they must.
var plainLatin = strings.NewReplacer(
	"œ", "oe", "Œ", "oe", "æ", "ae", "Æ", "ae", "ß", "ss", "ẞ", "ss", "ø", "o", "Ø", "o",
	"ł", "l", "Ł", "l", "đ", "d", "Đ", "d", "ð", "d", "Ð", "d", "þ", "th", "Þ", "th", "ı", "i",
)

// MaxSlugLength is the length in characters of the longest slug.
const MaxSlugLength = 100

// Slug makes the last part of a public address from text: lower-case letters,
// marks and digits of any script, parted by hyphens, cut at a word. It is in
// NFC and may be empty.
func Slug(text string) string {
	return norm.NFC.String(join(norm.NFC.String(text), MaxSlugLength, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
	}))
}

// join lower-cases text and joins by hyphens its runs of runes that keep
// accepts, as many whole runs as fit into limit runes; a first run that is
// longer is cut. Marks that keep does not accept, and apostrophes, vanish
// without parting a word.
func join(text string, limit int, keep func(rune) bool) string {
	words := strings.FieldsFunc(strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		switch {
		case keep(r):
			return r
		case unicode.IsMark(r) || r == '\'' || r == '’':
			return -1
		}
		return ' '
	}, text), func(r rune) bool { return r == ' ' })
	var out []rune
	for _, word := range words {
		w := []rune(word)
		if len(out) > 0 {
			if len(out)+1+len(w) > limit {
				break
			}
			out = append(out, '-')
		}
		out = append(out, w[:min(len(w), limit)]...)
	}
	return string(out)
}
