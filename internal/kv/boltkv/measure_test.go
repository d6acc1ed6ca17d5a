package boltkv

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/kv"
)

// TestCommitsAreTold: a group is told once, with those of it that wrote
// something; what comes to nothing is not told.
func TestCommitsAreTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var told []int
		s, err := Open(filepath.Join(t.TempDir(), "store.db"), Options{
			Tables: []kv.Table{table}, Committed: func(c Commit) { told = append(told, c.Updates) },
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { closeChecked(t, s) })
		put := func(w kv.Writer) error { return w.Put(table, []byte("k"), nil) }
		var updates [4]update
		_, release := hold(t.Context(), s)
		go updates[0].run(t.Context(), s, put)
		go updates[1].run(t.Context(), s, func(kv.Writer) error { return nil })
		go updates[2].run(t.Context(), s, func(w kv.Writer) error { return errors.Join(put(w), errors.New("refused")) })
		synctest.Wait()
		release()
		updates[3].run(t.Context(), s, func(kv.Writer) error { return nil })
		if d := cmp.Diff([]int{2}, told); d != "" {
			t.Errorf("Updates by commit (-want +got):\n%s", d)
		}
	})
}

func TestSize(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	s, err := Open(path, Options{Tables: []kv.Table{table}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeChecked(t, s) })
	const large = 1 << 20
	if err := s.Update(t.Context(), func(w kv.Writer) error { return w.Put(table, []byte("k"), make([]byte, large)) }); err != nil {
		t.Fatal(err)
	}
	full, err := s.Size()
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || full.File != info.Size() || full.File < large || full.Free >= large {
		t.Errorf("with an entry of %d bytes: %+v, and the file %v (%v)", large, full, info, err)
	}
	if err := s.Update(t.Context(), func(w kv.Writer) error { return w.Delete(table, []byte("k")) }); err != nil {
		t.Fatal(err)
	}
	if empty, err := s.Size(); err != nil || empty.File != full.File || empty.Free < large {
		t.Errorf("without it: %+v (%v)", empty, err)
	}
}
