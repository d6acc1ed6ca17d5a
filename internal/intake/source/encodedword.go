package source

import (
	"encoding/base64"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// encodedWord matches a word of RFC 2047; the language of RFC 2231 after the charset is let pass.
var encodedWord = regexp.MustCompile(`=\?([!-)+->@-~]{1,64})(?:\*[!->@-~]{0,32})?\?([BbQq])\?([!->@-~ ]{0,998})\?=`)

// decodeHeader reads a field of a header: the encoded words of RFC 2047, of which neighbours in one
// encoding are one text, since mailers cut them in the middle of characters; and bytes that are not
// encoded, which RFC 6532 allows in UTF-8 and old mailers wrote as they came. What cannot be decoded
// stays as it is.
func decodeHeader(field string) string {
	var b strings.Builder
	var run []byte
	charset, at := "", 0
	flush := func() {
		b.WriteString(decodeBytes(run, charset))
		run, charset = run[:0], ""
	}
	for _, m := range encodedWord.FindAllStringSubmatchIndex(field, -1) {
		between := field[at:m[0]]
		name := strings.ToLower(field[m[2]:m[3]])
		bytes, ok := wordBytes(field[m[4]:m[5]], field[m[6]:m[7]])
		if !ok {
			continue
		}
		if strings.TrimSpace(between) != "" || len(run) == 0 {
			flush()
			b.WriteString(decodeBytes([]byte(between), ""))
		}
		if name != charset {
			flush()
			charset = name
		}
		run = append(run, bytes...)
		at = m[1]
	}
	flush()
	b.WriteString(decodeBytes([]byte(field[at:]), ""))
	return strings.Join(strings.Fields(b.String()), " ")
}

// wordBytes undoes the encoding of an encoded word.
func wordBytes(encoding, text string) ([]byte, bool) {
	if strings.EqualFold(encoding, "b") {
		decoded, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(text, "="))
		return decoded, err == nil
	}
	var decoded []byte
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '_':
			decoded = append(decoded, ' ')
		case text[i] == '=' && i+2 < len(text) && isHex(text[i+1]) && isHex(text[i+2]):
			decoded = append(decoded, unhex(text[i+1])<<4|unhex(text[i+2]))
			i += 2
		default:
			decoded = append(decoded, text[i])
		}
	}
	return decoded, true
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }

func unhex(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}

// decodeBytes reads bytes in an encoding that is declared or shows.
func decodeBytes(data []byte, charset string) string {
	if _, err := htmlindex.Get(charset); err != nil {
		charset = ""
	}
	text, _, err := decode(data, charset)
	if err != nil {
		text = string(data)
	}
	return strings.ToValidUTF8(text, "\ufffd")
}
