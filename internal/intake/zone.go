package intake

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones are looked up on machines without a zone database, too
)

// zones are the abbreviations of time zones that mean one offset from UTC, in
// hours, wherever they are used.
var zones = map[string]int{
	"GMT": 0, "UTC": 0, "TU": 0, "TUC": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "JST": 9,
	"EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}

// localZones are the abbreviations of which summer time decides the offset, as in the IANA database.
var localZones = map[string]string{"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}

var (
	zoneName = regexp.MustCompile(`\b([A-Z]{2,4})\b(?:\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?)?`)
	// cityTime is a time zone that is named by a city: "10:00 Paris time", "heure de Paris", "hora de Lima".
	cityTime = regexp.MustCompile(`([\p{Lu}][\p{L}'’.-]+(?: [\p{Lu}][\p{L}'’.-]+)?) time\b|(?i:heure de |heure d['’]|hora de )([\p{Lu}][\p{L}'’.-]+(?: [\p{Lu}][\p{L}'’.-]+)?)`)
	// greenwich is GMT in words.
	greenwich = regexp.MustCompile(`(?i)greenwich|غرينتش|غرينيتش|جرينتش|جرينيتش|tiempo universal|temps universel|التوقيت العالمي`)
)

// zoneIn returns the time zone that a line names.
func zoneIn(line string) (zone *time.Location, ok bool) {
	for _, m := range zoneName.FindAllStringSubmatch(line, -1) {
		if name, ok := localZones[m[1]]; ok && m[2] == "" {
			return zoneOf(name)
		}
		hours, known := zones[m[1]]
		if !known {
			continue
		}
		if m[2] == "" {
			return time.FixedZone(m[1], hours*3600), true
		}
		ahead, _ := strconv.Atoi(m[3])
		minutes, _ := strconv.Atoi(m[4])
		if hours != 0 || ahead > 14 || minutes > 59 {
			return nil, false // "CET+2" is nobody's zone
		}
		offset := ahead*3600 + minutes*60
		if m[2] != "+" {
			offset = -offset
		}
		return time.FixedZone("", offset), true
	}
	for _, m := range cityTime.FindAllStringSubmatch(line, -1) {
		if zone, ok := zoneOfCity(m[1] + m[2]); ok {
			return zone, true
		}
	}
	if greenwich.MatchString(line) {
		return time.UTC, true
	}
	return nil, false
}

// zoneOfCity returns the zone that the IANA database names after a city.
func zoneOfCity(city string) (*time.Location, bool) {
	name := strings.ReplaceAll(strings.TrimSpace(city), " ", "_")
	for _, area := range []string{"Europe", "America", "Africa", "Asia", "Australia", "Pacific", "Atlantic", "Indian"} {
		if zone, ok := zoneOf(area + "/" + name); ok {
			return zone, true
		}
	}
	return nil, false
}

func zoneOf(name string) (*time.Location, bool) {
	zone, err := time.LoadLocation(name)
	return zone, err == nil
}
