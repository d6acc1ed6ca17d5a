package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isBroken reports whether a sentence runs on from a line to the next, however wide they are: pages set bold
// words in lines of their own when they are saved as text. It does after a quotation that ends with a
// comma, and before a stop or comma.
func isBroken(line, next string) bool {
	c, size := utf8.DecodeRuneInString(next)
	if after, _ := utf8.DecodeRuneInString(next[size:]); strings.ContainsRune(".,;،؛", c) && (unicode.IsSpace(after) || size == len(next)) {
		return strings.ContainsFunc(line, unicode.IsLetter) // a telephone number is looked for on its line
	}
	mark, size := utf8.DecodeLastRuneInString(line)
	comma, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(line[:len(line)-size], unicode.IsSpace))
	return marks[mark] != 0 && strings.ContainsRune(",،", comma) && unicode.IsLetter(c)
}
