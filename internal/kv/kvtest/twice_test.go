package kvtest_test

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/kv/kvtest"
)

// TestTwice shows that a function runs twice, that its first run leaves nothing,
// and that its last run gives the answer.
func TestTwice(t *testing.T) {
	tables := kvtest.Tables()
	bolt, err := boltkv.Open(filepath.Join(t.TempDir(), "store.db"), boltkv.Options{Tables: tables})
	if err != nil {
		t.Fatal(err)
	}
	s := kvtest.Twice(bolt)
	t.Cleanup(func() {
		if err := errors.Join(bolt.Check(), s.Close()); err != nil {
			t.Error(err)
		}
	})
	answers := []error{errors.New("first"), errors.New("second"), errors.New("third"), nil}
	var runs, found []bool
	run := func(w kv.Writer) error {
		_, err := w.Get(tables[0], []byte("k"))
		found = append(found, err == nil)
		runs = append(runs, true)
		return errors.Join(w.Put(tables[0], []byte("k"), nil), answers[len(runs)-1])
	}
	if err := s.Update(t.Context(), run); !errors.Is(err, answers[1]) {
		t.Errorf("first Update: %v, want %v", err, answers[1])
	}
	if err := s.Update(t.Context(), run); err != nil {
		t.Errorf("second Update: %v", err)
	}
	if d := cmp.Diff([]bool{false, false, false, false}, found); d != "" {
		t.Errorf("runs that found an entry (-want +got):\n%s", d)
	}
	if err := s.View(t.Context(), func(r kv.Reader) error {
		_, err := r.Get(tables[0], []byte("k"))
		return err
	}); err != nil {
		t.Errorf("after the last run: %v", err)
	}
}
