package source

import (
	"regexp"
	"strings"
)

// The parser leaves out footnotes that nothing refers to, and takes short ones for the addresses of
// links. So they are made text before: [^1] becomes [1] where it is referred to and where it stands.
var (
	footnoteStart = regexp.MustCompile(`^ {0,3}\[\^([^\]\s^]{1,64})\]:[ \t]*`)
	footnoteMark  = regexp.MustCompile(`\[\^([^\]\s^]{1,64})\]`)
)

// plainFootnotes makes the footnotes of Markdown paragraphs.
func plainFootnotes(text string) string {
	if !strings.Contains(text, "[^") {
		return text
	}
	defined := make(map[string]bool)
	for line := range strings.Lines(text) {
		if m := footnoteStart.FindStringSubmatch(line); m != nil {
			defined[m[1]] = true
		}
	}
	if len(defined) == 0 {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if m := footnoteStart.FindStringSubmatch(line); m != nil {
			b.WriteString("\n\\[" + m[1] + "\\] ")
			line = line[len(m[0]):]
			if line == "" || line == "\n" {
				b.WriteString("\n")
				continue
			}
		}
		b.WriteString(footnoteMark.ReplaceAllStringFunc(line, func(mark string) string {
			if name := mark[2 : len(mark)-1]; defined[name] {
				return "\\[" + name + "\\]"
			}
			return mark
		}))
	}
	return b.String()
}
