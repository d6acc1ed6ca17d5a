package kvtest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/kv"
)

func testScanStopsEarly(t *testing.T, s kv.Store) {
	fill(t, s, 500)
	tests := []struct {
		rng  kv.Range
		want int
	}{
		{kv.Range{}, 0},
		{kv.Range{Reverse: true}, 499},
		{kv.Range{Start: key(7), End: key(9)}, 7},
		{kv.Range{Start: key(7), End: key(9), Reverse: true}, 8},
	}
	update(t, s, func(w kv.Writer) error {
		for _, tt := range tests {
			for e, err := range w.Scan(tableA, tt.rng) {
				if err != nil {
					return err
				}
				if string(e.Key) != string(key(tt.want)) {
					t.Errorf("first of %+v is %q, want %q", tt.rng, e.Key, key(tt.want))
				}
				break
			}
		}
		return nil
	})
}

// testWriteWhileScanning writes at the third of five entries: the scan goes on
// by key, sees what is ahead as it then is, and does not look back.
func testWriteWhileScanning(t *testing.T, s kv.Store) {
	putKey := func(k string) func(kv.Writer) error {
		return func(w kv.Writer) error { return w.Put(tableA, []byte(k), nil) }
	}
	del := func(k string) func(kv.Writer) error {
		return func(w kv.Writer) error { return w.Delete(tableA, []byte(k)) }
	}
	tests := []struct {
		name    string
		write   func(kv.Writer) error
		forward []string
		reverse []string
	}{
		{"delete the entry at hand", del("e"), []string{"a", "c", "e", "g", "i"}, []string{"i", "g", "e", "c", "a"}},
		{"delete the next above", del("g"), []string{"a", "c", "e", "i"}, []string{"i", "g", "e", "c", "a"}},
		{"delete the next below", del("c"), []string{"a", "c", "e", "g", "i"}, []string{"i", "g", "e", "a"}},
		{"put above", putKey("f"), []string{"a", "c", "e", "f", "g", "i"}, []string{"i", "g", "e", "c", "a"}},
		{"put below", putKey("d"), []string{"a", "c", "e", "g", "i"}, []string{"i", "g", "e", "d", "c", "a"}},
		{"put beyond the end", putKey("z"), []string{"a", "c", "e", "g", "i"}, []string{"i", "g", "e", "c", "a"}},
		{"overwrite", putKey("e"), []string{"a", "c", "e", "g", "i"}, []string{"i", "g", "e", "c", "a"}},
	}
	for _, tt := range tests {
		for _, reverse := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/reverse=%v", tt.name, reverse), func(t *testing.T) {
				if err := wipe(t.Context(), s); err != nil {
					t.Fatal(err)
				}
				for _, k := range []string{"a", "c", "e", "g", "i"} {
					put(t, s, k, "")
				}
				var got []string
				update(t, s, func(w kv.Writer) error {
					got = nil
					for e, err := range w.Scan(tableA, kv.Range{End: []byte("m"), Reverse: reverse}) {
						if err != nil {
							return err
						}
						if got = append(got, string(e.Key)); len(got) == 3 {
							if err := tt.write(w); err != nil {
								return err
							}
						}
					}
					return nil
				})
				want := tt.forward
				if reverse {
					want = tt.reverse
				}
				if d := cmp.Diff(want, got); d != "" {
					t.Errorf("scan (-want +got):\n%s", d)
				}
			})
		}
	}
}

// testDeleteAllWhileScanning leaves the engine, within a transaction, with whole
// pages that are empty, and then scans across them.
func testDeleteAllWhileScanning(t *testing.T, s kv.Store) {
	const n = 1000
	deleteIn := func(w kv.Writer, rng kv.Range) (deleted int, err error) {
		for e, err := range w.Scan(tableA, rng) {
			if err != nil {
				return deleted, err
			}
			if err := w.Delete(tableA, e.Key); err != nil {
				return deleted, err
			}
			deleted++
		}
		return deleted, nil
	}
	tests := []struct {
		name     string
		from, to int
	}{
		{"the first", 0, 600}, {"the middle", 300, 700}, {"the last", 400, n}, {"all", 0, n},
	}
	for _, tt := range tests {
		for _, reverse := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/reverse=%v", tt.name, reverse), func(t *testing.T) {
				fill(t, s, n)
				update(t, s, func(w kv.Writer) error {
					deleted, err := deleteIn(w, kv.Range{Start: key(tt.from), End: key(tt.to), Reverse: reverse})
					if err != nil || deleted != tt.to-tt.from {
						t.Errorf("deleted %d, %v, want %d", deleted, err, tt.to-tt.from)
					}
					for _, rng := range []kv.Range{{}, {Reverse: true}, {End: key(n - 1), Reverse: true}} {
						left, err := keys(w, rng)
						want := n - deleted
						if len(rng.End) > 0 && tt.to < n {
							want-- // the range leaves out the last key, which is there
						}
						if err != nil || len(left) != want {
							t.Errorf("scan %+v sees %d, %v, want %d", rng, len(left), err, want)
						}
					}
					return err
				})
			})
		}
	}
}
