package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// unrecorded are the files of doors and rooms that may write without the audit
// log being told by archive.Once or archive.Recorded, each with the reason.
var unrecorded = map[string]string{
	"access/bootstrap.go": "tells of the first key by itself",
	"access/uses.go":      "keeps when keys were last used, which nobody asked for, and tells of dead keys by itself",

	"syndication/hub.go":               "keeps what anybody asks of the hub until it is confirmed, so a flood of it must not fill the log",
	"syndication/hub_confirm.go":       "keeps what a callback answered to the server",
	"syndication/hub_push.go":          "keeps how far a callback has come, which nobody asked for",
	"syndication/subscription_push.go": "keeps how far a subscription has come, which nobody asked for; its attempts tell of it",
}

// TestWritesAreOnRecord keeps rooms and doors from writing behind the audit log:
// whatever a caller asks for goes through archive.Once or archive.Recorded.
func TestWritesAreOnRecord(t *testing.T) {
	found := make(map[string]bool)
	for place, storey := range places {
		if storey != "room" && storey != "door" {
			continue
		}
		root := strings.TrimPrefix(place, "internal/")
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && updates(call) {
					found[filepath.ToSlash(path)] = true
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for path := range found {
		if unrecorded[path] == "" {
			t.Errorf("%s writes to the archive and the audit log is not told: use archive.Once or archive.Recorded, or say here why not", path)
		}
	}
	for path := range unrecorded {
		if !found[path] {
			t.Errorf("%s does not write by itself any more", path)
		}
	}
}

// updates reports whether a call is of Update with a context and a function, as
// the archive's is.
func updates(call *ast.CallExpr) bool {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != "Update" || len(call.Args) != 2 {
		return false
	}
	_, ok = call.Args[1].(*ast.FuncLit)
	return ok
}
