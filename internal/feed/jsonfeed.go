package feed

import (
	"cmp"
	"encoding/json"
	"io"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// jsonFeed and what is in it are JSON Feed 1.1.
type jsonFeed struct {
	Version     string        `json:"version"`
	Title       string        `json:"title"`
	HomePageURL string        `json:"home_page_url"`
	FeedURL     string        `json:"feed_url,omitempty"`
	NextURL     string        `json:"next_url,omitempty"`
	Icon        string        `json:"icon,omitempty"`
	Authors     []jsonAuthor  `json:"authors"`
	Language    string        `json:"language"`
	Hubs        []jsonHub     `json:"hubs,omitempty"`
	Extension   feedExtension `json:"_pressroom"`
	Items       []jsonItem    `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type jsonHub struct {
	Type string `json:"type"`
	URL  string `json:"url"`
}

type jsonItem struct {
	ID            string           `json:"id"`
	URL           string           `json:"url"`
	Title         string           `json:"title,omitempty"`
	ContentHTML   string           `json:"content_html,omitempty"`
	ContentText   string           `json:"content_text"`
	Summary       string           `json:"summary,omitempty"`
	Image         string           `json:"image,omitempty"`
	DatePublished string           `json:"date_published,omitempty"`
	DateModified  string           `json:"date_modified,omitempty"`
	Authors       []jsonAuthor     `json:"authors,omitempty"`
	Tags          []string         `json:"tags,omitempty"`
	Language      string           `json:"language"`
	Attachments   []jsonAttachment `json:"attachments,omitempty"`
	Extension     itemExtension    `json:"_pressroom"`
}

type jsonAttachment struct {
	URL      string `json:"url"`
	MIMEType string `json:"mime_type"`
	Title    string `json:"title,omitempty"`
}

// json writes JSON Feed.
func (w *Writer) json(out io.Writer, f *Feed) error {
	document := jsonFeed{
		Version:     "https://jsonfeed.org/version/1.1",
		Title:       w.title(f),
		HomePageURL: w.home(f),
		FeedURL:     f.Self,
		Icon:        w.site.Publisher.Logo,
		Authors:     w.jsonAuthors(f.Language),
		Language:    f.Language,
		Extension:   feedExtension{About: about, Updated: instant(f.updated()), Topic: f.Scope.Topic, RegionCode: f.Scope.Region},
		Items:       make([]jsonItem, 0, len(f.Items)),
	}
	if f.Next != f.Self { // which the format forbids, as it would never end
		document.NextURL = f.Next
	}
	for _, hub := range f.Hubs {
		document.Hubs = append(document.Hubs, jsonHub{"WebSub", hub})
	}
	for _, item := range f.Items {
		if item.Tombstone != nil {
			document.Items = append(document.Items, w.jsonTombstone(item.Tombstone))
		} else {
			document.Items = append(document.Items, w.jsonItem(item.Publication))
		}
	}
	return encodeJSON(out, document, false)
}

func (w *Writer) jsonAuthors(language string) []jsonAuthor {
	return []jsonAuthor{{w.publisher(language), w.site.Publisher.URL}}
}

func (w *Writer) jsonItem(p *pressroomv1.Publication) jsonItem {
	j := jsonItem{
		ID:            w.site.id(p.GetName(), p.GetLanguageCode()),
		URL:           w.site.page(p.GetName(), p.GetLanguageCode()),
		Title:         p.GetHeadline(),
		ContentHTML:   p.GetBodyHtml(),
		ContentText:   p.GetBodyText(),
		Summary:       p.GetStandfirst(),
		DatePublished: stamp(p.GetFirstPublishTime()),
		DateModified:  stamp(p.GetPublishTime()),
		Authors:       w.jsonAuthors(p.GetLanguageCode()),
		Language:      p.GetLanguageCode(),
		Extension:     w.itemExtension(p),
	}
	for _, topic := range p.GetTopics() {
		j.Tags = append(j.Tags, topicLabel(p, topic))
	}
	titles := make(map[string]bool)
	for _, m := range p.GetMedia() {
		uri := webURL(m.GetUri())
		if uri == "" {
			continue
		}
		if j.Image == "" && isImage(m) {
			j.Image = uri
		}
		title := m.GetCaption()
		if titles[title] { // would make them two forms of one medium
			title = ""
		}
		titles[title] = true
		j.Attachments = append(j.Attachments, jsonAttachment{uri, cmp.Or(m.GetMediaType(), unknownType), title})
	}
	return j
}

// jsonTombstone stands where the text stood, under its id, so that a reader who
// knows nothing of the extension shows in its place that it was withdrawn.
func (w *Writer) jsonTombstone(t *Tombstone) jsonItem {
	return jsonItem{
		ID:           w.site.id(t.Name, t.Language),
		URL:          w.site.page(t.Name, t.Language),
		ContentText:  w.notice(pressroomv1.Edition_WITHDRAWAL, t.Note, t.Language),
		DateModified: instant(t.Time),
		Language:     t.Language,
		Extension:    w.tombstoneExtension(t),
	}
}

// unknownType is the media type of what has none that is known.
const unknownType = "application/octet-stream"

func isImage(m *pressroomv1.PublishedMedia) bool {
	return strings.HasPrefix(m.GetMediaType(), "image/")
}

// encodeJSON writes a value in one line. Within a script element, no character
// may stand that HTML reads.
func encodeJSON(out io.Writer, value any, withinHTML bool) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(withinHTML)
	return encoder.Encode(value)
}
