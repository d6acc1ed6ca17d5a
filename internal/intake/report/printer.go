package report

import (
	"bufio"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// printer writes the parts of a report; errors stay with its buffered writer.
type printer struct {
	*bufio.Writer
	options Options
	lines   lines
	headed  bool
}

// flow begins a paragraph whose further lines have a margin.
func (p *printer) flow(margin string) *flow {
	return &flow{w: p.Writer, color: p.options.Color, width: p.options.Width, margin: margin}
}

func (p *printer) blankLine() { p.WriteByte('\n') }

func (p *printer) heading(s string) {
	if p.headed {
		p.blankLine()
	}
	p.headed = true
	f := p.flow("")
	f.text(s, bold)
	f.endLine()
}

func (p *printer) field(name, value, none string) {
	if value == "" {
		value = none
	}
	p.wrapped(fmt.Sprintf("  %-9s ", name), value, "")
}

// wrapped writes text, and what is doubtful about it, after an indent; further lines are indented by
// spaces.
func (p *printer) wrapped(indent, text, doubtful string) {
	f := p.flow(strings.Repeat(" ", utf8.RuneCountInString(indent)))
	f.raw(indent)
	f.text(text, plain)
	f.text(doubtful, doubt)
	f.endLine()
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
	return list(d.GetCity(), d.GetRegionCode(), day(d.GetDate()))
}

func contact(c *pressroomv1.Contact) string {
	return list(c.GetDisplayName(), c.GetEmailAddress(), c.GetPhoneNumber())
}

// list joins what is there with commas.
func list(parts ...string) string {
	var there []string
	for _, part := range parts {
		if part != "" {
			there = append(there, part)
		}
	}
	return strings.Join(there, ", ")
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
