package intake

import (
	"unicode"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// maxSuggestedEvents bounds the further ranges of days that are suggested.
const maxSuggestedEvents = 20

// readEvent takes the first range of days in the text for the days of the event, or, where there is none, the
// first day beside which the text speaks of an event; other ranges it suggests.
func (r *reading) readEvent() {
	suggested := 0
	var single *pressroomv1.Event
	var day finding
	for i, p := range r.readable() {
		if p.use == taken && i != r.headline {
			continue
		}
		if p.start > maxCensus {
			break
		}
		p.end = min(p.end, r.cut(min(len(r.text), p.start+maxCensus)))
		from := max(p.start, r.datelineEnd(p))
		c := cursor{text: r.text[:p.end], at: from, words: r.words}
		for c.at < p.end && suggested < maxSuggestedEvents {
			at := c.at
			if first, last := c.days(); first != nil {
				f := r.eventRange(span{at, c.at}, from, first, last)
				if r.found(f); f.confidence < threshold {
					suggested++
				}
				from = c.at
				continue
			}
			if single == nil {
				if first, confidence := r.eventDay(&c, from); first != nil {
					day = finding{span: span{at, c.at}, kind: pressroomv1.Finding_EVENT, field: "release.event",
						confidence: confidence, rule: "event.day", doubt: "It may be the day of something else."}
					if doubt := r.eventDoubt(first); doubt != "" {
						day.doubt = doubt
					}
					single = &pressroomv1.Event{StartDate: first}
					continue
				}
			}
			c.next()
		}
	}
	if r.draft.Release.Event == nil && single != nil {
		single.StartDate = r.inYearOfDateline(single.StartDate)
		r.draft.Release.Event = single
		r.found(day)
	}
}

// eventRange takes a range of days for the event if it is the first one, and says what is not sure.
func (r *reading) eventRange(s span, from int, first, last *date.Date) finding {
	f := finding{span: s, kind: pressroomv1.Finding_EVENT, field: "release.event", confidence: 0.8, rule: "event.range"}
	said := ""
	w := eventLexicons[r.words.code]
	if w != nil {
		said, _ = r.besideDay(from, s.start, w)
	}
	switch {
	case r.draft.Release.Event != nil:
		f.confidence = 0.4
		f.doubt = "Another range of days; the first one in the text was taken for the event."
	case before(last, first):
		f.confidence = 0.4
		f.doubt = "The last day comes before the first."
	case w != nil && says(said, w.was) && !says(said, w.ahead):
		f.confidence = 0.4
		f.doubt = "It seems to be when the event was to be at first."
	default:
		f.doubt = r.eventDoubt(first)
		if first.Year == 0 {
			first, last = r.inYearOfDateline(first), r.inYearOfDateline(last)
			if first.Year > 0 && before(last, first) {
				last.Year = first.Year + 1
			} else {
				last.Year = first.Year // one that is over is reported whole
			}
		}
		r.draft.Release.Event = &pressroomv1.Event{StartDate: first, EndDate: last}
	}
	return f
}

// next steps to the next place where a range of days may begin: a word or a number.
func (c *cursor) next() {
	r, size := utf8.DecodeRuneInString(c.text[c.at:])
	inWord := isWordRune(r)
	for size > 0 {
		c.at += size
		r, size = utf8.DecodeRuneInString(c.text[c.at:])
		if isWordRune(r) && (!inWord || unicode.IsDigit(r) && digit(r) < 0) {
			return
		}
		inWord = isWordRune(r)
	}
}

// days reads a range of days: "14 - 17 March 2023", "March 14-17, 2023", "du 30 mars au 2 avril". It
// returns nil where there is none, with the cursor in its place.
func (c *cursor) days() (first, last *date.Date) {
	start := c.at
	for _, form := range []func() (*date.Date, *date.Date){c.twoDates, c.daysOfMonth, c.monthWithDays} {
		first, last = form()
		if first != nil && last != nil && validDay(first) && validDay(last) {
			return first, last
		}
		c.at = start
	}
	return nil, nil
}

// to reads what stands between two days. It reports whether it only lists them ("14 and 15 March"), so that
// they are a range if one comes right after the other.
func (c *cursor) to() (lists, ok bool) {
	c.spaces()
	at := c.at
	if !c.any("-–—‑") && !c.oneOf(c.words.rangeWords) && !c.any("&") {
		return false, false
	}
	between := fold(c.text[at:c.at])
	c.spaces()
	return between == "&" || c.words.and[between] || between == string(c.words.andLetter), true
}

// follow reports whether one day comes right after another; of days that are not only listed, it does not
// matter.
func follow(lists bool, first, last *date.Date) bool {
	return !lists || midnight(first).AddDate(0, 0, 1).Equal(midnight(last))
}

// twoDates reads "30 March - 2 April 2023"; a year that stands once is of both, and where the days
// would run backwards the first one's is the year before.
func (c *cursor) twoDates() (first, last *date.Date) {
	if first = c.date(); first == nil {
		return nil, nil
	}
	lists, ok := c.to()
	if !ok {
		return nil, nil
	}
	if last = c.datelineDate(); last == nil {
		return nil, nil
	}
	if first.Year == 0 && last.Year != 0 {
		first.Year = last.Year
		if before(last, first) {
			first.Year--
		}
	}
	if last.Year == 0 {
		last.Year = first.Year
	}
	if !follow(lists, first, last) {
		return nil, nil
	}
	return first, last
}

// daysOfMonth reads "14 - 17 March 2023".
func (c *cursor) daysOfMonth() (first, last *date.Date) {
	day := c.day()
	if day == 0 {
		return nil, nil
	}
	before := c.daysBetween(day)
	lists, ok := c.to()
	if !ok {
		return nil, nil
	}
	c.oneOf(c.words.articles)
	c.spaces()
	c.oneOf(c.words.weekdays)
	c.spaces()
	if last = c.dayFirst(); last == nil || int(last.Day) <= before || lists && int(last.Day) > before+1 || !lists && before > day {
		return nil, nil
	}
	return newDate(int(last.Year), int(last.Month), day), last
}

// daysBetween steps over the days of a list that come one after the other, and returns the last: "7, 8 and 9 May".
func (c *cursor) daysBetween(day int) int {
	for {
		at := c.at
		if !c.any(",،") {
			return day
		}
		c.spaces()
		if next := c.day(); next != day+1 {
			c.at = at
			return day
		}
		day++
	}
}

// monthWithDays reads "March 14-17, 2023".
func (c *cursor) monthWithDays() (first, last *date.Date) {
	if !c.words.monthFirst {
		return nil, nil
	}
	month := c.month()
	if c.spaces(); month == 0 {
		return nil, nil
	}
	from := c.day()
	if from == 0 {
		return nil, nil
	}
	lists, ok := c.to()
	to := c.day()
	if !ok || to <= from || lists && to > from+1 {
		return nil, nil
	}
	year := c.year()
	return newDate(year, month, from), newDate(year, month, to)
}
