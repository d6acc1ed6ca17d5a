package markup

import (
	"html"
	"regexp"
	"strconv"
	"strings"

	"github.com/microcosm-cc/bluemonday"
)

// HTML returns the body as an HTML fragment: a div with lang (BCP 47) and dir ("rtl", else left to
// right) around the blocks. Body headings begin at h2, below the headline. A quote is a
// <span class="quote" data-quote="id">: the quotation marks are in the text, and a q element would
// set them again. Runs of the other direction are in bdi elements.
//
// The fragment is written from checked nodes, every text escaped, and then filtered by a policy that
// knows no more than what is written here, so that a mistake on one side is caught by the other.
func (d *Document) HTML(lang, dir string) string {
	w := htmlWriter{dir: dir}
	w.raw(`<div lang="`, html.EscapeString(lang), `" dir="`, direction(dir), "\">\n")
	w.blocks(d.root.children, false)
	w.raw("</div>\n")
	return policy.Sanitize(w.b.String())
}

// policy allows the elements and attributes that htmlWriter writes. It never changes.
var policy = newPolicy()

func newPolicy() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "li", "blockquote", "pre", "code",
		"em", "strong", "br", "hr", "bdi")
	p.AllowAttrs("lang").Matching(regexp.MustCompile(`^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$`)).OnElements("div")
	p.AllowAttrs("dir").Matching(regexp.MustCompile(`^(?:ltr|rtl)$`)).OnElements("div")
	p.AllowAttrs("class").Matching(regexp.MustCompile(`^quote$`)).OnElements("span")
	p.AllowAttrs("data-quote").Matching(quoteID).OnElements("span")
	p.AllowElements("ol")
	p.AllowAttrs("start").Matching(bluemonday.Integer).OnElements("ol")
	p.AllowAttrs("href").OnElements("a")
	p.AllowAttrs("rel").Matching(regexp.MustCompile(`^noopener$`)).OnElements("a")
	p.AllowAttrs("title").OnElements("a")
	p.AllowURLSchemes("https", "http", "mailto", "tel")
	p.RequireParseableURLs(true)
	return p
}

// htmlWriter writes nodes as HTML.
type htmlWriter struct {
	b   strings.Builder
	dir string
}

func (w *htmlWriter) raw(parts ...string) {
	for _, part := range parts {
		w.b.WriteString(part)
	}
}

func (w *htmlWriter) text(s string) {
	w.raw(isolate(s, w.dir, "<bdi>", "</bdi>", html.EscapeString))
}

// blocks writes blocks; in a tight list, paragraphs go without their element.
func (w *htmlWriter) blocks(blocks []node, tight bool) {
	for i := range blocks {
		if tight && i > 0 {
			w.raw("\n")
		}
		w.block(&blocks[i], tight)
	}
}

func (w *htmlWriter) block(n *node, tight bool) {
	switch n.kind {
	case Paragraph:
		if tight {
			w.inlines(n.children)
			return
		}
		w.element("p", n.children)
	case Heading:
		w.element("h"+strconv.Itoa(min(n.level+1, 6)), n.children)
	case List:
		name, start := "ul", ""
		if n.ordered {
			name = "ol"
			if n.start != 1 {
				start = ` start="` + strconv.Itoa(n.start) + `"`
			}
		}
		w.raw("<", name, start, ">\n")
		for i := range n.children {
			w.raw("<li>")
			w.blocks(n.children[i].children, n.tight)
			w.raw("</li>\n")
		}
		w.raw("</", name, ">\n")
	case BlockQuote:
		w.raw("<blockquote>\n")
		w.blocks(n.children, false)
		w.raw("</blockquote>\n")
	case CodeBlock:
		w.raw("<pre><code>")
		w.text(n.text)
		w.raw("</code></pre>\n")
	case ThematicBreak:
		w.raw("<hr>\n")
	}
}

func (w *htmlWriter) element(name string, children []node) {
	w.raw("<", name, ">")
	w.inlines(children)
	w.raw("</", name, ">\n")
}

func (w *htmlWriter) inlines(nodes []node) {
	for i := range nodes {
		w.inline(&nodes[i])
	}
}

func (w *htmlWriter) inline(n *node) {
	switch n.kind {
	case textRun:
		w.text(n.text)
	case address:
		if w.dir == RTL {
			w.raw("<bdi>", html.EscapeString(n.text), "</bdi>")
		} else {
			w.text(n.text)
		}
	case hardBreak:
		w.raw("<br>\n")
	case codeSpan:
		w.raw("<code>")
		w.text(n.text)
		w.raw("</code>")
	case emphasis:
		w.raw("<em>")
		w.inlines(n.children)
		w.raw("</em>")
	case strong:
		w.raw("<strong>")
		w.inlines(n.children)
		w.raw("</strong>")
	case link:
		w.raw(`<a href="`, html.EscapeString(n.url), `"`)
		if n.title != "" {
			w.raw(` title="`, html.EscapeString(n.title), `"`)
		}
		w.raw(` rel="noopener">`)
		w.inlines(n.children)
		w.raw("</a>")
	case quoteSpan:
		w.raw(`<span class="quote" data-quote="`, n.quote, `">`)
		w.inlines(n.children)
		w.raw("</span>")
	}
}
