package feed

import (
	"cmp"
	"encoding/xml"
	"io"
	"strconv"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// atomFeed and what is in it are RFC 4287, with the tombstones of RFC 6721 and
// the words that no other namespace has.
type atomFeed struct {
	XMLName   xml.Name   `xml:"feed"`
	Namespace string     `xml:"xmlns,attr"`
	Tombstone string     `xml:"xmlns:at,attr"`
	Pressroom string     `xml:"xmlns:pressroom,attr"`
	Language  text       `xml:"xml:lang,attr"`
	ID        text       `xml:"id"`
	Title     text       `xml:"title"`
	Updated   string     `xml:"updated"`
	Author    atomPerson `xml:"author"`
	Links     []atomLink `xml:"link"`
	Logo      text       `xml:"logo,omitempty"`
	Generator generator  `xml:"generator"`
	Items     []any      // atomEntry and atomDeletedEntry
}

type generator struct {
	URI  string `xml:"uri,attr,omitempty"`
	Name string `xml:",chardata"`
}

type atomPerson struct {
	Name text `xml:"name"`
	URI  text `xml:"uri,omitempty"`
}

type atomLink struct {
	Rel      string `xml:"rel,attr"`
	Type     text   `xml:"type,attr,omitempty"`
	Language text   `xml:"hreflang,attr,omitempty"`
	Title    text   `xml:"title,attr,omitempty"`
	Href     text   `xml:"href,attr"`
}

type atomEntry struct {
	XMLName    xml.Name       `xml:"entry"`
	Language   text           `xml:"xml:lang,attr"`
	ID         text           `xml:"id"`
	Title      text           `xml:"title"`
	Updated    string         `xml:"updated"`
	Published  string         `xml:"published,omitempty"`
	Author     atomPerson     `xml:"author"`
	Links      []atomLink     `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Summary    text           `xml:"summary,omitempty"`
	Content    atomContent    `xml:"content"`
	wordsXML
}

type atomCategory struct {
	Scheme string `xml:"scheme,attr,omitempty"`
	Term   text   `xml:"term,attr"`
	Label  text   `xml:"label,attr,omitempty"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	HTML text   `xml:",chardata"`
}

type atomDeletedEntry struct {
	XMLName xml.Name    `xml:"at:deleted-entry"`
	Ref     text        `xml:"ref,attr"`
	When    string      `xml:"when,attr"`
	By      atomDeleter `xml:"at:by"`
	Comment atomComment `xml:"at:comment"`
	Link    atomLink    `xml:"link"`
}

type atomDeleter struct {
	Name text `xml:"name"`
}

type atomComment struct {
	Language text `xml:"xml:lang,attr"`
	Text     text `xml:",chardata"`
}

const (
	atomNamespace      = "http://www.w3.org/2005/Atom"
	tombstoneNamespace = "http://purl.org/atompub/tombstones/1.0"
	kindScheme         = about + "#kind"
)

// atom writes Atom. A correction moves updated and leaves published, and what
// it is stands in a category; an item that is withdrawn is a deleted-entry.
func (w *Writer) atom(out io.Writer, f *Feed) error {
	document := atomFeed{
		Namespace: atomNamespace,
		Tombstone: tombstoneNamespace,
		Pressroom: about,
		Language:  text(f.Language),
		ID:        text(w.site.feedID(f)),
		Title:     text(w.title(f)),
		Updated:   instant(f.updated()),
		Author:    w.atomPublisher(f.Language),
		Links: append(feedLinks(f, Atom),
			atomLink{Rel: "alternate", Language: text(f.Language), Href: text(w.home(f))}),
		Logo:      text(w.site.Publisher.Logo),
		Generator: generator{Name: generatorName},
	}
	for _, item := range f.Items {
		if item.Tombstone != nil {
			document.Items = append(document.Items, w.atomTombstone(item.Tombstone))
		} else {
			document.Items = append(document.Items, w.atomEntry(item.Publication))
		}
	}
	return encodeXML(out, document)
}

func (w *Writer) atomPublisher(language string) atomPerson {
	return atomPerson{text(w.publisher(language)), text(w.site.Publisher.URL)}
}

// feedLinks are the links of a feed to its pages and hubs.
func feedLinks(f *Feed, format Format) []atomLink {
	var links []atomLink
	for _, link := range []struct{ rel, href string }{
		{"self", f.Self}, {"first", f.First}, {"previous", f.Previous}, {"next", f.Next}, {"last", f.Last},
	} {
		if link.href != "" {
			links = append(links, atomLink{Rel: link.rel, Type: text(format.mediaType()), Href: text(link.href)})
		}
	}
	for _, hub := range f.Hubs {
		links = append(links, atomLink{Rel: "hub", Href: text(hub)})
	}
	return links
}

func (w *Writer) atomEntry(p *pressroomv1.Publication) atomEntry {
	language := p.GetLanguageCode()
	entry := atomEntry{
		Language:   text(language),
		ID:         text(w.site.id(p.GetName(), language)),
		Title:      text(p.GetHeadline()),
		Updated:    cmp.Or(stamp(p.GetPublishTime()), stamp(p.GetFirstPublishTime()), "1970-01-01T00:00:00Z"),
		Published:  stamp(p.GetFirstPublishTime()),
		Author:     w.atomPublisher(language),
		Links:      w.pageLinks(p),
		Categories: []atomCategory{w.kindCategory(p)},
		Summary:    text(p.GetStandfirst()),
		Content:    atomContent{"html", text(p.GetBodyHtml())},
		wordsXML:   w.words(p),
	}
	for _, m := range p.GetMedia() {
		if uri := webURL(m.GetUri()); uri != "" {
			entry.Links = append(entry.Links, atomLink{
				Rel: "enclosure", Type: text(m.GetMediaType()), Title: text(m.GetCaption()), Href: text(uri),
			})
		}
	}
	for _, topic := range p.GetTopics() {
		entry.Categories = append(entry.Categories, atomCategory{Term: text(topic), Label: text(topicLabel(p, topic))})
	}
	return entry
}

func (w *Writer) kindCategory(p *pressroomv1.Publication) atomCategory {
	return atomCategory{kindScheme, text(kinds[p.GetKind()].term), text(w.lead(p.GetKind(), p.GetLanguageCode()))}
}

// pageLinks are the links to where an item is read, its own language first.
func (w *Writer) pageLinks(p *pressroomv1.Publication) []atomLink {
	language, pageType := p.GetLanguageCode(), text(w.site.pageType())
	links := []atomLink{{
		Rel: "alternate", Type: pageType, Language: text(language), Href: text(w.site.page(p.GetName(), language)),
	}}
	for _, a := range w.site.alternates(p) {
		links = append(links, atomLink{Rel: "alternate", Type: pageType, Language: text(a.language), Href: text(a.page)})
	}
	return links
}

func (w *Writer) atomTombstone(t *Tombstone) atomDeletedEntry {
	return atomDeletedEntry{
		Ref:     text(w.site.id(t.Name, t.Language)),
		When:    instant(t.Time),
		By:      atomDeleter{text(w.publisher(t.Language))},
		Comment: atomComment{text(t.Language), text(w.notice(pressroomv1.Edition_WITHDRAWAL, t.Note, t.Language))},
		Link: atomLink{
			Rel: "alternate", Type: text(w.site.pageType()), Language: text(t.Language), Href: text(w.site.page(t.Name, t.Language)),
		},
	}
}

// wordsXML are, in the namespace of extension.md, what Atom and RSS have no
// element for.
type wordsXML struct {
	Edition  string `xml:"pressroom:edition"`
	Lead     text   `xml:"pressroom:lead,omitempty"`
	Note     text   `xml:"pressroom:note,omitempty"`
	Dateline text   `xml:"pressroom:dateline,omitempty"`
}

func (w *Writer) words(p *pressroomv1.Publication) wordsXML {
	return wordsXML{
		Edition:  edition(p.GetEdition()),
		Lead:     text(w.lead(p.GetKind(), p.GetLanguageCode())),
		Note:     text(p.GetNote()),
		Dateline: text(p.GetDateline().GetText()),
	}
}

func edition(number int32) string { return strconv.Itoa(int(number)) }

const generatorName = "Pressroom"

// encodeXML writes a document with its declaration.
func encodeXML(out io.Writer, document any) error {
	if _, err := io.WriteString(out, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(out)
	if err := encoder.Encode(document); err != nil {
		return err
	}
	_, err := io.WriteString(out, "\n")
	return err
}
