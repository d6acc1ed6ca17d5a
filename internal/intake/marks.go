package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks gives the family of each quotation mark (CLDR, delimiters; Unicode, section 6.2). Within a family
// any mark may open and any may close: writers mix them, and editors turn them the wrong way.
var marks = map[rune]rune{
	'“': '"', '”': '"', '„': '"', '‟': '"', '"': '"', '«': '«', '»': '«', '‹': '‹', '›': '‹',
	'‘': '\'', '’': '\'', '‚': '\'', '‛': '\'', '\'': '\'',
}

const (
	openingShapes = "“„‟«‹‘‚‛"
	closingShapes = "”»›’"
)

// isOpening reports whether a character opens a quotation wherever it stands.
func isOpening(c rune) bool { return strings.ContainsRune("“„‟«\"", c) }

// mark is a quotation mark, and what it may do by what stands beside it.
type mark struct {
	span
	c, family     rune
	opens, closes bool
	strong        bool // punctuation stands beside it: it is no apostrophe
}

// marksOf returns the quotation marks of a part of text; apostrophes and signs of inches are none.
func marksOf(text string, in span) []mark {
	var list []mark
	previous := rune(-1)
	for i := in.start; i < in.end; {
		c, size := utf8.DecodeRuneInString(text[i:in.end])
		if family := marks[c]; family != 0 {
			m := mark{span: span{i, i + size}, c: c, family: family}
			next := rune(-1)
			if m.end < in.end {
				next, _ = utf8.DecodeRuneInString(text[m.end:in.end])
			}
			m.look(previous, next)
			if family == '\'' && m.opens && isElision(text[m.end:in.end]) {
				m.opens = false
			}
			if m.opens || m.closes {
				list = append(list, m)
			}
		}
		previous = c
		i += size
	}
	return list
}

// look tells from the characters beside a mark whether it opens or closes, and from its shape where they
// do not tell.
func (m *mark) look(previous, next rune) {
	left := previous < 0 || unicode.IsSpace(previous) || strings.ContainsRune("([{¿¡–—-/:,،'’", previous) ||
		marks[previous] != 0 && marks[previous] != m.family && strings.ContainsRune(openingShapes+"\"", previous)
	right := next < 0 || unicode.IsSpace(next) || strings.ContainsRune(".,;:!?)]}…،؛؟–—-/", next) ||
		marks[next] != 0 && marks[next] != m.family && strings.ContainsRune(closingShapes+"\"'", next)
	m.strong = strings.ContainsRune(",.!?…،؟", previous) || next >= 0 && strings.ContainsRune(",.!?;:)،؛؟", next) || next < 0
	if strings.ContainsRune(":,،", previous) && right {
		left = false
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
	switch {
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

// pairing is how the marks of a paragraph go together.
type pairing struct {
	pairs []span
	open  int // the index of a mark that is left open, or -1
}

// pair pairs marks, the outermost ones.
func pair(list []mark) pairing {
	p := pairing{open: -1}
	for i := 0; i < len(list); {
		if !list[i].opens {
			i++
			continue
		}
		last := closing(list, i)
		switch {
		case last > 0:
			p.pairs = append(p.pairs, span{list[i].start, list[last].end})
			i = last + 1
		case list[i].family == '\'':
			i++ // it was an apostrophe
		default:
			p.open = i
			return p
		}
	}
	return p
}

// closing returns the index of the mark that closes the one at i, or -1.
func closing(list []mark, i int) int {
	if list[i].family == '\'' {
		return closingSingle(list, i)
	}
	depth, last := 1, -1
	for j := i + 1; j < len(list); j++ {
		switch m := list[j]; {
		case m.family != list[i].family:
		case m.closes && m.c == '"' && m.opens, m.closes && !m.opens, m.c == '»' && list[i].c == '«', m.c == '›' && list[i].c == '‹':
			last = j
			if depth--; depth == 0 {
				return j
			}
		case m.opens && m.c == '"' && list[i].c == '"' && !closesLater(list, j):
			return j // it stands too near to the next word, but there is no other that closes
		case m.opens:
			depth++
		}
	}
	return last
}

// closesLater reports whether two more marks of the family close after j: the nested one and the outer one.
func closesLater(list []mark, j int) bool {
	n := 0
	for _, m := range list[j+1 : min(len(list), j+9)] {
		if m.family == list[j].family && m.closes {
			n++
		}
	}
	return n >= 2
}

// closingSingle returns the single mark that closes the one at i. One that may as well be the apostrophe of
// a plural ("the keepers' house") closes only where no other does before the next opens.
func closingSingle(list []mark, i int) int {
	last, doubles := -1, 0
	for j := i + 1; j < len(list); j++ {
		switch m := list[j]; {
		case m.family != '\'':
			doubles++
		case m.opens && !m.closes:
			return last
		case m.closes && doubles%2 == 0:
			last = j
			if m.strong {
				return j
			}
		}
	}
	return last
}
