package archive

import (
	"bytes"
	"encoding/binary"
	"time"
)

// key is a key under construction. Its parts order as their values do.
type key []byte

// text appends a text, ended by a zero byte so that no text is a prefix of
// another. Ids, language codes and slugs hold no zero byte.
func (k key) text(s string) key { return append(append(k, s...), 0) }

// number appends a number that is not negative.
func (k key) number(n int32) key { return k.long(int64(n)) }

func (k key) long(n int64) key { return binary.BigEndian.AppendUint64(k, uint64(n)) }

// time appends an instant from 1970 to 2262.
func (k key) time(t time.Time) key { return k.long(t.UnixNano()) }

// after is the lowest key above k.
func (k key) after() key { return append(bytes.Clone(k), 0) }

// numberSize is the length in bytes of a number or a time in a key.
const numberSize = 8

// cutText parts a key into the text that it begins with and the rest.
func (k key) cutText() (string, key) {
	text, rest, _ := bytes.Cut(k, []byte{0})
	return string(text), rest
}
