package feed

import (
	"cmp"
	"encoding/xml"
	"html"
	"io"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// rssDocument and what is in it are RSS 2.0 with modules.
type rssDocument struct {
	XMLName   xml.Name   `xml:"rss"`
	Version   string     `xml:"version,attr"`
	Atom      string     `xml:"xmlns:atom,attr"`
	Content   string     `xml:"xmlns:content,attr"`
	DC        string     `xml:"xmlns:dc,attr"`
	Media     string     `xml:"xmlns:media,attr"`
	Pressroom string     `xml:"xmlns:pressroom,attr"`
	Channel   rssChannel `xml:"channel"`
}

type rssChannel struct {
	Title         text       `xml:"title"`
	Link          text       `xml:"link"`
	Description   text       `xml:"description"`
	Language      text       `xml:"language"`
	LastBuildDate string     `xml:"lastBuildDate"`
	Generator     string     `xml:"generator"`
	Docs          string     `xml:"docs"`
	Image         *rssImage  `xml:"image"`
	Links         []atomLink `xml:"atom:link"`
	Items         []rssItem  `xml:"item"`
}

type rssImage struct {
	URL   text `xml:"url"`
	Title text `xml:"title"`
	Link  text `xml:"link"`
}

type rssItem struct {
	Title       text          `xml:"title"`
	Link        text          `xml:"link"`
	GUID        rssGUID       `xml:"guid"`
	PubDate     string        `xml:"pubDate,omitempty"`
	Updated     string        `xml:"atom:updated,omitempty"`
	Creator     text          `xml:"dc:creator"`
	Language    text          `xml:"dc:language"`
	Categories  []text        `xml:"category"`
	Description text          `xml:"description,omitempty"`
	Content     text          `xml:"content:encoded,omitempty"`
	Enclosure   *rssEnclosure `xml:"enclosure"`
	Media       []rssMedium   `xml:"media:content"`
	Links       []atomLink    `xml:"atom:link"`
	Kind        text          `xml:"pressroom:kind"`
	wordsXML
}

type rssGUID struct {
	IsPermaLink bool `xml:"isPermaLink,attr"`
	ID          text `xml:",chardata"`
}

type rssEnclosure struct {
	URL    text `xml:"url,attr"`
	Length int  `xml:"length,attr"`
	Type   text `xml:"type,attr"`
}

// rssMedium is Media RSS (https://www.rssboard.org/media-rss).
type rssMedium struct {
	URL         text          `xml:"url,attr"`
	Type        text          `xml:"type,attr,omitempty"`
	Width       int32         `xml:"width,attr,omitempty"`
	Height      int32         `xml:"height,attr,omitempty"`
	Language    text          `xml:"lang,attr"`
	Title       *rssMediaText `xml:"media:title"`
	Description *rssMediaText `xml:"media:description"`
	Credit      text          `xml:"media:credit,omitempty"`
}

type rssMediaText struct {
	Type string `xml:"type,attr"`
	Text text   `xml:",chardata"`
}

// rss writes RSS 2.0. It has no word for a correction and none for a
// withdrawal. A reader knows an item by its guid and shows it anew when its
// words change: a corrected item keeps guid and pubDate, and its description
// begins with the note; one that was withdrawn stands in its own place with the
// note for a text.
func (w *Writer) rss(out io.Writer, f *Feed) error {
	title := text(w.title(f))
	document := rssDocument{
		Version:   "2.0",
		Atom:      atomNamespace,
		Content:   "http://purl.org/rss/1.0/modules/content/",
		DC:        "http://purl.org/dc/elements/1.1/",
		Media:     "http://search.yahoo.com/mrss/",
		Pressroom: about,
		Channel: rssChannel{
			Title:         title,
			Link:          text(w.home(f)),
			Description:   title,
			Language:      text(f.Language),
			LastBuildDate: rfc822(f.updated()),
			Generator:     generatorName,
			Docs:          "https://www.rssboard.org/rss-specification",
			Links:         feedLinks(f, RSS),
		},
	}
	if logo := w.site.Publisher.Logo; logo != "" {
		document.Channel.Image = &rssImage{text(logo), title, text(w.home(f))}
	}
	for _, item := range f.Items {
		if item.Tombstone != nil {
			document.Channel.Items = append(document.Channel.Items, w.rssTombstone(item.Tombstone))
		} else {
			document.Channel.Items = append(document.Channel.Items, w.rssItem(item.Publication))
		}
	}
	return encodeXML(out, document)
}

func (w *Writer) rssItem(p *pressroomv1.Publication) rssItem {
	language := p.GetLanguageCode()
	item := rssItem{
		Title:       text(p.GetHeadline()),
		Link:        text(w.site.page(p.GetName(), language)),
		GUID:        rssGUID{ID: text(w.site.id(p.GetName(), language))},
		Updated:     stamp(p.GetPublishTime()),
		Creator:     text(w.publisher(language)),
		Language:    text(language),
		Description: text(w.noticeHTML(p.GetKind(), p.GetNote(), language) + paragraph(html.EscapeString(p.GetStandfirst()), language)),
		Content:     text(p.GetBodyHtml()),
		Links:       w.pageLinks(p)[1:],
		Kind:        text(kinds[p.GetKind()].term),
		wordsXML:    w.words(p),
	}
	if p.GetFirstPublishTime().IsValid() {
		item.PubDate = rfc822(p.GetFirstPublishTime().AsTime())
	}
	for _, topic := range p.GetTopics() {
		item.Categories = append(item.Categories, text(topicLabel(p, topic)))
	}
	for _, m := range p.GetMedia() {
		uri := webURL(m.GetUri())
		if uri == "" {
			continue
		}
		if item.Enclosure == nil { // of which most readers know one
			item.Enclosure = &rssEnclosure{URL: text(uri), Type: text(cmp.Or(m.GetMediaType(), unknownType))}
		}
		item.Media = append(item.Media, rssMedium{
			URL: text(uri), Type: text(m.GetMediaType()), Width: m.GetWidthPixels(), Height: m.GetHeightPixels(),
			Language: text(language), Credit: text(m.GetCreditLine()),
			Title: rssMediaPlain(m.GetCaption()), Description: rssMediaPlain(m.GetAlternativeText()),
		})
	}
	return item
}

func rssMediaPlain(s string) *rssMediaText {
	if s == "" {
		return nil
	}
	return &rssMediaText{"plain", text(s)}
}

func (w *Writer) rssTombstone(t *Tombstone) rssItem {
	const kind = pressroomv1.Edition_WITHDRAWAL
	lead := text(w.lead(kind, t.Language))
	return rssItem{
		Title:       lead,
		Link:        text(w.site.page(t.Name, t.Language)),
		GUID:        rssGUID{ID: text(w.site.id(t.Name, t.Language))},
		PubDate:     rfc822(t.Time),
		Updated:     instant(t.Time),
		Creator:     text(w.publisher(t.Language)),
		Language:    text(t.Language),
		Description: text(w.noticeHTML(kind, t.Note, t.Language)),
		Kind:        text(kinds[kind].term),
		wordsXML:    wordsXML{Edition: edition(t.Edition), Lead: lead, Note: text(t.Note)},
	}
}

// rfc822 writes an instant as RSS wants it: in English whatever the language,
// with a year of four digits.
func rfc822(t time.Time) string { return t.UTC().Format(time.RFC1123Z) }
