package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page is the body of a page of which only the article is wanted.
type page struct{ body *element }

// newPage decides which elements of a body are no part of the article.
func newPage(body *html.Node) *page {
	p := &page{newElement(body)}
	p.body.weigh(false)
	p.dropFurniture(p.body)
	p.body.weigh(false)
	p.dropAround()
	return p
}

// dropped returns what is left out, and why.
func (e *element) listDropped(list map[*html.Node]string) {
	if e.dropped {
		list[e.node] = e.why
		return
	}
	for c := e.first; c != nil; c = c.next {
		c.listDropped(list)
	}
}

// minArticle is how many bytes outside of something make an article without it.
const minArticle = 400

// dropFurniture drops what by its element, its class, its links or its words is no part of an
// article, unless it holds most of the page's text and the rest is no article.
func (p *page) dropFurniture(e *element) {
	whole := p.body.weight.plain()
	for c := e.first; c != nil; c = c.next {
		if c.dropped {
			continue
		}
		why := c.judge()
		rest := whole - c.weight.plain()
		if why != "" && (c.weight.plain()*10 < whole*4 || p.body.has.headline && !c.has.headline && rest >= minArticle) {
			c.drop(why)
			c.dropHeading()
			continue
		}
		p.dropFurniture(c)
		if isHeading(c.node) && c.matches(relatedHeading) {
			c.dropList()
		}
	}
}

// judge says why an element is no part of an article; it is empty where it may be one.
func (e *element) judge() string {
	switch e.node.DataAtom {
	case atom.Nav:
		return "navigation"
	case atom.Dialog:
		return "dialogue"
	case atom.Aside:
		if e.has.caption || e.has.quotation {
			return ""
		}
		return "beside the article"
	case atom.Footer:
		if e.inside(atom.Blockquote, atom.Figure) || e.inside(atom.Article) && !e.weight.linked() {
			return ""
		}
		return "foot of the page"
	case atom.Header:
		if !e.has.headline && !e.inside(atom.Article, atom.Main, atom.Blockquote) {
			return "head of the page"
		}
		return ""
	case atom.Body, atom.Tbody, atom.Thead:
		return ""
	}
	block := isBlock(e.node)
	switch e.node.DataAtom {
	case atom.Td, atom.Tr, atom.Li:
		block = true
	case atom.Span, atom.A:
	default:
		if !block {
			return ""
		}
	}
	if e.matches(buttons) && (e.weight.links > 0 || e.weight.count > 0 || e.node.DataAtom == atom.A || e.node.DataAtom == atom.Li) {
		return "button"
	}
	if e.node.DataAtom == atom.P {
		return ""
	}
	if n := names(e.node); n != "" && !e.has.headline && furniture.MatchString(n) {
		return "furniture of the page"
	}
	if e.weight.linked() && block && e.node.DataAtom != atom.Li {
		return "links"
	}
	return ""
}

// matches reports whether all words of a short element match.
func (e *element) matches(words interface{ MatchString(string) bool }) bool {
	if e.weight.text == 0 || e.weight.text > maxButton {
		return false
	}
	return words.MatchString(strings.Join(strings.Fields(wordsOf(e.node, 4*maxButton)), " "))
}

func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// dropHeading drops the heading right before a list of links that is dropped.
func (e *element) dropHeading() {
	if e.why == "links" && e.previous != nil && !e.previous.dropped && isHeading(e.previous.node) {
		e.previous.drop(e.why)
	}
}

// dropList drops the heading of a list of other texts with the links after it. Where there are none
// the heading is one of the article.
func (e *element) dropList() {
	for s := e.next; s != nil; s = s.next {
		if s.dropped {
			continue
		}
		if s.weight.links*2 <= s.weight.text {
			return
		}
		if s.weight.text > 0 {
			e.drop("links")
			s.drop("links")
		}
	}
}

// dropAround drops what stands around the article: the one that the page marks (article, main),
// or the block that text is densest in. A headline outside of it stays, and what stands between them.
func (p *page) dropAround() {
	article := p.marked()
	strict := article != nil
	if !strict {
		article = p.densest()
	}
	if article == p.body {
		p.dropFoot()
	}
	needHeadline := !article.has.headline
	for n := article; n != p.body && n.parent != nil; n = n.parent {
		head := n // where what belongs to the headline begins
		if needHeadline {
			for c := n.previous; c != nil; c = c.previous {
				if c.has.headline {
					head = c
					needHeadline = false
				}
			}
			if head != n && head.previous.isAbove() {
				head = head.previous
			}
		}
		before := true
		kept := false
		for c := n.parent.first; c != nil; c = c.next {
			kept = kept || c == head
			if c == n {
				before = false
				continue
			}
			if before && kept && !c.isAround() || !before && needHeadline && c.has.headline || c.dropped {
				continue
			}
			if strict || c.isAround() {
				c.drop("around the article")
			}
		}
	}
}

// dropFoot drops the last block of a body whose blocks all belong to the article, if it closes the site.
func (p *page) dropFoot() {
	var last *element
	for c := p.body.first; c != nil; c = c.next {
		if c.weight.text > 0 {
			last = c
		}
	}
	if last != nil && last.previous != nil && last.node.DataAtom != atom.P && isBlock(last.node) && !last.has.headline && !last.has.caption && last.isAround() {
		last.drop("around the article")
	}
}

// isAbove reports whether an element may be the date or the kind of text above a headline.
func (e *element) isAbove() bool {
	return e != nil && !e.dropped && e.weight.text > 0 && e.weight.text <= 120 && e.weight.count == 0 && !e.isAround()
}

// marked returns the element that the page says is its article: where there are several, the one with
// the headline, else the one with most text; it holds a good part of the page's text. It is nil where
// there is none.
func (p *page) marked() *element {
	whole := p.body.weight.plain()
	for _, is := range []func(*html.Node) bool{
		func(n *html.Node) bool { return n.DataAtom == atom.Article },
		func(n *html.Node) bool { return strings.Contains(attribute(n, "itemprop"), "articleBody") },
		func(n *html.Node) bool { return n.DataAtom == atom.Main || attribute(n, "role") == "main" },
	} {
		var best *element
		p.body.each(func(e *element) {
			switch {
			case e.weight.plain() == 0 || !is(e.node):
			case best == nil, e.has.headline && !best.has.headline:
				best = e
			case e.has.headline == best.has.headline && e.weight.plain() > best.weight.plain():
				best = e
			}
		})
		if best == nil {
			continue
		}
		size := best.weight.plain()
		if size*2 >= whole || best.has.headline && size >= minArticle && size*5 >= whole {
			return best
		}
	}
	return nil
}

// each calls f for the element and for those in it that are not dropped.
func (e *element) each(f func(*element)) {
	if e.dropped {
		return
	}
	f(e)
	for c := e.first; c != nil; c = c.next {
		c.each(f)
	}
}

// densest goes down from the body as long as one block holds nearly all of the text.
func (p *page) densest() *element {
	at := p.body
	for {
		var next *element
		for c := at.first; c != nil; c = c.next {
			if c.weight.plain()*10 >= at.weight.plain()*7 && c.weight.plain() > 0 && isContainer(c.node) {
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

// isAround reports whether a block beside the one with the text belongs to the site.
func (e *element) isAround() bool {
	w := e.weight
	return w.links*2 > w.text && w.text > 0 || w.text < 400 && w.text > 0 && legal.MatchString(wordsOf(e.node, 1<<10))
}
