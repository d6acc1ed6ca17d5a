package feed

import (
	"fmt"
	"io"

	"github.com/openpressroom/pressroom/internal/locale"
)

// Writer writes the feeds of one site. It is safe for concurrent use.
type Writer struct {
	catalogue *locale.Catalogue
	site      Site
}

// New makes a writer whose words for "Correction" and the like are in a
// catalogue. The error names what is wrong with the site.
func New(c *locale.Catalogue, site Site) (*Writer, error) {
	site, err := site.settled()
	if err != nil {
		return nil, err
	}
	return &Writer{catalogue: c, site: site}, nil
}

// Site returns the site, with what was left empty filled.
func (w *Writer) Site() Site { return w.site }

// Write writes a feed in a format. The same feed gives the same bytes. The
// error is that of out, or says that there is no such format.
func (w *Writer) Write(out io.Writer, format Format, f *Feed) error {
	switch format {
	case JSON:
		return w.json(out, f)
	case NINJS:
		return w.ninjs(out, f)
	case Atom:
		return w.atom(out, f)
	case RSS:
		return w.rss(out, f)
	case NewsSitemap:
		return w.sitemap(out, f)
	}
	return fmt.Errorf("write a feed: no format %q", format)
}

// JSONLD writes one item as a NewsArticle of schema.org in JSON-LD, which may
// stand within a script element as it is. The same item gives the same bytes.
// The error is that of out.
func (w *Writer) JSONLD(out io.Writer, item Item) error { return w.article(out, item) }
