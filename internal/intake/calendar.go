package intake

import (
	"time"

	"google.golang.org/genproto/googleapis/type/date"
)

// leapYear stands for a year that is not known.
const leapYear = 2000

// validDay reports whether a date is one of the Gregorian calendar; without a year, of some year.
func validDay(d *date.Date) bool {
	t := midnight(d)
	return d.Month >= 1 && d.Month <= 12 && t.Month() == time.Month(d.Month) && t.Day() == int(d.Day)
}

// before reports whether a lies before b, as days of one year where a year is not known.
func before(a, b *date.Date) bool {
	if a.Year == 0 || b.Year == 0 {
		a, b = newDate(0, int(a.Month), int(a.Day)), newDate(0, int(b.Month), int(b.Day))
	}
	return midnight(a).Before(midnight(b))
}

func midnight(d *date.Date) time.Time {
	year := int(d.Year)
	if year == 0 {
		year = leapYear
	}
	return time.Date(year, time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
}
