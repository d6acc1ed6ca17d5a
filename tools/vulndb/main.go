// Command vulndb makes the Go vulnerability database in a folder, in the form
// that `govulncheck -db` reads, from the Go module that it is published from
// (golang.org/x/vulndb): for machines that reach the module proxy and not
// vuln.go.dev. The form is described in https://go.dev/doc/security/vuln/database.
package main

import (
	"encoding/json"
	"log"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// entry is what the index needs of a report (OSV).
type entry struct {
	ID       string    `json:"id"`
	Modified time.Time `json:"modified"`
	Affected []struct {
		Package struct {
			Name string `json:"name"`
		} `json:"package"`
	} `json:"affected"`
}

// module is a line of the index of modules.
type module struct {
	Path  string `json:"path"`
	Vulns []vuln `json:"vulns"`
}

type vuln struct {
	ID       string    `json:"id"`
	Modified time.Time `json:"modified"`
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: vulndb FOLDER")
	}
	source, version := download()
	if err := write(filepath.Join(source, "data", "osv"), os.Args[1]); err != nil {
		log.Fatal(err)
	}
	log.Printf("vulnerability database of golang.org/x/vulndb@%s", version)
}

// download fetches the newest version of the module.
func download() (folder, version string) {
	command := exec.Command("go", "mod", "download", "-json", "golang.org/x/vulndb@latest")
	command.Dir = os.TempDir() // outside this module, which does not need it
	answer, err := command.Output()
	var got struct{ Dir, Version, Error string }
	if decodeErr := json.Unmarshal(answer, &got); err != nil || decodeErr != nil || got.Error != "" {
		log.Fatalf("download golang.org/x/vulndb: %v %s", err, got.Error)
	}
	return got.Dir, got.Version
}

// write copies the reports and makes the index of the modules that they are
// about.
func write(reports, folder string) error {
	for _, name := range []string{"ID", "index"} {
		if err := os.MkdirAll(filepath.Join(folder, name), 0o755); err != nil {
			return err
		}
	}
	files, err := filepath.Glob(filepath.Join(reports, "GO-*.json"))
	if err != nil {
		return err
	}
	modules := make(map[string]*module)
	var newest time.Time
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		var e entry
		if err := json.Unmarshal(text, &e); err != nil {
			return err
		}
		if e.Modified.After(newest) {
			newest = e.Modified
		}
		for _, affected := range e.Affected {
			m := modules[affected.Package.Name]
			if m == nil {
				m = &module{Path: affected.Package.Name}
				modules[m.Path] = m
			}
			m.Vulns = append(m.Vulns, vuln{e.ID, e.Modified})
		}
		if err := os.WriteFile(filepath.Join(folder, "ID", filepath.Base(file)), text, 0o644); err != nil {
			return err
		}
	}
	var index []*module
	for _, path := range slices.Sorted(maps.Keys(modules)) {
		index = append(index, modules[path])
	}
	if err := writeJSON(filepath.Join(folder, "index", "modules.json"), index); err != nil {
		return err
	}
	return writeJSON(filepath.Join(folder, "index", "db.json"), map[string]time.Time{"modified": newest})
}

func writeJSON(path string, content any) error {
	text, err := json.Marshal(content)
	if err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o644)
}
