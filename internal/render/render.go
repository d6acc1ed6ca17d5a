// Package render turns an edition into the publication that a reader sees: a
// release, its text and its speakers in one language, resolved and rendered.
//
// It is pure. Which edition a reader may see, and in which language, is decided
// before it is called.
package render

import (
	"net/url"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/markup"
	"github.com/openpressroom/pressroom/internal/press"
)

// Renderer renders publications. It is safe for concurrent use.
type Renderer struct{ catalogue *locale.Catalogue }

// New makes a renderer whose dateline patterns are in a catalogue.
func New(c *locale.Catalogue) *Renderer { return &Renderer{c} }

// Edition is what a publication is made of.
type Edition struct {
	// ID is that of the release.
	ID string
	// Record is the edition.
	Record *storev1.EditionRecord
	// Release and Variant are the revisions that went out with it.
	Release *pressroomv1.Release
	Variant *pressroomv1.Variant
	// First is when the release first was visible in this language.
	First time.Time
	// Languages are those in which the release is visible, this one included.
	Languages []string
}

// Publication renders an edition. How the reader came to its language is for
// the caller to add.
func (r *Renderer) Publication(e Edition) *pressroomv1.Publication {
	language := e.Variant.GetLanguageCode()
	direction := locale.Direction(language)
	body, _ := markup.Parse(e.Variant.GetBody()) // checked when it was saved
	p := &pressroomv1.Publication{
		Name:               press.PublicationName(e.ID),
		Release:            press.ReleaseName(e.ID),
		LanguageCode:       language,
		SourceLanguageCode: e.Release.GetSourceLanguageCode(),
		TextDirection:      direction,
		Headline:           e.Variant.GetHeadline(),
		Standfirst:         e.Variant.GetStandfirst(),
		Dateline:           r.dateline(e.Release.GetDateline(), language),
		BodyHtml:           body.HTML(language, direction),
		BodyMarkdown:       body.Markdown(),
		BodyText:           body.Text(direction),
		Quotes:             quotes(body, e, language),
		Media:              media(e),
		Edition:            e.Record.GetEdition().GetNumber(),
		Kind:               e.Record.GetEdition().GetKind(),
		Note:               e.Record.GetEdition().GetNote(),
		FirstPublishTime:   timestamppb.New(e.First),
		PublishTime:        e.Record.GetEdition().GetVisibleTime(),
		Slug:               e.Record.GetSlug(),
		Topics:             e.Release.GetTopics(),
		TopicLabels:        e.Variant.GetTopicLabels(),
		Contacts:           e.Release.GetContacts(),
		Event:              e.Release.GetEvent(),
	}
	if notes := e.Variant.GetNotesToEditors(); notes != "" {
		d, _ := markup.Parse(notes)
		p.NotesToEditorsHtml = d.HTML(language, direction)
	}
	for _, code := range e.Languages {
		p.Alternates = append(p.Alternates, &pressroomv1.Alternate{LanguageCode: code, Uri: URI(e.ID, code)})
	}
	return p
}

// URI is the path at which a publication is read in a language, on this server.
func URI(id, language string) string {
	return "/v1/" + press.PublicationName(id) + "?languageCode=" + url.QueryEscape(language)
}
