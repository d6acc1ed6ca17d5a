package intake

import (
	"regexp"
	"strconv"
	"time"
)

// zones are the abbreviations of time zones that mean one offset from UTC, in
// hours, wherever they are used.
var zones = map[string]int{
	"GMT": 0, "UTC": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "JST": 9,
	"EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}

var zoneName = regexp.MustCompile(`\b([A-Z]{3,4})\b(?:\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?)?`)

// zoneIn returns how far the time zone that a line names is ahead of UTC.
func zoneIn(line string) (offset time.Duration, ok bool) {
	for _, m := range zoneName.FindAllStringSubmatch(line, -1) {
		hours, known := zones[m[1]]
		if !known {
			continue
		}
		offset = time.Duration(hours) * time.Hour
		if m[2] == "" {
			return offset, true
		}
		ahead, _ := strconv.Atoi(m[3])
		minutes, _ := strconv.Atoi(m[4])
		if hours != 0 || ahead > 14 || minutes > 59 {
			return 0, false // "CET+2" is nobody's zone
		}
		offset = time.Duration(ahead)*time.Hour + time.Duration(minutes)*time.Minute
		if m[2] != "+" {
			offset = -offset
		}
		return offset, true
	}
	return 0, false
}
