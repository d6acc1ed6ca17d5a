package press

import (
	"slices"
	"time"
)

// LastChange returns the last of the instants at which something changed, in any
// order, and whether no other of them is within its second: whether who knows a
// state by that time, cut to its second, as HTTP does, knows it from every other.
// It is zero and false where there are none.
func LastChange(instants []time.Time) (last time.Time, secondExact bool) {
	if len(instants) == 0 {
		return time.Time{}, false
	}
	last = slices.MaxFunc(instants, time.Time.Compare)
	second := last.Truncate(time.Second)
	return last, !slices.ContainsFunc(instants, func(t time.Time) bool {
		return !t.Equal(last) && !t.Before(second)
	})
}
