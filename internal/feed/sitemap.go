package feed

import (
	"encoding/xml"
	"io"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// sitemapURLs is a sitemap of sitemaps.org 0.9 with Google's extensions for
// news and for languages.
type sitemapURLs struct {
	XMLName   xml.Name     `xml:"urlset"`
	Namespace string       `xml:"xmlns,attr"`
	News      string       `xml:"xmlns:news,attr"`
	XHTML     string       `xml:"xmlns:xhtml,attr"`
	URLs      []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Location     text          `xml:"loc"`
	LastModified string        `xml:"lastmod,omitempty"`
	Links        []sitemapLink `xml:"xhtml:link"`
	News         sitemapNews   `xml:"news:news"`
}

type sitemapLink struct {
	Rel      string `xml:"rel,attr"`
	Language text   `xml:"hreflang,attr"`
	Href     text   `xml:"href,attr"`
}

type sitemapNews struct {
	Publication sitemapPublication `xml:"news:publication"`
	Date        string             `xml:"news:publication_date"`
	Title       text               `xml:"news:title"`
}

type sitemapPublication struct {
	Name     text `xml:"news:name"`
	Language text `xml:"news:language"`
}

// sitemap writes a Google News sitemap. A correction moves lastmod.
func (w *Writer) sitemap(out io.Writer, f *Feed) error {
	document := sitemapURLs{
		Namespace: "http://www.sitemaps.org/schemas/sitemap/0.9",
		News:      "http://www.google.com/schemas/sitemap-news/0.9",
		XHTML:     "http://www.w3.org/1999/xhtml",
	}
	for _, item := range f.Items {
		if item.Tombstone == nil {
			document.URLs = append(document.URLs, w.sitemapURL(item.Publication))
		}
	}
	return encodeXML(out, document)
}

func (w *Writer) sitemapURL(p *pressroomv1.Publication) sitemapURL {
	language := p.GetLanguageCode()
	u := sitemapURL{
		Location:     text(w.site.page(p.GetName(), language)),
		LastModified: stamp(p.GetPublishTime()),
		News: sitemapNews{
			Publication: sitemapPublication{text(w.publisher(language)), text(newsLanguage(language))},
			Date:        stamp(p.GetFirstPublishTime()),
			Title:       text(p.GetHeadline()),
		},
	}
	for _, link := range w.pageLinks(p) { // of which Google wants the page's own as well
		u.Links = append(u.Links, sitemapLink{link.Rel, link.Language, link.Href})
	}
	return u
}

// newsLanguage is a language code as Google News has it: ISO 639 alone, but for
// the two ways to write Chinese.
func newsLanguage(code string) string {
	base, rest, _ := strings.Cut(code, "-")
	if base != "zh" {
		return base
	}
	if strings.Contains(rest, "Hant") || rest == "TW" || rest == "HK" || rest == "MO" {
		return "zh-tw"
	}
	return "zh-cn"
}
