package markup

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// PieceKind says what a piece of a text is.
type PieceKind string

// The kinds of piece.
const (
	TextPiece     PieceKind = "text"
	QuotePiece    PieceKind = "quote"    // a quote span
	LinkPiece     PieceKind = "link"     // a link, by its words or by its address
	EmphasisPiece PieceKind = "emphasis" // *…*
	StrongPiece   PieceKind = "strong"   // **…**
	CodePiece     PieceKind = "code"     // `…`, and the lines of a code block
	BreakPiece    PieceKind = "break"    // a line that is broken on purpose
	MarkPiece     PieceKind = "mark"     // what makes a heading, a list, a block quote, a new block
)

// Piece is a part of a text as a translation tool shows it: words, or a code
// that the words stand in or beside. Open and Close are the source of a code
// exactly as it is written, so that the pieces in a row, with theirs, are the
// text.
type Piece struct {
	Kind PieceKind
	// Text is the source of a text.
	Text string
	// Open and Close are what a code is written as; Close is empty where it holds
	// no words.
	Open, Close string
	// Quote is the id, of a quote span.
	Quote string
	// Pieces are what a code with words holds.
	Pieces []Piece
}

// Pieces parts a text in CommonMark. A text that cannot be parted for sure is
// one piece.
func Pieces(markdown string) []Piece {
	whole := []Piece{{Kind: TextPiece, Text: markdown}}
	if markdown == "" {
		return nil
	}
	if tooComplex(markdown) > 0 {
		return whole
	}
	p := &piecer{source: markdown, levels: [][]Piece{nil}}
	p.walk(parseCommonMark([]byte(markdown)), 0)
	p.gap(len(markdown), 0)
	if p.lost || len(p.levels) != 1 || Join(p.levels[0]) != markdown {
		return whole
	}
	return p.levels[0]
}

// Join writes pieces in a row.
func Join(pieces []Piece) string {
	var b strings.Builder
	joinTo(&b, pieces)
	return b.String()
}

func joinTo(b *strings.Builder, pieces []Piece) {
	for _, p := range pieces {
		b.WriteString(p.Text)
		b.WriteString(p.Open)
		joinTo(b, p.Pieces)
		b.WriteString(p.Close)
	}
}

// piecer goes through a text once. The parser says where words are; all else is
// code, and how long the marks of a code are follows from what it is.
type piecer struct {
	source string
	at     int       // what is before it is in pieces
	levels [][]Piece // of the codes that are open, the outermost first
	lost   bool
	hard   bool // whether the line before ended in a hard break
}

// gap takes what is written up to an offset for marks, but for the last bytes,
// which the caller takes.
func (p *piecer) gap(to, keep int) {
	to -= keep
	if p.lost = p.lost || to < p.at || to > len(p.source); p.lost || to == p.at {
		return
	}
	mark := p.source[p.at:to]
	switch {
	case p.hard:
		p.add(Piece{Kind: BreakPiece, Open: mark})
	case mark == "\n" && len(p.levels[len(p.levels)-1]) > 0: // a line that goes on in the next
		p.words(to)
	default:
		p.add(Piece{Kind: MarkPiece, Open: mark})
	}
	p.at, p.hard = to, false
}

// add puts a piece where the text is.
func (p *piecer) add(piece Piece) {
	level := &p.levels[len(p.levels)-1]
	*level = append(*level, piece)
}

// words takes the text up to an offset. Texts in a row are one: they are in a
// row in the source, too.
func (p *piecer) words(to int) {
	level := p.levels[len(p.levels)-1]
	if last := len(level) - 1; last >= 0 && level[last].Kind == TextPiece {
		level[last].Text = p.source[p.at-len(level[last].Text) : to]
		return
	}
	p.add(Piece{Kind: TextPiece, Text: p.source[p.at:to]})
}

