package report

import (
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// ANSI escape sequences (ECMA-48, SGR).
const (
	bold   = "\x1b[1m"
	yellow = "\x1b[33m"
	reset  = "\x1b[0m"
)

// maxExcerpt bounds, in code points, how much of the source is repeated.
const maxExcerpt = 90

// printer writes the parts of a report; errors stay with its buffered writer.
type printer struct {
	io.Writer
	options Options
	lines   lines
	headed  bool
}

func (p *printer) color(sequence, s string) string {
	if !p.options.Color {
		return s
	}
	return sequence + s + reset
}

func (p *printer) heading(s string) {
	if p.headed {
		fmt.Fprintln(p)
	}
	p.headed = true
	fmt.Fprintln(p, p.color(bold, s))
}

func (p *printer) field(name, value, none string) {
	if value == "" {
		value = none
	}
	p.wrapped(fmt.Sprintf("  %-9s ", name), value)
}

// wrapped writes text after an indent; further lines are indented by spaces.
func (p *printer) wrapped(indent, text string) {
	column := utf8.RuneCountInString(indent)
	margin := strings.Repeat(" ", column)
	line := indent
	width := column
	for i, word := range strings.Fields(visible(text)) {
		size := utf8.RuneCountInString(strings.NewReplacer(bold, "", yellow, "", reset, "").Replace(word))
		if i > 0 && width+1+size > p.options.Width {
			fmt.Fprintln(p, line)
			line, width = margin, column
		} else if i > 0 {
			line += " "
			width++
		}
		line += word
		width += size
	}
	fmt.Fprintln(p, line)
}

// visible shows controls of the source as U+FFFD, so that a text cannot steer the terminal; the
// sequences of this package stay.
func visible(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if sequence := ownSequence(s[i:]); sequence != "" {
			b.WriteString(sequence)
			i += len(sequence)
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsControl(c) && !unicode.IsSpace(c) {
			c = utf8.RuneError
		}
		b.WriteRune(c)
		i += size
	}
	return b.String()
}

func ownSequence(s string) string {
	for _, sequence := range []string{bold, yellow, reset} {
		if strings.HasPrefix(s, sequence) {
			return sequence
		}
	}
	return ""
}

// excerpt shortens a text of the source to one line.
func excerpt(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= maxExcerpt {
		return s
	}
	half := maxExcerpt / 2
	return strings.TrimSpace(string(runes[:half])) + " … " + strings.TrimSpace(string(runes[len(runes)-half:]))
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// onLines names the lines on which a quote was seen.
func onLines(numbers []string) string {
	if len(numbers) == 1 {
		return "line " + numbers[0]
	}
	return "lines " + strings.Join(numbers, " and ")
}

func dateline(d *pressroomv1.Dateline) string {
	var parts []string
	for _, part := range []string{d.GetCity(), d.GetRegionCode(), day(d.GetDate())} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

func event(e *pressroomv1.Event) string {
	if e.GetEndDate() == nil {
		return day(e.GetStartDate())
	}
	return day(e.GetStartDate()) + " to " + day(e.GetEndDate())
}

var months = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

// day writes a date in the report's English.
func day(d *date.Date) string {
	if d.GetMonth() < 1 || d.GetMonth() > 12 {
		return ""
	}
	s := fmt.Sprintf("%d %s", d.GetDay(), months[d.GetMonth()])
	if d.GetYear() == 0 {
		return s + " (no year)"
	}
	return fmt.Sprintf("%s %d", s, d.GetYear())
}

// lines holds where each line of the source starts, in code points.
type lines []int32

func newLines(source string) lines {
	starts := lines{0}
	n := int32(0)
	for _, c := range source {
		if n++; c == '\n' {
			starts = append(starts, n)
		}
	}
	return starts
}

// at returns the number, from 1, of the line that holds an offset.
func (l lines) at(offset int32) int {
	return sort.Search(len(l), func(i int) bool { return l[i] > offset })
}
