// Command score measures intake against a corpus of labelled texts and prints
// precision and recall by finding and language.
//
//	go run ./internal/intake/score [-v] [FOLDER]
//
// The folder holds language/name.txtar; without one it is the project's own
// corpus. It exits with 1 where a total falls under its floor.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"
)

// floors are the least precision and recall of a total that are let through.
// They only go up.
var floors = map[string][2]float64{
	"dateline": {0.94, 0.88},
	"headline": {0.85, 0.78},
	"event":    {0.98, 0.66},
	"quotes":   {0.92, 0.88},
	"speaker":  {0.76, 0.75},
	"title":    {0.80, 0.72},
	"captions": {0.65, 0.60},
}

func main() {
	log.SetFlags(0)
	verbose := flag.Bool("v", false, "list what was missed")
	flag.Parse()
	folder := filepath.Join("internal", "intake", "testdata", "corpus")
	if flag.NArg() > 0 {
		folder = flag.Arg(0)
	}
	samples, err := load(folder)
	if err != nil {
		log.Fatal(err)
	}
	if len(samples) == 0 {
		log.Fatalf("no texts in %s", folder)
	}
	totals := make(map[string]map[string]tally) // by language, then kind; "all" for all
	for _, s := range samples {
		tallies, misses, err := measure(s)
		if err != nil {
			log.Fatalf("%s: %v", s.name, err)
		}
		for _, language := range []string{s.labels.Language, "all"} {
			if totals[language] == nil {
				totals[language] = make(map[string]tally)
			}
			for kind, t := range tallies {
				sum := totals[language][kind]
				sum.add(t)
				totals[language][kind] = sum
			}
		}
		for _, miss := range misses {
			if *verbose {
				fmt.Printf("%s/%s  %s\n", s.labels.Language, s.name, miss)
			}
		}
	}
	fmt.Printf("%d texts\n", len(samples))
	if !report(totals) {
		os.Exit(1)
	}
}

// report prints the table and reports whether every floor is held.
func report(totals map[string]map[string]tally) bool {
	held := true
	table := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "finding\tlanguage\tlabelled\tfound\tright\tprecision\trecall\t\n")
	languages := make([]string, 0, len(totals))
	for language := range totals {
		languages = append(languages, language)
	}
	slices.SortFunc(languages, func(a, b string) int {
		if (a == "all") != (b == "all") {
			return map[bool]int{true: 1, false: -1}[a == "all"]
		}
		return map[bool]int{true: -1, false: 1}[a < b]
	})
	for _, kind := range kinds {
		for _, language := range languages {
			t := totals[language][kind]
			mark := ""
			if floor := floors[kind]; language == "all" && (t.precision() < floor[0] || t.recall() < floor[1]) {
				mark, held = fmt.Sprintf("under %.2f %.2f", floor[0], floor[1]), false
			}
			fmt.Fprintf(table, "%s\t%s\t%d\t%d\t%d\t%.2f\t%.2f\t%s\n",
				kind, language, t.labelled, t.found, t.right, t.precision(), t.recall(), mark)
		}
	}
	if err := table.Flush(); err != nil {
		log.Print(err)
		return false
	}
	return held
}
