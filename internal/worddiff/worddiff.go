// Package worddiff compares two texts word by word.
//
// In the room is the comparison and its notation; what is compared, and when,
// is told by those who use it.
package worddiff

import (
	"strings"
	"unicode"

	"github.com/aymanbagabas/go-udiff"
)

// Operation is what became of a run of words.
type Operation int

const (
	// Equal is in both texts.
	Equal Operation = iota
	// Deleted is only in the earlier.
	Deleted
	// Inserted is only in the later.
	Inserted
)

// Run is a run of words, with the space around them, that were treated alike.
type Run struct {
	Operation Operation
	Text      string
}

// Compare returns the runs of which two texts are made, in order, a deleted
// one before the inserted one that takes its place. The runs that are not
// Inserted joined are the earlier text, those that are not Deleted the later.
//
// Each distinct word is stood for by one rune, and the diff of those is that
// of go-udiff (Myers' algorithm, with a bound on the work, after which the
// result is still right but may be longer than need be).
func Compare(earlier, later string) []Run {
	var words alphabet
	a, b := words.encode(earlier), words.encode(later)
	var runs []Run
	at := 0
	for _, edit := range udiff.Strings(a, b) {
		runs = add(runs, Equal, words.decode(a[at:edit.Start]))
		runs = add(runs, Deleted, words.decode(a[edit.Start:edit.End]))
		runs = add(runs, Inserted, words.decode(edit.New))
		at = edit.End
	}
	return add(runs, Equal, words.decode(a[at:]))
}

// add appends text to the last run where that was treated alike.
func add(runs []Run, op Operation, text string) []Run {
	if text == "" {
		return runs
	}
	if n := len(runs); n > 0 && runs[n-1].Operation == op {
		runs[n-1].Text += text
		return runs
	}
	return append(runs, Run{op, text})
}

// Format writes runs in the notation of GNU wdiff: [-deleted-] {+inserted+}.
func Format(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		switch r.Operation {
		case Deleted:
			b.WriteString("[-" + r.Text + "-]")
		case Inserted:
			b.WriteString("{+" + r.Text + "+}")
		default:
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

// alphabet stands a rune for each distinct word.
type alphabet struct {
	runes map[string]rune
	words []string
}

// firstRune is past the surrogates, which no string of runes can hold, and
// leaves room for a million distinct words, more than two texts of the
// greatest length have.
const firstRune = 0xE000

func (a *alphabet) encode(text string) string {
	if a.runes == nil {
		a.runes = make(map[string]rune)
	}
	var b strings.Builder
	for _, word := range split(text) {
		r, ok := a.runes[word]
		if !ok {
			r = firstRune + rune(len(a.words))
			a.runes[word] = r
			a.words = append(a.words, word)
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (a *alphabet) decode(runes string) string {
	var b strings.Builder
	for _, r := range runes {
		b.WriteString(a.words[r-firstRune])
	}
	return b.String()
}

// split parts a text into words, runs of space, and single signs.
func split(text string) []string {
	var words []string
	start, class := 0, -1
	for i, r := range text {
		c := classOf(r)
		if c != class || c == sign {
			if i > start {
				words = append(words, text[start:i])
			}
			start, class = i, c
		}
	}
	if start < len(text) {
		words = append(words, text[start:])
	}
	return words
}

const (
	space = iota
	letter
	sign
)

func classOf(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '\'', r == '’', r == '-':
		return letter
	}
	return sign
}
