package tmx

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

var (
	errEncoding = errors.New("neither UTF-8 nor UTF-16 with a byte order mark")
	errSize     = errors.New("too large")
)

// utf8Input gives a file as UTF-8 without a byte order mark. The mark decides,
// whatever the file declares (RFC 7303, section 3).
func utf8Input(r io.Reader) (in io.Reader, marked bool) {
	buffered := bufio.NewReader(&bounded{r, MaxSize})
	start, _ := buffered.Peek(3) // an error comes back with the next read
	switch {
	case bytes.HasPrefix(start, []byte{0xFE, 0xFF}), bytes.HasPrefix(start, []byte{0xFF, 0xFE}):
		return transform.NewReader(buffered, unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder()), true
	case bytes.Equal(start, []byte{0xEF, 0xBB, 0xBF}):
		_, _ = buffered.Discard(len(start))
		marked = true
	}
	return transform.NewReader(buffered, encoding.UTF8Validator), marked
}

// declared is called with the encoding that a file declares, unless it is UTF-8.
func declared(marked bool) func(string, io.Reader) (io.Reader, error) {
	return func(name string, in io.Reader) (io.Reader, error) {
		utf16 := marked && strings.HasPrefix(strings.ToLower(name), "utf-16")
		if utf16 || strings.EqualFold(name, "us-ascii") {
			return in, nil
		}
		return nil, errEncoding
	}
}

// bounded fails where more than left is read.
type bounded struct {
	r    io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, errSize
	}
	return n, err
}
