package feed

import (
	"cmp"
	"io"
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// ninjsDocument is a document of IPTC ninjs 3.1, or, with Name and Rel, one
// that is associated with another.
type ninjsDocument struct {
	URI                string             `json:"uri"`
	Name               string             `json:"name,omitempty"`
	Rel                string             `json:"rel,omitempty"`
	Standard           *ninjsStandard     `json:"standard,omitempty"`
	Type               string             `json:"type,omitempty"`
	RepresentationType string             `json:"representationType,omitempty"`
	Version            string             `json:"version,omitempty"`
	FirstCreated       string             `json:"firstCreated,omitempty"`
	VersionCreated     string             `json:"versionCreated,omitempty"`
	PubStatus          string             `json:"pubStatus,omitempty"`
	EdNote             string             `json:"edNote,omitempty"`
	Language           string             `json:"language,omitempty"`
	By                 string             `json:"by,omitempty"`
	Slugline           string             `json:"slugline,omitempty"`
	Located            string             `json:"located,omitempty"`
	Headlines          []ninjsText        `json:"headlines,omitempty"`
	Descriptions       []ninjsText        `json:"descriptions,omitempty"`
	Bodies             []ninjsBody        `json:"bodies,omitempty"`
	People             []ninjsConcept     `json:"people,omitempty"`
	Places             []ninjsConcept     `json:"places,omitempty"`
	Subjects           []ninjsConcept     `json:"subjects,omitempty"`
	EventDetails       *ninjsEvent        `json:"eventDetails,omitempty"`
	InfoSources        []ninjsSource      `json:"infoSources,omitempty"`
	Renditions         []ninjsRendition   `json:"renditions,omitempty"`
	Associations       []ninjsDocument    `json:"associations,omitempty"`
	AltIDs             []ninjsAlternateID `json:"altIds,omitempty"`
}

type ninjsStandard struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Schema  string `json:"schema"`
}

type ninjsText struct {
	Role        string `json:"role"`
	ContentType string `json:"contentType"`
	Value       string `json:"value"`
}

type ninjsBody struct {
	Role        string `json:"role"`
	ContentType string `json:"contentType"`
	CharCount   int    `json:"charCount"`
	WordCount   int    `json:"wordCount"`
	Value       string `json:"value"`
}

// ninjsConcept is a person, a place or a subject.
type ninjsConcept struct {
	Name    string `json:"name,omitempty"`
	Rel     string `json:"rel"`
	URI     string `json:"uri,omitempty"`
	Literal string `json:"literal,omitempty"`
}

type ninjsEvent struct {
	Dates ninjsDates `json:"dates"`
}

// ninjsDates are days: startDate and endDate are for instants, which a press
// office does not give.
type ninjsDates struct {
	ExpectedStartDate string `json:"expectedStartDate"`
	ExpectedEndDate   string `json:"expectedEndDate"`
}

type ninjsSource struct {
	Name        string         `json:"name"`
	Role        string         `json:"role"`
	URI         string         `json:"uri"`
	ContactInfo []ninjsContact `json:"contactInfo,omitempty"`
}

type ninjsContact struct {
	Type  string `json:"type"`
	Role  string `json:"role"`
	Name  string `json:"name,omitempty"`
	Value string `json:"value"`
}

type ninjsRendition struct {
	Name        string `json:"name"`
	Href        string `json:"href"`
	ContentType string `json:"contentType,omitempty"`
	Width       int32  `json:"width,omitempty"`
	Height      int32  `json:"height,omitempty"`
}

type ninjsAlternateID struct {
	Role  string `json:"role"`
	Value string `json:"value"`
}

