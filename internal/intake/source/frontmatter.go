package source

import (
	"regexp"
	"strings"
)

// maxFrontMatter bounds the lines of front matter.
const maxFrontMatter = 200

var (
	// metadata matches a line of front matter: a field, an item, a comment or a line that goes on.
	metadata = regexp.MustCompile(`^(?:[\pL\d_.-]+\s*[:=].*|[\pL\d_.-]+\s*[:=]|\s+\S.*|-\s.*|#.*|\[.*|\]|\s*)$`)
	titleOf  = regexp.MustCompile(`(?i)^title\s*[:=]\s*(.*?)\s*$`)
)

// cutFrontMatter parts Markdown from the metadata that site generators put above it, in YAML between ---
// or in TOML between +++, and returns the title in it.
func cutFrontMatter(text string) (title, rest, matter string) {
	fence := ""
	for _, f := range []string{"---\n", "+++\n"} {
		if strings.HasPrefix(text, f) {
			fence = f[:3]
		}
	}
	if fence == "" {
		return "", text, ""
	}
	at, lines, fields := 4, 0, 0
	for line := range strings.Lines(text[4:]) {
		at += len(line)
		bare := strings.TrimRight(line, " \t\n")
		if bare == fence || fence == "---" && bare == "..." {
			if fields == 0 {
				return "", text, ""
			}
			return title, text[at:], matter
		}
		if lines++; lines > maxFrontMatter || !metadata.MatchString(bare) {
			break
		}
		if strings.ContainsAny(bare, ":=") {
			fields++
		}
		if m := titleOf.FindStringSubmatch(bare); m != nil && title == "" && m[1] != "" && !strings.ContainsAny(m[1][:1], "|>&*") {
			title = unquoteScalar(m[1])
			continue
		}
		matter += line
	}
	return "", text, ""
}

// unquoteScalar takes the quotation marks off a value of YAML or TOML.
func unquoteScalar(s string) string {
	if len(s) < 2 || s[0] != s[len(s)-1] {
		return s
	}
	switch s[0] {
	case '\'':
		return strings.ReplaceAll(s[1:len(s)-1], "''", "'")
	case '"':
		return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s[1 : len(s)-1])
	}
	return s
}
