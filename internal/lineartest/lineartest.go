// Package lineartest finds parsers that take more than time in proportion to
// their text. It compares the processor time of two sizes in one run, so that
// neither the machine nor what else runs on it decides.
package lineartest

import (
	"strings"
	"testing"
	"time"
)

const (
	small  = 16 << 10 // bytes of the shorter text
	growth = 8        // how many times longer the other is
	// limit is how many times longer the longer text may take: linear work
	// takes growth times as long, quadratic work growth² times.
	limit = growth * growth / 2
	runs  = 3 // the best of which counts
	// least is what a time is taken to be at least: below it, noise decides, and
	// whether a parser still takes the short text in full.
	least = 10 * time.Millisecond
)

// Check runs parse on texts that repeat a unit and fails the test where the
// time grows with the square of the length.
func Check(t *testing.T, unit string, parse func(text string)) {
	t.Helper()
	short := max(best(t, unit, small, parse), least)
	if long := best(t, unit, small*growth, parse); long > limit*short {
		t.Errorf("%q: %d KiB take %v, %d KiB take %v", unit, small>>10, short, small*growth>>10, long)
	}
}

func best(t *testing.T, unit string, size int, parse func(string)) time.Duration {
	t.Helper()
	text := strings.Repeat(unit, size/len(unit))
	shortest := time.Duration(0)
	for i := range runs {
		start := spent(t)
		parse(text)
		if took := spent(t) - start; i == 0 || took < shortest {
			shortest = took
		}
	}
	return shortest
}
