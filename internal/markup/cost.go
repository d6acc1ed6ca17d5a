package markup

import (
	"regexp"
	"strings"
)

// The parser is quadratic in some inputs: delimiters that never pair, brackets that never become
// links, deep nesting, long runs of blank lines in a list. Each was measured at about a nanosecond
// per mark and byte of its block. The bounds below keep the worst body of 200,000 characters under
// half a second and are far from what people write: a single block of 200,000 bytes may
// still have 1,500 marks, one of 10,000 bytes may consist of nothing else.
const (
	maxCost       = 300e6 // sum over blocks of marks × bytes
	maxNesting    = 32    // containers opened in one line
	maxDepth      = 64    // levels in the tree
	maxBlankLines = 100   // one after the other
)

// container matches one mark that opens a block quote or a list item.
var container = regexp.MustCompile(`^[ \t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$))`)

// tooComplex returns the line, from 1, at which the body becomes too costly to parse, or 0.
func tooComplex(body string) int {
	cost, marks, size, blank := 0, 0, 0, 0
	number := 0
	for line := range strings.Lines(body) {
		number++
		if strings.TrimSpace(line) == "" {
			cost += marks * size
			marks, size = 0, 0
			if blank++; blank > maxBlankLines {
				return number
			}
			continue
		}
		blank = 0
		opened := countContainers(line)
		if opened > maxNesting {
			return number
		}
		marks += opened
		for i := range len(line) {
			switch line[i] {
			case '[', '*', '_', '<':
				marks++
			}
		}
		size += len(line)
		if cost+marks*size > maxCost {
			return number
		}
	}
	return 0
}

// countContainers counts the marks of block quotes and list items at the start of a line, and stops
// counting soon after there are too many.
func countContainers(line string) int {
	if strings.Trim(line, "* \t\n") == "" || strings.Trim(line, "- \t\n") == "" {
		return 1 // a thematic break
	}
	n := 0
	for n <= maxNesting {
		mark := container.FindString(line)
		if mark == "" {
			break
		}
		line = line[len(mark):]
		n++
	}
	return n
}
