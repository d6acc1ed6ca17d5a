package render

import (
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// media renders the media with their texts in the edition's language.
func media(e Edition) []*pressroomv1.PublishedMedia {
	var rendered []*pressroomv1.PublishedMedia
	for _, m := range e.Release.GetMedia() {
		rendered = append(rendered, &pressroomv1.PublishedMedia{
			Id:              m.GetId(),
			Uri:             m.GetUri(),
			MediaType:       m.GetMediaType(),
			WidthPixels:     m.GetWidthPixels(),
			HeightPixels:    m.GetHeightPixels(),
			CreditLine:      m.GetCreditLine(),
			Caption:         e.Variant.GetCaptions()[m.GetId()],
			AlternativeText: e.Variant.GetAlternativeTexts()[m.GetId()],
		})
	}
	return rendered
}
