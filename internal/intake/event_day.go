package intake

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"
)

// How far before a day the words are that make it that of an event, in bytes, and how long before the
// dateline an event may be that a release reports.
const (
	maxBeside = 240
	maxAgo    = 31 * 24 * time.Hour
)

// eventDay reads a day at the cursor as that of an event, if the sentence says before it that there is one: "will
// be held on 5 May 2024". The confidence is 0 where it does not.
func (r *reading) eventDay(c *cursor, from int) (day *date.Date, confidence float64) {
	w := eventLexicons[r.words.code]
	start := c.at
	if day = c.date(); day == nil || w == nil {
		return nil, 0
	}
	said, on := r.besideDay(from, start, w)
	dateline := r.draft.Release.Dateline.GetDate()
	switch {
	case !on || says(said, w.was):
	case says(said, w.ahead) && !r.isLongAgo(day, dateline):
		return day, 0.65
	case day.Year == 0 && dateline.GetYear() == 0 || dateline == nil:
	case says(said, w.past) && !r.isLongAgo(day, dateline):
		return day, 0.55
	case says(said, w.nouns) && !before(inYearOf(day, dateline), dateline):
		return day, 0.55
	}
	c.at = start
	return nil, 0
}

// besideDay returns the words of the sentence before a day, folded and with a space around each, and whether
// a word that days have ("on") or a day of the week stands right before it.
func (r *reading) besideDay(from, at int, w *eventWords) (said string, on bool) {
	from = max(from, r.cut(max(0, at-maxBeside)))
	for i := from; i < at; {
		_, size := utf8.DecodeRuneInString(r.text[i:at])
		if end, ok := r.sentenceEnd(i, at); ok && end < at {
			from = end
		}
		i += size
	}
	var b strings.Builder
	b.WriteByte(' ')
	last := ""
	for word := range eachWord(r.text, span{from, at}) {
		last = fold(word.text)
		b.WriteString(last)
		b.WriteByte(' ')
	}
	return b.String(), w.on[last] || r.words.weekdays[last] || w.next[last] || r.words.andLetter != 0 && r.words.weekdays["ال"+last]
}

// isLongAgo reports whether a day lies well before the dateline: such an event is not what is reported.
func (r *reading) isLongAgo(day, dateline *date.Date) bool {
	return dateline.GetYear() != 0 && day.Year != 0 && midnight(day).Before(midnight(dateline).Add(-maxAgo))
}

// inYearOf returns a day with the year of another where it has none.
func inYearOf(day, other *date.Date) *date.Date {
	if day.Year != 0 {
		return day
	}
	return newDate(int(other.GetYear()), int(day.Month), int(day.Day))
}

// eventDoubt says what is not sure of the day of an event: without a year that of the dateline is taken.
func (r *reading) eventDoubt(day *date.Date) string {
	if day.GetYear() != 0 {
		return ""
	}
	if day = r.inYearOfDateline(day); day.GetYear() == 0 {
		return "The text does not tell the year of the event."
	}
	return fmt.Sprintf("The text does not tell the year of the event; %d was taken, from the dateline.", day.GetYear())
}
