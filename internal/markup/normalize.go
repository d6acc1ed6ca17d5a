package markup

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Normalize returns the form in which text is stored: Unicode NFC, lines ended by LF, no byte order
// mark, no white space without meaning at the end of a line, no line ends at the end. Two or more
// spaces before another line of text are a hard break in CommonMark and become exactly two.
// Line numbers stay as they were. Normalize is idempotent.
func Normalize(text string) string {
	// NFC goes first: it turns some characters into ASCII that is looked at below.
	text = norm.NFC.String(text)
	text = strings.TrimLeft(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	lines := strings.Split(text, "\n")
	for i := range lines {
		next := ""
		if i+1 < len(lines) {
			next = strings.Trim(lines[i+1], " \t")
		}
		lines[i] = trimLine(lines[i], next)
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// trimLine drops what may go from the end of a line that is followed by next.
func trimLine(line, next string) string {
	trimmed := strings.TrimRight(line, " \t")
	switch {
	case trimmed == line || trimmed == "":
		return trimmed
	case next != "" && strings.HasSuffix(line, "  "):
		return trimmed + "  "
	case strings.HasSuffix(trimmed, `\`):
		// A backslash at the very end would become a hard break.
		return trimmed + " "
	}
	return trimmed
}
