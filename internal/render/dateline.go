package render

import (
	"cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
)

// dateline renders place and date in a language; nil where there is none.
func (r *Renderer) dateline(d *pressroomv1.Dateline, language string) *pressroomv1.PublishedDateline {
	if d == nil {
		return nil
	}
	city := cmp.Or(locale.Text(d.GetCityNames(), language), d.GetCity())
	p := &pressroomv1.PublishedDateline{
		City:       city,
		RegionCode: d.GetRegionCode(),
		Date:       d.GetDate(),
		Text:       r.catalogue.Dateline(language, city, d.GetRegionCode()),
	}
	if name, ok := locale.RegionName(language, d.GetRegionCode()); ok {
		p.RegionName = name
	}
	if date := d.GetDate(); date != nil {
		p.DateText = locale.Date(language, int(date.GetYear()), int(date.GetMonth()), int(date.GetDay()))
	}
	return p
}
