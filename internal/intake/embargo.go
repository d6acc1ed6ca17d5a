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

	`((strictly|strict|under|news|press|media|total|full) )*embargo(ed)?\b( (until|till|to|for|before)\b|[^\p{L}]*\d|[^\p{L}]*$)|strictly embargoed\b|` +
	`((strictly )?not for|no) (publication|release|broadcast)[\p{L}, ]* (before|until|till|prior to)\b|hold for release\b|` +
	`(sous )?embargo (strict )?(jusqu|avant|au|le)|(strictement )?sous embargo|(à |a )?ne pas (publier|diffuser|reproduire|utiliser)[\p{L}, ]* avant|(publication|diffusion) interdite avant|` +
	`(bajo embargo|embargado|embargada|embargo)( estricto)? (hasta|para|:)|embargo\s*[:–—-]|(no|prohibid[oa]) (su |la )?(publicar|difundir|divulgar|emitir|publicación|difusión)[\p{L}, ]* (antes|hasta)|prohibida (su|la) (difusión|publicación) (antes|hasta)|` +
	`(محظور|يُحظر|يحظر|حظر|ممنوع|يُمنع|يمنع) (ال)?(نشر|بث|تداول)|(يرجى |الرجاء |يُرجى )?(لا (يُنشر|ينشر|تنشر)|عدم النشر|ليس للنشر|غير مخصص للنشر|غير قابل للنشر|لا للنشر) (قبل|حتى|إلا))`)

// embargoWithDay is how a line begins that is one of an embargo only if it tells a day, and an hour
// where it speaks of release alone: news may begin so, too.
var embargoWithDay = regexp.MustCompile(`(?i)^[^\p{L}\p{N}]*(` +
	`embargo (lifts|ends|expires|lifted|se lève|levé|fin|hasta el fin)\b|` +
	`((this|the|all|press|media|news) )*(release|report|information|material|document|text|story|contents?|statement|study|paper|findings|results|data) ((is|are) )?(strictly )?(under embargo|embargoed)\b|` +
	`((ce|cette|le|la|les) )?(communiqué|document|texte|information|informations|rapport|étude|dossier)( de presse)? ((est|sont) )?(strictement )?sous embargo|` +
	`((este|esta|el|la) )?(comunicado|documento|texto|información|nota|informe|contenido|material)( de prensa)? ((está|es) )?(bajo embargo|embargad[oa]))`)

// releaseAt is how a line begins that tells when a text may go out, if it tells the hour.
var releaseAt = regexp.MustCompile(`(?i)^[^\p{L}\p{N}]*((for|to be) released?|for publication|à publier|pour publication|pour diffusion|para (su )?(publicación|difusión)|للنشر)\b`)

// noEmbargo says that there is none.
var noEmbargo = regexp.MustCompile(`(?i)^[^\p{L}\p{N}]*embargo\s*[:–—-]\s*(none|no|nil|n/a|aucun|non|ninguno|sin|immediate|لا يوجد)[\s.]*$`)

// noEmbargoKnown is when an embargo ends of which the line does not tell the
// day: after anybody's patience, so that an editor has to look.
var noEmbargoKnown = time.Date(2199, 12, 31, 23, 59, 59, 0, time.UTC)

// readEmbargo takes the embargo line out of the text. What it leaves in doubt
// is read as the latest instant that it can mean, so that nothing goes out
// early.
func (r *reading) readEmbargo() {
	for i := range r.readable() {
		last := r.embargoLast(i)
		s := span{r.paragraphs[i].start, r.paragraphs[max(i, last)].end}
		if last < 0 || r.paragraphs[i].use == taken || r.holdsDateline(s) {
			continue
		}
		ends, doubt := r.embargoEnd(r.at(s))
		for j := i; j <= last; j++ {
			r.paragraphs[j].use = taken
		}
		f := finding{span: s, kind: pressroomv1.Finding_EMBARGO, field: "release.embargoTime",
			confidence: 0.9, rule: "embargo.line", doubt: doubt}
		if last := r.draft.Release.EmbargoTime; last == nil || last.AsTime().Before(ends) {
			r.draft.Release.EmbargoTime = timestamppb.New(ends)
		}
		r.found(f)
	}
}

// maxEmbargoLines bounds the paragraphs that an embargo line is spread over.
const maxEmbargoLines = 3

// embargoLast returns the last paragraph of the embargo line that begins with paragraph i, or -1. The day and the
// hour may stand under it, on lines of their own.
func (r *reading) embargoLast(i int) int {
	line := r.at(r.paragraphs[i].span)
	if len(line) > maxEmbargo || noEmbargo.MatchString(line) {
		return -1
	}
	begin := embargoLine.FindString(line)
	if begin == "" && !embargoWithDay.MatchString(line) && !releaseAt.MatchString(line) {
		return -1
	}
	dated, timed := len(r.embargoDays(line)) > 0, len(clocksIn(r.withoutWhen(line))) > 0
	if begin == "" && !(dated && embargoWithDay.MatchString(line)) && !(dated && timed && releaseAt.MatchString(line)) {
		return -1
	}
	last := i
	open := dated || timed || !hasLetter(line[len(begin):])
	for open && last+1 < len(r.paragraphs) && last-i+1 < maxEmbargoLines {
		next := r.at(r.paragraphs[last+1].span)
		if len(next) > maxEmbargo/2 || r.holdsDateline(r.paragraphs[last+1].span) {
			break
		}
		nextDated, nextTimed := len(r.embargoDays(next)) > 0, len(clocksIn(r.withoutWhen(next))) > 0
		if !(nextDated && !dated || nextTimed && !timed && !nextDated) || len(wordsOf(next, span{0, len(next)})) > maxWhenWords {
			break
		}
		dated, timed = dated || nextDated, timed || nextTimed
		last++
	}
	return last
}

