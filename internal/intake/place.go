package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"
)

// place is what a dateline says of where and when: cities, a country or state, a date, a service.
type place struct {
	cities  []span // the first is the city of the dateline
	region  string // ISO 3166-1 alpha-2 of the country named
	date    *date.Date
	dateAt  span
	unknown bool // there is a part that is no country or state that CLDR or the table of states has
	loose   bool // there is a part after an inner dash that is none of those
	piped   bool // there is a bar beside the date
	vague   bool // there is a date that can be read in two ways
	sent    bool // there is the house or the site of the sender before the city
	service bool // there is a part between slashes or in parentheses that is neither country nor date
}

// placeOf reads a part of text that is a place and nothing else: "LYON, France", "Paris, le 3 mars
// 2020", "GENEVA/NEW YORK, 30 January (Information Service)", "5 May 2014, Lima".
func (r *reading) placeOf(s span) (place, bool) {
	p := place{}
	c := &cursor{text: r.text[:s.end], at: s.start, words: r.words}
	for {
		between := c.separators()
		if c.pipeBeforeDate() {
			p.piped = true
		}
		if c.at >= s.end {
			break
		}
		at := c.at
		c.american, c.british = p.region == "US", p.region != "" && p.region != "US"
		if day := c.datelineDate(); day != nil {
			if p.date != nil {
				return place{}, false
			}
			p.date, p.dateAt = day, span{at, c.at}
			c.era()
			c.any(":")
			if c.spaces(); c.any("|") {
				p.piped = true
			}
			continue
		}
		c.at = at
		if c.british = true; p.date == nil && c.datelineDate() != nil {
			p.vague = true
			continue
		}
		if c.at = at; c.hijri() {
			p.service = true // only datelines have one
			continue
		}
		if c.monthOfYear() || p.date != nil && c.clock() {
			continue
		}
		c.at = at
		part := r.trim(span{at, r.partEnd(c, s.end)})
		end := part.end
		part.end = part.start + len(strings.TrimRight(r.at(part), "*_-: "))
		if part.start >= part.end || !r.addPart(&p, part, between) {
			return place{}, false
		}
		c.at = end
	}
	if p.loose && p.date == nil && !p.service {
		return place{}, false
	}
	// Port authorities are in ports: with a country even an odd name is a city's.
	if len(p.cities) == 0 {
		return p, false
	}
	_, isCountry := r.words.regionCode(r.at(p.cities[0]))
	return p, !r.isNoPlace(p.cities[0]) && (p.region != "" || isCountry || !r.isNoCity(p.cities[0]))
}

// separators steps over what parts the pieces of a dateline and returns it without spaces.
func (c *cursor) separators() string {
	start := c.at
	for c.spaces(); c.any(",،؛()[]/.*_;&•·-–—―‒") || c.any("\u200e\u200f\u2066\u2067\u2069"); c.spaces() {
	}
	return strings.Join(strings.Fields(c.text[start:c.at]), "")
}

// pipeBeforeDate steps over a bar that a date follows.
func (c *cursor) pipeBeforeDate() bool {
	at := c.at
	if c.any("|") {
		c.spaces()
		start := c.at
		if c.datelineDate() != nil {
			c.at = start
			return true
		}
	}
	c.at = at
	return false
}

// partEnd returns where the piece that begins at the cursor ends: at a separator, or where a date
// begins ("Rabat 14 November").
func (r *reading) partEnd(c *cursor, limit int) int {
	probe := cursor{text: c.text, words: c.words}
	previous := ' '
	for i := c.at; i < limit; {
		letter, size := utf8.DecodeRuneInString(c.text[i:limit])
		switch {
		case strings.ContainsRune(",،()[]/|;؛&–—―‒", letter):
			return i
		case letter == '-' && (unicode.IsSpace(previous) || isSpaceAt(c.text[:limit], i+1)):
			return i
		case letter == '-':
			if probe.at = i + size; probe.datelineDate() != nil {
				return i // "Merrow-May 5, 2014"
			}
		case i > c.at && isWordRune(letter) && !isWordRune(previous) && previous != '\'' && previous != '-':
			if probe.at = i; probe.datelineDate() != nil || probe.hijri() {
				return i
			}
		}
		previous = letter
		i += size
	}
	return limit
}

// addPart takes a piece for a city, country, state or service. between is what parts it from the piece
// before.
func (r *reading) addPart(p *place, part span, between string) bool {
	text := r.at(part)
	if len(p.cities) == 0 && r.isSender(part) {
		p.service, p.sent = true, true
		return true
	}
	if len(p.cities) == 0 {
		city, region := r.splitRegion(part)
		return r.addCities(p, r.withoutStop(city)) && (region.end == 0 || r.addRegion(p, r.at(region)))
	}
	slashed := strings.HasSuffix(between, "/")
	switch bracketed := strings.HasSuffix(between, "(") || strings.HasSuffix(between, "["); {
	case strings.HasSuffix(between, "&"): // "MERROW, NC & OSTEL, TX"
		return r.addCities(p, part)
	case slashed && !p.hasMore() && r.isCity(part) && (isShouted(text) || !r.slashFollows(part.end)):
		return r.addCities(p, part)
	case r.addRegion(p, text) || bracketed && r.addBracketed(p, text):
		return true
	case bracketed || slashed && p.hasMore() || slashed && !isShouted(text):
		p.service = p.service || r.isService(part)
		return r.isService(part)
	case strings.ContainsAny(between, "-–—―‒"):
		// After an inner dash only what is known belongs to a dateline, and one more city or office that a
		// date or service follows.
		if p.loose {
			return false
		}
		p.loose = true
	case slashed:
		return r.addCities(p, part)
	}
	p.unknown = true
	if list := wordsOf(r.text, part); len(list) > 0 && (r.words.titles[fold(list[0].text)] || legalForms[strings.ToLower(strings.ReplaceAll(list[len(list)-1].text, ".", ""))]) {
		return false // "Jane Roe, Director", "Lamp Works, Inc."
	}
	cities := r.splitCities(part)
	if len(cities) > 1 && r.addRegion(p, r.at(cities[0])) { // "MERROW, NC and OSTEL, TX"
		cities = cities[1:]
	}
	for _, city := range cities {
		if !r.isCity(r.withoutDivision(city)) {
			return false
		}
	}
	if len(cities) > 1 { // "PARIS, LYON and NICE"
		p.cities = append(p.cities, cities...)
	}
	return true
}

