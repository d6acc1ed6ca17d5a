package source

import (
	"fmt"
	"regexp"
	"strings"
)

// The white space that is due before the next word.
const (
	noGap = iota
	space
	line
	paragraph
)

// maxQuoting bounds the levels of block quotation that are shown.
const maxQuoting = 8

// writer puts words, lines and paragraphs one after the other.
type writer struct {
	b       strings.Builder
	gap     int
	quoting int
	mark    string     // of an item of a list whose first word is still to come
	caption bool       // inside a caption, which is one line
	run     captionRun // the gallery that is being written
	runs    []captionRun
	skipped []string
}

// captionRun is where a gallery stands in the text, and how many captions it has.
type captionRun struct{ start, end, captions int }

// need asks for white space before the next word; the most that was asked for is given.
func (w *writer) need(gap int) {
	if w.caption && gap > space {
		gap = space
	}
	w.gap = max(w.gap, gap)
}

// words writes running text, in which white space is one space. A no-break space is a character.
func (w *writer) words(s string) {
	for s != "" {
		i := strings.IndexAny(s, " \t\n\r\f")
		if i == 0 {
			w.need(space)
			s = s[1:]
			continue
		}
		if i < 0 {
			i = len(s)
		}
		w.flush()
		w.b.WriteString(s[:i])
		s = s[i:]
	}
}

// exact writes text in which the ends of lines count.
func (w *writer) exact(s string) {
	for l := range strings.Lines(s) {
		w.flush()
		text := strings.TrimRight(l, "\n")
		w.b.WriteString(text)
		if len(text) < len(l) {
			w.need(line)
		}
	}
}

func (w *writer) flush() {
	if !w.caption && w.run.captions > 0 {
		w.endRun()
	}
	prefix := strings.Repeat("> ", min(w.quoting, maxQuoting))
	switch {
	case w.b.Len() == 0:
		w.b.WriteString(prefix)
	case w.gap == space && w.mark == "":
		w.b.WriteByte(' ')
	case w.gap == line:
		w.b.WriteString("\n" + prefix)
	case w.gap == paragraph:
		w.b.WriteString("\n\n" + prefix)
	}
	w.gap = noGap
	w.b.WriteString(w.mark)
	w.mark = ""
}

// inCaption writes a caption, of one line.
func (w *writer) inCaption(write func()) {
	w.need(paragraph)
	before := w.b.Len()
	w.caption = true
	write()
	w.caption = false
	if w.b.Len() > before {
		if w.run.captions == 0 {
			w.run.start = before
		}
		w.run.captions++
	}
	w.need(paragraph)
}

// endRun notes that a gallery ends here.
func (w *writer) endRun() {
	w.run.end = w.b.Len()
	w.runs = append(w.runs, w.run)
	w.run = captionRun{}
}

// counterAfter and counterBefore match a line that counts pictures, at the start and at the end of
// what stands beside captions.
var (
	counterAfter  = regexp.MustCompile(`^\s*\d{1,3}\s*[/⁄∕]\s*\d{1,3}\s*(?:\n|$)`)
	counterBefore = regexp.MustCompile(`(?:^|\n)\s*\d{1,3}\s*[/⁄∕]\s*\d{1,3}\s*$`)
)

// text returns what was written. After each gallery that the source does not count it puts a line
// that does ("2 / 2"), by which captions are known.
func (w *writer) text() string {
	if w.run.captions > 0 {
		w.endRun()
	}
	s := w.b.String()
	if len(w.runs) == 0 {
		return s
	}
	var b strings.Builder
	at := 0
	for _, run := range w.runs {
		b.WriteString(s[at:run.end])
		at = run.end
		before, after := s[max(0, run.start-64):run.start], s[at:min(len(s), at+64)]
		if !counterAfter.MatchString(after) && !counterBefore.MatchString(before) {
			fmt.Fprintf(&b, "\n\n%d / %d", run.captions, run.captions)
		}
	}
	b.WriteString(s[at:])
	return b.String()
}
