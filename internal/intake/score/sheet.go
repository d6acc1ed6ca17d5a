package main

import "fmt"

// kinds are what is measured, in the order of the table. Of speakers and titles only those of quotes
// that were found are counted.
var kinds = []string{
	"dateline", "headline", "subhead", "event", "embargo", "quotes", "speaker", "title", "captions",
	"contacts", "notes", "boilerplate", "end", "credits",
}

// ratio is how many of how many.
type ratio struct{ part, whole int }

// ratios are the lines under the table, in their order.
var ratios = []struct{ name, words string }{
	{"dateline", "dateline right in %d of %d texts that have one\n"},
	{"invented", "dateline invented in %d of %d texts that have none\n"},
	{"speaker", "speaker right in %d of %d labelled quotes that were found\n"},
	{"title", "title right in %d of %d speakers that are given one\n"},
}

// sheet is what was measured of one text or of many.
type sheet struct {
	tallies map[string]tally // by kind
	ratios  map[string]ratio // by name
	misses  []string         // what was not right, in words
}

func newSheet() sheet {
	return sheet{tallies: make(map[string]tally), ratios: make(map[string]ratio)}
}

// add counts what another sheet has. Its misses stay there.
func (s sheet) add(o sheet) {
	for kind, t := range o.tallies {
		s.count(kind, t)
	}
	for name, r := range o.ratios {
		s.ratio(name, r.part, r.whole)
	}
}

func (s sheet) count(kind string, t tally) {
	sum := s.tallies[kind]
	sum.add(t)
	s.tallies[kind] = sum
}

func (s sheet) ratio(name string, part, whole int) {
	sum := s.ratios[name]
	s.ratios[name] = ratio{sum.part + part, sum.whole + whole}
}

func (s *sheet) miss(format string, args ...any) {
	s.misses = append(s.misses, fmt.Sprintf(format, args...))
}

// one compares a finding of which a text has one or none; "" is none.
func (s *sheet) one(kind, labelled, found string) {
	s.count(kind, one(labelled != "", found != "", labelled == found))
	if labelled != found {
		s.miss("%s: labelled %q, found %q", kind, labelled, found)
	}
}

// list compares findings of which a text may have several. A label takes the first finding that is
// the same, which no other label gets.
func (s *sheet) list(kind string, labelled, found []string, same func(label, found string) bool) {
	taken := make([]bool, len(found))
	for _, label := range labelled {
		met := false
		for i, text := range found {
			if !taken[i] && same(label, text) {
				taken[i], met = true, true
				break
			}
		}
		s.count(kind, one(true, met, true))
		if !met {
			s.miss("%s: not found %q", kind, label)
		}
	}
	for i, text := range found {
		if !taken[i] {
			s.count(kind, one(false, true, false))
			s.miss("%s: not labelled %q", kind, text)
		}
	}
}
