package kvtest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/openpressroom/pressroom/internal/kv"
)

var errRefused = errors.New("refused")

// change puts, overwrites, deletes and puts again what it deleted, starting
// from a store that holds "old" and "gone".
func change(w kv.Writer) error {
	return errors.Join(
		w.Put(tableA, []byte("new"), []byte("2")),
		w.Put(tableA, []byte("old"), []byte("2")),
		w.Put(tableA, []byte("old"), []byte("3")),
		w.Delete(tableA, []byte("gone")),
		w.Put(tableA, []byte("gone"), []byte("2")),
		w.Delete(tableA, []byte("gone")),
		w.Put(tableA, []byte("brief"), []byte("2")),
		w.Delete(tableA, []byte("brief")),
	)
}

// wantUnchanged checks that nothing of change remains.
func wantUnchanged(t *testing.T, s kv.Store) {
	t.Helper()
	for k, want := range map[string]string{"new": absent, "old": "1", "gone": "1", "brief": absent} {
		if got := get(t, s, k); got != want {
			t.Errorf("%s is %q, want %q", k, got, want)
		}
	}
}

func testErrorRollsBack(t *testing.T, s kv.Store) {
	put(t, s, "old", "1")
	put(t, s, "gone", "1")
	refusal := fmt.Errorf("release r: %w", errRefused)
	err := s.Update(t.Context(), func(w kv.Writer) error {
		if err := change(w); err != nil {
			return err
		}
		return refusal
	})
	if err != refusal {
		t.Errorf("Update: %v, want the error of its function as it is", err)
	}
	wantUnchanged(t, s)
	if err := s.View(t.Context(), func(kv.Reader) error { return refusal }); err != refusal {
		t.Errorf("View: %v, want the error of its function as it is", err)
	}
}

func testPanicRollsBack(t *testing.T, s kv.Store) {
	put(t, s, "old", "1")
	put(t, s, "gone", "1")
	err := recovered(func() error {
		return s.Update(t.Context(), func(w kv.Writer) error {
			if err := change(w); err != nil {
				return err
			}
			panic(errRefused)
		})
	})
	if err != errRefused {
		t.Errorf("Update panics with %v, want %v", err, errRefused)
	}
	wantUnchanged(t, s)
	if err := recovered(func() error {
		return s.View(t.Context(), func(kv.Reader) error { panic(errRefused) })
	}); err != errRefused {
		t.Errorf("View panics with %v, want %v", err, errRefused)
	}
	put(t, s, "old", "4") // the store goes on
}

func testContextDoneBefore(t *testing.T, s kv.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	ran := false
	viewErr := s.View(ctx, func(kv.Reader) error { ran = true; return nil })
	updateErr := s.Update(ctx, func(kv.Writer) error { ran = true; return nil })
	if !errors.Is(viewErr, context.Canceled) || !errors.Is(updateErr, context.Canceled) {
		t.Errorf("View: %v, Update: %v, want context.Canceled", viewErr, updateErr)
	}
	if ran {
		t.Error("a function ran though its context was done")
	}
}

// testContextDoneWithin cancels from inside the function: the engine may still
// commit or not, but what it says must be so.
func testContextDoneWithin(t *testing.T, s kv.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	err := s.Update(ctx, func(w kv.Writer) error {
		defer cancel()
		return w.Put(tableA, []byte("k"), []byte("v"))
	})
	want := "v"
	if err != nil {
		want = absent
	}
	if got := get(t, s, "k"); got != want {
		t.Errorf("Update answered %v, and the key is %q", err, got)
	}
}

// testFailuresAmongNeighbours runs Updates that commit, fail and panic side by
// side: each must get its own answer, and only the good ones leave a trace.
func testFailuresAmongNeighbours(t *testing.T, s kv.Store) {
	const callers, rounds = 12, 10
	var wg sync.WaitGroup
	for c := range callers {
		wg.Go(func() {
			for round := range rounds {
				k := fmt.Sprintf("%02d-%02d", c, round)
				mine := fmt.Errorf("%s: %w", k, errRefused)
				err := recovered(func() error {
					return s.Update(t.Context(), func(w kv.Writer) error {
						if err := errors.Join(
							w.Put(tableA, []byte(k), nil),
							w.Put(tableA, []byte("shared"), []byte(k)),
						); err != nil {
							return err
						}
						switch c % 3 {
						case 1:
							return mine
						case 2:
							panic(mine)
						}
						return nil
					})
				})
				if c%3 == 0 && err != nil || c%3 != 0 && err != mine {
					t.Errorf("%s got the answer %v", k, err)
				}
			}
		})
	}
	wg.Wait()
	for c := range callers {
		for round := range rounds {
			k := fmt.Sprintf("%02d-%02d", c, round)
			if there := get(t, s, k) != absent; there != (c%3 == 0) {
				t.Errorf("%s there: %v", k, there)
			}
		}
	}
	var last int
	if _, err := fmt.Sscanf(get(t, s, "shared"), "%d-", &last); err != nil || last%3 != 0 {
		t.Errorf("the shared key was left by caller %d, %v", last, err)
	}
}
