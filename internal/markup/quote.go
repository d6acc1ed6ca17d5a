package markup

import (
	"slices"
	"strings"
	"unicode"
)

// Quote is what one speaker said, put together from its spans in the text.
type Quote struct {
	ID string
	// Text holds the words: the spans joined by a space or, between paragraphs, by an empty line.
	// The outer quotation marks of each span are left out, since a reader of a quote served apart
	// sets its own; marks inside stay, and so does the comma before a closing mark. A span that
	// continues in the next paragraph has no closing mark; its lone opening one goes as well.
	// Foreign runs are as in the body: use Isolate to show the words in a paragraph.
	Text  string
	Spans []Span
}

// Span is one link with the quote scheme.
type Span struct {
	// Text is the span in one line, with its quotation marks.
	Text string
	// Line counts from 1.
	Line int
	// Paragraph is the ordinal, from 0, of the paragraph, heading or code block that has the span.
	Paragraph int
}

// Quotes returns the quotes in the order of their first words.
func (d *Document) Quotes() []Quote {
	var quotes []Quote
	index := make(map[string]int)
	paragraph := 0
	d.root.leaves(func(leaf *node) {
		leaf.spans(func(n *node) {
			i, ok := index[n.quote]
			if !ok {
				i = len(quotes)
				index[n.quote] = i
				quotes = append(quotes, Quote{ID: n.quote})
			}
			quotes[i].Spans = append(quotes[i].Spans, Span{n.plain(), d.line(n.offset), paragraph})
		})
		paragraph++
	})
	for i := range quotes {
		quotes[i].Text = join(quotes[i].Spans)
	}
	return quotes
}

// spans calls yield for each quote span below n.
func (n *node) spans(yield func(*node)) {
	if n.kind == quoteSpan {
		yield(n)
		return // links do not nest
	}
	for i := range n.children {
		n.children[i].spans(yield)
	}
}

func join(spans []Span) string {
	var b strings.Builder
	for i, span := range spans {
		switch {
		case i == 0:
		case span.Paragraph != spans[i-1].Paragraph:
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(unquote(span.Text))
	}
	return b.String()
}

// closers gives, for each opening quotation mark, those that may close it (CLDR, delimiters).
// Some languages use one mark for both ends, and some the French or English pair the other way round.
var closers = map[rune][]rune{
	'“': {'”'}, '”': {'”'}, '„': {'“', '”'}, '«': {'»'}, '»': {'«', '»'},
	'‘': {'’'}, '’': {'’'}, '‚': {'‘', '’'}, '‹': {'›'}, '›': {'‹', '›'},
	'「': {'」'}, '『': {'』'}, '《': {'》'}, '〈': {'〉'}, '"': {'"'}, '\'': {'\''},
}

// unquote takes the outer quotation marks off a span: a pair that holds all of it, an opening mark
// that is never closed, or a closing mark that was never opened.
func unquote(span string) string {
	runes := []rune(span)
	if len(runes) < 2 {
		return span
	}
	if ends, ok := closers[runes[0]]; ok {
		switch at := closing(runes, ends); at {
		case len(runes) - 1:
			return strings.TrimSpace(string(runes[1:at]))
		case -1:
			if isApostropheMark(runes[0]) {
				return span
			}
			return strings.TrimSpace(string(runes[1:]))
		}
		return span
	}
	last := runes[len(runes)-1]
	for opener, ends := range closers {
		if slices.Contains(ends, last) && slices.Contains(runes[:len(runes)-1], opener) {
			return span
		}
	}
	if isCloser(last) && !isApostropheMark(last) {
		return strings.TrimSpace(string(runes[:len(runes)-1]))
	}
	return span
}

// closing returns the index of the mark that closes the one at the start, or -1.
func closing(runes []rune, ends []rune) int {
	opener, depth := runes[0], 1
	for i := 1; i < len(runes); i++ {
		switch r := runes[i]; {
		case slices.Contains(ends, r) && !isApostrophe(runes, i):
			if depth--; depth == 0 {
				return i
			}
		case r == opener:
			depth++
		}
	}
	return -1
}

// isApostrophe reports whether the mark at i stands inside a word.
func isApostrophe(runes []rune, i int) bool {
	return isApostropheMark(runes[i]) && i+1 < len(runes) &&
		unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1])
}

func isApostropheMark(r rune) bool { return r == '’' || r == '\'' }

func isCloser(r rune) bool {
	for _, ends := range closers {
		if slices.Contains(ends, r) {
			return true
		}
	}
	return false
}
