// Package kvtest is the conformance suite of kv.Store: what every engine has to
// pass, and the decorator [Twice], with which the storeys above can show that
// their own Update functions may run more than once.
//
// Not in the room: what one engine does beyond the contract, such as how it
// groups commits or locks its file; that is tested beside the engine.
package kvtest

import (
	"bytes"
	"errors"
	"testing"

	"github.com/openpressroom/pressroom/internal/kv"
)

// The tables of the suite.
const (
	tableA kv.Table = "kvtest-a"
	tableB kv.Table = "kvtest-b"
)

// Tables returns the tables that a store under test must declare.
func Tables() []kv.Table { return []kv.Table{tableA, tableB} }

// Run runs the suite against stores from open, as they are and each Update
// function twice. Open returns an empty store that declares Tables, and sees to
// its cleanup.
func Run(t *testing.T, open func(t testing.TB) kv.Store) {
	tests := []struct {
		name string
		test func(*testing.T, kv.Store)
	}{
		{"Model", testModel},
		{"Get", testGet},
		{"Limits", testLimits},
		{"UnknownTable", testUnknownTable},
		{"CopiesAreTheCallers", testCopies},
		{"UsedAfterItsFunction", testUsedAfter},
		{"ScanStopsEarly", testScanStopsEarly},
		{"WriteWhileScanning", testWriteWhileScanning},
		{"DeleteAllWhileScanning", testDeleteAllWhileScanning},
		{"ErrorRollsBack", testErrorRollsBack},
		{"PanicRollsBack", testPanicRollsBack},
		{"ContextDoneBefore", testContextDoneBefore},
		{"ContextDoneWithin", testContextDoneWithin},
		{"Snapshot", testSnapshot},
		{"LostUpdate", testLostUpdate},
		{"Phantom", testPhantom},
		{"WriteSkew", testWriteSkew},
		{"FailuresAmongNeighbours", testFailuresAmongNeighbours},
		{"Changed", testChanged},
		{"ChangedMissesNothing", testChangedMissesNothing},
		{"Close", testClose},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.test(t, open(t)) })
		t.Run(tt.name+"Twice", func(t *testing.T) { tt.test(t, Twice(open(t))) })
	}
}

// update runs fn in an Update that has to succeed.
func update(t testing.TB, s kv.Store, fn func(kv.Writer) error) {
	t.Helper()
	if err := s.Update(t.Context(), fn); err != nil {
		t.Fatalf("Update: %v", err)
	}
}

// put stores one entry in table A.
func put(t testing.TB, s kv.Store, key, value string) {
	t.Helper()
	update(t, s, func(w kv.Writer) error { return w.Put(tableA, []byte(key), []byte(value)) })
}

// absent is what get returns for a key that is not there.
const absent = "(absent)"

// get reads one value of table A.
func get(t testing.TB, s kv.Store, key string) string {
	t.Helper()
	var value string
	if err := s.View(t.Context(), func(r kv.Reader) (err error) {
		value, err = read(r, key)
		return err
	}); err != nil {
		t.Fatalf("Get %q: %v", key, err)
	}
	return value
}

// read is get within a transaction.
func read(r kv.Reader, key string) (string, error) {
	v, err := r.Get(tableA, []byte(key))
	if errors.Is(err, kv.ErrNotFound) {
		return absent, nil
	}
	return string(v), err
}

// keys returns the keys of a range of table A.
func keys(r kv.Reader, rng kv.Range) ([]string, error) {
	var ks []string
	for e, err := range r.Scan(tableA, rng) {
		if err != nil {
			return nil, err
		}
		ks = append(ks, string(e.Key))
	}
	return ks, nil
}

// fill puts n entries in table A, enough for several pages of any engine. Their
// keys are key(0) to key(n-1).
func fill(t testing.TB, s kv.Store, n int) {
	t.Helper()
	update(t, s, func(w kv.Writer) error {
		for i := range n {
			if err := w.Put(tableA, key(i), bytes.Repeat([]byte{'v'}, 100)); err != nil {
				return err
			}
		}
		return nil
	})
}

// key returns the i-th key, i below 65536.
func key(i int) []byte { return []byte{'k', byte(i >> 8), byte(i)} }
