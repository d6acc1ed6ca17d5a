package markup

import (
	"sort"
	"strings"
)

// Document is a parsed body. It is immutable and safe for concurrent use.
type Document struct {
	source string
	starts []int // offset of each line
	root   node  // its children are the blocks
}

// Parse reads a body, normalised first, and returns it with its problems, by line and at most 100.
// The document is never nil: what is refused is left out of it, except that a body that is
// TooComplex is read as plain paragraphs, without markup.
func Parse(body string) (*Document, []Problem) {
	d := &Document{source: Normalize(body), starts: []int{0}}
	for i := range len(d.source) {
		if d.source[i] == '\n' {
			d.starts = append(d.starts, i+1)
		}
	}
	problems := checkCharacters(d.source, 1)
	line := tooComplex(d.source)
	if line == 0 {
		b := builder{document: d}
		d.root.children = b.blocks(parseCommonMark([]byte(d.source)))
		if b.tooDeep == 0 {
			return d, sorted(append(problems, b.problems...))
		}
		line = b.tooDeep
	}
	b := builder{document: d}
	d.root.children = b.blocks(parseParagraphs([]byte(d.source)))
	return d, sorted(append(problems, Problem{Rule: TooComplex, Line: line}))
}

// Markdown returns the body as it is stored and served: normalised, with its quote spans.
func (d *Document) Markdown() string { return d.source }

// Block is a part of the body that is translated as a whole.
type Block struct {
	Kind Kind
	// Markdown is the block's source, with the marks of its kind and without the lines between
	// blocks. The blocks of a clean body, joined by empty lines, are an equal body, except that
	// two lists in a row become one.
	Markdown string
	// Text is the block as plain text, as in Document.Text, without isolates.
	Text string
	// Line is the block's first line, from 1.
	Line int
}

// Blocks returns the blocks of the top level in order.
func (d *Document) Blocks() []Block {
	blocks := make([]Block, len(d.root.children))
	for i := range d.root.children {
		n := &d.root.children[i]
		end := len(d.source)
		if i+1 < len(d.root.children) {
			end = d.lineStart(d.root.children[i+1].offset)
		}
		blocks[i] = Block{
			Kind:     n.kind,
			Markdown: strings.TrimRight(d.source[d.lineStart(n.offset):end], " \t\n"),
			Text:     textWriter{}.block(n),
			Line:     d.line(n.offset),
		}
	}
	return blocks
}

// line returns the number, from 1, of the line that holds an offset.
func (d *Document) line(offset int) int {
	return sort.SearchInts(d.starts, offset+1)
}

func (d *Document) lineStart(offset int) int {
	return d.starts[d.line(offset)-1]
}
