package markup

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The bidirectional controls of Unicode (UAX #9, section 2).
const (
	lre = '\u202a' // left-to-right embedding
	rle = '\u202b' // right-to-left embedding
	pdf = '\u202c' // pop directional formatting
	lro = '\u202d' // left-to-right override
	rlo = '\u202e' // right-to-left override
	lri = '\u2066' // left-to-right isolate
	rli = '\u2067' // right-to-left isolate
	fsi = '\u2068' // first strong isolate
	pdi = '\u2069' // pop directional isolate
)

// CheckLine returns the problems of a text that is one line: a headline, a caption, a name.
func CheckLine(s string) []Problem {
	problems := CheckPlain(s)
	line := 1
	for _, r := range s {
		switch r {
		case '\n':
			problems = append(problems, Problem{Rule: LineBreak, Line: line})
			line++
		case '\t':
			problems = append(problems, Problem{Rule: ControlCharacter, Line: line, Value: codePoint(r)})
		}
	}
	return sorted(problems)
}

// CheckPlain returns the problems of a text without markup that may have several lines. Bidi
// controls have to balance in each line, because a line end ends them (UAX #9, rule P1).
func CheckPlain(s string) []Problem {
	problems := checkCharacters(s, 1)
	for i, line := range strings.Split(s, "\n") {
		if r, ok := unbalanced(line); ok {
			problems = append(problems, Problem{BidiUnbalanced, i + 1, codePoint(r)})
		}
	}
	return sorted(problems)
}

// checkCharacters finds characters that no text may hold; line is the number of its first line.
func checkCharacters(s string, line int) []Problem {
	var problems []Problem
	for i, r := range s {
		switch {
		case r == '\n':
			line++
		case r == lro || r == rlo:
			problems = append(problems, Problem{BidiOverride, line, codePoint(r)})
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
			problems = append(problems, Problem{ControlCharacter, line, fmt.Sprintf("0x%02X", s[i])})
		case isRefused(r):
			problems = append(problems, Problem{ControlCharacter, line, codePoint(r)})
		}
		if len(problems) == maxProblems {
			break
		}
	}
	return problems
}

// isRefused reports whether r is a control other than tab and line feed, a line or paragraph
// separator, or a noncharacter (Unicode, section 23.7).
func isRefused(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < 0x20, 0x7f <= r && r <= 0x9f:
		return true
	case r == 0x2028 || r == 0x2029:
		return true
	}
	return 0xfdd0 <= r && r <= 0xfdef || r&0xfffe == 0xfffe
}

// unbalanced returns the first bidi control of one paragraph that closes nothing or, if there is
// none, the last that is not closed. Overrides are refused elsewhere and closed like embeddings.
func unbalanced(paragraph string) (rune, bool) {
	var open []rune
	for _, r := range paragraph {
		switch r {
		case lre, rle, lro, rlo, lri, rli, fsi:
			open = append(open, r)
		case pdf, pdi:
			if len(open) == 0 || isIsolate(open[len(open)-1]) != (r == pdi) {
				return r, true
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return open[len(open)-1], true
	}
	return 0, false
}

func isIsolate(r rune) bool { return r == lri || r == rli || r == fsi }

// codePoint writes a character so that a person can see it.
func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }
