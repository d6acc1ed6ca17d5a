package source

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// notesOn says what is wrong in a text that was read as it is.
func notesOn(text string) []string {
	var notes []string
	if n := strings.Count(text, "\ufffd"); n > 0 {
		notes = append(notes, fmt.Sprintf("characters that were damaged before and cannot be read (%q): %d", utf8.RuneError, n))
	}
	if n, first := twiceEncoded(text); n > 0 {
		notes = append(notes, fmt.Sprintf("characters that were encoded twice in UTF-8 and are kept as they are (such as %q): %d", first, n))
	}
	return notes
}

// twiceEncoded counts the characters of UTF-8 that were taken for windows-1252 and encoded once more:
// "Ã©" for "é". A single one may be meant.
func twiceEncoded(text string) (n int, first string) {
	encoder := charmap.Windows1252
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("ÂÃØÙâ", c) { // what begins letters of French, Spanish and Arabic, and marks
			i += size
			continue
		}
		sequence := []byte{byte(c)}
		end := i + size
		for len(sequence) < 3 && !utf8.Valid(sequence) {
			next, nextSize := utf8.DecodeRuneInString(text[end:])
			b, ok := encoder.EncodeRune(next)
			if !ok && next < 0x100 {
				b, ok = byte(next), true // the five bytes that windows-1252 lacks
			}
			if !ok || b < 0x80 || b > 0xbf {
				break
			}
			sequence = append(sequence, b)
			end += nextSize
		}
		if !utf8.Valid(sequence) {
			i += size
			continue
		}
		if n++; n == 1 {
			first = text[i:end]
		}
		i = end
	}
	if n < 2 {
		return 0, ""
	}
	return n, first
}
