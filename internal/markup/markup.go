// Package markup knows the body text of a release: which CommonMark it may hold, where its quotes
// are, and how it reads as HTML and as plain text.
//
// A body is CommonMark 0.31 without raw HTML, images and reference definitions. A quote is a link
// with the scheme "quote": [“We are ready,”](quote:q1) she said. [“Now we wait.”](quote:q1). Several
// spans of one id are one quote, interrupted by its attribution or running over paragraphs.
//
// In the room: normal form, the checks of a body and of one-line fields, quotes, translatable
// blocks, sanitised HTML, plain text, and the isolation of runs of the other direction. Not in the
// room: whether a quote exists in its release and who spoke it (press), which direction a language
// has (locale), and what the problems are called in the caller's language (the message catalogue).
//
// Everything is a pure function of its arguments and takes time in proportion to the text; bodies
// that would make the CommonMark parser do more are refused, see cost.go.
package markup

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// parseCommonMark reads a body as CommonMark.
func parseCommonMark(source []byte) ast.Node {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	).Parse(text.NewReader(source))
}

// parseParagraphs reads a body that is too costly for CommonMark as plain paragraphs, so that it
// can still be shown and searched.
func parseParagraphs(source []byte) ast.Node {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1)),
	).Parse(text.NewReader(source))
}
