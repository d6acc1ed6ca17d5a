package kv_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/openpressroom/pressroom/internal/kv"
)

func TestPrefix(t *testing.T) {
	tests := []struct {
		prefix string
		want   kv.Range
	}{
		{"", kv.Range{}},
		{"a", kv.Range{Start: []byte("a"), End: []byte("b")}},
		{"a/", kv.Range{Start: []byte("a/"), End: []byte("a0")}},
		{"a\xff", kv.Range{Start: []byte("a\xff"), End: []byte("b")}},
		{"a\xff\xff", kv.Range{Start: []byte("a\xff\xff"), End: []byte("b")}},
		{"\xff\xff", kv.Range{Start: []byte("\xff\xff")}},
		{"\x00", kv.Range{Start: []byte{0}, End: []byte{1}}},
	}
	for _, tt := range tests {
		got := kv.Prefix([]byte(tt.prefix))
		if !bytes.Equal(got.Start, tt.want.Start) || !bytes.Equal(got.End, tt.want.End) || got.Reverse {
			t.Errorf("Prefix(%q): %s", tt.prefix, cmp.Diff(tt.want, got))
		}
	}
}

// TestPrefixHoldsExactlyItsKeys compares the range with bytes.HasPrefix.
func TestPrefixHoldsExactlyItsKeys(t *testing.T) {
	some := rapid.SliceOfN(rapid.SampledFrom([]byte{0, 1, 'a', 0xfe, 0xff}), 0, 4)
	rapid.Check(t, func(t *rapid.T) {
		prefix, key := some.Draw(t, "prefix"), some.Draw(t, "key")
		r := kv.Prefix(prefix)
		in := bytes.Compare(key, r.Start) >= 0 && (r.End == nil || bytes.Compare(key, r.End) < 0)
		if in != bytes.HasPrefix(key, prefix) {
			t.Fatalf("Prefix(%q) = [%q, %q): holds %q: %v", prefix, r.Start, r.End, key, in)
		}
	})
}

// TestPrefixKeepsACopy guards against a caller who builds the next prefix in
// the same bytes.
func TestPrefixKeepsACopy(t *testing.T) {
	p := []byte("a")
	r := kv.Prefix(p)
	p[0] = 'x'
	if string(r.Start) != "a" || string(r.End) != "b" {
		t.Errorf("range changed with its argument: [%q, %q)", r.Start, r.End)
	}
}
