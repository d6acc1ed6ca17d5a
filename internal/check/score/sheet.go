package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/openpressroom/pressroom/internal/check"
)

// sheet counts what was found.
type sheet struct {
	pairs map[string]int                 // translations, by languages
	found map[string]map[check.Check]int // translations with a finding of a check
	grave map[string]int                 // translations with an error
	level map[check.Check]check.Severity
}

func newSheet() *sheet {
	return &sheet{
		pairs: make(map[string]int), found: make(map[string]map[check.Check]int),
		grave: make(map[string]int), level: make(map[check.Check]check.Severity),
	}
}

// add checks a translation, counts each check once, and returns what was found.
func (s *sheet) add(p check.Pair) []check.Finding {
	languages := p.SourceLanguage + "-" + p.TargetLanguage
	s.pairs[languages]++
	if s.found[languages] == nil {
		s.found[languages] = make(map[check.Check]int)
	}
	findings := check.Run(p)
	seen := make(map[check.Check]bool)
	grave := false
	for _, f := range findings {
		grave = grave || f.Severity == check.Error
		if !seen[f.Check] {
			seen[f.Check] = true
			s.found[languages][f.Check]++
			s.level[f.Check] = f.Severity
		}
	}
	if grave {
		s.grave[languages]++
	}
	return findings
}

// print writes the table.
func (s *sheet) print(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "languages\tcheck\tseverity\ttranslations\tfound in\tof 1,000\t\n")
	for _, languages := range slices.Sorted(maps.Keys(s.pairs)) {
		all := s.pairs[languages]
		line := func(name, severity string, n int) {
			fmt.Fprintf(table, "%s\t%s\t%s\t%d\t%d\t%.1f\t\n", languages, name, severity, all, n, 1000*float64(n)/float64(all))
		}
		for _, c := range slices.Sorted(maps.Keys(s.found[languages])) {
			severity := "warning"
			if s.level[c] == check.Error {
				severity = "error"
			}
			line(string(c), severity, s.found[languages][c])
		}
		line("any", "error", s.grave[languages])
	}
	return table.Flush()
}
