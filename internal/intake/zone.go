package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones are looked up on machines without a zone database, too
)

// zone is a time zone and where it stands in a line. Its abbreviation may mean several.
type zone struct {
	span
	place   *time.Location
	several bool
}

var (
	zoneName = regexp.MustCompile(`\b([A-Z]{2,4})\b(?:\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?)?`)
	// timeOf is a zone that is named by a place after the word for time: "heure de Paris", "hora de Lima".
	timeOf = regexp.MustCompile(`(?i)(?:\b(?:heure|hora)|ب?توقيت) (?:locale? |legal |légale |oficial |normale |avancée |d['’]été |d['’]hiver |de la |de las |de l['’]|de |del |des |du |d['’]|دولة |مدينة )*((?:[\p{L}\p{M}'’.-]+ ?){1,4})`)
	// placeTime is one that is named before it: "Paris time", "Eastern Standard Time".
	placeTime = regexp.MustCompile(`(?i)((?:[\p{L}'’.-]+ ){1,4})time\b`)
	// afterHalf is the name of an American zone that only a half of the day stands before: "10 a.m. Eastern".
	afterHalf = regexp.MustCompile(`(?i)[ap]\.?m\.?,? (eastern|central|mountain|pacific)\b`)
	// greenwich is GMT in words.
	greenwich = regexp.MustCompile(`(?i)greenwich|غرينتش|غرينيتش|جرينتش|جرينيتش|tiempo universal|temps universel|التوقيت العالمي|ت\.? ?غ(\.|\b|$| )`)
)

// zonesIn returns the time zones that a line names, in order.
func (l *lexicon) zonesIn(line string) []zone {
	var found []zone
	for _, m := range zoneName.FindAllStringSubmatchIndex(line, -1) {
		part := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return line[m[2*n]:m[2*n+1]]
		}
		if place, ok := namedZone(part(1), part(2), part(3), part(4)); ok && !(part(1) == "EST" && l.code == "fr") {
			found = append(found, zone{span{m[0], m[1]}, place, severalZones[part(1)]})
		}
	}
	for _, m := range timeOf.FindAllStringSubmatchIndex(line, -1) {
		list := strings.Fields(line[m[2]:m[3]])
		for n := len(list); n > 0; n-- {
			if place, ok := l.zoneOfPlace(strings.Join(list[:n], " ")); ok {
				found = append(found, zone{span{m[0], m[1]}, place, false})
				break
			}
		}
	}
	for _, m := range placeTime.FindAllStringSubmatchIndex(line, -1) {
		list := strings.Fields(line[m[2]:m[3]])
		for len(list) > 1 && seasons[strings.ToLower(list[len(list)-1])] {
			list = list[:len(list)-1]
		}
		for n := range list {
			if place, ok := l.zoneOfPlace(strings.Join(list[n:], " ")); ok {
				found = append(found, zone{span{m[0], m[1]}, place, false})
				break
			}
		}
	}
	for _, m := range afterHalf.FindAllStringSubmatchIndex(line, -1) {
		if place, ok := l.zoneOfPlace(line[m[2]:m[3]]); ok {
			found = append(found, zone{span{m[2], m[3]}, place, false})
		}
	}
	if m := greenwich.FindStringIndex(line); m != nil {
		found = append(found, zone{span{m[0], m[1]}, time.UTC, false})
	}
	slices.SortStableFunc(found, func(a, b zone) int { return a.start - b.start })
	return found
}

// seasons are the words between the name of a zone and "time".
var seasons = words(`standard daylight summer winter local legal`)

// namedZone returns the zone of an abbreviation, with an offset from it perhaps: "UTC+3".
func namedZone(name, sign, hours, minutes string) (*time.Location, bool) {
	if place, ok := localZones[name]; ok {
		if sign != "" {
			return nil, false
		}
		return zoneOf(place)
	}
	own, known := zones[name]
	if !known || sign == "" {
		return time.FixedZone(name, own*3600), known
	}
	ahead, _ := strconv.Atoi(hours)
	beyond, _ := strconv.Atoi(minutes)
	if own != 0 || ahead > 14 || beyond > 59 {
		return nil, false // "CET+2" is nobody's zone
	}
	offset := ahead*3600 + beyond*60
	if sign != "+" {
		offset = -offset
	}
	return time.FixedZone("", offset), true
}

// zoneOfPlace returns the zone of a city, of a country that has but one, or of a part of the world that one is called by.
func (l *lexicon) zoneOfPlace(place string) (*time.Location, bool) {
	place = strings.Trim(place, " .'’-")
	if name, ok := zonePlaces[fold(place)]; ok {
		return zoneOf(name)
	}
	if code, ok := l.regionCode(place); ok {
		if name, ok := zoneOfCountry[code]; ok {
			return zoneOf(name)
		}
	}
	return zoneOfCity(place)
}

// zoneOfCity returns the zone that the IANA database names after a city.
func zoneOfCity(city string) (*time.Location, bool) {
	name := strings.ReplaceAll(strings.TrimSpace(city), " ", "_")
	if isShouted(city) {
		name = titleCase(name)
	}
	for _, area := range []string{"Europe", "America", "Africa", "Asia", "Australia", "Pacific", "Atlantic", "Indian"} {
		if zone, ok := zoneOf(area + "/" + name); ok {
			return zone, true
		}
	}
	return nil, false
}

// titleCase writes NEW_YORK as New_York, as the database does.
func titleCase(name string) string {
	parts := strings.Split(strings.ToLower(name), "_")
	for i, part := range parts {
		if part != "" {
			parts[i] = strings.ToUpper(part[:1]) + part[1:]
		}
	}
	return strings.Join(parts, "_")
}

func zoneOf(name string) (*time.Location, bool) {
	zone, err := time.LoadLocation(name)
	return zone, err == nil
}
