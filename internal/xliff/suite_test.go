package xliff

import (
	"bytes"
	"encoding/json"
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
		t.Run(filepath.Base(path), func(t *testing.T) {
			_, err := readFile(t, path, Options{})
			t.Log(err)
			if err == nil {
				t.Fatal("accepted")
			}
		})
	}
}
