package boltkv_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/kv/kvtest"
)

const table kv.Table = "t"

// open opens a store whose file is checked when the test is over.
func open(t testing.TB, path string, tables ...kv.Table) *boltkv.Store {
	t.Helper()
	s, err := boltkv.Open(path, boltkv.Options{Tables: tables})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		checked, err := boltkv.Open(path, boltkv.Options{})
		if err != nil {
			t.Error(err)
			return
		}
		if err := errors.Join(checked.Check(), checked.Close()); err != nil {
			t.Errorf("check: %v", err)
		}
	})
	return s
}

func TestConformance(t *testing.T) {
	kvtest.Run(t, func(t testing.TB) kv.Store {
		return open(t, filepath.Join(t.TempDir(), "store.db"), kvtest.Tables()...)
	})
}

func put(w kv.Writer) error { return w.Put(table, []byte("k"), []byte("v")) }

func wantPut(t *testing.T, s kv.Store) {
	t.Helper()
	if err := s.View(t.Context(), func(r kv.Reader) error {
		v, err := r.Get(table, []byte("k"))
		if string(v) != "v" {
			t.Errorf("value is %q, want %q", v, "v")
		}
		return err
	}); err != nil {
		t.Error(err)
	}
}

func TestReopenKeepsTheData(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	s := open(t, path, table)
	if err := s.Update(t.Context(), put); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// An upgrade brings another table.
	again := open(t, path, table, "later")
	wantPut(t, again)
	if err := again.Update(t.Context(), func(w kv.Writer) error {
		return w.Put("later", []byte("k"), nil)
	}); err != nil {
		t.Error(err)
	}
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

func TestFileMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs Unix file modes")
	}
	path := filepath.Join(t.TempDir(), "store.db")
	open(t, path, table)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("mode is %o, want 600", got)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.db")
	content := strings.Repeat("not a store\n", 1000)
	if err := os.WriteFile(text, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, path string
		tables     []kv.Table
	}{
		{"a file that is no store", text, nil},
		{"a directory", dir, nil},
		{"a folder that is not there", filepath.Join(dir, "no", "store.db"), nil},
		{"a table without a name", filepath.Join(dir, "new.db"), []kv.Table{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := boltkv.Open(tt.path, boltkv.Options{Tables: tt.tables})
			if err == nil {
				t.Fatal("opened", s.Close())
			}
			if !strings.Contains(err.Error(), tt.path) {
				t.Errorf("error does not name the path: %v", err)
			}
		})
	}
	if got, err := os.ReadFile(text); string(got) != content || err != nil {
		t.Errorf("the file that is no store was changed: %v", err)
	}
}

// secondEnv makes this test binary be the second process.
const secondEnv = "BOLTKV_TEST_SECOND"

func TestMain(m *testing.M) {
	if path := os.Getenv(secondEnv); path != "" {
		os.Exit(second(path))
	}
	os.Exit(m.Run())
}

// second opens the store and prints the error and how long it took.
func second(path string) int {
	start := time.Now()
	s, err := boltkv.Open(path, boltkv.Options{Tables: []kv.Table{"second"}})
	took := time.Since(start)
	if err == nil {
		_ = s.Close()
	}
	fmt.Printf("in use: %v\nwithin a second: %v\n%v\n", errors.Is(err, kv.ErrInUse), took < time.Second, err)
	return 0
}

func TestSecondProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	s := open(t, path, table)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), secondEnv+"="+path)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := fmt.Sprintf("in use: true\nwithin a second: true\nopen store %s: %v\n", path, kv.ErrInUse)
	if string(out) != want {
		t.Errorf("the second process says\n%swant\n%s", out, want)
	}
	// The first goes on.
	if err := s.Update(t.Context(), put); err != nil {
		t.Error(err)
	}
	wantPut(t, s)
	if err := s.Check(); err != nil {
		t.Errorf("check: %v", err)
	}
}

func TestCheckAfterClose(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "store.db"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Check(); !errors.Is(err, kv.ErrClosed) {
		t.Errorf("Check: %v, want ErrClosed", err)
	}
}