// maxWhenWords bounds the words of a line that tells only when.
const maxWhenWords = 12

// holdsDateline reports whether the dateline stands in a part of the text.
func (r *reading) holdsDateline(s span) bool {
	return r.dateline.end > 0 && s.start < r.dateline.end && r.dateline.start < s.end
}

// embargoEnd returns when an embargo line says that it ends, or the latest
// instant that it can mean, with what is in doubt.
func (r *reading) embargoEnd(line string) (ends time.Time, doubt string) {
	days := r.embargoDays(line)
	if len(days) == 0 {
		return noEmbargoKnown, "The line does not tell the day; the release stays under embargo until you set it."
	}
	var at time.Time
	for i, day := range days {
		if day.GetYear() == 0 {
			if day = r.inYearOfDateline(day); day.GetYear() == 0 {
				return noEmbargoKnown, "The line does not tell the year; the release stays under embargo until you set it."
			}
			doubt = "The line does not tell the year; that of the dateline was taken. "
		}
		is := midnight(day)
		if i > 0 && !is.Equal(at) {
			doubt = "The line tells several days; the last one was taken. "
		}
		if is.After(at) {
			at = is
		}
	}
	ends, more := r.words.latest(at, r.withoutWhen(line))
	return ends, strings.TrimSpace(doubt + more)
}

// latest returns the latest instant of a day that the times and zones in a line can mean, and what is in doubt. A
// time goes with the zone that stands between it and the next.
func (l *lexicon) latest(day time.Time, line string) (ends time.Time, doubt string) {
	zones := l.zonesIn(line)
	for _, z := range zones { // the offset of a zone is no time of day
		line = line[:z.start] + strings.Map(withoutDigits, line[z.start:z.end]) + line[z.end:]
	}
	clocks := clocksIn(line)
	if len(clocks) == 0 {
		return day.Add(24*time.Hour - time.Second + westernmost), "The line does not tell the hour; the end of the day was taken."
	}
	for i, c := range clocks {
		from, to := c.start, len(line)
		if i+1 < len(clocks) {
			to = clocks[i+1].start
		}
		if i == 0 {
			from = 0
		}
		at, zoned, several := day.Add(c.time+westernmost), false, false
		for _, z := range zones {
			if from <= z.start && z.start <= to && !(zoned && z.start > c.end) {
				at, zoned = time.Date(day.Year(), day.Month(), day.Day(), 0, int(c.time/time.Minute), 0, 0, z.place).UTC(), true
				several = z.several
			}
		}
		switch {
		case !zoned && len(zones) > 0 && len(clocks) > 1:
			continue // "10:00 - 12:00 GMT" ends at the last
		case !zoned:
			doubt = "The line does not tell the time zone; the last one on Earth (UTC−12) was taken."
		case several:
			doubt = "The abbreviation of the time zone means several; the last one was taken."
		case c.doubt:
			doubt = "The hour may be that before or after; the later one was taken."
		case !ends.IsZero() && !at.Equal(ends):
			doubt = "The line tells several times; the last one was taken."
		}
		if at.After(ends) {
			ends = at
		}
	}
	return ends, doubt
}

// withoutDigits maps a digit, and what parts minutes, to a blank.
func withoutDigits(c rune) rune {
	if '0' <= c && c <= '9' || c == ':' {
		return ' '
	}
	return c
}

// westernmost is how far the last time zone on Earth is behind UTC.
const westernmost = 12 * time.Hour

// inYearOfDateline returns a day with the year of the dateline, or the year after it where the day would lie long before.
func (r *reading) inYearOfDateline(day *date.Date) *date.Date {
	dateline := r.draft.GetRelease().GetDateline().GetDate()
	if dateline.GetYear() == 0 {
		return day
	}
	is := inYearOf(day, dateline)
	if midnight(is).Before(midnight(dateline).Add(-maxAgo)) {
		is.Year++
	}
	return is
}

// embargoDays returns the days that a line names.
func (r *reading) embargoDays(line string) []*date.Date {
	var days []*date.Date
	for _, d := range r.daysIn(line) {
		days = append(days, d.day)
	}
	return days
}

// withoutWhen returns a line with blanks for the days in it: "05.06.2013" has no time of day.
func (r *reading) withoutWhen(line string) string {
	for _, d := range r.daysIn(line) {
		line = line[:d.start] + strings.Repeat(" ", d.end-d.start) + line[d.end:]
	}
	return line
}

// dayAt is a day and where it stands in a line.
type dayAt struct {
	span
	day *date.Date
}

// daysIn returns the days that are named in a line, in order; a day in numbers that English reads in two ways is both.
func (r *reading) daysIn(line string) []dayAt {
	var days []dayAt
	c := cursor{text: line, words: r.words}
	for c.at < len(line) {
		start := c.at
		for _, american := range []bool{false, true} {
			c.at, c.american, c.british = start, american, !american
			if d := c.date(); d != nil && validDay(d) && (!american || !sameDate(days[len(days)-1].day, d)) {
				days = append(days, dayAt{span{start, c.at}, d})
			}
			if c.at == start {
				break
			}
		}
		if c.at > start {
			continue
		}
		c.next()
	}
	return days
}

// isOfEmbargo reports whether paragraph i is of an embargo line, and so no date of the dateline.
func (r *reading) isOfEmbargo(i int) bool {
	for first := max(0, i-maxEmbargoLines+1); first <= i; first++ {
		if r.embargoLast(first) >= i {
			return true
		}
	}
	return false
}

func sameDate(a, b *date.Date) bool { return a.Year == b.Year && a.Month == b.Month && a.Day == b.Day }
