package xliff

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// suite is OASIS's core test suite for XLIFF 2.1, which the project does not
// own: https://github.com/oasis-tcs/xliff-xliff-22 has it under
// xliff-21/test-suite/core.
const suite = "../../../shared/fixtures/xliff-2.1"

// suiteFiles returns the files of a folder of the suite.
func suiteFiles(t *testing.T, folder string) []string {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(suite, folder, "*.xlf"))
	if len(files) == 0 {
		t.Skipf("OASIS's XLIFF 2.1 test suite is not in %s; put its core folder there", suite)
	}
	return files
}

// prefixes reads the prefixes that the suite's valid files use beside those of
// the modules.
func prefixes(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(suite, "valid", "extra-prefixes.properties"))
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]string)
	for line := range strings.Lines(string(text)) {
		space, prefix, _ := strings.Cut(strings.TrimSpace(line), "=")
		found[strings.ReplaceAll(space, `\`, "")] = prefix
	}
	return found
}

func readFile(t *testing.T, path string, o Options) (*Document, error) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return Read(bytes.NewReader(data), o)
}

// model is a document in the words of JSON, wherever things stand in the file
// and prefixes are bound.
func model(t testing.TB, d *Document) string {
	t.Helper()
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var content any
	if err := json.Unmarshal(text, &content); err != nil {
		t.Fatal(err)
	}
	strip(content)
	text, err = json.MarshalIndent(content, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func strip(content any) {
	switch at := content.(type) {
	case map[string]any:
		for _, name := range []string{"Line", "Declared", "Prefix"} {
			delete(at, name)
		}
		for name, inner := range at {
			if list, ok := inner.([]any); inner == nil || ok && len(list) == 0 {
				delete(at, name)
			}
			strip(inner)
		}
	case []any:
		for _, inner := range at {
			strip(inner)
		}
	}
}

// rewrite writes a document and reads that.
func rewrite(t testing.TB, d *Document, o Options) (*Document, string) {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, d); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	again, err := Read(&out, o)
	if err != nil {
		t.Fatalf("what was written is refused: %v\n%s", err, text)
	}
	return again, text
}

func TestSuiteValid(t *testing.T) {
	o := Options{}
	for _, path := range suiteFiles(t, "valid") {
		o.Prefixes = prefixes(t)
		t.Run(filepath.Base(path), func(t *testing.T) {
			d, err := readFile(t, path, o)
			if err != nil {
				t.Fatal(err)
			}
			again, _ := rewrite(t, d, o)
			if diff := cmp.Diff(model(t, d), model(t, again)); diff != "" {
				t.Errorf("read, written and read (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSuiteInvalid(t *testing.T) {
	for _, path := range suiteFiles(t, "invalid") {
		name := strings.TrimSuffix(filepath.Base(path), ".xlf")
		t.Run(name, func(t *testing.T) {
			_, err := readFile(t, path, Options{})
			broken, ok := errors.AsType[*Error](err)
			if !ok {
				t.Fatalf("not refused: %v", err)
			}
			if want := suiteRules[name]; broken.Line != want.Line || broken.Rule != want.Rule {
				t.Errorf("%v, want line %d, rule %s", err, want.Line, want.Rule)
			}
		})
	}
}

// TestSuiteInOut has the files that a processor reads and those that it writes
// then. Those that are only written anew are the same; those that are joined,
// parted, or rid of annotations have the same texts and codes in a row, in the
// order of their targets, in which the suite joins sources as well.
func TestSuiteInOut(t *testing.T) {
	for _, path := range suiteFiles(t, "in-out") {
		before, ok := strings.CutSuffix(path, "_in.xlf")
		if !ok {
			continue
		}
		name := filepath.Base(before)
		t.Run(name, func(t *testing.T) {
			in, err := readFile(t, path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			out, err := readFile(t, before+"_out.xlf", Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range []*Document{in, out} {
				again, _ := rewrite(t, d, Options{})
				if diff := cmp.Diff(model(t, d), model(t, again)); diff != "" {
					t.Errorf("read, written and read (-want +got):\n%s", diff)
				}
			}
			want, got := rows(out, strings.Contains(name, "Remove")), rows(in, strings.Contains(name, "Remove"))
			if strings.Contains(name, "Rewrite") {
				want, got = []string{model(t, out)}, []string{model(t, in)}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-out +in):\n%s", diff)
			}
		})
	}
}

// rows returns the texts of each unit in a row, its source and its target.
func rows(d *Document, withoutMarkers bool) []string {
	var all []string
	for _, f := range d.Files {
		f.Units(func(u *Unit) {
			var source, target []Inline
			for _, p := range u.inTargetOrder() {
				source = append(source, p.Source.Inlines...)
				if p.Target != nil {
					target = append(target, p.Target.Inlines...)
				}
			}
			all = append(all, row(source, withoutMarkers), row(target, withoutMarkers))
		})
	}
	return all
}

func row(inlines []Inline, withoutMarkers bool) string {
	var b strings.Builder
	for _, e := range Events(inlines) {
		switch in := e.Inline; {
		case in.Name == "":
			b.WriteString(in.Text)
		case withoutMarkers && in.isMarker():
		case e.End:
			b.WriteString("{/" + e.ID() + "}")
		default:
			b.WriteString("{" + strings.Join([]string{e.ID(), in.Get("type"), in.Get("subType"), in.Get("value")}, " ") + "}")
		}
	}
	return b.String()
}
