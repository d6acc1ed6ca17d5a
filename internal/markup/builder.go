package markup

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// builder turns the parser's tree into nodes and notes what is refused on the way.
type builder struct {
	document *Document
	problems []Problem
	tooDeep  int // line at which the tree gets too deep, or 0
	depth    int
	offset   int     // of the node that was seen last; nodes without a position are near it
	residue  residue // of the block that holds the text being read
}

func (b *builder) report(rule Rule, value string) {
	b.problems = append(b.problems, Problem{rule, b.document.line(b.offset), value})
}

// enter notes where the builder is, and reports whether it may go on.
func (b *builder) enter(n ast.Node) bool {
	if pos := n.Pos(); pos >= 0 {
		b.offset = pos
	}
	b.depth++
	if b.depth > maxDepth && b.tooDeep == 0 {
		b.tooDeep = b.document.line(b.offset)
	}
	return b.tooDeep == 0
}

func (b *builder) blocks(parent ast.Node) []node {
	var nodes []node
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if b.enter(n) {
			if block := b.block(n); block.kind != "" {
				nodes = append(nodes, block)
			}
		}
		b.depth--
	}
	return nodes
}

func (b *builder) block(n ast.Node) node {
	out := node{offset: b.offset}
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		out.kind = Paragraph
		out.children = b.leaf(n)
	case *ast.Heading:
		out.kind, out.level = Heading, n.Level
		out.children = b.leaf(n)
	case *ast.List:
		out.kind, out.ordered, out.start, out.tight = List, n.IsOrdered(), n.Start, n.IsTight
		out.children = b.blocks(n)
	case *ast.ListItem:
		out.kind = listItem
		out.children = b.blocks(n)
	case *ast.Blockquote:
		out.kind = BlockQuote
		out.children = b.blocks(n)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		out.kind, out.text = CodeBlock, string(n.Lines().Value([]byte(b.document.source)))
		for _, line := range strings.Split(out.text, "\n") {
			b.checkBalance(line)
		}
	case *ast.ThematicBreak:
		out.kind = ThematicBreak
	case *ast.HTMLBlock:
		b.report(RawHTML, "")
	case *ast.LinkReferenceDefinition:
		b.report(ReferenceDefinition, "")
	}
	return out
}

// leaf reads the inlines of a block that holds text itself.
func (b *builder) leaf(n ast.Node) []node {
	b.residue = residue{}
	out := node{children: b.inlines(n)}
	start := b.offset
	if r, ok := unbalanced(out.plain()); ok {
		b.offset = max(n.Pos(), 0)
		b.report(BidiUnbalanced, codePoint(r))
	}
	spans := false
	out.spans(func(*node) { spans = true })
	if offset, ok := b.residue.brokenQuote(spans); ok {
		b.offset = offset
		b.report(QuoteUnbalanced, "")
	}
	b.offset = start
	return out.children
}

// inlines joins the texts in a row, so that a foreign run is seen whole.
func (b *builder) inlines(parent ast.Node) []node {
	var nodes []node
	var text strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if b.enter(n) {
			for _, part := range b.inline(n) {
				last := len(nodes) - 1
				if part.kind != textRun {
					nodes = append(nodes, part)
				} else if last < 0 || nodes[last].kind != textRun {
					text.Reset()
					nodes = append(nodes, part)
				}
				if part.kind == textRun {
					text.WriteString(part.text)
					nodes[len(nodes)-1].text = text.String()
				}
			}
		}
		b.depth--
	}
	return nodes
}

// inline returns what n is: nothing, a node, or several.
func (b *builder) inline(n ast.Node) []node {
	source := b.document.source
	out := node{offset: b.offset}
	switch n := n.(type) {
	case *ast.Text:
		raw := source[n.Segment.Start:n.Segment.Stop]
		b.residue.add(raw, n.Segment.Start)
		out.kind, out.text = textRun, unescape(raw)
		b.checkResolved(raw, out.text)
		if n.SoftLineBreak() {
			out.text += "\n"
		}
		if n.HardLineBreak() {
			return []node{out, {kind: hardBreak, offset: out.offset}}
		}
	case *ast.CodeSpan:
		var text strings.Builder
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				text.WriteString(source[t.Segment.Start:t.Segment.Stop])
			}
		}
		out.kind, out.text = codeSpan, strings.ReplaceAll(text.String(), "\n", " ")
	case *ast.Emphasis:
		out.kind = emphasis
		if n.Level == 2 {
			out.kind = strong
		}
		out.children = b.inlines(n)
	case *ast.AutoLink:
		return b.autoLink(n)
	case *ast.Link:
		return b.link(n)
	case *ast.Image:
		b.report(Image, "")
		return nil
	case *ast.RawHTML:
		b.report(RawHTML, "")
		return nil
	}
	return []node{out}
}

// link returns a link, a quote span, or, if neither is allowed, the words between its brackets.
func (b *builder) link(n *ast.Link) []node {
	offset := b.offset
	destination, title := unescape(string(n.Destination)), unescape(string(n.Title))
	b.checkResolved(string(n.Title), title)
	b.checkBalance(title)
	out := node{offset: offset, title: title, children: b.inlines(n)}
	b.offset = offset

	name := scheme(destination)
	if name == quoteScheme {
		id, ok := strings.CutPrefix(destination, quoteScheme+":")
		if !ok || !quoteID.MatchString(id) {
			b.report(QuoteID, destination[len(quoteScheme)+1:])
			return out.children
		}
		words := out.plain()
		if !hasWords(words) {
			b.report(QuoteEmpty, id)
		}
		b.checkBalance(words)
		out.kind, out.quote = quoteSpan, id
		return []node{out}
	}
	url, ok := externalURL(destination)
	if !ok {
		b.report(LinkScheme, name)
		return out.children
	}
	out.kind, out.url = link, url
	out.children = unlinked(out.children)
	return []node{out}
}

// unlinked puts the words of an autolink in its place: CommonMark allows one in a link's words, but
// HTML does not.
func unlinked(nodes []node) []node {
	var out []node
	for _, n := range nodes {
		n.children = unlinked(n.children)
		if n.kind == link {
			for _, c := range n.children {
				c.kind = textRun
				out = append(out, c)
			}
			continue
		}
		out = append(out, n)
	}
	return out
}

func (b *builder) autoLink(n *ast.AutoLink) []node {
	source := []byte(b.document.source)
	label := node{kind: address, offset: b.offset, text: string(n.Label(source))}
	destination := string(n.URL(source))
	if n.AutoLinkType == ast.AutoLinkEmail && scheme(destination) != "mailto" {
		destination = "mailto:" + destination
	}
	if scheme(destination) == quoteScheme {
		b.report(QuoteUnbalanced, "")
		return nil
	}
	url, ok := externalURL(destination)
	if !ok {
		b.report(LinkScheme, scheme(destination))
		return []node{label}
	}
	return []node{{kind: link, offset: b.offset, url: url, children: []node{label}}}
}

// checkResolved checks what character references stand for; the characters of the source itself
// were checked before.
func (b *builder) checkResolved(raw, resolved string) {
	if raw == resolved {
		return
	}
	for _, p := range checkCharacters(resolved, 1) {
		b.report(p.Rule, p.Value)
	}
}

func (b *builder) checkBalance(s string) {
	if r, ok := unbalanced(s); ok {
		b.report(BidiUnbalanced, codePoint(r))
	}
}
