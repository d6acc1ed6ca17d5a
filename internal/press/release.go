package press

import (
	"fmt"
	"time"

	"golang.org/x/text/unicode/norm"
	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/markup"
)

// SettleRelease brings a release into the form in which it is kept (canonical
// language and region codes, text in NFC) and checks it as a whole. Whether
// its speakers exist is for the archive to tell. The error is Invalid with
// every violation.
func SettleRelease(r *pressroomv1.Release) error {
	var found report
	found.take(Constraints(r))
	if code := r.GetSourceLanguageCode(); code != "" {
		canonical, err := Language("sourceLanguageCode", code)
		found.take(err)
		r.SourceLanguageCode = canonical
	}
	settleTargets(&found, r)
	settleDateline(&found, r.GetDateline())
	settleQuotes(&found, r.GetQuotes())
	settleMedia(&found, r.GetMedia())
	for i, c := range r.GetContacts() {
		c.DisplayName = found.line(fmt.Sprintf("contacts[%d].displayName", i), c.GetDisplayName())
		c.PhoneNumber = found.line(fmt.Sprintf("contacts[%d].phoneNumber", i), c.GetPhoneNumber())
	}
	if r.GetEvent() != nil {
		checkEvent(&found, r.GetEvent())
	}
	if t := r.GetEmbargoTime(); t != nil && !t.IsValid() {
		found.add("embargoTime", InvalidValue)
	}
	return Invalidate(found)
}

func settleTargets(found *report, r *pressroomv1.Release) {
	seen := make(map[string]bool)
	for i, code := range r.GetTargetLanguageCodes() {
		at := fmt.Sprintf("targetLanguageCodes[%d]", i)
		canonical, err := Language(at, code)
		found.take(err)
		if err == nil && (seen[canonical] || canonical == r.GetSourceLanguageCode()) {
			found.add(at, Duplicate, "Value", canonical)
		}
		seen[canonical] = true
		r.TargetLanguageCodes[i] = canonical
	}
}

func settleDateline(found *report, d *pressroomv1.Dateline) {
	if d == nil {
		return
	}
	d.City = found.line("dateline.city", d.GetCity())
	if code := d.GetRegionCode(); code != "" {
		canonical, ok := locale.CanonicalRegion(code)
		if !ok {
			found.add("dateline.regionCode", RegionUnknown, "Value", code)
		}
		d.RegionCode = canonical
	}
	if d.GetDate() != nil {
		found.date("dateline.date", d.GetDate())
	}
	d.CityNames = found.languages("dateline.cityNames", d.GetCityNames())
	for code, name := range d.CityNames {
		d.CityNames[code] = found.line("dateline.cityNames."+code, name)
	}
}

func settleQuotes(found *report, quotes []*pressroomv1.Quote) {
	seen := make(map[string]bool)
	for i, q := range quotes {
		at := fmt.Sprintf("quotes[%d]", i)
		if seen[q.GetId()] {
			found.add(at+".id", Duplicate, "Value", q.GetId())
		}
		seen[q.GetId()] = true
		if q.GetSpeaker() != "" {
			_, err := SpeakerID(at+".speaker", q.GetSpeaker())
			found.take(err)
		}
		if code := q.GetLanguageCode(); code != "" {
			canonical, err := Language(at+".languageCode", code)
			found.take(err)
			q.LanguageCode = canonical
		}
	}
}

func settleMedia(found *report, media []*pressroomv1.Media) {
	seen := make(map[string]bool)
	for i, m := range media {
		at := fmt.Sprintf("media[%d]", i)
		if seen[m.GetId()] {
			found.add(at+".id", Duplicate, "Value", m.GetId())
		}
		seen[m.GetId()] = true
		m.CreditLine = found.line(at+".creditLine", m.GetCreditLine())
	}
}

func checkEvent(found *report, e *pressroomv1.Event) {
	if e.GetStartDate() == nil {
		found.add("event.startDate", Required)
		return
	}
	valid := found.date("event.startDate", e.GetStartDate())
	if e.GetEndDate() == nil {
		return
	}
	if found.date("event.endDate", e.GetEndDate()) && valid && before(e.GetEndDate(), e.GetStartDate()) {
		found.add("event.endDate", DateOrder)
	}
}

// date reports a date that no calendar has. The year may be 0, for unknown;
// then 29 February is allowed.
func (r *report) date(field string, d *date.Date) bool {
	year := int(d.GetYear())
	if year == 0 {
		year = 2000
	}
	t := time.Date(year, time.Month(d.GetMonth()), int(d.GetDay()), 0, 0, 0, 0, time.UTC)
	possible := d.GetYear() >= 0 && d.GetYear() <= 9999 &&
		t.Month() == time.Month(d.GetMonth()) && t.Day() == int(d.GetDay())
	if !possible {
		r.add(field, DateImpossible, "Value",
			fmt.Sprintf("%04d-%02d-%02d", d.GetYear(), d.GetMonth(), d.GetDay()))
	}
	return possible
}

// before reports whether a is before b. Where a year is unknown in either,
// nothing can be said: an event may last over the new year.
func before(a, b *date.Date) bool {
	if a.GetYear() == 0 || b.GetYear() == 0 {
		return false
	}
	if a.GetYear() != b.GetYear() {
		return a.GetYear() < b.GetYear()
	}
	if a.GetMonth() != b.GetMonth() {
		return a.GetMonth() < b.GetMonth()
	}
	return a.GetDay() < b.GetDay()
}

// line brings a text of one line into NFC and reports what it may not hold.
func (r *report) line(field, text string) string {
	text = norm.NFC.String(text)
	r.problems(field, markup.CheckLine(text))
	return text
}
