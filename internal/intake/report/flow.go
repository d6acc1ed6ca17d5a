package report

import (
	"bufio"
	"strings"
	"unicode"
	"unicode/utf8"
)

// glyph is a character with the style that it is shown in.
type glyph struct {
	c     rune
	style style
}

// flow wraps what is written to it at spaces. What comes in may be of the source: characters that
// could steer a terminal are shown as U+FFFD.
type flow struct {
	w      *bufio.Writer
	color  bool
	width  int
	margin string // before each line but the first

	word   []glyph // not written yet
	column int
	words  int // on this line
	blank  int // lines without a word since the last that has one; -1 before the first
	style  style
}

// text writes words; the ends of their lines count as spaces.
func (f *flow) text(s string, as style) {
	for _, c := range s {
		f.glyph(c, as)
	}
}

func (f *flow) glyph(c rune, as style) {
	if isBreak(c) {
		f.endWord()
		return
	}
	f.word = append(f.word, glyph{visible(c), as})
}

// raw writes what is not wrapped, at the beginning of a line.
func (f *flow) raw(s string) {
	f.w.WriteString(s)
	f.column += utf8.RuneCountInString(s)
}

func (f *flow) endWord() {
	if len(f.word) == 0 {
		return
	}
	switch {
	case f.words > 0 && f.column+1+len(f.word) > f.width:
		f.newLine()
		f.raw(f.margin)
	case f.words > 0:
		if f.word[0].style != f.style {
			f.paint(plain)
		}
		f.raw(" ")
	}
	for _, g := range f.word {
		f.paint(g.style)
		f.w.WriteRune(g.c)
	}
	f.column += len(f.word)
	f.words++
	f.word = f.word[:0]
}

// paint changes the style; "" is that of plain text.
func (f *flow) paint(to style) {
	if !f.color || to == f.style {
		return
	}
	if f.style != plain {
		f.w.WriteString(reset)
	}
	if to != plain {
		f.w.WriteString("\x1b[" + string(to) + "m")
	}
	f.style = to
}

// newLine ends a line in plain style: some pagers lose the style there.
func (f *flow) newLine() {
	f.paint(plain)
	f.w.WriteByte('\n')
	f.column, f.words = 0, 0
}

// endLine ends a line of the source. Of several lines without a word one stays, and none at the
// beginning and the end of the text.
func (f *flow) endLine() {
	switch {
	case len(f.word) > 0 || f.words > 0:
		f.endWord()
		f.newLine()
		f.blank = 0
	case f.blank >= 0:
		f.blank++
	}
}

// begin is called before the first character of a line of the source that has a word.
func (f *flow) begin() {
	if f.words == 0 && len(f.word) == 0 && f.blank > 0 {
		f.newLine()
		f.blank = 0
	}
}

// isBreak reports whether a line may be broken at a character, which is a space and not one that
// holds words together.
func isBreak(c rune) bool {
	return unicode.IsSpace(c) && c != '\u00a0' && c != '\u2007' && c != '\u202f'
}

// visible shows controls as U+FFFD, and the overrides of direction, which would turn the words of the
// report itself around.
func visible(c rune) rune {
	if unicode.IsControl(c) || c == '\u202d' || c == '\u202e' {
		return utf8.RuneError
	}
	return c
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

// maxExcerpt bounds, in code points, how much of the source is repeated.
const maxExcerpt = 90
