package source

import (
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page is the body of a page of which only the article is wanted.
type page struct {
	body    *html.Node
	weights map[*html.Node]weight
	dropped map[*html.Node]string
}

// weight is how much text is in an element, in bytes without white space at the ends.
type weight struct {
	text  int // all of it
	links int // of it, inside links that are not addresses
	count int // links
}

// plain is the text outside links.
func (w weight) plain() int { return w.text - w.links }

// linked reports whether an element is mostly links.
func (w weight) linked() bool { return w.count >= 2 && w.links*2 > w.text }

// newPage weighs the elements of a body and decides which of them are no part of the article.
func newPage(body *goquery.Selection) *page {
	p := &page{body: body.Nodes[0], weights: make(map[*html.Node]weight), dropped: make(map[*html.Node]string)}
	p.dropUnseen(body)
	p.weigh(p.body, false)
	p.dropFurniture(p.body)
	clear(p.weights)
	p.weigh(p.body, false)
	p.dropAround(body)
	return p
}

func (p *page) write(w *writer) {
	h := htmlWriter{writer: w, dropped: p.dropped}
	h.node(p.body)
}

// invisible matches a style that hides an element.
var invisible = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)

// dropUnseen drops what a browser does not show as text.
func (p *page) dropUnseen(body *goquery.Selection) {
	body.Find("script, style, noscript, template, svg, math, iframe, object, video, audio, canvas, noframes").
		Each(func(_ int, s *goquery.Selection) { p.dropped[s.Nodes[0]] = "script, style or embedded object" })
	body.Find("button, input, select, textarea, datalist, option").
		Each(func(_ int, s *goquery.Selection) { p.dropped[s.Nodes[0]] = "form" })
	body.Find("[hidden]").Each(func(_ int, s *goquery.Selection) { p.dropped[s.Nodes[0]] = "hidden" })
	body.Find("[style]").Each(func(_ int, s *goquery.Selection) {
		if invisible.MatchString(s.AttrOr("style", "")) {
			p.dropped[s.Nodes[0]] = "hidden"
		}
	})
}

// weigh fills in the weights, from the leaves up.
func (p *page) weigh(n *html.Node, inLink bool) weight {
	if n.Type == html.TextNode {
		size := len(strings.TrimSpace(n.Data))
		if inLink {
			return weight{text: size, links: size}
		}
		return weight{text: size}
	}
	if _, ok := p.dropped[n]; ok {
		return weight{}
	}
	var sum weight
	if n.DataAtom == atom.A && !isAddress(attribute(n, "href")) {
		inLink = true
		sum.count++
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w := p.weigh(c, inLink)
		sum.text += w.text
		sum.links += w.links
		sum.count += w.count
	}
	p.weights[n] = sum
	return sum
}

func isAddress(link string) bool {
	return strings.HasPrefix(link, "mailto:") || strings.HasPrefix(link, "tel:") || link == ""
}

