package boltkv

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"
	bolt "go.etcd.io/bbolt"

	"github.com/openpressroom/pressroom/internal/kv"
)

const table kv.Table = "t"

// These tests run in a synctest bubble, where synctest.Wait returns when every
// goroutine waits for another. So they know, without sleeping, that an Update
// waits for its turn.

func openStore(t *testing.T) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "store.db"), Options{Tables: []kv.Table{table}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeChecked(t, s) })
	return s
}

// closeChecked closes s and checks its file, unless the test has closed it.
func closeChecked(t *testing.T, s *Store) {
	t.Helper()
	if err := s.Check(); err != nil && !errors.Is(err, kv.ErrClosed) {
		t.Errorf("check: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// update is an Update that runs in a goroutine of its own.
type update struct {
	tx       int // the bbolt transaction that it ran in, 0 if it did not run
	runs     int
	err      error
	panicked any
	returned bool
}

func (u *update) run(ctx context.Context, s *Store, fn func(kv.Writer) error) {
	defer func() {
		u.panicked = recover()
		u.returned = true
	}()
	u.err = s.Update(ctx, func(w kv.Writer) error {
		u.tx = w.(*writer).tx.ID()
		u.runs++
		return fn(w)
	})
}

// hold occupies the turn until release is called. What is started in between
// waits, and joins the group of the Update that holds it.
func hold(ctx context.Context, s *Store) (u *update, release func()) {
	gate := make(chan struct{})
	u = &update{}
	go u.run(ctx, s, func(w kv.Writer) error {
		<-gate
		return w.Put(table, []byte("first"), []byte("first"))
	})
	synctest.Wait()
	return u, func() { close(gate); synctest.Wait() }
}

func contents(t *testing.T, s *Store) map[string]string {
	t.Helper()
	m := map[string]string{}
	if err := s.View(t.Context(), func(r kv.Reader) error {
		for e, err := range r.Scan(table, kv.Range{}) {
			if err != nil {
				return err
			}
			m[string(e.Key)] = string(e.Value)
		}
		return nil
	}); err != nil {
		t.Error(err)
	}
	return m
}

// TestFailureInAGroup puts an Update that fails in every way, after writing over
// its neighbours' entries, between two good ones of the same transaction.
func TestFailureInAGroup(t *testing.T) {
	errRefused := errors.New("refused")
	tests := []struct {
		name         string
		fail         func() error
		wantErr      error
		wantPanicked any
	}{
		{"error", func() error { return errRefused }, errRefused, nil},
		{"panic", func() error { panic("oops") }, nil, "oops"},
		{"goexit", func() error { runtime.Goexit(); return nil }, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := openStore(t)
				first, release := hold(t.Context(), s)

				var bad, good update
				go bad.run(t.Context(), s, func(w kv.Writer) error {
					if err := errors.Join(
						w.Put(table, []byte("first"), []byte("bad")),
						w.Delete(table, []byte("first")),
						w.Put(table, []byte("bad"), []byte("bad")),
					); err != nil {
						return err
					}
					return tt.fail()
				})
				synctest.Wait()
				go good.run(t.Context(), s, func(w kv.Writer) error {
					seen, err := w.Get(table, []byte("first"))
					return errors.Join(err, w.Put(table, []byte("good"), fmt.Appendf(nil, "after %s", seen)))
				})
				synctest.Wait()
				release()

				if first.tx != bad.tx || first.tx != good.tx {
					t.Fatalf("transactions %d, %d, %d, want one", first.tx, bad.tx, good.tx)
				}
				if first.err != nil || good.err != nil || !first.returned || !good.returned {
					t.Errorf("neighbours: %+v, %+v", first, good)
				}
				if bad.err != tt.wantErr || bad.panicked != tt.wantPanicked || !bad.returned {
					t.Errorf("failure: %+v, want error %v, panic %v", bad, tt.wantErr, tt.wantPanicked)
				}
				want := map[string]string{"first": "first", "good": "after first"}
				if d := cmp.Diff(want, contents(t, s)); d != "" {
					t.Errorf("contents (-want +got):\n%s", d)
				}
			})
		})
	}
}

// TestRefusalSpeaksOfWhatIsCommitted: an Update that refuses because of what a
// neighbour wrote is answered only when that is committed.
func TestRefusalSpeaksOfWhatIsCommitted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := openStore(t)
		errExists := errors.New("exists")
		_, release := hold(t.Context(), s)
		var durable map[string]string
		go func() {
			err := s.Update(t.Context(), func(w kv.Writer) error {
				if _, err := w.Get(table, []byte("first")); err != nil {
					return err
				}
				return errExists
			})
			if err != errExists {
				t.Errorf("Update: %v, want %v", err, errExists)
			}
			durable = contents(t, s)
		}()
		synctest.Wait()
		release()
		if d := cmp.Diff(map[string]string{"first": "first"}, durable); d != "" {
			t.Errorf("contents when the refusal came (-want +got):\n%s", d)
		}
	})
}

func TestCancelWhileWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := openStore(t)
		first, release := hold(t.Context(), s)
		ctx, cancel := context.WithCancel(t.Context())
		var waits update
		go waits.run(ctx, s, func(kv.Writer) error { return nil })
		synctest.Wait()
		cancel()
		synctest.Wait()
		if !waits.returned || !errors.Is(waits.err, context.Canceled) {
			t.Errorf("while another holds the turn: %+v, want context.Canceled", waits)
		}
		release()
		if waits.runs != 0 {
			t.Error("the function ran after its Update had returned")
		}
		if first.err != nil {
			t.Error(first.err)
		}
	})
}

// TestCancelAfterRunning: once the function has run, the answer is what became
// of it.
func TestCancelAfterRunning(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := openStore(t)
		ctx, cancel := context.WithCancel(t.Context())
		first, release := hold(ctx, s)
		cancel()
		synctest.Wait()
		if first.returned {
			t.Fatal("answered while its function runs")
		}
		release()
		if first.err != nil || contents(t, s)["first"] != "first" {
			t.Errorf("answer %v, contents %v", first.err, contents(t, s))
		}
	})
}

func TestGroupIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := openStore(t)
		first, release := hold(t.Context(), s)
		others := make([]update, maxBatch+10)
		for i := range others {
			go others[i].run(t.Context(), s, func(w kv.Writer) error {
				return w.Put(table, fmt.Appendf(nil, "%d", i), nil)
			})
		}
		synctest.Wait()
		release()
		perTx := map[int]int{first.tx: 1}
		for _, u := range others {
			if u.err != nil || u.runs != 1 {
				t.Errorf("%+v", u)
			}
			perTx[u.tx]++
		}
		if d := cmp.Diff(map[int]int{first.tx: maxBatch, first.tx + 1: 11}, perTx); d != "" {
			t.Errorf("Updates by transaction (-want +got):\n%s", d)
		}
	})
}

// TestNothingToCommit: Updates that change nothing cost no commit and wake
// nobody.
func TestNothingToCommit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := openStore(t)
		changed := s.Changed()
		var before, after update
		before.run(t.Context(), s, func(w kv.Writer) error { return w.Delete(table, []byte("never")) })
		after.run(t.Context(), s, func(w kv.Writer) error {
			return errors.Join(w.Put(table, []byte("k"), nil), errors.New("refused"))
		})
		if before.err != nil || after.tx != before.tx {
			t.Errorf("transaction numbers %d and %d, want the same; %v", before.tx, after.tx, before.err)
		}
		select {
		case <-changed:
			t.Error("a wake-up without a commit")
		default:
		}
	})
}

func TestCloseRefusesThoseWhoWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := openStore(t)
		first, release := hold(t.Context(), s)
		closed := false
		go func() {
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			closed = true
		}()
		synctest.Wait()
		var late update
		go late.run(t.Context(), s, func(kv.Writer) error { return nil })
		synctest.Wait()
		if !errors.Is(late.err, kv.ErrClosed) || late.runs != 0 || closed {
			t.Errorf("while closing: %+v, closed %v", late, closed)
		}
		release()
		if first.err != nil || !closed {
			t.Errorf("the running Update: %v, closed %v", first.err, closed)
		}
	})
}

// TestCommitFails: when the engine cannot write, everyone in the group hears of
// it, the store stays as it was and goes on when it can write again.
func TestCommitFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		// With a map that has to grow, so that bbolt meets its limit.
		db, err := bolt.Open(filepath.Join(t.TempDir(), "store.db"), 0o600, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := createTables(db, []kv.Table{table}); err != nil {
			t.Fatal(err)
		}
		var told []Commit
		s := start(db, func(c Commit) { told = append(told, c) })
		t.Cleanup(func() { closeChecked(t, s) })
		db.MaxSize = 1 << 16
		changed := s.Changed()
		first, release := hold(t.Context(), s)
		var large, refused update
		go large.run(t.Context(), s, func(w kv.Writer) error {
			return w.Put(table, []byte("large"), make([]byte, 1<<20))
		})
		synctest.Wait()
		go refused.run(t.Context(), s, func(kv.Writer) error { return errors.New("refused") })
		synctest.Wait()
		release()
		for _, u := range []*update{first, &large, &refused} {
			if u.err == nil || !strings.Contains(u.err.Error(), "commit: ") {
				t.Errorf("%+v, want the error of the commit", u)
			}
		}
		select {
		case <-changed:
			t.Error("a wake-up without a commit")
		default:
		}
		db.MaxSize = 0
		var next update
		next.run(t.Context(), s, func(w kv.Writer) error { return w.Put(table, []byte("next"), nil) })
		if d := cmp.Diff(map[string]string{"next": ""}, contents(t, s)); d != "" || next.err != nil {
			t.Errorf("afterwards: %v, contents (-want +got):\n%s", next.err, d)
		}
		if len(told) != 2 || told[0].Err == nil || told[0].Updates != 2 || told[1].Err != nil || told[1].Updates != 1 {
			t.Errorf("told of %+v, want one that failed and one that did not", told)
		}
	})
}
