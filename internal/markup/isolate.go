package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// RTL is the direction of Arabic, Persian, Hebrew, Urdu and others; any other value of a dir
// parameter means left to right.
const RTL = "rtl"

// direction returns dir as the HTML attribute has it.
func direction(dir string) string {
	if dir == RTL {
		return RTL
	}
	return "ltr"
}

// Isolate puts each run of words of the other direction between U+2068 and U+2069, so that it
// cannot reorder the text around it (UAX #9, 2.7). Use it on plain text shown in a paragraph of
// direction dir: a headline, a name, a quote served apart.
func Isolate(s, dir string) string {
	return isolate(s, dir, string(fsi), string(pdi), func(s string) string { return s })
}

// isolate puts open and end around each foreign run of s, and passes all of s through escape.
func isolate(s, dir, open, end string, escape func(string) string) string {
	var b strings.Builder
	last := 0
	for _, run := range foreignRuns(s, dir) {
		b.WriteString(escape(s[last:run[0]]))
		b.WriteString(open + escape(s[run[0]:run[1]]) + end)
		last = run[1]
	}
	b.WriteString(escape(s[last:]))
	return b.String()
}

// foreignRuns returns start and end of each run of letters of the other direction. A run keeps what
// belongs to it: the signs and single spaces between its words ("Lyon, France"), a sign or number at
// its start without space ("#COP", "3M"), and a number after it ("INTERPOL 2.0"), which in a left to
// right paragraph has to touch the run, or it would be drawn on the wrong side of it.
func foreignRuns(s, dir string) [][2]int {
	if dir != RTL && isASCII(s) {
		return nil
	}
	var runs [][2]int
	start, end := -1, 0 // the open run
	lead := -1          // start of the signs and digits that touch what comes next
	gap := 0            // spaces since end
	for i, r := range s {
		size := utf8.RuneLen(r) // letters, marks and digits only: never a broken byte
		switch classify(r, dir) {
		case foreign:
			if start < 0 {
				if start = i; lead >= 0 {
					start = lead
				}
			}
			end, gap, lead = i+size, 0, -1
		case mark:
			if start >= 0 && end == i {
				end += size
			}
		case number:
			if start >= 0 && (dir == RTL || gap == 0) {
				end, gap = i+size, 0
			} else if lead < 0 {
				lead = i
			}
		case sign:
			// Only signs that lead a word: a hyphen after an Arabic article stays with the article.
			if start < 0 && lead < 0 && strings.ContainsRune("#$+@", r) {
				lead = i
			}
		case space:
			lead = -1
			if gap++; gap > 1 && start >= 0 {
				runs, start = append(runs, [2]int{start, end}), -1
			}
		case other:
			if start >= 0 {
				runs = append(runs, [2]int{start, end})
			}
			start, lead, gap = -1, -1, 0
		}
	}
	if start >= 0 {
		runs = append(runs, [2]int{start, end})
	}
	return runs
}

type class int

const (
	other   class = iota // ends a run: letters of the paragraph's own direction, brackets, quotation marks
	foreign              // letter of the other direction
	mark                 // combining mark or joiner: belongs to the letter before
	number               // digit
	sign                 // may stand between the words of a run
	space                // one of them may, too
)

func classify(r rune, dir string) class {
	switch {
	case r == ' ' || r == '\n' || r == '\u00a0':
		return space
	case strings.ContainsRune("!#$%&'*+,-./:;=?@\\^_|~’‐‑–·™®", r):
		return sign
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) || r == '\u200c' || r == '\u200d':
		return mark
	case unicode.IsDigit(r):
		return number
	case !unicode.IsLetter(r):
		return other
	}
	properties, _ := bidi.LookupRune(r)
	rightToLeft := properties.Class() == bidi.R || properties.Class() == bidi.AL
	if rightToLeft != (dir == RTL) {
		return foreign
	}
	return other
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
