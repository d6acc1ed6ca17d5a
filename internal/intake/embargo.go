package intake

import (
	"regexp"
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
	zone, zoned := zoneIn(line)
	switch {
	case timed && zoned:
		local := time.Date(at.Year(), at.Month(), at.Day(), 0, int(clock/time.Minute), 0, 0, zone)
		return local.UTC(), strings.TrimSpace(doubt)
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
