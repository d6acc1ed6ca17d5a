package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The dateline stands within the first bytes of a paragraph, before or at the beginning of the prose.
const (
	maxDateline           = 240 // bytes
	maxDatelineParagraphs = 400
	maxDatelineProse      = 2    // paragraphs of prose that a dateline may still come after, if it is sure
	minLeadProse          = 150  // bytes
	sureDateline          = 0.85 // confidence
)

// readDateline finds place and date before the first word of the text, or on lines of their own above it.
func (r *reading) readDateline() {
	prose := 0
	for i := 0; i < min(len(r.paragraphs), maxDatelineParagraphs) && prose <= maxDatelineProse; i++ {
		p := &r.paragraphs[i]
		if p.use == taken || p.end-p.start <= maxEmbargo && embargoLine.MatchString(r.at(p.span)) {
			continue
		}
		if prose == 0 && r.readDateLine(i) {
			continue
		}
		line, ok := r.datelineAt(i)
		if ok && (prose == 0 || line.isSure() || line.rule == "dateline.dash" && r.isUnderHeadline(i)) {
			if r.applyDateline(p, line); line.confidence >= threshold {
				r.settleDates(i)
				return
			}
		}
		if !ok && prose == 0 && r.partAtDateline(i) {
			continue // the second part comes next
		}
		if prose == 0 && r.placeLine < 0 && r.isPlaceLine(i) {
			r.placeLine = i
		}
		if p.end-p.start >= minLeadProse && endsSentence(r.at(p.span)) || p.end-p.start > longParagraph {
			prose++
		}
	}
	if r.placeLine >= 0 {
		p := &r.paragraphs[r.placeLine]
		if line, ok := r.place(p.span); ok {
			line.span, line.rule, line.wholeLine, line.confidence = p.span, "dateline.place-line", true, 0.75
			line.doubt = "The place stands on a line of its own."
			r.applyDateline(p, line)
			r.settleDates(r.placeLine)
			return
		}
	}
	r.settleDates(-1)
}

// isUnderHeadline reports whether a paragraph of prose, under a line that may be a headline, stands alone with its
// dateline: in a list of cities the next one has one too.
func (r *reading) isUnderHeadline(i int) bool {
	above := i - 1
	for above >= 0 && r.paragraphs[above].use == taken {
		above--
	}
	p := r.paragraphs[i]
	if above < 0 || p.end-p.start < minLeadProse || !r.mayBeHeadline(r.paragraphs[above].span) ||
		len(wordsOf(r.text, r.paragraphs[above].span)) < minHeadlineWords {
		return false
	}
	next := r.nextParagraph(i)
	if next < 0 {
		return true
	}
	_, another := r.datelineOf(r.paragraphs[next])
	return !another
}

// longParagraph is the bytes of a paragraph with which the text has begun, even without a full stop.
const longParagraph = 400

// dateline is what stands before the first word.
type dateline struct {
	span             // what is taken out of the text
	city, region     string
	date             *date.Date
	dateAt, cityAt   span
	confidence       float64
	rule, doubt      string
	unknown, service bool
	sent             bool // the sender stands before the city
	vague, wholeLine bool
	piped, colon     bool // a bar stands beside the date; a colon, and no dash, ends it
	goesOn           int  // where the text begins in the next paragraph, if a dash stands there
}

// isSure reports whether a dateline may come after prose, such as a standfirst: a dash ends one that leaves no doubt, or
// a colon one with a whole date.
func (d dateline) isSure() bool {
	return d.rule == "dateline.dash" && d.confidence >= sureDateline || d.colon && d.date.GetYear() != 0
}

// datelineAt reads the dateline that paragraph i begins with: up to a dash, up to a full stop or colon after
// a date, or all of a short paragraph that ends with a date or a dash.
func (r *reading) datelineAt(i int) (dateline, bool) {
	p := r.paragraphs[i]
	if line, ok := r.datelineOf(p); ok {
		// "MERROW, Spain – 5 May 2014: the text"
		if other, ok := r.undashed(p); ok && other.date != nil && line.date == nil && other.end > line.end {
			return other, true
		}
		if other, ok := r.agencyLine(i); ok && line.confidence < threshold {
			return other, true // "Lamps ـ Rabat" names the paper first
		}
		r.takeAgency(&line, p)
		return line, true
	}
	if line, ok := r.brokenDateline(i); ok {
		return line, true
	}
	if line, ok := r.agencyLine(i); ok {
		return line, true
	}
	if line, ok := r.markedAgency(i); ok {
		return line, true
	}
	if line, ok := r.cellsLine(p); ok {
		return line, true
	}
	return r.undashed(p)
}

func (r *reading) datelineOf(p paragraph) (dateline, bool) {
	best := dateline{}
	if startsItem(r.at(p.span)) {
		return best, false
	}
	limit := min(p.end, p.start+maxDateline)
	for i := p.start; i < limit; {
		c, size := utf8.DecodeRuneInString(r.text[i:])
		if end, ok := r.dash(p, i, c, size); ok {
			if line, ok := r.place(span{p.start, i}); ok && r.textFollows(span{end, p.end}) {
				line.span = span{p.start, end}
				line.rule = "dateline.dash"
				r.weigh(&line, span{end, p.end})
				best = line // the last dash wins: "CITY – Country – text"
			}
		}
		i += size
	}
	if limit == p.end && (best.end == 0 || best.date == nil && r.isDate(span{best.end, p.end})) {
		if line, ok := r.place(p.span); ok && line.date != nil && (!line.piped || line.region != "") {
			line.span, line.rule, line.wholeLine = p.span, "dateline.line", true
			r.weigh(&line, p.span)
			best = line
		}
	}
	return best, best.end > 0
}

