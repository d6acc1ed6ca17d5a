package kv

import "bytes"

// Range is a stretch of keys from Start, included, to End, excluded. A bound
// without bytes is open, so the zero Range is the whole table. If Start is not
// below End the range is empty. To begin after a key, append a zero byte to it.
type Range struct {
	Start, End []byte
	// Reverse asks for the highest key first. Start stays the lower bound.
	Reverse bool
}

// Prefix returns the range of the keys that begin with p, which is the whole
// table if p is empty.
func Prefix(p []byte) Range {
	return Range{Start: bytes.Clone(p), End: successor(p)}
}

// successor returns the least key above all those that begin with p, or nil if
// there is none because p is all 0xff.
func successor(p []byte) []byte {
	for i := len(p) - 1; i >= 0; i-- {
		if p[i] < 0xff {
			s := bytes.Clone(p[:i+1])
			s[i]++
			return s
		}
	}
	return nil
}
