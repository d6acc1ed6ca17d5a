package intake

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// maxEmbargo bounds the bytes of a paragraph that is read as an embargo line.
const maxEmbargo = 240

// embargoLine is how an embargo line begins, in any of the languages: a release
// may carry it in another than its own.
var embargoLine = regexp.MustCompile(`(?i)^[^\p{L}\p{N}]*(` +
	`(strictly |under |news )?embargo(ed)?\b( (until|till|to|for)\b|[^\p{L}]*\d|[^\p{L}]*$)|` +
	`(not for|no) (publication|release|broadcast)[\p{L} ]* (before|until|prior to)\b|hold for release\b|` +
	`(sous )?embargo (jusqu|avant|au|le)|sous embargo|ne pas (publier|diffuser) avant|` +
	`(bajo embargo|embargado|embargada|embargo) (hasta|para|:)|embargo\s*[:–—-]|no (publicar|difundir) (antes|hasta)|` +
	`(محظور|يُحظر|يحظر|حظر) (ال)?نشر|لا (يُنشر|ينشر|تنشر) قبل)`)

// noEmbargoKnown is when an embargo ends of which the line does not tell the
// day: after anybody's patience, so that an editor has to look.
var noEmbargoKnown = time.Date(2199, 12, 31, 23, 59, 59, 0, time.UTC)

// readEmbargo takes the embargo line out of the text. What it leaves in doubt
// is read as the latest instant that it can mean, so that nothing goes out
// early.
func (r *reading) readEmbargo() {
	for i := range r.paragraphs {
		p := &r.paragraphs[i]
		line := r.at(p.span)
		if p.use == taken || len(line) > maxEmbargo || r.holdsDateline(p.span) || !embargoLine.MatchString(line) {
			continue
		}
		ends, doubt := r.embargoEnd(line)
		p.use = taken
		f := finding{span: p.span, kind: pressroomv1.Finding_EMBARGO, field: "release.embargoTime",
			confidence: 0.9, rule: "embargo.line", doubt: doubt}
		if last := r.draft.Release.EmbargoTime; last == nil || last.AsTime().Before(ends) {
			r.draft.Release.EmbargoTime = timestamppb.New(ends)
		}
		r.found(f)
	}
}

// holdsDateline reports whether the dateline stands in a part of the text.
func (r *reading) holdsDateline(s span) bool {
	return r.dateline.end > 0 && s.start < r.dateline.end && r.dateline.start < s.end
}

// embargoEnd returns when an embargo line says that it ends, or the latest
// instant that it can mean, with what is in doubt.
func (r *reading) embargoEnd(line string) (ends time.Time, doubt string) {
	day := r.dayIn(line)
	if day == nil {
		return noEmbargoKnown, "The line does not tell the day; the release stays under embargo until you set it."
	}
	if day.GetYear() == 0 {
		if day.Year = r.draft.GetRelease().GetDateline().GetDate().GetYear(); day.Year == 0 {
			return noEmbargoKnown, "The line does not tell the year; the release stays under embargo until you set it."
		}
		doubt = "The line does not tell the year; that of the dateline was taken. "
	}
	at := time.Date(int(day.GetYear()), time.Month(day.GetMonth()), int(day.GetDay()), 0, 0, 0, 0, time.UTC)
	clock, timed := clockIn(line)
	offset, zoned := zoneIn(line)
	switch {
	case timed && zoned:
		return at.Add(clock - offset), strings.TrimSpace(doubt)
	case timed:
		return at.Add(clock + westernmost), doubt + "The line does not tell the time zone; the last one on Earth (UTC−12) was taken."
	}
	return at.Add(24*time.Hour - time.Second + westernmost), doubt + "The line does not tell the hour; the end of the day was taken."
}

// westernmost is how far the last time zone on Earth is behind UTC.
const westernmost = 12 * time.Hour

// dayIn returns the first day that is named in a line, or nil.
func (r *reading) dayIn(line string) *date.Date {
	c := cursor{text: line, words: r.words}
	for c.at < len(line) {
		if d := c.date(); d != nil && validDay(d) {
			return d
		}
		c.next()
	}
	return nil
}

// clockTime is a time of day: 10:00, 10.30, 10h30, 22 h, 3 p.m.
var clockTime = regexp.MustCompile(`(?i)(?:^|[^\d٠-٩.:])([\d٠-٩]{1,2})(?:\s?[:h.]\s?([\d٠-٩]{2})|\s?h\b)?\s*(a\.?m\b|p\.?m\b)?`)

// clockIn returns the time of day in a line. A bare number is none: it needs
// minutes, an h, or a.m. or p.m.
func clockIn(line string) (clock time.Duration, ok bool) {
	for _, m := range clockTime.FindAllStringSubmatch(line, -1) {
		if m[2] == "" && m[3] == "" && !strings.ContainsAny(m[0], "hH") {
			continue
		}
		hour, minute := westernNumber(m[1]), westernNumber(m[2])
		switch half := strings.ToLower(m[3]); {
		case half == "":
		case hour < 1 || hour > 12:
			continue
		case half[0] == 'p':
			hour = hour%12 + 12
		default:
			hour %= 12
		}
		if hour > 24 || minute > 59 {
			continue
		}
		return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute, true
	}
	return 0, false
}

// westernNumber reads a number of up to two digits of either kind.
func westernNumber(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + digit(c)
	}
	return n
}

// zones are the abbreviations of time zones that mean one offset from UTC, in
// hours, wherever they are used.
var zones = map[string]int{
	"GMT": 0, "UTC": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "JST": 9,
	"EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}

var zoneName = regexp.MustCompile(`\b([A-Z]{3,4})\b(?:\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?)?`)

// zoneIn returns how far the time zone that a line names is ahead of UTC.
func zoneIn(line string) (offset time.Duration, ok bool) {
	for _, m := range zoneName.FindAllStringSubmatch(line, -1) {
		hours, known := zones[m[1]]
		if !known {
			continue
		}
		offset = time.Duration(hours) * time.Hour
		if m[2] == "" {
			return offset, true
		}
		ahead, _ := strconv.Atoi(m[3])
		minutes, _ := strconv.Atoi(m[4])
		if hours != 0 || ahead > 14 || minutes > 59 {
			return 0, false // "CET+2" is nobody's zone
		}
		offset = time.Duration(ahead)*time.Hour + time.Duration(minutes)*time.Minute
		if m[2] != "+" {
			offset = -offset
		}
		return offset, true
	}
	return 0, false
}
