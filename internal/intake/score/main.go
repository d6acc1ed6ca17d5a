// Command score measures intake against labelled texts and prints precision and recall by finding
// and language.
//
//	go run ./internal/intake/score [-v] [FOLDER]
//
// Without a folder it measures the project's own corpora, internal/intake/testdata/corpus, written
// before the rules, corpus-after and corpus-later, written after them, and exits with 1 where a total falls under
// its floor. With a folder, which holds name.txtar or language/name.txtar, it measures that one, and
// no floors count.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	os.Exit(run(os.Args[1:], filepath.Join("internal", "intake", "testdata"), floors, os.Stdout, os.Stderr))
}

// run measures the corpora of testdata, or the folder that args name, and returns the exit code: 0,
// 1 for a text that cannot be measured or a floor that is not held, 2 for wrong arguments.
func run(args []string, testdata string, floors []corpusFloors, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("score", flag.ContinueOnError)
	flags.SetOutput(stderr)
	verbose := flags.Bool("v", false, "list what was missed")
	if flags.Parse(args) != nil {
		return 2
	}
	if flags.NArg() > 1 {
		fmt.Fprintln(stderr, "score: more than one folder")
		return 2
	}
	details := io.Discard
	if *verbose {
		details = stdout
	}
	if flags.NArg() == 1 {
		samples, err := load(flags.Arg(0))
		if err == nil {
			_, err = show(flags.Arg(0), samples, stdout, details)
		}
		return exit(stderr, err)
	}
	held := true
	for _, corpus := range floors {
		samples, err := load(filepath.Join(testdata, corpus.name))
		if err == nil || corpus.optional() && isEmpty(err) {
			var total sheet
			total, err = show(corpus.name, samples, stdout, details)
			for _, broken := range corpus.broken(total) {
				fmt.Fprintln(stderr, broken)
				held = false
			}
		}
		if err != nil {
			return exit(stderr, err)
		}
	}
	if !held {
		return 1
	}
	return 0
}

func exit(stderr io.Writer, err error) int {
	if err != nil {
		fmt.Fprintln(stderr, "score:", err)
		return 1
	}
	return 0
}

// show measures the samples of a corpus, prints its table under a heading and returns its totals.
func show(name string, samples []sample, stdout, details io.Writer) (sheet, error) {
	languages := make(map[string]sheet)
	total := newSheet()
	for _, s := range samples {
		result, err := measure(s)
		if err != nil {
			return sheet{}, fmt.Errorf("%s: %w", s.path, err)
		}
		if _, ok := languages[s.labels.Language]; !ok {
			languages[s.labels.Language] = newSheet()
		}
		languages[s.labels.Language].add(result)
		total.add(result)
		for _, miss := range result.misses {
			fmt.Fprintf(details, "%s  %s\n", s.path, miss)
		}
	}
	fmt.Fprintf(stdout, "== %s: %d texts\n", name, len(samples))
	if len(samples) == 0 {
		return total, nil
	}
	return total, printTable(stdout, languages, total)
}
