package source

import "strings"

// The parser is quadratic in marks that never pair, in nesting and in blank lines within lists.
// These bounds keep a text of 500,000 characters under a second and are far from what people write.
const (
	maxMarkCost   = 300e6 // sum over blocks of marks × bytes
	maxNested     = 32    // marks of block quotations and items that open in one line
	maxBlankLines = 100   // one after the other
)

// tooComplex reports whether Markdown would take the parser too long.
func tooComplex(text string) bool {
	cost, marks, size, blank := 0, 0, 0, 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			cost += marks * size
			marks, size = 0, 0
			if blank++; blank > maxBlankLines {
				return true
			}
			continue
		}
		blank = 0
		if nested(line) > maxNested || len(line)-len(strings.TrimLeft(line, " \t")) > 2*maxNested {
			return true
		}
		for i := range len(line) {
			if strings.IndexByte("[]*_<`!&|>", line[i]) >= 0 {
				marks++
			}
		}
		size += len(line)
		if cost+marks*size > maxMarkCost {
			return true
		}
	}
	return false
}

// nested counts the marks that may open a container at the start of a line.
func nested(line string) int {
	if strings.Trim(line, "*- \t\n") == "" {
		return 1
	}
	start := len(line) - len(strings.TrimLeft(line, "> \t-+*0123456789.)"))
	n := 0
	for i := range start {
		if strings.IndexByte(">-+*.)", line[i]) >= 0 {
			n++
		}
	}
	return n
}
