package feed_test

import (
	"testing"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

// TestOnlyDaysOfTheCalendar is of dates that no format can hold: ninjs would be
// refused whole.
func TestOnlyDaysOfTheCalendar(t *testing.T) {
	for _, tt := range []struct {
		date *date.Date
		want string
	}{
		{&date.Date{Year: 2028, Month: 2, Day: 29}, "2028-02-29"},
		{&date.Date{Year: 987, Month: 7, Day: 3}, "0987-07-03"},
		{&date.Date{Year: 2026, Month: 2, Day: 29}, ""},
		{&date.Date{Year: 2026, Month: 1, Day: 370}, ""},
		{&date.Date{Year: 2026, Month: 13, Day: 1}, ""},
		{&date.Date{Month: 10, Day: 7}, ""}, // of a text that does not tell the year
		{&date.Date{Year: 2026, Month: 10}, ""},
		{&date.Date{Year: 10000, Month: 1, Day: 1}, ""},
		{nil, ""},
	} {
		p := publication(t, "en", 1, pressroomv1.Edition_FIRST, "", firstTime)
		p.Event = &pressroomv1.Event{StartDate: tt.date}
		if got := articleOf(t, feed.Item{Publication: p}).TemporalCoverage; got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.date, got, tt.want)
		}
	}
}

// TestNINJSOfScraps has nothing in it that could give a name to what it is
// associated with, which ninjs wants.
func TestNINJSOfScraps(t *testing.T) {
	p := &pressroomv1.Publication{
		Media:      []*pressroomv1.PublishedMedia{{Uri: "https://example.org/a"}},
		Alternates: []*pressroomv1.Alternate{{}, {LanguageCode: "fr"}},
		Quotes:     []*pressroomv1.PublishedQuote{{}},
		Contacts:   []*pressroomv1.Contact{{}},
	}
	checkNINJS(t, ninjsSchema(t), written(t, writer(t, site), feed.NINJS, &feed.Feed{Items: []feed.Item{{Publication: p}}}))
}
