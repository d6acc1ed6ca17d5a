package intake

import "google.golang.org/genproto/googleapis/type/date"

// minNumericYear is the least year of a date in numbers: those before are of the Muslim calendar.
const minNumericYear = 1600

// numeric reads a date in numbers: "12.05.2011", "12/05/2011", "12-5-2011", "14/نوفمبر/2022", "2011/05/12".
// Day and month stand in the order of the language; English has two orders, and what can be read in both is
// no date where the cursor does not know the place.
func (c *cursor) numeric() *date.Date {
	start := c.at
	a, separator, ok := c.numberAndSeparator(2)
	if !ok {
		c.at = start
		return c.yearFirst()
	}
	if month := c.month(); month > 0 { // "14/November/2022"
		if y, digits := 0, 0; c.any(separator) {
			if y, digits = c.number(4); digits == 4 && y >= minNumericYear {
				return newDate(y, month, a)
			}
		}
		c.at = start
		return nil
	}
	b, again, ok := c.numberAndSeparator(2)
	y, digits := c.number(4)
	if !ok || again != separator || digits != 4 || y < minNumericYear {
		c.at = start
		return nil
	}
	day, month := a, b
	switch {
	case a > 12 || a == b || !c.words.monthFirst && b <= 12, separator == "." && b <= 12: // nobody writes full stops after the month
	case b > 12 || c.american:
		day, month = b, a
	case !c.british:
		c.at = start
		return nil
	}
	return newDate(y, month, day)
}

// numberAndSeparator reads "12." or "12 / ".
func (c *cursor) numberAndSeparator(max int) (n int, separator string, ok bool) {
	n, digits := c.number(max)
	if digits == 0 {
		return 0, "", false
	}
	at := c.at
	c.spaces()
	for _, separator := range []string{"/", ".", "-", "‑"} {
		if c.any(separator) {
			c.spaces()
			return n, separator, true
		}
	}
	c.at = at
	return 0, "", false
}

// yearFirst reads "2011/05/12" and "2011.05.12"; with hyphens the form is ISO 8601's.
func (c *cursor) yearFirst() *date.Date {
	y, digits := c.number(4)
	if digits != 4 || y < minNumericYear {
		return nil
	}
	separator := "/"
	if !c.any(separator) {
		if separator = "."; !c.any(separator) {
			return nil
		}
	}
	month, n := c.number(2)
	if n == 0 || !c.any(separator) {
		return nil
	}
	day, n := c.number(2)
	if n == 0 {
		return nil
	}
	return newDate(y, month, day)
}
