package kvtest

import (
	"errors"
	"strconv"
	"testing"

	"github.com/openpressroom/pressroom/internal/kv"
)

func testChanged(t *testing.T, s kv.Store) {
	woken := func(c <-chan struct{}) bool {
		select {
		case <-c:
			return true
		default:
			return false
		}
	}
	first, second := s.Changed(), s.Changed()
	put(t, s, "k", "1")
	// The commit is over, but an engine may hear of its own commits later.
	<-first
	<-second
	third := s.Changed()
	put(t, s, "k", "2")
	<-third

	fourth := s.Changed()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if !woken(fourth) || !woken(s.Changed()) {
		t.Error("Close leaves someone waiting for changes")
	}
}

// testChangedMissesNothing follows a count through Changed while another
// goroutine counts, and waits only when it is told that there is more to come.
// If a wake-up were lost, it would wait for ever.
func testChangedMissesNothing(t *testing.T, s kv.Store) {
	const last = 50
	go func() {
		for i := range last {
			if err := s.Update(t.Context(), func(w kv.Writer) error {
				return w.Put(tableA, []byte("n"), []byte(strconv.Itoa(i+1)))
			}); err != nil {
				t.Error(err)
			}
		}
	}()
	for {
		changed := s.Changed()
		if get(t, s, "n") == strconv.Itoa(last) {
			return
		}
		select {
		case <-changed:
		case <-t.Context().Done():
			t.Fatal("no wake-up")
		}
	}
}

// testClose closes the store while it is used.
func testClose(t *testing.T, s kv.Store) {
	put(t, s, "k", "v")
	closed := make(chan error)
	err := s.View(t.Context(), func(r kv.Reader) error {
		go func() { closed <- s.Close() }()
		if got, err := read(r, "k"); got != "v" || err != nil {
			t.Errorf("in a View that Close waits for: %q, %v", got, err)
		}
		return nil
	})
	if err != nil {
		t.Errorf("View that Close waits for: %v", err)
	}
	if err := <-closed; err != nil {
		t.Errorf("Close: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("Close again: %v", err)
	}
	ran := false
	viewErr := s.View(t.Context(), func(kv.Reader) error { ran = true; return nil })
	updateErr := s.Update(t.Context(), func(kv.Writer) error { ran = true; return nil })
	if !errors.Is(viewErr, kv.ErrClosed) || !errors.Is(updateErr, kv.ErrClosed) || ran {
		t.Errorf("after Close, View: %v, Update: %v, want ErrClosed; ran: %v", viewErr, updateErr, ran)
	}
}
