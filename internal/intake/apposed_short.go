package intake

import (
	"strings"
	"unicode"
)

// isShortName reports whether what stands in brackets is the short name of one organisation or of several: "OPS/OMS".
func isShortName(name string) bool {
	capitals := 0
	for _, c := range name {
		switch {
		case unicode.IsUpper(c):
			capitals++
		case !unicode.IsLower(c) && !strings.ContainsRune("-/&.", c):
			return false
		}
	}
	return capitals > 1 && capitals*2 > len(name)/2
}

// isCutShort reports whether what stands in brackets is the beginning of what a function is of: "Merrow Rail Holdings
// (Merrow Rail)".
func (r *reading) isCutShort(name string, list []word) bool {
	return isCapital(name) && strings.Contains(r.text[list[0].start:list[len(list)-1].end], name)
}
