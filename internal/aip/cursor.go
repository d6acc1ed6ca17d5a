package aip

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// digestSize is the length in bytes of either digest in a cursor.
const digestSize = 4

// EncodeCursor makes a cursor of a position in the list that the parts name: of
// its kind first, then of what it is limited to. Unlike a page token it is for
// keeping: it depends on nothing but its arguments, so it outlives upgrades.
// The empty position is that before the first entry, and has a cursor too.
func EncodeCursor(position []byte, list ...string) string {
	raw := append(digestList(list), position...)
	return base64.RawURLEncoding.EncodeToString(append(raw, digest(raw)...))
}

// DecodeCursor returns the position in a cursor. It answers ErrTokenMalformed
// for what EncodeCursor has not made, or what was changed since, and
// ErrTokenForeign for a cursor of another list. Its digests guard against
// mistakes and not against forgers, whom the list itself has to bear.
func DecodeCursor(cursor string, list ...string) ([]byte, error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	// The decoder passes over line breaks; no cursor that we made has any.
	if err != nil || len(raw) < 2*digestSize || strings.ContainsAny(cursor, "\r\n") {
		return nil, ErrTokenMalformed
	}
	body, sum := raw[:len(raw)-digestSize], raw[len(raw)-digestSize:]
	if !bytes.Equal(sum, digest(body)) {
		return nil, ErrTokenMalformed
	}
	if !bytes.Equal(body[:digestSize], digestList(list)) {
		return nil, ErrTokenForeign
	}
	return body[digestSize:], nil
}

// digestList digests the name of a list.
func digestList(list []string) []byte { return digest([]byte(strings.Join(list, "\x00"))) }

func digest(data []byte) []byte {
	sum := sha256.Sum256(data)
	return sum[:digestSize]
}
