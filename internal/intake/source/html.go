package source

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// FromHTML reads an article, or a whole saved page with an article in it. It fails, with *Error,
// where elements are nested more than 512 deep.
func FromHTML(text string) (Text, error) {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return Text{}, broken(Nesting, "read HTML: %w", err)
	}
	document := goquery.NewDocumentFromNode(root)
	w := &writer{}
	body := document.Find("body").First()
	if body.Length() > 0 {
		p := newPage(body)
		p.write(w)
	}
	return Text{Text: w.text(), MediaType: HTML, Charset: utf8Name, Skipped: w.skipped}, nil
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
			w.skip(why, excerptOf(n))
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
	case atom.Figcaption, atom.Caption:
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
		if !isBlock(n) {
			w.children(n)
			return
		}
		w.need(paragraph)
		w.children(n)
		w.need(paragraph)
	}
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
	// Numbers up to what people write; counting on would be quadratic.
	for s := n.PrevSibling; s != nil && number <= 200; s = s.PrevSibling {
		if s.DataAtom == atom.Li {
			number++
		}
	}
	if number > 200 {
		return "- "
	}
	return fmt.Sprintf("%d. ", number)
}

// blocks are the elements that part paragraphs.
var blocks = regexp.MustCompile(`^(?:address|article|aside|body|center|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|hgroup|hr|legend|main|menu|nav|ol|p|section|summary|table|tbody|tfoot|thead|title|ul)$`)

func isBlock(n *html.Node) bool { return blocks.MatchString(n.Data) }

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
		if d.Type == html.TextNode {
			b.WriteString(d.Data[:min(len(d.Data), limit)] + " ")
		}
	}
	return strings.ToValidUTF8(b.String(), "")
}

// excerptOf is the beginning of what is in a node.
func excerptOf(n *html.Node) string { return wordsOf(n, 4*maxShown) }
