package source

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

const utf8Name = "utf-8"

// decode turns bytes into UTF-8 and names the encoding that they were in, unless it was UTF-8. A mark of
// byte order comes first, then what the file declares (empty where it declares nothing), then what the
// bytes show.
func decode(data []byte, declared string) (text, charset string, err error) {
	declared = strings.ToLower(strings.TrimSpace(declared))
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data, declared = data[3:], utf8Name
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")) && len(data)%4 == 0:
		return decodeUTF32(data[4:], binary.LittleEndian, "utf-32le")
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return decodeUTF32(data[4:], binary.BigEndian, "utf-32be")
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeUTF16(data[2:], binary.LittleEndian, "utf-16le")
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeUTF16(data[2:], binary.BigEndian, "utf-16be")
	}
	if declared != "" && declared != utf8Name && !isASCII(data) {
		if text, charset, ok := decodeDeclared(data, declared); ok {
			return text, charset, nil
		}
	}
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return guessUTF16(data)
	case hasControls(data):
		return "", "", broken(Binary, "it holds control characters and is no text; save the text as UTF-8 or as .docx")
	case utf8.Valid(data):
		return string(data), "", nil
	case isDamagedUTF8(data):
		return strings.ToValidUTF8(string(data), "\ufffd"), "", nil
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

// isASCII reports whether all is ASCII text; the escapes of ISO-2022-JP are none.
func isASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf || c == 0 || c == 0x1b {
			return false
		}
	}
	return true
}

// isDamagedUTF8 reports whether bytes are UTF-8 of which some were lost, as where a file was cut: one
// character in ten at most is broken. In an encoding of one byte a character hardly two letters
// together make one of UTF-8.
func isDamagedUTF8(data []byte) bool {
	whole, damaged := 0, 0
	for len(data) > 0 {
		c, size := utf8.DecodeRune(data)
		switch {
		case c == utf8.RuneError && size == 1:
			damaged++
		case size > 1:
			whole++
		}
		data = data[size:]
	}
	return whole >= 10*damaged
}

// hasControls reports whether there are more bytes than a stray one in two hundred that no text has in
// any encoding read here.
func hasControls(data []byte) bool {
	controls := 0
	for _, c := range data {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1a && c != 0x1b {
			controls++
		}
	}
	return controls*200 > len(data)
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
