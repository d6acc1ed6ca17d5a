package internal_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/openpressroom/pressroom/"

// storeys are the house from the top down. A storey may import those named
// beside it, and its own packages only where it names itself.
var storeys = map[string][]string{
	"command":   {"app", "knowledge", "contract"},
	"app":       {"door", "room", "archive", "engine", "knowledge", "content", "contract"},
	"content":   {"contract"},
	"door":      {"archive", "kv", "knowledge", "contract"},
	"room":      {"archive", "knowledge", "contract"},
	"archive":   {"kv", "knowledge", "contract"},
	"engine":    {"kv"},
	"kv":        {},
	"knowledge": {"knowledge", "contract"},
	"contract":  {"contract"},
	"tool":      {},
}

// places say where each package stands. A new one needs its line here.
var places = map[string]string{
	"cmd/pressroom": "command",

	"internal/app":  "app",
	"internal/demo": "content",

	"internal/access":   "door",
	"internal/httpapi":  "door",
	"internal/listen":   "door",
	"internal/metrics":  "door",
	"internal/outgoing": "door",
	"internal/rpc":      "door",

	"internal/delivery":    "room",
	"internal/editorial":   "room",
	"internal/syndication": "room",
	"internal/translation": "room",

	"internal/aip":           "knowledge",
	"internal/check":         "knowledge",
	"internal/check/score":   "command",
	"internal/exchange":      "knowledge",
	"internal/clientip":      "knowledge",
	"internal/feed":          "knowledge",
	"internal/intake":        "knowledge",
	"internal/intake/report": "knowledge",
	"internal/intake/score":  "command",
	"internal/intake/source": "knowledge",
	"internal/limit":         "knowledge",
	"internal/locale":        "knowledge",
	"internal/markup":        "knowledge",
	"internal/memory":        "knowledge",
	"internal/press":         "knowledge",
	"internal/render":        "knowledge",
	"internal/segment":       "knowledge",
	"internal/tmx":           "knowledge",
	"internal/webhook":       "knowledge",
	"internal/worddiff":      "knowledge",
	"internal/xliff":         "knowledge",
	"internal/xmltext":       "knowledge",

	"internal/archive":    "archive",
	"internal/kv":         "kv",
	"internal/kv/boltkv":  "engine",
	"internal/kv/kvtest":  "engine",
	"internal/lineartest": "tool",
	"internal/locale/gen": "tool",

	"api/openapi":            "contract",
	"api/pressroom/store/v1": "contract",
	"api/pressroom/v1":       "contract",
	"locales":                "contract",
}

// wire is what only doors and those above them know: how things look outside.
var wire = []string{
	"google.golang.org/grpc/codes", "google.golang.org/grpc/metadata", "google.golang.org/grpc/status", "net/http",
}

// TestImportsGoDown lists every package of the house with what it imports.
func TestImportsGoDown(t *testing.T) {
	found := packages(t)
	for path := range places {
		if _, ok := found[path]; !ok {
			t.Errorf("%s has a place and is gone: take it out of places", path)
		}
	}
	for path, imports := range found {
		if strings.HasPrefix(path, "tools") {
			continue // no part of the program
		}
		storey, ok := places[path]
		if !ok {
			t.Errorf("%s has no place: decide which storey it belongs to (doors in, rooms for one user each, pure knowledge, archive; see doc.go of its neighbours) and add it to places in internal/layers_test.go", path)
			continue
		}
		for _, imported := range imports {
			if low := storey == "room" || storey == "archive" || storey == "engine" || storey == "kv" || storey == "knowledge"; low && slices.Contains(wire, imported) {
				t.Errorf("%s is a %s and imports %s, which only doors know", path, storey, imported)
			}
			target, ours := strings.CutPrefix(imported, module)
			if !ours {
				continue
			}
			if to := places[target]; to != "" && !slices.Contains(storeys[storey], to) {
				t.Errorf("%s (%s) imports %s (%s): imports go down only", path, storey, target, to)
			}
		}
	}
}

// packages returns what every package of the module imports, tests left out,
// by its path in the module.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	var stderr bytes.Buffer
	list := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports,GoFiles", "../...")
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	found := make(map[string][]string)
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			ImportPath string
			Imports    []string
			GoFiles    []string
		}
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return found
		} else if err != nil {
			t.Fatal(err)
		}
		if len(p.GoFiles) > 0 { // not the home of a test alone
			found[strings.TrimPrefix(p.ImportPath, module)] = p.Imports
		}
	}
}
