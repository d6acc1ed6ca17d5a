package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks gives the family of each quotation mark (CLDR, delimiters; Unicode, section 6.2). Within a family
// any mark may open and any may close: writers mix them, and editors turn them the wrong way.
var marks = map[rune]rune{
	'“': '"', '”': '"', '„': '"', '‟': '"', '"': '"', '«': '«', '»': '«', '‹': '‹', '›': '‹', '⸨': '⸨', '⸩': '⸨',
	'‘': '\'', '’': '\'', '‚': '\'', '‛': '\'', '\'': '\'',
}

const (
	openingShapes = "⸨“„‟«‹‘‚‛"
	closingShapes = "⸩”»›’"
)

// isOpening reports whether a character opens a quotation wherever it stands.
func isOpening(c rune) bool { return strings.ContainsRune("“„‟«\"", c) }

// mark is a quotation mark, and what it may do by what stands beside it.
type mark struct {
	span
	c, family     rune
	opens, closes bool
	strong        bool // punctuation stands beside it: it is no apostrophe
	renews        bool // it opens after the end of a sentence and a gap, as where a paragraph began
}

// The bounds of the marks of a paragraph, and of the characters among which they are looked for: no text that somebody
// wrote has more.
const (
	maxMarks = 1 << 13
	maxSigns = 4 * maxMarks
)

// marksOf returns the quotation marks of a part of text; apostrophes and signs of inches are none.
func marksOf(text string, in span) []mark {
	var list []mark
	previous, word, gap := rune(-1), rune(-1), 0 // word: the last character that is no space
	length := 0                                  // of the run of characters without a space before the mark
	for i, signs := in.start, 0; i < in.end && len(list) < maxMarks && signs < maxSigns; {
		c, size := utf8.DecodeRuneInString(text[i:in.end])
		m := mark{span: span{i, i + size}, c: c, family: marks[c]}
		if sign, n := spelledMark(text[i:in.end], c, previous); n > 0 {
			m = mark{span: span{i, i + n}, c: sign, family: marks[sign]}
		}
		if m.family != 0 {
			signs++
			next := rune(-1)
			if m.end < in.end {
				next, _ = utf8.DecodeRuneInString(text[m.end:in.end])
			}
			before := previous
			if length == 1 && isProclitic(previous) {
				before = ' ' // "and “…”" is written as one word
			}
			m.look(before, next)
			m.renews = m.opens && !m.closes && gap > 1 && isStop(word)
			if m.family == '\'' && m.opens && isElision(text[m.end:in.end]) {
				m.opens = false
			}
			if m.opens || m.closes {
				list = append(list, m)
			}
		}
		if previous = c; unicode.IsSpace(c) {
			gap++
			length = 0
		} else {
			word, gap = c, 0
			length++
		}
		i = m.end
	}
	return list
}

// look tells from the characters beside a mark whether it opens or closes, and from its shape where they
// do not tell.
func (m *mark) look(previous, next rune) {
	left := previous < 0 || previous == '\u0640' || unicode.IsSpace(previous) || strings.ContainsRune("([{¿¡–—-/:,،'’_*", previous) ||
		marks[previous] != 0 && marks[previous] != m.family && strings.ContainsRune(openingShapes+"\"", previous)
	right := next < 0 || unicode.IsSpace(next) || strings.ContainsRune(".,;:!?)]}…،؛؟–—-/_*", next) ||
		marks[next] != 0 && marks[next] != m.family && strings.ContainsRune(closingShapes+"\"'", next)
	m.strong = strings.ContainsRune(",.!?…،؟", previous) || next >= 0 && strings.ContainsRune(",.!?;:)،؛؟", next) || next < 0
	if strings.ContainsRune(":,،", previous) && right {
		left = false
	}
	if strings.ContainsRune(",،", previous) && !right {
		left = false // glued to its neighbours on both sides: its shape tells
	}
	switch {
	case left != right:
		m.opens, m.closes = left, right
	case strings.ContainsRune(openingShapes, m.c):
		m.opens = true
	case strings.ContainsRune(closingShapes, m.c):
		m.closes = true
	default:
		m.opens, m.closes = true, true
	}
	if m.c == '"' && previous == ':' && next >= 0 && unicode.IsSpace(next) {
		m.opens = true // "he said:\" We" has the blank on the wrong side
	}
	switch {
	case m.c == '‘' && previous < 0 && unicode.IsSpace(next): // "‘ We are ready,’": only a quotation begins a paragraph so
	case m.family == '\'' && left == right:
		m.opens, m.closes = false, false // an apostrophe
	case m.c == '"' && unicode.IsDigit(previous):
		m.opens = false // inches, or the end of a quotation
	case m.family == '\'' && m.opens && !isWordRune(next) && !strings.ContainsRune("¿¡…\"“«", next):
		m.opens = false
	case m.c == '«' || m.c == '‹':
		m.opens = m.opens || !m.closes
	}
}

// isProclitic reports whether an Arabic letter is a word that is written together with the next.
func isProclitic(c rune) bool { return strings.ContainsRune("وفبلك", c) }

// isElision reports whether the word after an apostrophe lacks its beginning: "'90s", "'n'", "'em".
func isElision(rest string) bool {
	if rest == "" || '0' <= rest[0] && rest[0] <= '9' {
		return true
	}
	word := fold(rest[:wordEnd(rest, 0)])
	switch strings.TrimRight(word, "'") {
	case "n", "em", "tis", "twas", "til", "till", "cause", "round", "s":
		return true
	}
	return false
}
