package press_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/openpressroom/pressroom/internal/check"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/locales"
)

// TestEveryReasonHasAMessage reads the reasons from their source, so that none
// can be forgotten. That all languages have the same messages is held in
// package locale.
func TestEveryReasonHasAMessage(t *testing.T) {
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, reason := range reasons(t) {
		if _, language := catalogue.Message([]string{"en"}, reason, nil); language == "" {
			t.Errorf("no message for %s", reason)
		}
	}
}

// TestEveryMessageHasAReason finds messages that nothing says any more.
func TestEveryMessageHasAReason(t *testing.T) {
	text, err := locales.FS.ReadFile("en.toml")
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[string]bool)
	for _, reason := range reasons(t) {
		known[reason] = true
	}
	for _, c := range check.All() {
		known[string(c)] = true
	}
	for line := range strings.Lines(string(text)) {
		id, _, ok := strings.Cut(line, " = ")
		if table, isTable := strings.CutPrefix(strings.TrimSpace(line), "["); isTable {
			id, ok = strings.TrimSuffix(table, "]"), true
		}
		if ok && id == strings.ToUpper(id) && !known[id] && !strings.HasPrefix(id, "#") && !strings.HasPrefix(id, "STATE_") && !strings.HasPrefix(id, "ROLE_") {
			t.Errorf("message %s belongs to no reason", id)
		}
	}
}

func reasons(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "reason.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for _, v := range spec.Values {
			reason, err := strconv.Unquote(v.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			found = append(found, reason)
		}
		return false
	})
	if len(found) < 50 {
		t.Fatalf("found %d reasons only", len(found))
	}
	return found
}
