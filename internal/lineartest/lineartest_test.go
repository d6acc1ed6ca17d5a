package lineartest

import (
	"strings"
	"testing"
)

// TestCheckTellsSquaresApart measures work that is known to be linear and
// work that is known not to be.
func TestCheckTellsSquaresApart(t *testing.T) {
	linear := func(text string) { _ = strings.Count(text, "b") }
	square := func(text string) {
		for at := 0; at < len(text); at++ {
			for range 12 { // heavy enough to stand above the noise
				_ = strings.Count(text[at:], "b")
			}
		}
	}
	Check(t, "a", linear)
	short, long := max(best(t, "a", small, square), least), best(t, "a", small*growth, square)
	if long <= limit*short {
		t.Errorf("square work passes: %v and %v", short, long)
	}
}
