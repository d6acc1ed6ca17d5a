package locale

import (
	"slices"
	"strconv"
	"strings"
)

// Bounds on what is read of an Accept-Language header. Browsers send under
// ten ranges; the rest is not a reader's wish.
const (
	maxAcceptBytes  = 4096
	maxAcceptRanges = 32
)

// ParseAcceptLanguage returns the language ranges of an Accept-Language value
// (RFC 9110 section 12.5.4) as they are written, the most wanted first, equals
// in the order of the header. It leaves out ranges with the weight 0,
// repetitions, and whatever is not a range with a weight; it never fails. At
// most 32 ranges of the first 4096 bytes are read.
func ParseAcceptLanguage(header string) []string {
	if len(header) > maxAcceptBytes {
		header = header[:maxAcceptBytes]
		header = header[:strings.LastIndexByte(header, ',')+1] // no half range
	}
	type wish struct {
		code   string
		weight int // thousandths
	}
	var wishes []wish
	for element := range strings.SplitSeq(header, ",") {
		code, parameter, weighted := strings.Cut(element, ";")
		code = strings.Trim(code, " \t")
		weight, ok := 1000, true
		if weighted {
			weight, ok = parseWeight(strings.Trim(parameter, " \t"))
		}
		if !ok || !isRange(code) ||
			slices.ContainsFunc(wishes, func(w wish) bool { return strings.EqualFold(w.code, code) }) {
			continue
		}
		if wishes = append(wishes, wish{code, weight}); len(wishes) == maxAcceptRanges {
			break
		}
	}
	slices.SortStableFunc(wishes, func(a, b wish) int { return b.weight - a.weight })
	var codes []string
	for _, w := range wishes {
		if w.weight > 0 {
			codes = append(codes, w.code)
		}
	}
	return codes
}

// parseWeight reads "q=0.8" into thousandths (RFC 9110 section 12.4.2).
func parseWeight(parameter string) (thousandths int, ok bool) {
	if len(parameter) < 3 || !strings.EqualFold(parameter[:2], "q=") {
		return 0, false
	}
	whole, fraction, _ := strings.Cut(parameter[2:], ".")
	if whole != "0" && whole != "1" || len(fraction) > 3 {
		return 0, false
	}
	n, err := strconv.ParseUint(whole+(fraction + "000")[:3], 10, 16)
	return int(n), err == nil && n <= 1000
}

// isRange reports whether code is a basic language range (RFC 4647 section 2.1).
func isRange(code string) bool {
	if code == anyLanguage {
		return true
	}
	first := true
	for subtag := range strings.SplitSeq(code, "-") {
		if len(subtag) < 1 || len(subtag) > 8 {
			return false
		}
		for _, c := range []byte(subtag) {
			letter := 'a' <= c|0x20 && c|0x20 <= 'z'
			if digit := '0' <= c && c <= '9'; !letter && (first || !digit) {
				return false
			}
		}
		first = false
	}
	return true
}
