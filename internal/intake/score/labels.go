package main

import (
	"bytes"
	"errors"
	"slices"
	"time"

	"go.yaml.in/yaml/v3"
)

// labels are what a careful press officer sees in a text. A field that is not labelled is not in the
// text.
type labels struct {
	Language    string
	Dateline    *struct{ City, Region, Date string }
	Headline    string
	Subhead     string
	Event       *struct{ Start, End string }
	Embargo     *embargoLabel
	Quotes      []quoteLabel
	Captions    []string
	Contacts    []string // free text: an office, a person, a number, an address, or several of them
	Notes       string   // how they begin, with their heading or after it
	Boilerplate string   // likewise
	End         string
	Credits     []string
}

// quoteLabel is a quote; the parts of an interrupted one are joined with an ellipsis. Another wording of the title, with the
// short name of a body or without it, may be as right.
type quoteLabel struct {
	Text, Speaker, Title string
	OtherTitles          []string
}

// titled reports whether a title is one that the speaker has.
func (q quoteLabel) titled(title string) bool {
	return fold(title) == fold(q.Title) || slices.ContainsFunc(q.OtherTitles, func(other string) bool { return fold(other) == fold(title) })
}

// embargoLabel is either the instant at which an embargo ends or that the text leaves it in doubt.
type embargoLabel struct {
	Time     *time.Time
	Doubtful bool
}

// readLabels reads labels.yaml. A field that is not known is an error: it would measure nothing.
func readLabels(data []byte) (labels, error) {
	var l labels
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&l); err != nil {
		return labels{}, err
	}
	if l.Language == "" {
		return labels{}, errors.New("no language")
	}
	if e := l.Embargo; e != nil && (e.Time != nil) == e.Doubtful {
		return labels{}, errors.New("embargo: it has either a time or is doubtful")
	}
	for _, q := range l.Quotes {
		if q.Text == "" {
			return labels{}, errors.New("quotes: one has no text")
		}
	}
	return l, nil
}
