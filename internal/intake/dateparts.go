package intake

import (
	"strings"
	"unicode"
)

// era reports whether it steps over the letter that follows a year in Arabic, of the Christian or the Muslim era.
func (c *cursor) era() bool {
	at := c.at
	if c.spaces(); c.oneOf(set{"م": true, "ه": true, "هـ": true}) {
		return true
	}
	c.at = at
	return false
}

// monthOfYear reads a month with its year and without a day, which is no date of a dateline.
func (c *cursor) monthOfYear() bool {
	at := c.at
	if c.month() > 0 && c.year() > 0 {
		return true
	}
	c.at = at
	return false
}

// clockWords stand before a time of day; halfDays after it, and with them a whole hour is one.
var (
	clockWords = words(`at à a las الساعة`)
	halfDays   = []string{"a.m.", "p.m.", "a. m.", "p. m.", "am", "pm", "ص", "م", "h", "hrs", "hours", "heures", "horas"}
)

// clock reads a time of day with its zone: "10:30", "à 10h30", "10 a.m. GMT".
func (c *cursor) clock() bool {
	at := c.at
	for c.oneOf(clockWords) {
		c.spaces()
	}
	hour, digits := c.number(2)
	if digits == 0 || hour > 24 {
		c.at = at
		return false
	}
	exact := false
	for c.any(":hH.") {
		if minute, digits := c.number(2); digits == 2 && minute < 60 {
			exact = true
		}
	}
	if half := c.halfDay(); !exact && !half {
		c.at = at
		return false
	}
	c.zone()
	return true
}

// halfDay steps over what says which half of the day an hour is in, and that it is an hour.
func (c *cursor) halfDay() bool {
	at := c.at
	c.spaces()
	for _, half := range halfDays {
		if len(c.text)-c.at < len(half) || !strings.EqualFold(c.text[c.at:c.at+len(half)], half) {
			continue
		}
		after := cursor{text: c.text, at: c.at + len(half)}
		if !unicode.IsLetter(after.peek()) {
			c.at = after.at
			return true
		}
	}
	c.at = at
	return false
}

// zone steps over the abbreviation of a time zone.
func (c *cursor) zone() {
	at := c.at
	c.spaces()
	start := c.at
	c.letters()
	if name := c.text[start:c.at]; localZones[name] == "" {
		if _, ok := zones[name]; !ok {
			c.at = at
		}
	}
}

// portWords are nouns of organisations that names of cities begin with too.
var portWords = words(`port puerto porto fort`)

// isNoCity reports whether a piece has a word that no city is called by: a signal ("BREAKING"), a noun
// that organisations or offices are called by ("UN Women", "Director General"), a month or day of the
// week, or a short word in capitals before others that are not ("EU Commission").
func (r *reading) isNoCity(s span) bool {
	list := wordsOf(r.text, s)
	for i, w := range list {
		folded := fold(w.text)
		if len(list) == 1 && headings[folded] {
			return true
		}
		if i == 0 && portWords[folded] && len(list) > 1 && isCapital(list[1].text) && !r.words.particles[fold(list[1].text)] {
			continue
		}
		if r.words.bodies[folded] || r.words.signals[folded] || i == 0 && (r.words.titles[folded] || r.words.weekdays[folded] || r.words.honorifics[folded] && folded != "don") {
			return true
		}
	}
	return len(list) > 1 && isShouted(list[0].text) && !isShouted(r.at(s)) && !strings.Contains(list[0].text, ".")
}