// isDate reports whether a part of text is a date and nothing else.
func (r *reading) isDate(s span) bool {
	c := cursor{text: r.text[:s.end], at: s.start, words: r.words}
	return c.datelineDate() != nil && strings.IndexFunc(r.text[c.at:s.end], isWordRune) < 0
}

// dash reports whether a dash that may end a dateline is at i, and where the text after it begins. A
// hyphen needs a space beside it.
func (r *reading) dash(p paragraph, i int, c rune, size int) (end int, ok bool) {
	end = i + size
	switch c {
	case '–', '—', '―', '‒':
	case '\u0640': // the tatweel of an Arabic keyboard, with a space on each side
		if i == p.start || !isSpaceBefore(r.text, i) || end >= p.end || !isSpaceAt(r.text, end) {
			return 0, false
		}
	case '-':
		for end < p.end && r.text[end] == '-' {
			end++
		}
		// "Madrid.- El": after a full stop or a bracket the hyphen needs no space.
		spaced := i > p.start && (isSpaceBefore(r.text, i) || strings.IndexByte(".)/", r.text[i-1]) >= 0) ||
			end < p.end && isSpaceAt(r.text, end)
		if !spaced && end == i+size || i > p.start && r.text[i-1] == '-' {
			return 0, false
		}
	default:
		return 0, false
	}
	return r.trim(span{end, p.end}).start, true
}

func isSpaceBefore(s string, i int) bool {
	c, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsSpace(c)
}

func isSpaceAt(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsSpace(c) || c == '\u200e' || c == '\u200f' // marks of direction
}

// textFollows reports whether a text begins there: a letter, digit or quotation mark.
func (r *reading) textFollows(s span) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(r.at(s), "\u200e\u200f "))
	return unicode.IsLetter(c) || unicode.IsDigit(c) || isOpening(c)
}

// place reads what stands before a dash as a dateline.
func (r *reading) place(s span) (dateline, bool) {
	p, ok := r.placeOf(r.afterBulletin(s))
	if !ok {
		return dateline{}, false
	}
	return dateline{city: r.words.ordinaryCase(r.at(p.cities[0])), cityAt: p.cities[0], region: p.region,
		date: p.date, dateAt: p.dateAt, unknown: p.unknown, service: p.service, sent: p.sent, vague: p.vague, piped: p.piped}, true
}

// datelineDate reads a date with the day of the week and the article that may stand before it.
func (c *cursor) datelineDate() *date.Date {
	start := c.at
	if c.oneOf(c.words.articles) || c.oneOf(c.words.dateWords) {
		c.spaces()
	}
	if c.oneOf(c.words.weekdays) {
		c.any(".")
		c.any(",،")
		c.spaces()
	}
	day := c.date()
	if day == nil {
		day = c.numeric()
	}
	if day == nil || !validDay(day) {
		day = nil
		c.at = start
	}
	return day
}

// applyDateline puts a dateline into the draft and reports it.
func (r *reading) applyDateline(p *paragraph, line dateline) {
	r.found(finding{span: line.span, kind: pressroomv1.Finding_DATELINE, field: "release.dateline",
		confidence: line.confidence, rule: line.rule, doubt: line.doubt})
	if line.confidence < threshold {
		return
	}
	if line.wholeLine {
		p.use = taken
	}
	r.dateline, r.datelineParagraph = line.span, p.start
	if next := r.nextParagraph(slices.IndexFunc(r.paragraphs, func(q paragraph) bool { return q.start == p.start })); line.goesOn > 0 && next >= 0 {
		if start := r.paragraphs[next].start; start < line.goesOn {
			r.dateline, r.datelineParagraph = span{start, line.goesOn}, start
			r.found(finding{span: r.dateline, kind: pressroomv1.Finding_DATELINE, field: "release.dateline", confidence: line.confidence, rule: line.rule})
		}
	}
	if r.draft.Release.Dateline == nil {
		r.draft.Release.Dateline = &pressroomv1.Dateline{}
	}
	r.draft.Release.Dateline.City = line.city
	r.draft.Release.Dateline.RegionCode = line.region
	if line.date != nil {
		r.setDate(line.date)
		r.found(finding{span: line.dateAt, kind: pressroomv1.Finding_DATE, field: "release.dateline.date",
			confidence: line.confidence, rule: line.rule, doubt: yearDoubt(line.date)})
	}
}

func (r *reading) setDate(day *date.Date) {
	if r.draft.Release.Dateline == nil {
		r.draft.Release.Dateline = &pressroomv1.Dateline{}
	}
	r.draft.Release.Dateline.Date = day
}

func yearDoubt(day *date.Date) string {
	if day.Year == 0 {
		return "The text does not tell the year of the date."
	}
	return ""
}

// datelineEnd returns where the text of a paragraph begins after its dateline.
func (r *reading) datelineEnd(p paragraph) int {
	if r.dateline.start == p.start && r.dateline.end > p.start {
		return r.dateline.end
	}
	return p.start
}
