package locale

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/go-playground/locales"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

//go:generate go run ./gen

// calendars are the CLDR date formats by language, keyed as by [steps].
var calendars = sync.OnceValue(func() map[string]func() locales.Translator {
	index := make(map[string]func() locales.Translator, len(cldr))
	for _, l := range cldr {
		if codes := rangeSteps(l.code); len(codes) > 0 && index[codes[0]] == nil {
			index[codes[0]] = l.calendar
		}
	}
	return index
})

// Date writes a day of the Gregorian calendar in the long form of CLDR for the
// language (en "March 14, 2023", en-GB "14 March 2023", fr "14 mars 2023"), in
// its default digits (ar "١٤ مارس ٢٠٢٣"), or for a language without data, as in
// ISO 8601. With the year 0 the year is unknown and left out. The month is 1 to
// 12 and the day one of that month; another date is carried over as by
// [time.Date].
func Date(lang string, year, month, day int) string {
	for _, step := range rangeSteps(lang) {
		if calendar := calendars()[step]; calendar != nil {
			if text := format(calendar(), year, month, day); text != "" {
				return digits(lang, ordinal(step, day, text))
			}
		}
	}
	if year == 0 {
		return fmt.Sprintf("%02d-%02d", month, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// format returns "" when the calendar has no long form (ce, ku and mzn have none).
func format(calendar locales.Translator, year, month, day int) string {
	if year != 0 {
		return calendar.FmtDateLong(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
	}
	// A leap year whose digits no day or month shares, to be cut out again.
	const placeholder = 9996
	date := time.Date(placeholder, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	before, after, _ := strings.Cut(calendar.FmtDateLong(date), strconv.Itoa(placeholder))
	dayText := strconv.Itoa(date.Day())
	monthTexts := []string{calendar.MonthWide(date.Month()), strconv.Itoa(int(date.Month()))}
	return withoutYear(before, after, dayText, monthTexts)
}

// withoutYear keeps of a date that was cut at its year what belongs to the day
// and the month: with the year last, all up to their end; with the year first,
// all from their start. What stands between them and the year goes with it
// (", ", " de ", "年"). CLDR has a pattern for this (MMMMd) that the library
// leaves out; this gives the same for the languages it was compared in.
func withoutYear(before, after, day string, months []string) string {
	if i := strings.Index(before, day); i >= 0 {
		end := i + len(day)
		for _, month := range months {
			if j := strings.LastIndex(before, month); j >= 0 {
				// A day that is a suffix of its own ("14mh") keeps it.
				end = max(end, j+len(month))
				break
			}
		}
		return before[:end]
	}
	start := strings.Index(after, day)
	if start < 0 {
		return ""
	}
	for _, month := range months {
		if j := strings.Index(after, month); j >= 0 {
			start = min(start, j)
			break
		}
	}
	return after[start:]
}

// ordinal writes the first of a month as French does, which CLDR's pattern
// cannot say: "1er mars".
func ordinal(code string, day int, text string) string {
	if base, _, _ := strings.Cut(code, "-"); base == "fr" && day == 1 {
		return strings.Replace(text, "1 ", "1er ", 1)
	}
	return text
}

// digits writes the ASCII digits of text in the default numbering system of
// the language, which the library leaves out.
func digits(lang, text string) string {
	printer := message.NewPrinter(language.Make(lang))
	native := []rune(printer.Sprint(number.Decimal(1234567890, number.NoSeparator())))
	if len(native) != 10 || native[0] == '1' {
		return text
	}
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return native[(r-'0'+9)%10]
		}
		return r
	}, text)
}

// Months returns the names of the months of the Gregorian calendar in a
// language, in full and abbreviated, each once (January first); nil where CLDR
// has none. They may be empty where a language counts its months.
func Months(lang string) [][]string {
	for _, step := range rangeSteps(lang) {
		calendar := calendars()[step]
		if calendar == nil {
			continue
		}
		names := make([][]string, 12)
		short := calendar().MonthsAbbreviated() // for some fewer, whose MonthAbbreviated panics
		for i := range names {
			names[i] = []string{calendar().MonthWide(time.Month(i + 1))}
			if len(short) == len(names) && short[i] != names[i][0] {
				names[i] = append(names[i], short[i])
			}
		}
		return names
	}
	return nil
}
