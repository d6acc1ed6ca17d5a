package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"
)

// cursor reads a text from left to right; a method that does not find its thing leaves it in place.
type cursor struct {
	text  string
	at    int
	words *lexicon

	american, british bool // the place tells in which order an English date in numbers stands
}

func (c *cursor) peek() rune {
	r, _ := utf8.DecodeRuneInString(c.text[c.at:])
	return r
}

func (c *cursor) spaces() {
	c.at = len(c.text) - len(strings.TrimLeftFunc(c.text[c.at:], unicode.IsSpace))
}

// any steps over one of some characters.
func (c *cursor) any(list string) bool {
	r, size := utf8.DecodeRuneInString(c.text[c.at:])
	if size == 0 || !strings.ContainsRune(list, r) {
		return false
	}
	c.at += size
	return true
}

// number reads up to max digits, Arabic ones too, that no other digit follows.
func (c *cursor) number(max int) (n, digits int) {
	i := c.at
	for i < len(c.text) {
		r, size := utf8.DecodeRuneInString(c.text[i:])
		d := digit(r)
		if d < 0 {
			break
		}
		if digits++; digits > max {
			return 0, 0
		}
		n = n*10 + d
		i += size
	}
	c.at = i
	return n, digits
}

func digit(r rune) int {
	for _, zero := range []rune{'0', '٠', '۰'} {
		if zero <= r && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// letters reads a run of letters and returns it folded.
func (c *cursor) letters() string {
	rest := c.text[c.at:]
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
	if end < 0 {
		end = len(rest)
	}
	c.at += end
	return fold(rest[:end])
}

// oneOf reads a word of a set.
func (c *cursor) oneOf(list set) bool {
	start := c.at
	if w := c.letters(); w != "" && list[w] {
		return true
	}
	c.at = start
	return false
}

// month reads the name of a month, of two words too ("تشرين الثاني"), with its full stop.
func (c *cursor) month() int {
	start := c.at
	first := c.letters()
	end := c.at
	c.spaces()
	m := c.words.months[first+" "+c.letters()]
	if m == 0 {
		c.at = end
		m = c.words.months[first]
	}
	if m == 0 {
		c.at = start
		return 0
	}
	end = c.at
	if c.any(".") { // of an abbreviation, not of a sentence
		if c.spaces(); digit(c.peek()) >= 0 || c.peek() == ',' {
			return m
		}
		c.at = end
	}
	if c.spaces(); c.any("/") { // both names: "نوفمبر/تشرين الثاني"
		if c.spaces(); c.month() == m {
			return m
		}
	}
	c.at = end
	return m
}

// day reads the number of a day with its ending: "1er", "5th".
func (c *cursor) day() int {
	start := c.at
	n, _ := c.number(2)
	if n < 1 || n > 31 {
		c.at = start
		return 0
	}
	c.oneOf(c.words.ordinals)
	c.any("º")
	return n
}

// year reads an optional year after a month or day: ", 2024", " de 2024".
func (c *cursor) year() int {
	start := c.at
	c.spaces()
	if c.any(",،") {
		c.spaces()
	} else if c.oneOf(c.words.ofDate) {
		c.spaces()
	}
	if y, digits := c.number(4); digits == 4 && y >= 1000 {
		return y
	}
	c.at = start
	return 0
}

// date reads a calendar date: "14 March 2023", "March 14, 2023", "le 14 mars 2023", "2023-03-14". The
// year is 0 where there is none.
func (c *cursor) date() *date.Date {
	start := c.at
	for _, form := range []func() *date.Date{c.dayFirst, c.monthFirst, c.iso, c.numeric, c.inEnglish} {
		if d := form(); d != nil && validDay(d) {
			return d
		}
		c.at = start
	}
	return nil
}

// inEnglish reads a date in English in a text of another language: news services put it before translations.
func (c *cursor) inEnglish() *date.Date {
	if english := lexiconOf("en"); c.words != english {
		own := c.words
		defer func() { c.words = own }()
		c.words = english
		start := c.at
		if d := c.dayFirst(); d != nil {
			return d
		}
		c.at = start
		return c.monthFirst()
	}
	return nil
}

func (c *cursor) dayFirst() *date.Date {
	day := c.day()
	if day == 0 {
		return nil
	}
	c.spaces()
	if c.oneOf(c.words.ofDate) {
		c.spaces()
	}
	month := c.month()
	if month == 0 {
		return nil
	}
	return newDate(c.year(), month, day)
}

// monthFirst reads "March 14, 2023"; in languages in which that is foreign, with the year only.
func (c *cursor) monthFirst() *date.Date {
	month := c.month()
	if month == 0 {
		return nil
	}
	c.any(",") // "April, 22 2024"
	c.spaces()
	day := c.day()
	if day == 0 {
		return nil
	}
	year := c.year()
	if year == 0 && !c.words.monthFirst {
		return nil
	}
	return newDate(year, month, day)
}

func (c *cursor) iso() *date.Date {
	year, digits := c.number(4)
	if digits != 4 || year == 0 || !c.any("-") {
		return nil
	}
	month, digits := c.number(2)
	if digits != 2 || !c.any("-") {
		return nil
	}
	day, digits := c.number(2)
	if digits != 2 {
		return nil
	}
	return newDate(year, month, day)
}

func newDate(year, month, day int) *date.Date {
	return &date.Date{Year: int32(year), Month: int32(month), Day: int32(day)}
}
