package press_test

import (
	"testing"
	"time"

	"github.com/openpressroom/pressroom/internal/press"
)

func TestLastChange(t *testing.T) {
	at := func(milliseconds ...int) []time.Time {
		var instants []time.Time
		for _, ms := range milliseconds {
			instants = append(instants, time.UnixMilli(1_700_000_000_000+int64(ms)))
		}
		return instants
	}
	for name, tc := range map[string]struct {
		instants []time.Time
		last     time.Time
		exact    bool
	}{
		"none":                   {nil, time.Time{}, false},
		"one":                    {at(500), at(500)[0], true},
		"the same twice":         {at(500, 500), at(500)[0], true},
		"two in a second":        {at(900, 100), at(900)[0], false},
		"two in one before":      {at(100, 900, 1000), at(1000)[0], true},
		"just before the second": {at(1000, 999), at(1000)[0], true},
		"in any order":           {at(3000, 1000, 3001, 2000), at(3001)[0], false},
	} {
		if last, exact := press.LastChange(tc.instants); !last.Equal(tc.last) || exact != tc.exact {
			t.Errorf("%s: %v, %v, want %v, %v", name, last, exact, tc.last, tc.exact)
		}
	}
}
