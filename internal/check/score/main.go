// Command score shows what the checks find in translations that people have
// published, where next to all of it is a false alarm.
//
//	go run ./internal/check/score [-v] [-only CHECK] [PATH…]
//
// A path is a TMX file, such as a translation memory of your own, or a folder of
// releases like internal/demo/releases, which is measured where none is given.
// Each line of the table is a check in a pair of languages: how many of the
// translations it is found in, and in how many of 1,000. -v lists what was
// found.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/openpressroom/pressroom/internal/check"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run measures what args name and returns the exit code: 1 for a file that
// cannot be read, 2 for wrong arguments.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("score", flag.ContinueOnError)
	flags.SetOutput(stderr)
	verbose := flags.Bool("v", false, "list what was found")
	only := flags.String("only", "", "list what this check found alone")
	if flags.Parse(args) != nil {
		return 2
	}
	paths := flags.Args()
	if len(paths) == 0 {
		paths = []string{filepath.Join("internal", "demo", "releases")}
	}
	s := newSheet()
	for _, path := range paths {
		read := readReleases
		if strings.HasSuffix(path, ".tmx") {
			read = readMemory
		}
		err := read(path, func(p check.Pair) {
			for _, f := range s.add(p) {
				if *verbose && (*only == "" || *only == string(f.Check)) {
					fmt.Fprintf(stdout, "%s %s\n  %s\n  %s\n", f.Check, f.Metadata["Value"], oneLine(p.Source), oneLine(p.Target))
				}
			}
		})
		if err != nil {
			fmt.Fprintln(stderr, "score:", err)
			return 1
		}
	}
	if err := s.print(stdout); err != nil {
		fmt.Fprintln(stderr, "score:", err)
		return 1
	}
	return 0
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
