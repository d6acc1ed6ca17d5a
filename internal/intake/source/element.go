package source

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// element is one element of a page with what the chooser of the article needs to know of it, which is
// found in one walk.
type element struct {
	node        *html.Node
	parent      *element
	first, next *element
	previous    *element
	weight      weight
	has         contents
	dropped     bool
	hidden      bool   // dropped before anything was weighed
	why         string // it is dropped; empty for what is never shown
}

// contents says which elements there are in an element, itself included.
type contents struct{ headline, caption, quotation, blocks bool }

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

// newElement builds the element of n and those in it. The parser bounds the depth.
func newElement(n *html.Node) *element {
	e := &element{node: n}
	var last *element
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		child := newElement(c)
		child.parent, child.previous = e, last
		if last == nil {
			e.first = child
		} else {
			last.next = child
		}
		last = child
	}
	if why, ok := unseen(n); ok {
		e.drop(why)
		e.hidden = true
	}
	return e
}

func (e *element) drop(why string) { e.dropped, e.why = true, why }

// weigh fills in the weights, from the leaves up, without what is dropped.
func (e *element) weigh(inLink bool) {
	e.weight, e.has = weight{}, contents{}
	if e.dropped {
		return
	}
	if e.node.DataAtom == atom.A && !isAddress(attribute(e.node, "href")) {
		inLink = true
		e.weight.count++
	}
	for c := e.node.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			e.weight.text += len(strings.TrimSpace(c.Data))
		}
	}
	if inLink {
		e.weight.links = e.weight.text
	}
	for c := e.first; c != nil; c = c.next {
		c.weigh(inLink)
		e.weight.text += c.weight.text
		e.weight.links += c.weight.links
		e.weight.count += c.weight.count
		e.has.headline = e.has.headline || c.has.headline
		e.has.caption = e.has.caption || c.has.caption
		e.has.quotation = e.has.quotation || c.has.quotation
		e.has.blocks = e.has.blocks || c.has.blocks || !c.dropped && isBlock(c.node)
	}
	switch e.node.DataAtom {
	case atom.H1:
		e.has.headline = e.weight.text > 0 && !e.isLogo()
	case atom.Figcaption:
		e.has.caption = true
	case atom.Blockquote:
		e.has.quotation = true
	}
}

// isLogo reports whether a heading is the name of the site: it links to its first page.
func (e *element) isLogo() bool {
	if logo.MatchString(names(e.node)) {
		return true
	}
	if e.weight.plain() > 0 {
		return false
	}
	for n := range e.node.Descendants() {
		if n.DataAtom != atom.A {
			continue
		}
		link, err := url.Parse(strings.TrimSpace(attribute(n, "href")))
		return err == nil && strings.Trim(link.Path, "/") == "" && link.RawQuery == ""
	}
	return false
}

func isAddress(link string) bool {
	return strings.HasPrefix(link, "mailto:") || strings.HasPrefix(link, "tel:") || link == ""
}

// inside reports whether the element is in one of a kind.
func (e *element) inside(kinds ...atom.Atom) bool {
	for up := e.parent; up != nil; up = up.parent {
		for _, a := range kinds {
			if up.node.DataAtom == a {
				return true
			}
		}
	}
	return false
}

// unseen says whether a browser does not show an element as text, and under which name it is listed;
// without one it is not.
func unseen(n *html.Node) (why string, ok bool) {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template:
		return "", true
	case atom.Noscript, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Video, atom.Audio, atom.Canvas, atom.Noframes, atom.Noembed:
		return "embedded object", true
	case atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Datalist, atom.Option:
		return "form", true
	case atom.Del:
		return "marked as deleted", true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return "hidden", true
		case "style":
			if invisible.MatchString(a.Val) {
				return "hidden", true
			}
		case "class":
			if forReaders.MatchString(a.Val) {
				return "hidden", true
			}
		}
	}
	return "", false
}

// names are the class, the id and the role of an element.
func names(n *html.Node) string {
	found := ""
	for _, a := range n.Attr {
		if a.Key == "class" || a.Key == "id" || a.Key == "role" {
			found += a.Val[:min(len(a.Val), 1<<10)] + " "
		}
	}
	return found
}