func (p *piecer) walk(n ast.Node, depth int) {
	if p.lost = p.lost || depth > 2*maxDepth; p.lost {
		return
	}
	switch n := n.(type) {
	case *ast.Text:
		p.text(n)
	case *ast.CodeSpan:
		p.codeSpan(n)
	case *ast.AutoLink:
		p.atom(LinkPiece, n.Pos(), n.Pos()+len(n.Label([]byte(p.source)))+len("<>"))
	case *ast.Emphasis:
		kind := EmphasisPiece
		if n.Level == 2 {
			kind = StrongPiece
		}
		p.open(kind, begin(n), n.Level)
		p.children(n, depth)
		p.close(p.at+n.Level, "")
	case *ast.Link:
		p.link(n, depth)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		if lines := n.Lines(); lines.Len() > 0 {
			p.atom(CodePiece, lines.At(0).Start, lines.At(lines.Len()-1).Stop)
		}
	case *ast.HTMLBlock, *ast.RawHTML, *ast.Image, *ast.LinkReferenceDefinition, *ast.String:
		p.lost = true
	default:
		p.children(n, depth)
	}
}

// begin is where an inline begins. What the parser says of emphasis is where the
// run of marks begins that it takes its own from.
func begin(n ast.Node) int {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Start
	case *ast.Emphasis:
		if n.FirstChild() != nil {
			return begin(n.FirstChild()) - n.Level
		}
	}
	return n.Pos()
}

func (p *piecer) children(n ast.Node, depth int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.walk(c, depth+1)
	}
}

func (p *piecer) text(n *ast.Text) {
	p.gap(n.Segment.Start, 0)
	if p.lost = p.lost || n.Segment.Stop < p.at; p.lost {
		return
	}
	if n.Segment.Stop > p.at {
		p.words(n.Segment.Stop)
	}
	p.at, p.hard = n.Segment.Stop, n.HardLineBreak()
}

// codeSpan takes a code span with the backticks around it.
func (p *piecer) codeSpan(n *ast.CodeSpan) {
	start := n.Pos()
	if p.lost = p.lost || start < p.at || start >= len(p.source); p.lost {
		return
	}
	inner := strings.TrimLeft(p.source[start:], "`")
	ticks := p.source[start : len(p.source)-len(inner)]
	for at := len(p.source) - len(inner); ; {
		next := strings.Index(p.source[at:], ticks)
		if p.lost = next < 0; p.lost {
			return
		}
		run := at + next
		at = run + len(ticks)
		for at < len(p.source) && p.source[at] == '`' {
			at++
		}
		if at == run+len(ticks) && p.source[run-1] != '`' {
			p.atom(CodePiece, start, at)
			return
		}
	}
}

// atom takes a code without words.
func (p *piecer) atom(kind PieceKind, start, stop int) {
	p.gap(start, 0)
	if p.lost = p.lost || stop > len(p.source) || stop < start; p.lost {
		return
	}
	p.add(Piece{Kind: kind, Open: p.source[start:stop]})
	p.at = stop
}

// open begins a code with words, whose mark has a length.
func (p *piecer) open(kind PieceKind, start, length int) {
	p.gap(start, 0)
	if p.lost = p.lost || start+length > len(p.source); p.lost {
		return
	}
	p.add(Piece{Kind: kind, Open: p.source[start : start+length]})
	p.at = start + length
	p.levels = append(p.levels, nil)
}

// close ends the code that is open, whose closing mark ends at an offset.
func (p *piecer) close(stop int, quote string) {
	last := len(p.levels) - 1
	if p.lost = p.lost || last == 0 || stop > len(p.source); p.lost {
		return
	}
	inner := p.levels[last]
	p.levels = p.levels[:last]
	outer := p.levels[last-1]
	code := &outer[len(outer)-1]
	code.Pieces, code.Close, code.Quote = inner, p.source[p.at:stop], quote
	p.at = stop
}

func (p *piecer) link(n *ast.Link, depth int) {
	kind, quote := LinkPiece, ""
	if id, ok := strings.CutPrefix(string(n.Destination), quoteScheme+":"); ok {
		kind, quote = QuotePiece, id
	}
	p.open(kind, n.Pos(), len("["))
	p.children(n, depth)
	if !p.lost {
		p.close(p.at+linkTail(p.source[p.at:]), quote)
	}
}
