package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spelled are the quotation marks that are made with other signs, for want of a key or by a program that
// lost them. Two single marks say nothing about their direction: writers of Arabic turn them both ways.
var spelled = []struct {
	text string
	mark rune
}{
	{"''", '"'}, {"’’", '"'}, {"‘‘", '"'}, {"``", '“'}, {"´´", '"'}, {"‚‚", '„'}, {",,", '„'}, {"<<", '«'}, {">>", '»'},
	{"((", '⸨'}, {"))", '⸩'},
	{"&quot;", '"'}, {"quot;", '"'}, {"&ldquo;", '“'}, {"&rdquo;", '”'}, {"&laquo;", '«'}, {"&raquo;", '»'},
}

// spelledMark returns the mark that text, whose first character is c, begins with in a longer spelling,
// and the bytes of that; or 0. Three of a sign, ">>" before a line of mail and ",," between words are none.
func spelledMark(text string, c, previous rune) (sign rune, size int) {
	if !strings.ContainsRune("'’‘`´‚,<>&q()", c) {
		return 0, 0
	}
	for _, s := range spelled {
		if !strings.HasPrefix(text, s.text) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[len(s.text):])
		switch {
		case !unicode.IsLetter(c) && c != '&' && (previous == c || next == c),
			c == '>' && (previous < 0 || previous == '\n'),
			c == ',' && (!isWordRune(next) || previous >= 0 && !unicode.IsSpace(previous) && previous != '('):
			return 0, 0
		}
		return s.mark, len(s.text)
	}
	return 0, 0
}