// legalForms are the forms of companies after a comma.
var legalForms = words(`inc ltd llc llp plc corp gmbh`)

// slashFollows reports whether a slash comes next that no capital is glued to, so that a part between two of them is a
// service: not in "Merrow/Ostel/Lampton".
func (r *reading) slashFollows(at int) bool {
	c := cursor{text: r.text, at: at}
	c.spaces()
	return c.any("/") && !unicode.IsUpper(c.peek())
}

// addRegion takes a piece for a country or state. The letters D.C. are after Washington those of a district,
// in Spanish after others those of the capital of Colombia.
func (r *reading) addRegion(p *place, text string) bool {
	code, ok := r.words.placeCode(text)
	if !ok {
		return false
	}
	if letters := strings.Trim(strings.ReplaceAll(text, " ", ""), "."); (letters == "D.C" || letters == "DC") && r.words.code == "es" &&
		!strings.EqualFold(r.at(p.cities[0]), "Washington") {
		code = "CO"
	}
	return p.setRegion(code)
}

// addBracketed takes a piece in brackets for a province that has its name from its city.
func (r *reading) addBracketed(p *place, text string) bool {
	code, ok := r.words.inBrackets(text)
	return ok && p.setRegion(code)
}

// hasMore reports whether a country or a date was read, after which no further city comes.
func (p *place) hasMore() bool { return p.region != "" || p.date != nil || p.service }

// setRegion keeps the first country that is named; a second one is of a second city.
func (p *place) setRegion(code string) bool {
	if p.region == "" {
		p.region = code
	}
	return true
}

// addCities takes a piece for one city, or for several with "and" between them.
func (r *reading) addCities(p *place, part span) bool {
	for _, city := range r.splitCities(part) {
		if !r.isCity(city) {
			return false
		}
		p.cities = append(p.cities, city)
	}
	return true
}

// splitCities parts a piece at "and", which in Arabic is a letter of the next word.
func (r *reading) splitCities(part span) []span {
	var cities []span
	list := wordsOf(r.text, part)
	for i := 1; i < len(list); i++ {
		w := list[i]
		if next, size := utf8.DecodeRuneInString(w.text); r.words.andLetter == next && next != 0 &&
			utf8.RuneCountInString(w.text) > 4 {
			cities = append(cities, r.trim(span{part.start, w.start}))
			part.start = w.start + size
		} else if i+1 < len(list) && r.words.and[fold(w.text)] && isCapital(list[i+1].text) {
			cities = append(cities, r.trim(span{part.start, w.start}))
			part.start = list[i+1].start
		}
	}
	return append(cities, part)
}

// withoutStop leaves out the full stop after a city ("Merrow. 5 May"), not that of an abbreviation.
func (r *reading) withoutStop(city span) span {
	list := wordsOf(r.text, city)
	if len(list) > 0 && utf8.RuneCountInString(list[len(list)-1].text) > 3 {
		city.end = list[len(list)-1].end
	}
	return city
}

// districts are the letters after the names of capitals that are in no state.
var districts = map[string]bool{"DC": true, "DF": true}

// splitRegion parts "LYON France" and "Washington DC" where no comma does: the city is in capitals and the country
// not, or it is the letters of a district.
func (r *reading) splitRegion(part span) (city, region span) {
	list := wordsOf(r.text, part)
	if last := len(list) - 1; last > 0 && districts[strings.ReplaceAll(list[last].text, ".", "")] {
		return span{part.start, list[last-1].end}, list[last].span
	}
	for i := 1; i < len(list); i++ {
		if isShouted(list[i].text) || !isShouted(r.at(span{part.start, list[i-1].end})) {
			continue
		}
		if _, ok := r.words.placeCode(r.at(span{list[i].start, part.end})); ok {
			return span{part.start, list[i-1].end}, span{list[i].start, part.end}
		}
	}
	return part, span{}
}

// maxService bounds the words of the name of a news service.
const maxService = 6

// isService reports whether a piece may be the name of a news service or an office.
func (r *reading) isService(s span) bool {
	list := wordsOf(r.text, s)
	if len(list) == 0 || len(list) > maxService || strings.ContainsAny(r.at(s), "!?\"“”«»:") {
		return false
	}
	for _, w := range list {
		if r.words.verbs[fold(w.text)] {
			return false
		}
	}
	return isCapital(list[0].text) || !hasCase(list[0].text) || strings.Contains(r.at(s), "@") || len(list) == 1
}
