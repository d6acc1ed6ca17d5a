package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// measure returns the lines of a table by their fields.
func measure(t *testing.T, args ...string) (lines []string) {
	t.Helper()
	var out, problems bytes.Buffer
	if code := run(args, &out, &problems); code != 0 {
		t.Fatalf("exit code %d: %s", code, problems.String())
	}
	for line := range strings.Lines(out.String()) {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	return lines[1:]
}

// TestDemo holds that nothing is found in the project's own releases, which were
// translated with care: 157 segments.
func TestDemo(t *testing.T) {
	want := []string{
		"ar-en any error 9 0 0.0", "ar-es any error 9 0 0.0", "ar-fr any error 9 0 0.0",
		"en-ar any error 22 0 0.0", "en-es any error 22 0 0.0", "en-fr any error 28 0 0.0",
		"es-en any error 9 0 0.0", "fr-ar any error 19 0 0.0", "fr-en any error 19 0 0.0", "fr-es any error 11 0 0.0",
	}
	if diff := cmp.Diff(want, measure(t, filepath.Join("..", "..", "demo", "releases"))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestMemory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.tmx")
	const file = `<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>Some 12,000 people came.</seg></tuv><tuv xml:lang="fr"><seg>Quelque 1 200 personnes sont venues.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Nobody was hurt.</seg></tuv><tuv xml:lang="fr"><seg>Personne n’a été blessé.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>OK</seg></tuv><tuv xml:lang="fr"><seg>OK</seg></tuv></tu>
</body></tmx>`
	if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	want := []string{"en-fr NUMBER_ADDED warning 2 1 500.0", "en-fr NUMBER_MISSING error 2 1 500.0", "en-fr any error 2 1 500.0"}
	if diff := cmp.Diff(want, measure(t, path)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if listed := strings.Join(measure(t, "-v", "-only", "NUMBER_MISSING", path), "\n"); !strings.Contains(listed, "Quelque 1 200") {
		t.Errorf("what was found is not listed:\n%s", listed)
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	var out, problems bytes.Buffer
	for _, path := range []string{"none.tmx", t.TempDir()} {
		if code := run([]string{path}, &out, &problems); code != 1 || problems.Len() == 0 {
			t.Errorf("%s: exit code %d, said %q", path, code, problems.String())
		}
	}
}
