package markup

import (
	"cmp"
	"slices"
	"strings"
)

// Rule names what a text broke. The values are stable: callers key messages on them.
type Rule string

// The rules for a body. CheckLine and CheckPlain use those on characters only.
const (
	// RawHTML: HTML tags, comments or declarations outside of code.
	RawHTML Rule = "RAW_HTML"
	// Image: pictures are media of the release, not part of the text.
	Image Rule = "IMAGE"
	// LinkScheme: a link that is not an absolute https, http, mailto or tel URL, or a quote.
	// Relative links are refused because a release is read on many sites. Value is the scheme.
	LinkScheme Rule = "LINK_SCHEME"
	// ReferenceDefinition: "[label]: url". Blocks are translated one by one, and a definition in
	// another block would be lost; it also makes text vanish that only looks like one.
	ReferenceDefinition Rule = "REFERENCE_DEFINITION"
	// QuoteUnbalanced: something that looks like a quote span and is none: a bracket or a
	// parenthesis is missing, or a link stands inside another.
	QuoteUnbalanced Rule = "QUOTE_UNBALANCED"
	// QuoteID: a quote span whose id is empty or malformed. Value is the id.
	QuoteID Rule = "QUOTE_ID"
	// QuoteEmpty: a quote span without a letter or digit. Value is the quote's id.
	QuoteEmpty Rule = "QUOTE_EMPTY"
	// BidiOverride: U+202D or U+202E, which make text read other than it is stored.
	BidiOverride Rule = "BIDI_OVERRIDE"
	// BidiUnbalanced: embeddings or isolates that are not closed, in order, within their
	// paragraph, link title or quote span. Value is the character.
	BidiUnbalanced Rule = "BIDI_UNBALANCED"
	// ControlCharacter: a control, a noncharacter, U+2028, U+2029, or a byte that is not UTF-8.
	// Value is the character.
	ControlCharacter Rule = "CONTROL_CHARACTER"
	// LineBreak: a line break in a field of one line.
	LineBreak Rule = "LINE_BREAK"
	// TooComplex: so many marks, levels or blank lines in one place that no person wrote them.
	TooComplex Rule = "TOO_COMPLEX"
)

// maxProblems bounds an answer; whoever has mended a hundred will ask again.
const maxProblems = 100

// Problem is one place where a text breaks a rule.
type Problem struct {
	Rule Rule
	// Line counts from 1, in the normalised text.
	Line int
	// Value is what the rule is about, where it says so: a quote's id, a scheme, or a character
	// written as U+202E. It comes from the text and has to be escaped like it.
	Value string
}

// Check returns the problems of a body, by line, at most 100. The body is normalised first.
func Check(body string) []Problem {
	_, problems := Parse(body)
	return problems
}

// sorted brings problems into the order of the text, each once, and bounds their number.
func sorted(problems []Problem) []Problem {
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), strings.Compare(string(a.Rule), string(b.Rule)),
			strings.Compare(a.Value, b.Value))
	})
	problems = slices.Compact(problems)
	return problems[:min(len(problems), maxProblems)]
}
