package intake

import "strings"

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

// clock reads a time of day: "10:30", "10h30".
func (c *cursor) clock() bool {
	at := c.at
	if hour, digits := c.number(2); digits > 0 && hour < 24 && c.any(":hH") {
		if minute, digits := c.number(2); digits == 2 && minute < 60 {
			return true
		}
	}
	c.at = at
	return false
}

// isNoCity reports whether a piece has a word that no city is called by: a signal ("BREAKING"), a noun
// that organisations or offices are called by ("UN Women", "Director General"), a month or day of the
// week, or a short word in capitals before others that are not ("EU Commission").
func (r *reading) isNoCity(s span) bool {
	list := wordsOf(r.text, s)
	for i, w := range list {
		folded := fold(w.text)
		if r.words.bodies[folded] || r.words.signals[folded] || i == 0 && (r.words.titles[folded] || r.words.weekdays[folded]) {
			return true
		}
	}
	return len(list) > 1 && isShouted(list[0].text) && !isShouted(r.at(s)) && !strings.Contains(list[0].text, ".")
}
