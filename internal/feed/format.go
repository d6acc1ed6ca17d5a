package feed

import "strings"

// Format is a format of feeds. Its value is the name of the file under which a
// feed in it is served.
type Format string

// The formats of feeds.
const (
	// JSON is JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the
	// extension object _pressroom, which extension.md describes.
	JSON Format = "feed.json"
	// NINJS is an array of IPTC ninjs 3.1 documents, one for each item. The
	// format has no place for other pages: they belong in the header Link.
	NINJS Format = "ninjs.json"
	// Atom is RFC 4287 with the links of RFC 5005 and the tombstones of RFC
	// 6721.
	Atom Format = "atom.xml"
	// RSS is RSS 2.0 with the modules atom, content, dc and media.
	RSS Format = "rss.xml"
	// NewsSitemap is a sitemap with Google's extension for news. It leaves
	// tombstones out: an address that answers 410 says it to a search engine.
	// Google reads at most 1,000 items of at most two days of age; which these
	// are is the caller's to choose.
	NewsSitemap Format = "news-sitemap.xml"
)

// Formats returns every format.
func Formats() []Format { return []Format{JSON, NINJS, Atom, RSS, NewsSitemap} }

// JSONLD is the media type of what [Writer.JSONLD] writes.
const JSONLD = "application/ld+json"

// ContentType returns the media type of a format; empty for one that is none.
func (f Format) ContentType() string {
	switch f {
	case JSON:
		return "application/feed+json"
	case NINJS:
		return "application/json" // IPTC registered none
	case Atom:
		return "application/atom+xml; charset=utf-8"
	case RSS:
		return "application/rss+xml; charset=utf-8"
	case NewsSitemap:
		return "application/xml; charset=utf-8"
	}
	return ""
}

// mediaType is the content type without its parameters.
func (f Format) mediaType() string {
	mediaType, _, _ := strings.Cut(f.ContentType(), ";")
	return mediaType
}
