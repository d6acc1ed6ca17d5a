package source

import (
	"testing"

	"github.com/openpressroom/pressroom/internal/lineartest"
)

// TestLinear reads long runs of what parsers stumble over.
func TestLinear(t *testing.T) {
	for _, name := range []string{"a.html", "a.md", "a.txt", "a.eml"} {
		for _, unit := range []string{"“", "<", "<p>", "<li>", "<b><p>", "<a href=x>", "<ol><li>", "*a_", "[", "> ", "&", "\n\n", "<td>", "</b>", "<figcaption>a</figcaption>", "<br>", "a: b\n"} {
			t.Run(name+" "+unit, func(t *testing.T) {
				lineartest.Check(t, unit, func(text string) {
					_, _ = Read(name, []byte(text)) // refusing it is an answer too
				})
			})
		}
	}
}
