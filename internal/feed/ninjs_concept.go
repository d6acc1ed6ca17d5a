package feed

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// ninjsPeople are those who are quoted, each once.
func (w *Writer) ninjsPeople(p *pressroomv1.Publication) []ninjsConcept {
	var people []ninjsConcept
	for _, q := range p.GetQuotes() {
		s := q.GetSpeaker()
		person := ninjsConcept{
			Name: s.GetDisplayName(), Rel: "quoted", URI: w.site.speaker(s.GetName()), Literal: s.GetTitle(),
		}
		if !slices.Contains(people, person) {
			people = append(people, person)
		}
	}
	return people
}

// ninjsPlaces are the places of the dateline: the city, and the country by its
// code in IPTC's vocabulary of ISO 3166-1.
func ninjsPlaces(d *pressroomv1.PublishedDateline) []ninjsConcept {
	const rel, countries = "dateline", "http://cvx.iptc.org/iso3166-1a2/"
	var places []ninjsConcept
	if d.GetCity() != "" {
		places = append(places, ninjsConcept{Name: d.GetCity(), Rel: rel})
	}
	if code := d.GetRegionCode(); code != "" {
		places = append(places, ninjsConcept{
			Name: cmp.Or(d.GetRegionName(), code), Rel: rel, URI: countries + url.PathEscape(strings.ToLower(code)), Literal: code,
		})
	}
	return places
}

// ninjsSource is the publisher with those whom journalists may ask.
func (w *Writer) ninjsSource(p *pressroomv1.Publication) ninjsSource {
	const role = "press"
	source := ninjsSource{Name: w.publisher(p.GetLanguageCode()), Role: "originator", URI: w.site.Publisher.URL}
	for _, c := range p.GetContacts() {
		if c.GetEmailAddress() != "" {
			source.ContactInfo = append(source.ContactInfo, ninjsContact{"email", role, c.GetDisplayName(), c.GetEmailAddress()})
		}
		if c.GetPhoneNumber() != "" {
			source.ContactInfo = append(source.ContactInfo, ninjsContact{"phone", role, c.GetDisplayName(), c.GetPhoneNumber()})
		}
	}
	return source
}

// ninjsMedia are the media as associated documents of their own.
func (w *Writer) ninjsMedia(p *pressroomv1.Publication) []ninjsDocument {
	language := p.GetLanguageCode()
	var media []ninjsDocument
	for _, m := range p.GetMedia() {
		href := webURL(m.GetUri())
		if href == "" {
			continue
		}
		media = append(media, ninjsDocument{
			URI:      w.site.medium(p.GetName(), m.GetId()),
			Name:     cmp.Or(m.GetId(), "media"),
			Rel:      "media",
			Type:     ninjsType(m.GetMediaType()),
			Language: language,
			By:       m.GetCreditLine(),
			Descriptions: append(ninjsTexts("caption", m.GetCaption()),
				ninjsTexts("alternative", m.GetAlternativeText())...),
			Renditions: []ninjsRendition{{mainRole, href, m.GetMediaType(), m.GetWidthPixels(), m.GetHeightPixels()}},
		})
	}
	return media
}

// ninjsTranslations are the publication's documents in other languages.
func (w *Writer) ninjsTranslations(p *pressroomv1.Publication) []ninjsDocument {
	var translations []ninjsDocument
	for _, a := range w.site.alternates(p) {
		translations = append(translations, ninjsDocument{
			URI:                a.id,
			Name:               a.language,
			Rel:                "translation",
			Type:               "text",
			RepresentationType: "partial",
			Language:           a.language,
			Renditions:         []ninjsRendition{{Name: "web", Href: a.page, ContentType: w.site.pageType()}},
		})
	}
	return translations
}

func ninjsAltIDs(name, language string, edition int32) []ninjsAlternateID {
	id := strings.TrimPrefix(name, press.PublicationName(""))
	return []ninjsAlternateID{
		{"release", press.ReleaseName(id)},
		{"edition", press.EditionName(id, language, edition)},
	}
}

// ninjsType is IPTC's nature of a news item for a media type.
func ninjsType(mediaType string) string {
	switch kind, _, _ := strings.Cut(mediaType, "/"); kind {
	case "image":
		return "picture"
	case "video", "audio", "text":
		return kind
	}
	return "component"
}
