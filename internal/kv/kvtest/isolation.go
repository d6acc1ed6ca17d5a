package kvtest

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/openpressroom/pressroom/internal/kv"
)

// testSnapshot holds a View open while Updates change all that it reads.
func testSnapshot(t *testing.T, s kv.Store) {
	put(t, s, "a", "1")
	put(t, s, "b", "1")
	look := func(r kv.Reader) (string, error) {
		a, errA := read(r, "a")
		ks, errKeys := keys(r, kv.Range{})
		return fmt.Sprintf("%s %v", a, ks), errors.Join(errA, errKeys)
	}
	const before, after = "1 [a b]", "2 [a c]"
	err := s.View(t.Context(), func(r kv.Reader) error {
		if got, err := look(r); got != before || err != nil {
			t.Errorf("at first the View sees %s, %v, want %s", got, err, before)
		}
		done := make(chan error)
		go func() {
			done <- s.Update(t.Context(), func(w kv.Writer) error {
				return errors.Join(
					w.Put(tableA, []byte("a"), []byte("2")),
					w.Delete(tableA, []byte("b")),
					w.Put(tableA, []byte("c"), []byte("2")),
				)
			})
		}()
		if err := <-done; err != nil {
			return err
		}
		if got, err := look(r); got != before || err != nil {
			t.Errorf("after a commit the View sees %s, %v, want %s", got, err, before)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.View(t.Context(), func(r kv.Reader) error {
		got, err := look(r)
		if got != after {
			t.Errorf("the next View sees %s, want %s", got, after)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// concurrently runs fn in n goroutines at a time and waits for them.
func concurrently(n int, fn func(i int)) {
	var wg sync.WaitGroup
	start := make(chan struct{})
	for i := range n {
		wg.Go(func() {
			<-start
			fn(i)
		})
	}
	close(start)
	wg.Wait()
}

// testLostUpdate counts in one entry from many goroutines, while Views look on.
func testLostUpdate(t *testing.T, s kv.Store) {
	const callers, rounds = 16, 20
	concurrently(callers+2, func(i int) {
		seen := 0
		for range rounds {
			var err error
			if i < callers {
				err = s.Update(t.Context(), func(w kv.Writer) error {
					n, err := number(w, "n")
					if err != nil {
						return err
					}
					next := []byte(strconv.Itoa(n + 1))
					return errors.Join(w.Put(tableA, []byte("n"), next), w.Put(tableB, []byte("n"), next))
				})
			} else {
				err = s.View(t.Context(), func(r kv.Reader) error {
					n, err := number(r, "n")
					if n < seen {
						return fmt.Errorf("the count went back from %d to %d", seen, n)
					}
					seen = n
					twin, twinErr := r.Get(tableB, []byte("n"))
					if n > 0 && (twinErr != nil || string(twin) != strconv.Itoa(n)) {
						return fmt.Errorf("half an Update: %d beside %q, %w", n, twin, twinErr)
					}
					return err
				})
			}
			if err != nil {
				t.Error(err)
			}
		}
	})
	if got, want := get(t, s, "n"), strconv.Itoa(callers*rounds); got != want {
		t.Errorf("counted %s, want %s", got, want)
	}
}

// number reads a number of table A, 0 if it is not there.
func number(r kv.Reader, key string) (int, error) {
	v, err := read(r, key)
	if v == absent || err != nil {
		return 0, err
	}
	return strconv.Atoi(v)
}

// testPhantom lets many callers take the next number by counting a range and
// adding to it. Two that counted the same would leave a gap.
func testPhantom(t *testing.T, s kv.Store) {
	const callers, rounds = 8, 10
	var mu sync.Mutex
	var taken []int
	concurrently(callers, func(int) {
		for range rounds {
			var n int
			err := s.Update(t.Context(), func(w kv.Writer) error {
				ks, err := keys(w, kv.Prefix([]byte("k")))
				if err != nil {
					return err
				}
				n = len(ks)
				return w.Put(tableA, key(n), nil)
			})
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			taken = append(taken, n)
			mu.Unlock()
		}
	})
	slices.Sort(taken)
	for i, n := range taken {
		if i != n {
			t.Fatalf("numbers taken: %v", taken)
		}
	}
}

// testWriteSkew lets pairs of callers each leave a shift that one of them has to
// keep: each reads both entries and deletes its own, so that no write meets
// another, and only serialisable engines keep one.
func testWriteSkew(t *testing.T, s kv.Store) {
	for range 20 {
		put(t, s, "shift-0", "on")
		put(t, s, "shift-1", "on")
		concurrently(2, func(i int) {
			err := s.Update(t.Context(), func(w kv.Writer) error {
				on, err := keys(w, kv.Prefix([]byte("shift-")))
				if err != nil {
					return err
				}
				if len(on) < 2 {
					return errRefused
				}
				return w.Delete(tableA, fmt.Appendf(nil, "shift-%d", i))
			})
			if err != nil && err != errRefused {
				t.Error(err)
			}
		})
		if a, b := get(t, s, "shift-0"), get(t, s, "shift-1"); (a == "on") == (b == "on") {
			t.Fatalf("shifts after both asked to leave: %s and %s", a, b)
		}
	}
}
