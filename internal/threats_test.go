package internal_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// named are the tests in docs/threats.md: "`TestX` (file)" and "story `x` (file)".
var named = regexp.MustCompile("(story )?`(\\w+)` \\(([^)]+)\\)")

// TestEveryThreatIsTried holds the table of threats against the tests: each row
// names one or more, and each of them is where the row says.
func TestEveryThreatIsTried(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "docs", "threats.md"))
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) < 3 || cells[1] == " threat " || strings.HasPrefix(cells[1], " ---") {
			continue
		}
		rows++
		threat := strings.TrimSpace(cells[1])
		if len(cells) != 6 {
			t.Errorf("%s: %d cells", threat, len(cells)-2)
			continue
		}
		tests := named.FindAllStringSubmatch(cells[4], -1)
		if len(tests) == 0 {
			t.Errorf("%s: no test", threat)
		}
		for _, test := range tests {
			story, name, file := test[1] != "", test[2], test[3]
			source, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(file)))
			if err != nil {
				t.Errorf("%s: %v", threat, err)
				continue
			}
			is := strings.Contains(string(source), "\nfunc "+name+"(")
			if story {
				is = filepath.Base(file) == name+".txtar"
			}
			if !is {
				t.Errorf("%s: %s has no %s", threat, file, name)
			}
		}
	}
	if rows < 20 {
		t.Errorf("only %d threats", rows)
	}
}
