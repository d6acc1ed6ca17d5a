package source

import (
	"strings"
	"testing"
	"time"
)

// TestLinear reads long runs of what parsers stumble over. The bound is far above what is measured
// and far below what quadratic time would take.
func TestLinear(t *testing.T) {
	for _, name := range []string{"a.html", "a.md", "a.txt", "a.eml"} {
		for _, s := range []string{"“", "<", "<p>", "<li>", "<b><p>", "<a href=x>", "<ol><li>", "*a_", "[", "> ", "&", "\n\n", "<td>", "</b>", "<figcaption>a</figcaption>", "<br>", "a: b\n"} {
			start := time.Now()
			Read(name, []byte(strings.Repeat(s, (2<<20)/len(s))))
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("%s of %q took %v", name, s, took)
			} else if took > time.Second {
				t.Logf("%s of %q took %v", name, s, took)
			}
		}
	}
}
