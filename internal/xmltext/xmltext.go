// Package xmltext gives the text of an XML file whatever encoding of Unicode it
// is in.
//
// Not in the room: what the files hold (xliff, tmx), and how large they may be.
package xmltext

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// ErrEncoding is that of a file in another encoding, or broken in its own.
var ErrEncoding = errors.New("neither UTF-8 nor UTF-16 with a byte order mark")

// NewDecoder returns a decoder of a file in UTF-8, or in UTF-16 with a byte order
// mark. The mark decides, whatever the file declares (RFC 7303, section 3). Its
// errors are those of the reader and of encoding/xml, and ErrEncoding.
func NewDecoder(r io.Reader) *xml.Decoder {
	buffered := bufio.NewReader(r)
	start, _ := buffered.Peek(2) // an error comes back with the next read
	utf16 := bytes.Equal(start, []byte{0xFE, 0xFF}) || bytes.Equal(start, []byte{0xFF, 0xFE})
	d := xml.NewDecoder(valid{transform.NewReader(buffered, unicode.BOMOverride(encoding.UTF8Validator))})
	d.CharsetReader = func(name string, in io.Reader) (io.Reader, error) {
		if utf16 && strings.HasPrefix(strings.ToLower(name), "utf-16") || strings.EqualFold(name, "us-ascii") {
			return in, nil
		}
		return nil, ErrEncoding
	}
	return d
}

// valid calls bytes that are no UTF-8 by the error of this package.
type valid struct{ io.Reader }

func (v valid) Read(p []byte) (int, error) {
	n, err := v.Reader.Read(p)
	if errors.Is(err, encoding.ErrInvalidUTF8) {
		err = ErrEncoding
	}
	return n, err
}
