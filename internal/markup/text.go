package markup

import (
	"strconv"
	"strings"
)

// Text returns the body as plain text for a reader of direction dir ("rtl", else left to right):
// paragraphs in one line each, parted by an empty line; list items with their mark; the URL of a
// link in parentheses after its words, if it differs from them; runs of the other direction between
// U+2068 and U+2069.
func (d *Document) Text(dir string) string {
	return textWriter{isolated: true, dir: dir}.blocks(d.root.children, "\n\n")
}

// textWriter writes nodes as plain text.
type textWriter struct {
	isolated bool
	dir      string
}

func (w textWriter) blocks(blocks []node, separator string) string {
	parts := make([]string, len(blocks))
	for i := range blocks {
		parts[i] = w.block(&blocks[i])
	}
	return strings.Join(parts, separator)
}

func (w textWriter) block(n *node) string {
	switch n.kind {
	case CodeBlock:
		return w.text(strings.TrimRight(n.text, "\n"))
	case ThematicBreak:
		return "* * *"
	case BlockQuote:
		return indent("  ", "  ", w.blocks(n.children, "\n\n"))
	case List:
		return w.list(n)
	}
	var b strings.Builder
	w.inlines(&b, n.children)
	return strings.TrimSpace(b.String())
}

func (w textWriter) list(n *node) string {
	separator := "\n\n"
	if n.tight {
		separator = "\n"
	}
	items := make([]string, len(n.children))
	for i := range n.children {
		mark := "- "
		if n.ordered {
			mark = strconv.Itoa(n.start+i) + ". "
		}
		items[i] = indent(mark, strings.Repeat(" ", len(mark)), w.blocks(n.children[i].children, separator))
	}
	return strings.Join(items, separator)
}

// indent puts first before the first line and rest before the others, empty ones left out.
func indent(first, rest, s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		switch {
		case i == 0:
			lines[i] = first + line
		case line != "":
			lines[i] = rest + line
		}
	}
	return strings.Join(lines, "\n")
}

func (w textWriter) text(s string) string {
	if !w.isolated {
		return s
	}
	return Isolate(s, w.dir)
}

func (w textWriter) inlines(b *strings.Builder, nodes []node) {
	for i := range nodes {
		n := &nodes[i]
		switch n.kind {
		case textRun, codeSpan:
			b.WriteString(w.text(strings.ReplaceAll(n.text, "\n", " ")))
		case address:
			b.WriteString(w.address(n.text))
		case hardBreak:
			b.WriteByte('\n')
		case link:
			w.link(b, n)
		default:
			w.inlines(b, n.children)
		}
	}
}

// link writes a link's words and URL.
func (w textWriter) link(b *strings.Builder, n *node) {
	w.inlines(b, n.children)
	if n.children != nil && n.children[0].kind == address {
		return
	}
	words := n.plain()
	if words != n.url && words != strings.TrimPrefix(n.url, "mailto:") && words != strings.TrimPrefix(n.url, "tel:") {
		b.WriteString(" (" + w.address(n.url) + ")")
	}
}

// address writes a URL or an e-mail address, of which every sign belongs to one run.
func (w textWriter) address(s string) string {
	if w.isolated && w.dir == RTL {
		return string(fsi) + s + string(pdi)
	}
	return w.text(s)
}
