package source

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// guessUTF16 reads a text without a mark of byte order. Spaces, ends of lines and digits have a zero
// as their high byte in every language, so the zeros are on one side, and there are many of them.
func guessUTF16(data []byte) (text, charset string, err error) {
	var zeros [2]int
	for i, c := range data {
		if c == 0 {
			zeros[i%2]++
		}
	}
	enough := (zeros[0]+zeros[1])*25 >= len(data)/2
	switch {
	case enough && zeros[1] > 4*zeros[0]:
		return decodeUTF16(data, binary.LittleEndian, "utf-16le")
	case enough && zeros[0] > 4*zeros[1]:
		return decodeUTF16(data, binary.BigEndian, "utf-16be")
	}
	return "", "", broken(Binary, "it holds zero bytes and is no text; save the text as UTF-8 or as .docx")
}

func decodeUTF16(data []byte, order binary.ByteOrder, name string) (text, charset string, err error) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return checkWide(utf16.Decode(units), len(data)%2, name)
}

func decodeUTF32(data []byte, order binary.ByteOrder, name string) (text, charset string, err error) {
	runes := make([]rune, len(data)/4)
	for i := range runes {
		runes[i] = utf8.RuneError
		if c := order.Uint32(data[4*i:]); c <= unicode.MaxRune && utf8.ValidRune(rune(c)) {
			runes[i] = rune(c)
		}
	}
	return checkWide(runes, len(data)%4, name)
}

// checkWide refuses a text of which more than one character in a hundred is none.
func checkWide(runes []rune, wrong int, name string) (text, charset string, err error) {
	for _, c := range runes {
		if c == utf8.RuneError || unicode.IsControl(c) && !unicode.IsSpace(c) || !unicode.IsGraphic(c) && !unicode.In(c, unicode.C, unicode.Z) {
			wrong++
		}
	}
	if wrong*100 > len(runes) {
		return "", "", broken(Encoding, "it seems to be %s and %d of its %d characters are none; save it as UTF-8",
			strings.ToUpper(name), wrong, len(runes))
	}
	return string(runes), name, nil
}
