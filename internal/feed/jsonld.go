package feed

import (
	"io"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// article is a NewsArticle of schema.org. Its properties, and those of the types
// below, are schema.org's.
type article struct {
	Context            string        `json:"@context"`
	Type               string        `json:"@type"`
	ID                 string        `json:"@id"`
	URL                string        `json:"url"`
	MainEntityOfPage   string        `json:"mainEntityOfPage,omitempty"`
	CreativeWorkStatus string        `json:"creativeWorkStatus,omitempty"`
	Version            int32         `json:"version"`
	InLanguage         string        `json:"inLanguage"`
	Headline           string        `json:"headline,omitempty"`
	Description        string        `json:"description,omitempty"`
	Dateline           string        `json:"dateline,omitempty"`
	DatePublished      string        `json:"datePublished,omitempty"`
	DateModified       string        `json:"dateModified,omitempty"`
	TemporalCoverage   string        `json:"temporalCoverage,omitempty"`
	Author             *organization `json:"author,omitempty"`
	Publisher          *organization `json:"publisher,omitempty"`
	Correction         *correction   `json:"correction,omitempty"`
	LocationCreated    *place        `json:"locationCreated,omitempty"`
	Keywords           []string      `json:"keywords,omitempty"`
	Image              []mediaObject `json:"image,omitempty"`
	AssociatedMedia    []mediaObject `json:"associatedMedia,omitempty"`
	Mentions           []quotation   `json:"mentions,omitempty"`
	TranslationOfWork  *translation  `json:"translationOfWork,omitempty"`
	WorkTranslation    []translation `json:"workTranslation,omitempty"`
	ArticleBody        string        `json:"articleBody,omitempty"`
}

type organization struct {
	Type         string         `json:"@type"`
	Name         string         `json:"name"`
	URL          string         `json:"url,omitempty"`
	Logo         *mediaObject   `json:"logo,omitempty"`
	ContactPoint []contactPoint `json:"contactPoint,omitempty"`
}

type contactPoint struct {
	Type        string `json:"@type"`
	ContactType string `json:"contactType"`
	Name        string `json:"name,omitempty"`
	Email       string `json:"email,omitempty"`
	Telephone   string `json:"telephone,omitempty"`
}

// correction says what was wrong, and when that was said.
type correction struct {
	Type          string `json:"@type"`
	Name          string `json:"name,omitempty"`
	Text          string `json:"text"`
	DatePublished string `json:"datePublished,omitempty"`
}

type place struct {
	Type    string        `json:"@type"`
	Name    string        `json:"name,omitempty"`
	Address postalAddress `json:"address"`
}

type postalAddress struct {
	Type     string `json:"@type"`
	Locality string `json:"addressLocality,omitempty"`
	Country  string `json:"addressCountry,omitempty"`
}

type mediaObject struct {
	Type           string `json:"@type"`
	ID             string `json:"@id,omitempty"`
	URL            string `json:"url"`
	ContentURL     string `json:"contentUrl,omitempty"`
	EncodingFormat string `json:"encodingFormat,omitempty"`
	Width          int32  `json:"width,omitempty"`
	Height         int32  `json:"height,omitempty"`
	Caption        string `json:"caption,omitempty"`
	Description    string `json:"description,omitempty"`
	CreditText     string `json:"creditText,omitempty"`
}

// quotation is what one person said. Where it was said in another language, the
// words here are a translation of it.
type quotation struct {
	Type              string       `json:"@type"`
	Text              string       `json:"text"`
	InLanguage        string       `json:"inLanguage"`
	SpokenByCharacter person       `json:"spokenByCharacter"`
	TranslationOfWork *translation `json:"translationOfWork,omitempty"`
}

type person struct {
	Type     string `json:"@type"`
	ID       string `json:"@id,omitempty"`
	Name     string `json:"name"`
	JobTitle string `json:"jobTitle,omitempty"`
}

// translation is a work in another language.
type translation struct {
	Type       string `json:"@type"`
	ID         string `json:"@id,omitempty"`
	URL        string `json:"url,omitempty"`
	InLanguage string `json:"inLanguage"`
}

const (
	schemaContext = "https://schema.org"
	newsArticle   = "NewsArticle"
)

// article writes an item as JSON-LD.
func (w *Writer) article(out io.Writer, item Item) error {
	if item.Tombstone != nil {
		return encodeJSON(out, w.articleTombstone(item.Tombstone), true)
	}
	return encodeJSON(out, w.articleOf(item.Publication), true)
}

func (w *Writer) articleOf(p *pressroomv1.Publication) article {
	language := p.GetLanguageCode()
	page := w.site.page(p.GetName(), language)
	author := w.organization(language)
	a := article{
		Context:          schemaContext,
		Type:             newsArticle,
		ID:               w.site.id(p.GetName(), language),
		URL:              page,
		MainEntityOfPage: page,
		Version:          p.GetEdition(),
		InLanguage:       language,
		Headline:         p.GetHeadline(),
		Description:      p.GetStandfirst(),
		Dateline:         p.GetDateline().GetText(),
		DatePublished:    stamp(p.GetFirstPublishTime()),
		DateModified:     stamp(p.GetPublishTime()),
		TemporalCoverage: period(p.GetEvent()),
		Author:           author,
		Publisher:        w.organization(language),
		LocationCreated:  placeOf(p.GetDateline()),
		Mentions:         w.quotations(p),
		ArticleBody:      p.GetBodyText(),
	}
	if p.GetKind() == pressroomv1.Edition_CORRECTION {
		a.Correction = &correction{"CorrectionComment", w.lead(p.GetKind(), language), p.GetNote(), a.DateModified}
	}
	for _, c := range p.GetContacts() {
		author.ContactPoint = append(author.ContactPoint, contactPoint{
			"ContactPoint", "press", c.GetDisplayName(), c.GetEmailAddress(), c.GetPhoneNumber(),
		})
	}
	for _, topic := range p.GetTopics() {
		a.Keywords = append(a.Keywords, topicLabel(p, topic))
	}
	a.Image, a.AssociatedMedia = w.mediaObjects(p)
	a.TranslationOfWork, a.WorkTranslation = w.translations(p)
	return a
}

// articleTombstone says of an article no more than that it was withdrawn.
func (w *Writer) articleTombstone(t *Tombstone) article {
	const kind = pressroomv1.Edition_WITHDRAWAL
	page := w.site.page(t.Name, t.Language)
	return article{
		Context:            schemaContext,
		Type:               newsArticle,
		ID:                 w.site.id(t.Name, t.Language),
		URL:                page,
		CreativeWorkStatus: w.lead(kind, t.Language),
		Version:            t.Edition,
		InLanguage:         t.Language,
		DateModified:       instant(t.Time),
		Publisher:          w.organization(t.Language),
		Correction:         &correction{"CorrectionComment", w.lead(kind, t.Language), t.Note, instant(t.Time)},
	}
}

func (w *Writer) organization(language string) *organization {
	o := &organization{Type: "Organization", Name: w.publisher(language), URL: w.site.Publisher.URL}
	if logo := w.site.Publisher.Logo; logo != "" {
		o.Logo = &mediaObject{Type: "ImageObject", URL: logo}
	}
	return o
}

// period is the days of an event as ISO 8601 has them.
func period(e *pressroomv1.Event) string {
	start, end := day(e.GetStartDate()), day(e.GetEndDate())
	if start == "" || end == "" {
		return start
	}
	return start + "/" + end
}

func placeOf(d *pressroomv1.PublishedDateline) *place {
	if d.GetCity() == "" && d.GetRegionCode() == "" {
		return nil
	}
	return &place{"Place", d.GetCity(), postalAddress{"PostalAddress", d.GetCity(), d.GetRegionCode()}}
}

func (w *Writer) quotations(p *pressroomv1.Publication) []quotation {
	var said []quotation
	for _, q := range p.GetQuotes() {
		s := q.GetSpeaker()
		one := quotation{
			Type: "Quotation", Text: q.GetText(), InLanguage: p.GetLanguageCode(),
			SpokenByCharacter: person{"Person", w.site.speaker(s.GetName()), s.GetDisplayName(), s.GetTitle()},
		}
		if spoken := q.GetLanguageCode(); spoken != "" && spoken != p.GetLanguageCode() {
			one.TranslationOfWork = &translation{Type: "Quotation", InLanguage: spoken}
		}
		said = append(said, one)
	}
	return said
}

// mediaObjects are the pictures, and the other media.
func (w *Writer) mediaObjects(p *pressroomv1.Publication) (pictures, others []mediaObject) {
	for _, m := range p.GetMedia() {
		uri := webURL(m.GetUri())
		if uri == "" {
			continue
		}
		o := mediaObject{
			"MediaObject", w.site.medium(p.GetName(), m.GetId()), uri, uri, m.GetMediaType(),
			m.GetWidthPixels(), m.GetHeightPixels(), m.GetCaption(), m.GetAlternativeText(), m.GetCreditLine(),
		}
		switch kind, _, _ := strings.Cut(m.GetMediaType(), "/"); kind {
		case "image":
			o.Type = "ImageObject"
			pictures = append(pictures, o)
			continue
		case "video":
			o.Type = "VideoObject"
		case "audio":
			o.Type = "AudioObject"
		}
		others = append(others, o)
	}
	return pictures, others
}

// translations are what the article is a translation of, and what is a
// translation of it. Where it is not known which language was first, each may be
// a translation of the other, and nothing is said.
func (w *Writer) translations(p *pressroomv1.Publication) (of *translation, into []translation) {
	for _, a := range w.site.alternates(p) {
		t := translation{newsArticle, a.id, a.page, a.language}
		switch p.GetSourceLanguageCode() {
		case a.language:
			of = &t
		case p.GetLanguageCode():
			into = append(into, t)
		}
	}
	return of, into
}