var ninjsVersion = ninjsStandard{"ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}

// Media types and roles of texts.
const (
	plain    = "text/plain"
	richText = "text/html"
	mainRole = "main"
)

// ninjs writes an array of ninjs documents.
func (w *Writer) ninjs(out io.Writer, f *Feed) error {
	documents := make([]ninjsDocument, 0, len(f.Items))
	for _, item := range f.Items {
		if item.Tombstone != nil {
			documents = append(documents, w.ninjsTombstone(item.Tombstone))
		} else {
			documents = append(documents, w.ninjsDocument(item.Publication))
		}
	}
	return encodeJSON(out, documents, false)
}

func (w *Writer) ninjsDocument(p *pressroomv1.Publication) ninjsDocument {
	language := p.GetLanguageCode()
	d := ninjsDocument{
		URI:                w.site.id(p.GetName(), language),
		Standard:           &ninjsVersion,
		Type:               "text",
		RepresentationType: "full",
		Version:            edition(p.GetEdition()),
		FirstCreated:       stamp(p.GetFirstPublishTime()),
		VersionCreated:     stamp(p.GetPublishTime()),
		PubStatus:          "usable",
		EdNote:             w.notice(p.GetKind(), p.GetNote(), language),
		Language:           language,
		By:                 w.publisher(language),
		Slugline:           p.GetSlug(),
		Located:            p.GetDateline().GetCity(),
		Headlines:          ninjsTexts(mainRole, p.GetHeadline()),
		Descriptions:       ninjsDescriptions(p),
		Bodies:             ninjsBodies(p),
		People:             w.ninjsPeople(p),
		Places:             ninjsPlaces(p.GetDateline()),
		InfoSources:        []ninjsSource{w.ninjsSource(p)},
		Renditions: []ninjsRendition{{
			Name: "web", Href: w.site.page(p.GetName(), language), ContentType: w.site.pageType(),
		}},
		Associations: append(w.ninjsMedia(p), w.ninjsTranslations(p)...),
		AltIDs:       ninjsAltIDs(p.GetName(), language, p.GetEdition()),
	}
	for _, topic := range p.GetTopics() {
		d.Subjects = append(d.Subjects, ninjsConcept{
			Name: topicLabel(p, topic), Rel: "about", URI: w.site.tag("topics", topic), Literal: topic,
		})
	}
	if start := day(p.GetEvent().GetStartDate()); start != "" {
		d.EventDetails = &ninjsEvent{ninjsDates{start, cmp.Or(day(p.GetEvent().GetEndDate()), start)}}
	}
	return d
}

// ninjsTombstone cancels a document: its consumers must not use it any more, in
// any version.
func (w *Writer) ninjsTombstone(t *Tombstone) ninjsDocument {
	return ninjsDocument{
		URI:            w.site.id(t.Name, t.Language),
		Standard:       &ninjsVersion,
		Type:           "text",
		Version:        edition(t.Edition),
		VersionCreated: instant(t.Time),
		PubStatus:      "canceled",
		EdNote:         w.notice(pressroomv1.Edition_WITHDRAWAL, t.Note, t.Language),
		Language:       t.Language,
		AltIDs:         ninjsAltIDs(t.Name, t.Language, t.Edition),
	}
}

// ninjsDescriptions are what stands around the text and is none of it.
func ninjsDescriptions(p *pressroomv1.Publication) []ninjsText {
	descriptions := append(ninjsTexts("standfirst", p.GetStandfirst()), ninjsTexts("dateline", p.GetDateline().GetText())...)
	if notes := p.GetNotesToEditorsHtml(); notes != "" {
		descriptions = append(descriptions, ninjsText{"notesToEditors", richText, notes})
	}
	return descriptions
}

func ninjsTexts(role, value string) []ninjsText {
	if value == "" {
		return nil
	}
	return []ninjsText{{role, plain, value}}
}

// ninjsBodies are the text as HTML and as plain text. Both have the counts of
// the plain one, since markup is nothing that a reader reads.
func ninjsBodies(p *pressroomv1.Publication) []ninjsBody {
	characters, words := utf8.RuneCountInString(p.GetBodyText()), len(strings.Fields(p.GetBodyText()))
	var bodies []ninjsBody
	if p.GetBodyHtml() != "" {
		bodies = append(bodies, ninjsBody{mainRole, richText, characters, words, p.GetBodyHtml()})
	}
	if p.GetBodyText() != "" {
		bodies = append(bodies, ninjsBody{mainRole, plain, characters, words, p.GetBodyText()})
	}
	return bodies
}
