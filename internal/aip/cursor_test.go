package aip

import (
	"bytes"
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// TestCursor reads back what was written, and nothing else.
func TestCursor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.StringMatching(`[a-z-]{0,8}`), 1, 4).Draw(t, "list")
		position := rapid.SliceOfN(rapid.Byte(), 0, 40).Draw(t, "position")
		cursor := EncodeCursor(position, list...)
		got, err := DecodeCursor(cursor, list...)
		if err != nil || !bytes.Equal(got, position) {
			t.Fatalf("got %x, %v; want %x", got, err, position)
		}
		if _, err := DecodeCursor(cursor, append(list, "more")...); !errors.Is(err, ErrTokenForeign) {
			t.Fatalf("of another list: %v", err)
		}
		changed := []byte(cursor)
		at := rapid.IntRange(0, len(changed)-1).Draw(t, "at")
		changed[at] = rapid.SampledFrom([]byte("AZaz09-_ \n=")).Filter(func(b byte) bool { return b != changed[at] }).Draw(t, "to")
		if got, err := DecodeCursor(string(changed), list...); err == nil {
			t.Fatalf("changed to %q: got %x", changed, got)
		}
		if got, err := DecodeCursor(cursor[:at], list...); err == nil {
			t.Fatalf("cut to %q: got %x", cursor[:at], got)
		}
	})
}

// TestCursorStays holds the form of a cursor, which partners keep for years.
func TestCursorStays(t *testing.T) {
	if got, want := EncodeCursor([]byte("position"), "changes", "fr", "", ""), "yLQFvHBvc2l0aW9ulM8Fyg"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func FuzzDecodeCursor(f *testing.F) {
	f.Add(EncodeCursor(nil, "changes"))
	f.Add(EncodeCursor([]byte("position"), "changes"))
	f.Add("")
	f.Fuzz(func(t *testing.T, cursor string) {
		position, err := DecodeCursor(cursor, "changes")
		if err == nil && EncodeCursor(position, "changes") != cursor {
			t.Errorf("two cursors of one position: %q", cursor)
		}
	})
}
