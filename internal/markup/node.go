package markup

import "strings"

// Kind says what a block is. The values are stable.
type Kind string

// The kinds of block that Blocks returns.
const (
	Paragraph     Kind = "paragraph"
	Heading       Kind = "heading"
	List          Kind = "list"
	BlockQuote    Kind = "block_quote"
	CodeBlock     Kind = "code_block"
	ThematicBreak Kind = "thematic_break"
)

// The kinds of node inside blocks.
const (
	listItem  Kind = "list_item"
	textRun   Kind = "text"
	address   Kind = "address" // the words of an autolink: a URL or an e-mail address
	hardBreak Kind = "hard_break"
	codeSpan  Kind = "code_span"
	emphasis  Kind = "emphasis"
	strong    Kind = "strong"
	link      Kind = "link"
	quoteSpan Kind = "quote_span"
)

// node is a part of a body that passed the checks: what is refused has no kind, and so there is
// nothing that a renderer could let through.
type node struct {
	kind     Kind
	offset   int    // in the source, in bytes
	text     string // of a text run, a code span or a code block; soft breaks are line feeds
	level    int    // of a heading, from 1
	ordered  bool   // of a list
	start    int    // first number of an ordered list
	tight    bool   // of a list: its items are not parted by blank lines
	url      string // of a link: absolute, with an allowed scheme, escaped
	title    string // of a link
	quote    string // id, of a quote span
	children []node
}

// isLeaf reports whether a block holds text itself, and not other blocks.
func (n *node) isLeaf() bool {
	return n.kind == Paragraph || n.kind == Heading || n.kind == CodeBlock
}

// plain returns the words of a node in one line.
func (n *node) plain() string {
	var b strings.Builder
	n.writePlain(&b)
	return strings.TrimSpace(b.String())
}

func (n *node) writePlain(b *strings.Builder) {
	switch n.kind {
	case textRun, address, codeSpan, CodeBlock:
		b.WriteString(strings.ReplaceAll(n.text, "\n", " "))
	case hardBreak:
		b.WriteByte(' ')
	}
	for i := range n.children {
		n.children[i].writePlain(b)
	}
}

// leaves calls yield for each block below n that holds text itself, in the order of the text.
func (n *node) leaves(yield func(*node)) {
	if n.isLeaf() {
		yield(n)
		return
	}
	for i := range n.children {
		n.children[i].leaves(yield)
	}
}
