package archive

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/kv/kvtest"
)

// noon is when tests begin.
var noon = time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC)

// clock is a clock that a test sets.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time { return c.now }

// openStore opens a real store in a file of its own.
func openStore(t testing.TB) (kv.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "archive.db")
	store, err := boltkv.Open(path, boltkv.Options{Tables: Tables()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store, path
}

// openTwice opens an archive on a store that runs every function twice.
func openTwice(t *testing.T, c *clock) (*Archive, kv.Store) {
	t.Helper()
	store, _ := openStore(t)
	a, err := Open(t.Context(), kvtest.Twice(store), c.Now)
	if err != nil {
		t.Fatal(err)
	}
	return a, store
}

// dump is every entry of a store by table and key.
func dump(t *testing.T, store kv.Store) map[string]string {
	t.Helper()
	all := make(map[string]string)
	err := store.View(context.Background(), func(r kv.Reader) error {
		for _, table := range Tables() {
			for e, err := range r.Scan(table, kv.Range{}) {
				if err != nil {
					return err
				}
				all[string(table)+"/"+string(e.Key)] = string(e.Value)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestCommitTimes lets the clock jump and stand still: commits go forward all
// the same, and nobody reads at an instant before what they read.
func TestCommitTimes(t *testing.T) {
	c := &clock{noon}
	a, _ := openTwice(t, c)
	var last time.Time
	var sequence int64
	for i, at := range []time.Duration{
		0, 0, time.Hour, -time.Hour, -time.Hour, 0, time.Hour, time.Hour + time.Microsecond,
		time.Hour + 1500*time.Nanosecond, 24 * time.Hour, -8760 * time.Hour,
	} {
		c.now = noon.Add(at)
		var now time.Time
		var about *storev1.ArchiveRecord
		if err := a.Update(t.Context(), func(w *Writer) error { now = w.Now(); return nil }); err != nil {
			t.Fatal(err)
		}
		if !now.After(last) {
			t.Errorf("commit %d at %v is not after %v", i, now, last)
		}
		if c.now.After(last.Add(time.Microsecond)) && !now.Equal(c.now.Truncate(time.Microsecond)) {
			t.Errorf("commit %d at %v; the clock says %v", i, now, c.now)
		}
		last = now
		for _, step := range []time.Duration{-time.Hour, 0, time.Minute} {
			c.now = noon.Add(at + step)
			err := a.View(t.Context(), func(r *Reader) error {
				if r.Now().Before(last) || r.Now().Before(c.now.Truncate(time.Microsecond)) {
					t.Errorf("after commit %d at %v, with the clock at %v, a snapshot is of %v", i, last, c.now, r.Now())
				}
				var err error
				about, err = archives.get(r.kv, self)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if got := about.GetCommitTime().AsTime(); !got.Equal(last) {
			t.Errorf("commit %d: kept time %v, want %v", i, got, last)
		}
		if got := about.GetCommitSequence(); got != sequence+1 {
			t.Errorf("commit %d: sequence %d after %d", i, got, sequence)
		}
		sequence = about.GetCommitSequence()
	}
}

func TestErrorKeepsNothing(t *testing.T) {
	a, store := openTwice(t, &clock{noon})
	before := dump(t, store)
	broken := errors.New("broken")
	err := a.Update(t.Context(), func(w *Writer) error {
		fill(t, w)
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("got error %v, want that of the function", err)
	}
	if diff := cmp.Diff(before, dump(t, store)); diff != "" {
		t.Errorf("a failed update left (-before +after):\n%s", diff)
	}
}
