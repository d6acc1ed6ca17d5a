package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapeInline escapes what CommonMark would take for markup within a line (CommonMark 0.31, section
// 6), and the colon of what looks like the address of a quote.
func escapeInline(s string) string {
	if !strings.ContainsAny(s, "\\`*_[]<&(") && !strings.Contains(s, ":") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	previous := ' '
	for i, c := range s {
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(c):])
		switch c {
		case '\\', '`', '*', '[', ']', '<':
			b.WriteByte('\\')
		case '_':
			// Within a word it is no markup.
			if !isAlphanumeric(previous) || !isAlphanumeric(next) {
				b.WriteByte('\\')
			}
		case '&':
			if next == '#' || unicode.IsLetter(next) {
				b.WriteByte('\\')
			}
		case ':':
			if n := len("quote"); i >= n && strings.EqualFold(s[i-n:i], "quote") {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(c)
		previous = c
	}
	return b.String()
}

func isAlphanumeric(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// escapeStart escapes what would make a line a heading, a list, a quotation, a rule or a block of code
// (CommonMark 0.31, sections 4 and 5).
func escapeStart(s string) string {
	switch s[0] {
	case '#', '>', '-', '+', '=', '~':
		return `\` + s
	}
	digits := 0
	for digits < len(s) && '0' <= s[digits] && s[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
