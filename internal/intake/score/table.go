package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"
)

// printTable prints a line for each kind and language, a total for each kind, and the ratios.
func printTable(w io.Writer, languages map[string]sheet, total sheet) error {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "finding\tlanguage\tlabelled\tmet\tfound\tright\tprecision\trecall\t\n")
	line := func(kind, language string, t tally) {
		fmt.Fprintf(table, "%s\t%s\t%d\t%d\t%d\t%d\t%.2f\t%.2f\t\n",
			kind, language, t.labelled, t.met, t.found, t.right, t.precision(), t.recall())
	}
	for _, kind := range kinds {
		for _, language := range slices.Sorted(maps.Keys(languages)) {
			line(kind, language, languages[language].tallies[kind])
		}
		line(kind, "all", total.tallies[kind])
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, r := range ratios {
		if _, err := fmt.Fprintf(w, r.words, total.ratios[r.name].part, total.ratios[r.name].whole); err != nil {
			return err
		}
	}
	return nil
}
