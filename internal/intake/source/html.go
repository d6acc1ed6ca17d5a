package source

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// FromHTML reads an article, or a whole saved page with an article in it. What never shows is no part
// of the text and is not listed: scripts, styles, comments, the head but its title, addresses of links,
// and attributes but the alternative text of pictures. It fails, with *Error, where elements are nested
// more than 512 deep or are more than 750,000.
func FromHTML(text string) (Text, error) {
	return readHTML(text, true)
}

// maxElements bounds the elements of a page, which take some hundred bytes each; the longest pages that
// people write have a tenth of it. A few letters can make several: <b> starts anew in each paragraph.
const maxElements = 750_000

// readHTML reads HTML; of a page it chooses the article.
func readHTML(text string, isPage bool) (Text, error) {
	root, err := html.Parse(strings.NewReader(strings.ToValidUTF8(text, "\ufffd")))
	if err != nil {
		return Text{}, broken(Nesting, "read HTML: %w", err)
	}
	elements := 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if elements++; elements > maxElements {
			return Text{}, broken(TooLarge, "it has more than %d elements; save the article alone, or its text", maxElements)
		}
	}
	w := &writer{}
	if title := find(root, atom.Title); title != nil {
		w.skip("title of the page", allWords(title))
	}
	if body := find(root, atom.Body); body != nil {
		dropped := make(map[*html.Node]string)
		if isPage {
			newPage(body).body.listDropped(dropped)
		} else {
			newElement(body).listDropped(dropped)
		}
		h := htmlWriter{writer: w, dropped: dropped}
		h.node(body)
	}
	return Text{Text: w.text(), MediaType: HTML, Skipped: w.skipped}, nil
}

// find returns the first element of a kind right in the document, its head or its body, or nil.
func find(root *html.Node, a atom.Atom) *html.Node {
	for n := range root.ChildNodes() {
		if n.DataAtom == a {
			return n
		}
		if n.DataAtom == atom.Html || n.DataAtom == atom.Head {
			if found := find(n, a); found != nil {
				return found
			}
		}
	}
	return nil
}

// htmlWriter writes elements as text.
type htmlWriter struct {
	*writer
	dropped map[*html.Node]string // what is left out, and why
	pre     bool
}

// node writes one node and what is in it. The parser bounds the depth.
func (w *htmlWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		if w.pre && !w.caption {
			w.exact(lineFeeds.Replace(n.Data))
		} else {
			w.words(n.Data)
		}
	case html.ElementNode:
		if why, ok := w.dropped[n]; ok {
			if why != "" {
				w.skip(why, allWords(n))
			}
			return
		}
		w.element(n)
	case html.DocumentNode:
		w.children(n)
	}
}

func (w *htmlWriter) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *htmlWriter) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Br:
		if w.gap == line { // two in a row part paragraphs, as pages before CSS do
			w.need(paragraph)
		}
		w.need(line)
	case atom.Img:
		w.skip("alternative text of a picture", attribute(n, "alt"))
	case atom.Q:
		w.words("“")
		w.children(n)
		w.gap = noGap
		w.words("”")
	case atom.A:
		w.children(n)
		w.address(n)
	case atom.Td, atom.Th:
		w.children(n)
		w.need(space)
	case atom.Tr, atom.Dt, atom.Dd:
		w.need(line)
		w.children(n)
		w.need(line)
	case atom.Pre:
		w.need(paragraph)
		w.pre = true
		w.children(n)
		w.pre = false
		w.need(paragraph)
	case atom.Figcaption:
		w.inCaption(func() { w.children(n) })
	case atom.Blockquote:
		w.need(paragraph)
		w.quoting++
		w.children(n)
		w.quoting--
		w.need(paragraph)
	case atom.Li:
		w.need(paragraph)
		w.mark = itemMark(n)
		w.children(n)
		w.mark = ""
		w.need(paragraph)
	default:
		if isCaption(n) {
			w.inCaption(func() { w.children(n) })
			return
		}
		w.unknown(n)
		if !isBlock(n) {
			w.children(n)
			return
		}
		w.need(paragraph)
		w.children(n)
		w.need(paragraph)
	}
}

// unknown lists a tag that HTML does not have: words between angle brackets, most likely.
func (w *htmlWriter) unknown(n *html.Node) {
	if known[n.Data] || n.Namespace != "" || strings.ContainsAny(n.Data, "-:") {
		return
	}
	words := n.Data
	for _, a := range n.Attr {
		words += " " + a.Key
		if a.Val != "" {
			words += "=" + a.Val
		}
	}
	w.skip("unknown tag", "<"+words+">")
}

// maxCaption bounds the bytes of a caption that only its class tells.
const maxCaption = 1000

// isCaption reports whether the class of an element says that it is a caption, and its words may be.
func isCaption(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Span:
	default:
		return false
	}
	if class := attribute(n, "class"); class == "" || !captioned.MatchString(class[:min(len(class), 1<<10)]) {
		return false
	}
	size := 0
	for d := range n.Descendants() {
		if size += 1 + len(d.Data); size > maxCaption || isBlock(d) {
			return false
		}
	}
	return true
}

// address writes the address that a link to a mailbox has and its words do not show.
func (w *htmlWriter) address(n *html.Node) {
	link := attribute(n, "href")
	if len(link) < 7 || !strings.EqualFold(link[:7], "mailto:") {
		return
	}
	mailbox, _, _ := strings.Cut(link[7:], "?")
	if strings.Contains(mailbox, "@") && len(mailbox) <= 254 && !strings.Contains(wordsOf(n, 1<<10), mailbox) {
		w.words(" (" + mailbox + ")")
	}
}

// itemMark is the dash or number of an item.
func itemMark(n *html.Node) string {
	if n.Parent == nil || n.Parent.DataAtom != atom.Ol {
		return "- "
	}
	number := 1
	if start, err := strconv.Atoi(attribute(n.Parent, "start")); err == nil {
		number = start
	}
	// Numbers up to what people write; counting on would be quadratic.
	before := 0
	for s := n; s != nil && before <= maxItems; s = s.PrevSibling {
		if s.DataAtom != atom.Li {
			continue
		}
		if value, err := strconv.Atoi(attribute(s, "value")); err == nil {
			number = value
			break
		}
		if s != n {
			before++
		}
	}
	if before > maxItems || number < 0 || number > math.MaxInt32 {
		return "- "
	}
	return fmt.Sprintf("%d. ", number+before)
}

// maxItems bounds the items of a list that are numbered.
const maxItems = 200

// isBlock reports whether an element parts paragraphs.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Details, atom.Dialog,
		atom.Div, atom.Dl, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4,
		atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Legend, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P,
		atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Title, atom.Ul:
		return true
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// wordsOf returns the text in a node, of which it looks at no more than limit bytes or nodes.
func wordsOf(n *html.Node, limit int) string {
	var b strings.Builder
	nodes := 0
	for d := range n.Descendants() {
		if nodes++; nodes > limit || b.Len() > limit {
			break
		}
		if d.Type == html.TextNode && !isCode(d.Parent) {
			b.WriteString(d.Data[:min(len(d.Data), limit)] + " ")
		}
	}
	return strings.ToValidUTF8(b.String(), "")
}

// allWords returns all the text in a node, with the alternative text of pictures.
func allWords(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && !isCode(d.Parent):
			b.WriteString(d.Data + " ")
		case d.DataAtom == atom.Img:
			b.WriteString(attribute(d, "alt") + " ")
		}
	}
	return b.String()
}

func isCode(n *html.Node) bool {
	return n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Template
}
