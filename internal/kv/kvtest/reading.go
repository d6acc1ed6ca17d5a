package kvtest

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/kv"
)

func testGet(t *testing.T, s kv.Store) {
	if got := get(t, s, "a"); got != absent {
		t.Errorf("empty store has %q", got)
	}
	put(t, s, "a", "1")
	put(t, s, "a", "2")
	put(t, s, "empty", "")
	for key, want := range map[string]string{"a": "2", "empty": "", "aa": absent, "": absent} {
		if got := get(t, s, key); got != want {
			t.Errorf("Get(%q) = %q, want %q", key, got, want)
		}
	}
	update(t, s, func(w kv.Writer) error {
		return errors.Join(w.Delete(tableA, []byte("a")), w.Delete(tableA, []byte("never")), w.Delete(tableA, nil))
	})
	if got := get(t, s, "a"); got != absent {
		t.Errorf("deleted key has %q", got)
	}
}

func testLimits(t *testing.T, s kv.Store) {
	long := bytes.Repeat([]byte{'k'}, kv.MaxKeySize)
	large := bytes.Repeat([]byte{'v'}, kv.MaxValueSize)
	tests := []struct {
		name       string
		key, value []byte
		want       error
	}{
		{"empty key", []byte{}, []byte("v"), kv.ErrEmptyKey},
		{"nil key", nil, []byte("v"), kv.ErrEmptyKey},
		{"longest key", long, []byte("v"), nil},
		{"key too long", append(slices.Clone(long), 'k'), []byte("v"), kv.ErrTooLarge},
		{"largest value", []byte("k"), large, nil},
		{"value too large", []byte("k"), append(slices.Clone(large), 'v'), kv.ErrTooLarge},
		{"nil value", []byte("k"), nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := s.Update(t.Context(), func(w kv.Writer) error { return w.Put(tableA, tt.key, tt.value) })
			if !errors.Is(err, tt.want) {
				t.Fatalf("Put: %v, want %v", err, tt.want)
			}
			if err == nil && get(t, s, string(tt.key)) != string(tt.value) {
				t.Error("Get returns another value")
			}
		})
	}
}

func testUnknownTable(t *testing.T, s kv.Store) {
	const unknown kv.Table = "kvtest-unknown"
	scan := func(r kv.Reader) error {
		for _, err := range r.Scan(unknown, kv.Range{}) {
			return err
		}
		return nil
	}
	update(t, s, func(w kv.Writer) error {
		_, getErr := w.Get(unknown, []byte("k"))
		for name, err := range map[string]error{
			"Get":    getErr,
			"Scan":   scan(w),
			"Put":    w.Put(unknown, []byte("k"), []byte("v")),
			"Delete": w.Delete(unknown, []byte("k")),
		} {
			if !errors.Is(err, kv.ErrNoTable) {
				t.Errorf("%s: %v, want ErrNoTable", name, err)
			}
		}
		return nil
	})
}

// testCopies scribbles over every slice that goes in or comes out.
func testCopies(t *testing.T, s kv.Store) {
	scribble := func(b []byte) {
		for i := range b {
			b[i] = '!'
		}
	}
	update(t, s, func(w kv.Writer) error {
		for _, k := range []string{"a", "b", "c"} {
			key, value := []byte(k), []byte("value "+k)
			if err := w.Put(tableA, key, value); err != nil {
				return err
			}
			scribble(key)
			scribble(value)
		}
		return nil
	})
	spoil := func(r kv.Reader) error {
		for _, rng := range []kv.Range{{}, {Reverse: true}} {
			for e, err := range r.Scan(tableA, rng) {
				if err != nil {
					return err
				}
				scribble(e.Key)
				scribble(e.Value)
			}
		}
		v, err := r.Get(tableA, []byte("a"))
		scribble(v)
		return err
	}
	update(t, s, func(w kv.Writer) error {
		return errors.Join(w.Put(tableA, []byte("d"), []byte("value d")), spoil(w))
	})
	var kept []kv.Entry
	if err := s.View(t.Context(), func(r kv.Reader) error {
		if err := spoil(r); err != nil {
			return err
		}
		for e, err := range r.Scan(tableA, kv.Range{}) {
			if err != nil {
				return err
			}
			kept = append(kept, e)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	var want []kv.Entry
	for _, k := range []string{"a", "b", "c", "d"} {
		want = append(want, kv.Entry{Key: []byte(k), Value: []byte("value " + k)})
	}
	if d := cmp.Diff(want, kept); d != "" {
		t.Errorf("entries (-want +got):\n%s", d)
	}
}

func testUsedAfter(t *testing.T, s kv.Store) {
	fill(t, s, 10)
	check := func(r kv.Reader) {
		t.Helper()
		if _, err := r.Get(tableA, key(0)); !errors.Is(err, kv.ErrTxDone) {
			t.Errorf("Get: %v, want ErrTxDone", err)
		}
		n := 0
		for e, err := range r.Scan(tableA, kv.Range{}) {
			if n++; !errors.Is(err, kv.ErrTxDone) || e.Key != nil {
				t.Errorf("Scan: %q, %v, want ErrTxDone", e.Key, err)
			}
		}
		if n != 1 {
			t.Errorf("Scan yields %d times, want one error", n)
		}
	}
	var r kv.Reader
	if err := s.View(t.Context(), func(in kv.Reader) error { r = in; return nil }); err != nil {
		t.Fatal(err)
	}
	check(r)

	var w kv.Writer
	update(t, s, func(in kv.Writer) error { w = in; return nil })
	check(w)
	if err := w.Put(tableA, key(0), nil); !errors.Is(err, kv.ErrTxDone) {
		t.Errorf("Put: %v, want ErrTxDone", err)
	}
	if err := w.Delete(tableA, key(0)); !errors.Is(err, kv.ErrTxDone) {
		t.Errorf("Delete: %v, want ErrTxDone", err)
	}
}
