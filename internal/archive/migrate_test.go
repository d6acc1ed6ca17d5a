package archive

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
)

// migrationCases say for every migration, in order, what an archive before it
// may hold and what must be there after it.
var migrationCases = []struct {
	name   string
	before func(kv.Writer) error
	after  func(*testing.T, kv.Reader)
}{
	{
		name:   "create the archive's own record",
		before: func(kv.Writer) error { return nil },
		after: func(t *testing.T, r kv.Reader) {
			about, err := archives.get(r, self)
			if err != nil || about.GetCommitSequence() != 0 || about.GetCommitTime() != nil {
				t.Errorf("got %v, %v; want a record of no commits", about, err)
			}
		},
	},
}

func TestMigrations(t *testing.T) {
	if len(migrationCases) != len(migrations) {
		t.Fatalf("%d migrations and %d cases: every migration needs its case here", len(migrations), len(migrationCases))
	}
	for i, tc := range migrationCases {
		t.Run(tc.name, func(t *testing.T) {
			if migrations[i].name != tc.name {
				t.Fatalf("migration %d is %q; cases stand in the order of migrations", i+1, migrations[i].name)
			}
			store, _ := openStore(t)
			err := store.Update(t.Context(), func(w kv.Writer) error {
				for _, m := range migrations[:i] {
					if err := m.run(w); err != nil {
						return err
					}
				}
				if i > 0 {
					about, err := archives.get(w, self)
					if err != nil {
						return err
					}
					about.Layout = int64(i)
					if err := archives.put(w, self, about); err != nil {
						return err
					}
				}
				return tc.before(w)
			})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := Open(t.Context(), store, (&clock{noon}).Now); err != nil {
				t.Fatal(err)
			}
			err = store.View(t.Context(), func(r kv.Reader) error {
				about, err := archives.get(r, self)
				if got := about.GetLayout(); got != int64(len(migrations)) {
					t.Errorf("layout %d, want %d", got, len(migrations))
				}
				tc.after(t, r)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TestMigrateOnce adds a migration to what a store has seen: it runs when the
// archive is next opened, and never again.
func TestMigrateOnce(t *testing.T) {
	store, _ := openStore(t)
	mark := func(w kv.Writer) error {
		k, err := keys.find(w, key{}.text("mark"))
		if err != nil {
			return err
		}
		return keys.put(w, key{}.text("mark"), &storev1.KeyRecord{Id: k.GetId() + "x"})
	}
	open := func() error {
		_, err := Open(t.Context(), store, (&clock{noon}).Now)
		return err
	}
	known := migrations
	t.Cleanup(func() { migrations = known })
	for _, more := range [][]migration{nil, {{"mark", mark}}, {{"mark", mark}}} {
		migrations = append(known[:len(known):len(known)], more...)
		if err := open(); err != nil {
			t.Fatal(err)
		}
	}
	before := dump(t, store)
	err := store.View(t.Context(), func(r kv.Reader) error {
		k, err := keys.get(r, key{}.text("mark"))
		if k.GetId() != "x" {
			t.Errorf("migration ran %d times", len(k.GetId()))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}

	broken := errors.New("broken")
	migrations = append(migrations, migration{"mark again", mark}, migration{"break", func(kv.Writer) error { return broken }})
	if err := open(); !errors.Is(err, broken) || !strings.Contains(err.Error(), "break") {
		t.Errorf("got error %v, want one that names the migration", err)
	}
	if diff := cmp.Diff(before, dump(t, store)); diff != "" {
		t.Errorf("a failed migration left (-before +after):\n%s", diff)
	}
}

func TestNewerArchiveIsRefused(t *testing.T) {
	store, _ := openStore(t)
	err := store.Update(t.Context(), func(w kv.Writer) error {
		return archives.put(w, self, &storev1.ArchiveRecord{Layout: int64(len(migrations)) + 1, CommitSequence: 7})
	})
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, store)
	if _, err := Open(t.Context(), store, (&clock{noon}).Now); err == nil || !strings.Contains(err.Error(), "newer server") {
		t.Errorf("got error %v, want one that says that a newer server wrote it", err)
	}
	if diff := cmp.Diff(before, dump(t, store)); diff != "" {
		t.Errorf("the archive changed (-before +after):\n%s", diff)
	}
}
