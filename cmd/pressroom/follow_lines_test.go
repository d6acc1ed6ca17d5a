package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// TestMend cuts a file at every byte, as a kill may, and goes on in it: every
// line is there once, and the cursor is that of the last.
func TestMend(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.ndjson")
	write := func(from string, changes ...*pressroomv1.Change) string {
		t.Helper()
		l, err := openLines(path, "", io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		if l.cursor != from {
			t.Fatalf("goes on from %q, want %q", l.cursor, from)
		}
		for _, c := range changes {
			if err := l.write(c); err != nil {
				t.Fatal(err)
			}
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	all := []*pressroomv1.Change{
		{Cursor: "c1", Note: "one"},
		{Cursor: "c2", Note: strings.Repeat("long\n", tail/3)}, // more than is read at a time
		{Cursor: "c3", Note: "three"},
	}
	whole := write("", all...)
	if !strings.HasPrefix(whole, lineStart+"c1") || strings.Count(whole, "\n") != len(all) {
		t.Fatalf("wrote %.200q", whole)
	}
	for cut := range len(whole) {
		if 120 < cut && cut < len(whole)-180 && cut%4099 != 0 { // within the long line
			continue
		}
		if err := os.WriteFile(path, []byte(whole[:cut]), 0o600); err != nil {
			t.Fatal(err)
		}
		kept := strings.Count(whole[:cut], "\n")
		from := ""
		if kept > 0 {
			from = all[kept-1].GetCursor()
		}
		if got := write(from, all[kept:]...); got != whole {
			t.Fatalf("cut at %d: %d bytes, want %d", cut, len(got), len(whole))
		}
	}
}

// TestMendLeavesAlone refuses files that hold something else.
func TestMendLeavesAlone(t *testing.T) {
	for _, text := range []string{"localhost", "localhost\n", "{}\n", "{\"cursor\":\"\"}\n", "a\nb\n{\"cursor\":\"c", "{\"cursor\":\"c1\"}\nx"} {
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := openLines(path, "", io.Discard); err == nil || !strings.Contains(err.Error(), "not a change") {
			t.Errorf("%q: %v", text, err)
		}
		if left, err := os.ReadFile(path); err != nil || string(left) != text {
			t.Errorf("%q became %q", text, left)
		}
	}
}

// TestCursorFile keeps the cursor after the line, and goes on from it where the
// output cannot be read back.
func TestCursorFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cursor")
	for i, cursor := range []string{"c1", "c2"} {
		var out bytes.Buffer
		l, err := openLines("", path, &out)
		if err != nil {
			t.Fatal(err)
		}
		if want := []string{"", "c1"}[i]; l.cursor != want {
			t.Errorf("goes on from %q, want %q", l.cursor, want)
		}
		if err := l.write(&pressroomv1.Change{Cursor: cursor}); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(out.String(), lineStart+cursor) {
			t.Errorf("wrote %q", out.String())
		}
	}
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 1 {
		t.Errorf("left %v, %v", left, err)
	}
}
