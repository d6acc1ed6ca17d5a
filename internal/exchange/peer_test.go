package exchange

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/markup"
)

// run runs another program and returns what it says.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), name, args...)
	command.Env = append(os.Environ(), "NODE_PATH="+os.Getenv("PRESSROOM_PEERS"))
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// needs skips a test where a program of others is missing, which `.ci/run
// packages` gets.
func needs(t *testing.T, what, name string, args ...string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), name, args...)
	command.Env = append(os.Environ(), "NODE_PATH="+os.Getenv("PRESSROOM_PEERS"))
	if err := command.Run(); err != nil {
		t.Skipf("%s is missing; `.ci/run packages` gets it, and PRESSROOM_PEERS names the npm packages", what)
	}
}

// exported writes the files of the sample, one a version.
func exported(t *testing.T) map[string]string {
	t.Helper()
	files := make(map[string]string)
	for _, version := range Versions {
		files[version] = filepath.Join(t.TempDir(), version+".xlf")
		if err := os.WriteFile(files[version], []byte(write(t, sample(), version)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// TestXmllint has libxml2 read what is exported, as XML with namespaces.
func TestXmllint(t *testing.T) {
	needs(t, "xmllint (Debian: libxml2-utils)", "xmllint", "--version")
	for version, path := range exported(t) {
		if out := run(t, "xmllint", "--noout", "--nonet", path); out != "" {
			t.Errorf("%s: %s", version, out)
		}
	}
}

// python is the one that Debian's packages are for.
func python() string {
	if _, err := os.Stat("/usr/bin/python3"); err == nil {
		return "/usr/bin/python3"
	}
	return "python3"
}

// TestTranslateToolkit has a tool of others fill a file of 1.2.
func TestTranslateToolkit(t *testing.T) {
	needs(t, "the Translate Toolkit (Debian: python3-translate)", python(), "-c", "import translate.storage.xliff")
	filled := filepath.Join(t.TempDir(), "filled.xlf")
	said := run(t, python(), "testdata/toolkit.py", exported(t)["1.2"], filled)
	for _, want := range []string{"b1\tq1: Inés Oyelaran, Director\n", "b3\tSay which.\n"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not see %q in\n%s", want, said)
		}
	}
	data, err := os.ReadFile(filled)
	if err != nil {
		t.Fatal(err)
	}
	text := sample()
	back := read(t, text, string(data))
	for _, want := range []Unit{
		{ID: "headline", Source: text.Segments[0].Source, Target: "العنوان", Translated: true, Etag: `"1"`},
		{ID: "b1", Source: text.Segments[1].Source, Target: text.Segments[1].Target, Translated: true, Untouched: true, Etag: `"2"`},
		{ID: "b2", Source: text.Segments[2].Source, Target: "- uno `x`\n- dos\\\n  more", Translated: true, Initial: true},
	} {
		if diff := cmp.Diff(want, back.find(t, want.ID)); diff != "" {
			t.Errorf("(-want +got):\n%s\n%s", diff, data)
		}
	}
}

// TestNodeXliff has a parser of others read the versions whose codes are apart
// from the text; it takes what bpt and ph of 1.2 hold for words.
func TestNodeXliff(t *testing.T) {
	needs(t, "node with the npm package xliff", "node", "-e", "require('xliff')")
	files := exported(t)
	for _, version := range []string{"2.0", "2.1", "2.2"} {
		var want []string
		for _, s := range sample().Segments {
			u := []string{s.ID, wordsOf(s.Source, s.Markup), wordsOf(s.Target, s.Markup), ""}
			if s.ID == "b4" {
				u[2] = u[1]
			}
			for _, n := range s.Notes {
				u[3] = n.Text
			}
			if s.RejectReason != "" {
				u[3] = s.RejectReason
			}
			line, _ := json.Marshal(u)
			want = append(want, string(line))
		}
		var got []string
		for line := range strings.Lines(run(t, "node", "testdata/xliff.js", files[version])) {
			var u []string
			if err := json.Unmarshal([]byte(line), &u); err != nil {
				t.Fatal(err)
			}
			again, _ := json.Marshal(u)
			got = append(got, string(again))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", version, diff)
		}
	}
}

// wordsOf is a text without its codes.
func wordsOf(text string, isMarkup bool) string {
	var b strings.Builder
	var walk func([]markup.Piece)
	walk = func(all []markup.Piece) {
		for _, p := range all {
			b.WriteString(p.Text)
			walk(p.Pieces)
		}
	}
	walk(pieces(text, isMarkup))
	return b.String()
}
