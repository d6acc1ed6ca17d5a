package intake

import (
	"regexp"
	"strings"
	"time"
)

// clockTime is a time of day: 10:00, 10.30, 10h30, 22 h, 3 p.m.
var clockTime = regexp.MustCompile(`(?i)(?:^|[^\d٠-٩.:])([\d٠-٩]{1,2})(?:\s?[:h.]\s?([\d٠-٩]{2})|\s?h\b)?\s*(a\.?m\b|p\.?m\b)?`)

// clockIn returns the time of day in a line. A bare number is none: it needs
// minutes, an h, or a.m. or p.m.
func clockIn(line string) (clock time.Duration, ok bool) {
	for _, m := range clockTime.FindAllStringSubmatch(line, -1) {
		if m[2] == "" && m[3] == "" && !strings.ContainsAny(m[0], "hH") {
			continue
		}
		hour, minute := westernNumber(m[1]), westernNumber(m[2])
		switch half := strings.ToLower(m[3]); {
		case half == "":
		case hour < 1 || hour > 12:
			continue
		case half[0] == 'p':
			hour = hour%12 + 12
		default:
			hour %= 12
		}
		if hour > 24 || minute > 59 {
			continue
		}
		return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute, true
	}
	return 0, false
}

// westernNumber reads a number of up to two digits of either kind.
func westernNumber(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + digit(c)
	}
	return n
}
