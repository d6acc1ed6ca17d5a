package source

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

const utf8Name = "utf-8"

// decode turns bytes into UTF-8 and names the encoding that they were in. A mark of byte order comes
// first, then what the file declares (empty where it declares nothing), then what the bytes show.
func decode(data []byte, declared string) (text, charset string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data, declared = data[3:], utf8Name
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeUTF16(data[2:], binary.LittleEndian, "utf-16le")
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeUTF16(data[2:], binary.BigEndian, "utf-16be")
	}
	if declared != "" && declared != utf8Name {
		if text, charset, ok := decodeDeclared(data, declared); ok {
			return text, charset, nil
		}
	}
	zeros := bytes.IndexByte(data, 0) >= 0
	switch {
	case zeros:
		return guessUTF16(data)
	case hasControls(data):
		return "", "", broken(Binary, "it holds control characters and is no text")
	case utf8.Valid(data):
		return string(data), utf8Name, nil
	}
	return guess8Bit(data)
}

// decodeDeclared decodes what is in the encoding that it declares, by any name that the web knows it
// by (WHATWG Encoding, 4.2), of which ISO-8859-1 is one of windows-1252. It refuses a declaration
// that the bytes belie: nobody writes, in an encoding of one byte a character, what reads as UTF-8.
func decodeDeclared(data []byte, declared string) (text, charset string, ok bool) {
	encoding, err := htmlindex.Get(declared)
	if err != nil {
		return "", "", false
	}
	_, oneByte := encoding.(*charmap.Charmap)
	if oneByte && (utf8.Valid(data) && !isASCII(data) || bytes.IndexByte(data, 0) >= 0) {
		return "", "", false
	}
	decoded, err := encoding.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) || bytes.IndexByte(decoded, 0) >= 0 {
		return "", "", false
	}
	name, err := htmlindex.Name(encoding)
	if err != nil {
		name = strings.ToLower(declared)
	}
	return string(decoded), name, true
}

func isASCII(data []byte) bool {
	return bytes.IndexFunc(data, func(c rune) bool { return c >= utf8.RuneSelf }) < 0
}

// hasControls reports whether there are bytes that no text has in any encoding read here.
func hasControls(data []byte) bool {
	for _, c := range data {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1a && c != 0x1b {
			return true
		}
	}
	return false
}

// guessUTF16 reads a text without a mark of byte order. Spaces, ends of lines and digits have a zero
// as their high byte in every language, so the zeros are on one side.
func guessUTF16(data []byte) (text, charset string, err error) {
	var zeros [2]int
	for i, c := range data {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[1] > 4*zeros[0]:
		return decodeUTF16(data, binary.LittleEndian, "utf-16le")
	case zeros[0] > 4*zeros[1]:
		return decodeUTF16(data, binary.BigEndian, "utf-16be")
	}
	return "", "", broken(Binary, "it holds zero bytes and is no text")
}

func decodeUTF16(data []byte, order binary.ByteOrder, name string) (text, charset string, err error) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	runes := utf16.Decode(units)
	wrong := len(data) % 2
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

// metaCharset returns the encoding that a page declares (WHATWG HTML, 13.2.3.2, which looks at its
// first 1024 bytes; pages with long heads are met), or "".
func metaCharset(data []byte) string {
	m := declaration.FindSubmatch(data[:min(len(data), sniffed)])
	if m == nil {
		return ""
	}
	charset := strings.ToLower(string(m[1]) + string(m[2]))
	if strings.HasPrefix(charset, "utf-16") {
		return utf8Name // it was read as ASCII
	}
	return charset
}

var declaration = regexp.MustCompile(`(?i)<meta\s[^>]{0,300}charset\s*=\s*["']?\s*([a-z0-9_:.-]+)|^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([a-z0-9_:.-]+)`)
