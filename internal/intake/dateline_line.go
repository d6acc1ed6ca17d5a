package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// dateLine is a line that holds a date and nothing else.
type dateLine struct {
	paragraph int
	date      *date.Date
}

// maxDateLabel bounds the words before the colon of a line with a date: "Release date: 5 May 2014".
const maxDateLabel = 5

// readDateLine notes a line that holds a date and nothing else, but for a label and a time of day.
func (r *reading) readDateLine(i int) bool {
	p := r.paragraphs[i]
	if p.end-p.start > maxDateline/2 || r.isOfEmbargo(i) {
		return false
	}
	for _, start := range []int{p.start, r.afterDateLabel(p.span), r.afterKind(p.span)} {
		if start < 0 {
			continue
		}
		c := cursor{text: r.text[:p.end], at: start, words: r.words}
		c.separators()
		day := c.datelineDate()
		if day == nil {
			continue
		}
		for c.separators(); c.clock() || c.era(); c.separators() {
		}
		if c.at == p.end || r.isKind(span{c.at, p.end}) {
			r.dateLines = append(r.dateLines, dateLine{i, day})
			return true
		}
	}
	return false
}

// afterDateLabel returns where the words after a short label begin, or -1.
func (r *reading) afterDateLabel(s span) int {
	label, rest, ok := r.label(s)
	if !ok || len(wordsOf(r.text, label)) > maxDateLabel || strings.ContainsAny(r.at(label), "0123456789") {
		return -1
	}
	return rest.start
}

// settleDates gives the date of the line that stands nearest to the dateline, which is in a paragraph, to it
// if it has none of its own. Without a dateline, and for all others, such a line is furniture.
func (r *reading) settleDates(at int) {
	nearest := -1
	for n, line := range r.dateLines {
		if at < 0 || r.draft.Release.Dateline == nil || r.draft.Release.Dateline.Date != nil && !r.sameDay(line.date) {
			continue
		}
		if !r.isNear(line, at) {
			continue
		}
		if nearest < 0 || abs(line.paragraph-at) <= abs(r.dateLines[nearest].paragraph-at) {
			nearest = n
		}
	}
	for n, line := range r.dateLines {
		p := &r.paragraphs[line.paragraph]
		if p.use == taken {
			continue
		}
		if n != nearest {
			r.takeNavigation(p, "furniture.date-line", 0.6, "A date without a place; it went into no dateline.")
			continue
		}
		p.use = taken
		if r.draft.Release.Dateline.Date == nil || line.date.Year != 0 {
			r.setDate(line.date)
		}
		r.found(finding{span: p.span, kind: pressroomv1.Finding_DATE, field: "release.dateline.date",
			confidence: 0.85, rule: "dateline.date-line", doubt: yearDoubt(r.draft.Release.Dateline.Date)})
	}
}

// maxBetween bounds the paragraphs between a line with a date and the dateline: a headline and a subhead.
const maxBetween = 2

// isNear reports whether a line with a date stands beside the dateline in paragraph at. One with a label,
// such as that of a page's template, stands right above it.
func (r *reading) isNear(line dateLine, at int) bool {
	between := 0
	for i := min(line.paragraph, at) + 1; i < max(line.paragraph, at); i++ {
		if r.paragraphs[i].use == taken || r.isDateLine(i) {
			continue
		}
		if between++; between > 1 && !r.mayBeHeadline(r.paragraphs[i].span) {
			return false
		}
	}
	return between == 0 || between <= maxBetween && r.afterDateLabel(r.paragraphs[line.paragraph].span) < 0
}

func (r *reading) isDateLine(i int) bool {
	return slices.ContainsFunc(r.dateLines, func(l dateLine) bool { return l.paragraph == i })
}

// sameDay reports whether a date tells the year that the date of the dateline lacks.
func (r *reading) sameDay(d *date.Date) bool {
	own := r.draft.Release.Dateline.Date
	return own.Year == 0 && own.Month == d.Month && own.Day == d.Day
}

func abs(n int) int { return max(n, -n) }

// isPlaceLine reports whether a paragraph is a city with its country or state and nothing else, beside a
// line with a date or above the first prose.
func (r *reading) isPlaceLine(i int) bool {
	s := r.paragraphs[i].span
	if s.end-s.start > maxDateline/2 || utf8.RuneCountInString(r.at(s)) > maxCity+maxLabel {
		return false
	}
	if p, ok := r.placeOf(s); !ok || p.region == "" || p.date != nil || p.unknown || len(p.cities) > 1 {
		return false
	}
	for _, line := range r.dateLines {
		if abs(line.paragraph-i) == 1 {
			return true
		}
	}
	if i+1 == len(r.paragraphs) {
		return false
	}
	next := r.paragraphs[i+1]
	follows := cursor{text: r.text[:next.end], at: next.start, words: r.words}
	return next.end-next.start >= minLeadProse || next.end-next.start < maxDateline/2 && follows.datelineDate() != nil && follows.at == next.end
}

// brokenDateline reads a dateline that the end of a line parts from its dash or from the text: "MERROW –" or
// "MERROW" above "– The lamp".
func (r *reading) brokenDateline(i int) (dateline, bool) {
	p := r.paragraphs[i]
	next := r.nextParagraph(i)
	if next < 0 || p.end-p.start > maxDateline || r.paragraphs[next].end-r.paragraphs[next].start < minDatelineText {
		return dateline{}, false
	}
	text := r.paragraphs[next]
	end := text.start
	city, item := span{p.start, p.end}, false
	if last, size := utf8.DecodeLastRuneInString(r.at(p.span)); strings.ContainsRune("–—―-", last) {
		city = r.trim(span{p.start, p.end - size})
		if last == '-' && city.end == p.end-size && hasCase(r.at(city)) && !strings.HasSuffix(r.at(city), "-") {
			return dateline{}, false // "RUBRIC-"
		}
		city.end = city.start + len(strings.TrimRight(r.at(city), "-"))
	} else {
		c, size := utf8.DecodeRuneInString(r.at(text.span))
		var ok bool
		if end, ok = r.dash(text, text.start, c, size); !ok {
			return dateline{}, false
		}
		item = startsItem(r.at(text.span)) && !isShouted(r.at(city))
	}
	line, ok := r.place(city)
	if !ok || item && line.date == nil || !r.textFollows(span{end, text.end}) { // a list begins with dashes too
		return dateline{}, false
	}
	line.span, line.rule, line.wholeLine, line.goesOn = p.span, "dateline.broken-line", true, end
	r.weigh(&line, span{end, text.end})
	return line, true
}
