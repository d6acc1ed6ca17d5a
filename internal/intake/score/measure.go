package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
	"github.com/openpressroom/pressroom/internal/intake/source"
)

// measure reads and parses a sample and compares what was found with its labels.
func measure(s sample) (sheet, error) {
	text, err := source.Read(s.input, s.data)
	if err != nil {
		return sheet{}, err
	}
	return compare(s.labels, intake.Parse(text.Text, s.labels.Language), text.Text), nil
}

// compare compares what was found in a text with its labels.
func compare(l labels, parsed *pressroomv1.ParseReleaseResponse, text string) sheet {
	release, variant := parsed.GetDraft().GetRelease(), parsed.GetDraft().GetVariant()
	s := newSheet()
	s.dateline(labelledDateline(l), foundDateline(release.GetDateline()))
	s.one("headline", fold(l.Headline), fold(variant.GetHeadline()))
	s.one("subhead", fold(l.Subhead), fold(variant.GetStandfirst()))
	s.one("event", labelledEvent(l), foundEvent(l, release.GetEvent()))
	s.embargo(l.Embargo, parsed)
	s.quotes(l.Quotes, quotesOf(parsed))
	captions := slices.Sorted(maps.Values(variant.GetCaptions()))
	s.list("captions", l.Captions, captions, func(a, b string) bool { return fold(a) == fold(b) })
	s.contacts(l.Contacts, release.GetContacts())
	s.list("notes", ifAny(l.Notes), passages(pressroomv1.Finding_NOTES, parsed, text), opens)
	s.list("boilerplate", ifAny(l.Boilerplate), passages(pressroomv1.Finding_BOILERPLATE, parsed, text), opens)
	s.list("end", ifAny(l.End), passages(pressroomv1.Finding_END_MARK, parsed, text), sameMark)
	s.list("credits", l.Credits, credits(parsed), alike)
	return s
}

// ifAny returns a list of a label, without it where it is empty.
func ifAny(label string) []string {
	if label == "" {
		return nil
	}
	return []string{label}
}

// dateline compares datelines, and counts those invented in texts that have none.
func (s *sheet) dateline(labelled, found string) {
	s.one("dateline", labelled, found)
	if labelled == "" {
		s.ratio("invented", count(found != ""), 1)
	} else {
		s.ratio("dateline", count(labelled == found), 1)
	}
}

func labelledDateline(l labels) string {
	if l.Dateline == nil {
		return ""
	}
	return strings.TrimSpace(fold(l.Dateline.City) + "/" + l.Dateline.Region + "/" + l.Dateline.Date)
}

func foundDateline(d *pressroomv1.Dateline) string {
	if d == nil {
		return ""
	}
	return fold(d.GetCity()) + "/" + d.GetRegionCode() + "/" + day(d.GetDate())
}

func labelledEvent(l labels) string {
	if l.Event == nil {
		return ""
	}
	return l.Event.Start + "/" + l.Event.End
}

// foundEvent writes an event that was found as labels do. They leave out a year that the text does not tell; where it was
// taken from the dateline, or is the next one, that is no miss.
func foundEvent(l labels, e *pressroomv1.Event) string {
	if e == nil {
		return ""
	}
	start, end := day(e.GetStartDate()), day(e.GetEndDate())
	if l.Event == nil || l.Dateline == nil || !strings.HasPrefix(l.Event.Start, "--") || e.GetStartDate().GetYear() == 0 {
		return start + "/" + end
	}
	written, _ := strconv.Atoi(strings.SplitN(l.Dateline.Date, "-", 2)[0])
	if year := int(e.GetStartDate().GetYear()); year != written && year != written+1 {
		return start + "/" + end
	}
	return strings.Join([]string{withoutYear(start), withoutYear(end)}, "/")
}

// withoutYear writes a day without its year.
func withoutYear(day string) string {
	if len(day) == len("2006-01-02") {
		return "--" + day[len("2006-"):]
	}
	return day
}

// day writes a date as labels do.
func day(d *date.Date) string {
	switch {
	case d == nil:
		return ""
	case d.GetYear() == 0:
		return fmt.Sprintf("--%02d-%02d", d.GetMonth(), d.GetDay())
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.GetYear(), d.GetMonth(), d.GetDay())
}
