package tmx

import (
	"errors"
	"io"
)

var errSize = errors.New("too large")

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