// furniture matches the words, in classes, ids and roles, of what stands around an article on a site.
var furniture = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:nav(?:igation|bar)?|menu|breadcrumbs?|cookies?|consent|gdpr|share|sharing|social|related|newsletter|subscribe|sidebar|skip(?:link)?|pagination|pager|comments?|banner|contentinfo|search|advert(?:isement)?|toolbar|masthead|copyright|alertdialog|dialog|toolbox|print)(?:$|[\s_-])`)

// dropFurniture drops what by its element, its class or its links is no part of an article, unless
// it holds most of the page's text.
func (p *page) dropFurniture(n *html.Node) {
	whole := p.weights[p.body].plain()
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if _, ok := p.dropped[c]; ok {
			continue
		}
		if why := p.judge(c); why != "" && p.weights[c].plain()*10 < whole*4 {
			p.dropped[c] = why
			p.dropHeadingOf(c, why)
			continue
		}
		p.dropFurniture(c)
	}
}

// judge says why an element is no part of an article; it is empty where it may be one.
func (p *page) judge(n *html.Node) string {
	w := p.weights[n]
	switch n.DataAtom {
	case atom.Nav:
		return "navigation"
	case atom.Dialog:
		return "dialogue"
	case atom.Aside:
		if hasElement(n, atom.Figcaption) || hasElement(n, atom.Blockquote) {
			return ""
		}
		return "beside the article"
	case atom.Footer:
		if isInside(n, atom.Article) && !w.linked() {
			return ""
		}
		return "foot of the page"
	case atom.Header:
		if !hasElement(n, atom.H1) && !isInside(n, atom.Article) && !isInside(n, atom.Main) {
			return "head of the page"
		}
		return ""
	}
	if !isBlock(n) && n.DataAtom != atom.Td && n.DataAtom != atom.Tr && n.DataAtom != atom.Span && n.DataAtom != atom.A {
		return ""
	}
	names := attribute(n, "class") + " " + attribute(n, "id") + " " + attribute(n, "role")
	if len(names) > 2 && n.DataAtom != atom.Body && n.DataAtom != atom.P && furniture.MatchString(names) && !hasElement(n, atom.H1) {
		return "furniture of the page"
	}
	if w.linked() && n.DataAtom != atom.P && isBlock(n) {
		return "links"
	}
	return ""
}

// dropHeadingOf drops the heading right before a list of links that is dropped.
func (p *page) dropHeadingOf(n *html.Node, why string) {
	if why != "links" {
		return
	}
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if s.Type == html.TextNode && strings.TrimSpace(s.Data) == "" {
			continue
		}
		switch s.DataAtom {
		case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			p.dropped[s] = why
		}
		return
	}
}

// dropAround drops what stands around the article: the one that the page marks (article, main),
// or the block that text is densest in. A headline outside of it stays.
func (p *page) dropAround(body *goquery.Selection) {
	article := p.marked(body)
	strict := article != nil
	if !strict {
		article = p.densest()
	}
	needHeadline := !hasElement(article, atom.H1)
	for n := article; n != p.body && n != nil; n = n.Parent {
		if n.Parent == nil {
			return
		}
		for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
			if c == n || c.Type == html.TextNode {
				continue
			}
			if needHeadline && (c.DataAtom == atom.H1 || hasElement(c, atom.H1)) {
				continue
			}
			if _, ok := p.dropped[c]; !ok && (strict || p.looksAround(c)) {
				p.dropped[c] = "around the article"
			}
		}
	}
}

// marked returns the element that the page says is its article, where it holds at least half of its
// text, or nil.
func (p *page) marked(body *goquery.Selection) *html.Node {
	half := p.weights[p.body].plain() / 2
	for _, selector := range []string{"article", "[itemprop=articleBody]", "main, [role=main]"} {
		var best *html.Node
		for _, n := range body.Find(selector).Nodes {
			if best == nil || p.weights[n].plain() > p.weights[best].plain() {
				best = n
			}
		}
		if best != nil && p.weights[best].plain() > 0 && p.weights[best].plain() >= half {
			return best
		}
	}
	return nil
}

// densest goes down from the body as long as one block holds nearly all of the text.
func (p *page) densest() *html.Node {
	at := p.body
	for {
		var next *html.Node
		for c := at.FirstChild; c != nil; c = c.NextSibling {
			if p.weights[c].plain()*10 >= p.weights[at].plain()*7 && p.weights[c].plain() > 0 && isContainer(c) {
				next = c
			}
		}
		if next == nil {
			return at
		}
		at = next
	}
}

func isContainer(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Table, atom.Tbody, atom.Tr, atom.Td, atom.Center, atom.Form:
		return true
	}
	return false
}

// legal matches the line that closes a site, and the question that opens it.
var legal = regexp.MustCompile(`(?i)©|copyright|all rights reserved|tous droits réservés|todos los derechos|جميع الحقوق|cookie|javascript`)

// looksAround reports whether a block beside the one with the text belongs to the site.
func (p *page) looksAround(n *html.Node) bool {
	w := p.weights[n]
	return w.links*2 > w.text && w.text > 0 || w.text < 400 && legal.MatchString(wordsOf(n, 1<<10))
}

func hasElement(n *html.Node, a atom.Atom) bool {
	for d := range n.Descendants() {
		if d.DataAtom == a {
			return true
		}
	}
	return false
}

func isInside(n *html.Node, a atom.Atom) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if up.DataAtom == a {
			return true
		}
	}
	return false
}
