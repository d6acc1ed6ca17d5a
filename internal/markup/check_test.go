package markup

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCheck(t *testing.T) {
	tests := []struct {
		name, body string
		want       []Problem
	}{
		{"clean", "# A\n\n*b* **c** `<b>` [d](https://a.example) <mailto:a@b.example>\n\n```\n<script>\n```\n\n---\n", nil},
		{"block html", "a\n\n<div>b</div>\n", []Problem{{RawHTML, 3, ""}}},
		{"inline html", "a\nb <b>c</b>", []Problem{{RawHTML, 2, ""}}},
		{"comment", "a\n\n<!-- b -->", []Problem{{RawHTML, 3, ""}}},
		{"inline comment", "a <!-- b --> c", []Problem{{RawHTML, 1, ""}}},
		{"html in a list", "- a\n- <p>b", []Problem{{RawHTML, 2, ""}}},
		{"image", "a\n![b](https://c.example/d.png)", []Problem{{Image, 2, ""}}},
		{"javascript", "[a](javascript:alert(1))", []Problem{{LinkScheme, 1, "javascript"}}},
		{"javascript by reference", "[a](java&#115;cript:alert)", []Problem{{LinkScheme, 1, "javascript"}}},
		{"autolink", "a\n\nb <ftp://c.example>", []Problem{{LinkScheme, 3, "ftp"}}},
		{"relative link", "[a](/b)", []Problem{{LinkScheme, 1, ""}}},
		{"empty link", "[a]()", []Problem{{LinkScheme, 1, ""}}},
		{"link without host", "[a](https:b)", []Problem{{LinkScheme, 1, "https"}}},
		{"definition", "[a][b]\n\n[b]: https://c.example", []Problem{{ReferenceDefinition, 3, ""}}},
		{"override", "a\nb\u202ec", []Problem{{BidiUnbalanced, 1, "U+202E"}, {BidiOverride, 2, "U+202E"}}},
		{"override by reference", "a&#x202d;b\u202c", []Problem{{BidiOverride, 1, "U+202D"}}},
		{"balanced isolate", "a \u2067b\nc\u2069 d", nil},
		{"open isolate", "a\n\nb \u2067c", []Problem{{BidiUnbalanced, 3, "U+2067"}}},
		{"isolate over blocks", "- a \u2067b\n- c\u2069", []Problem{{BidiUnbalanced, 1, "U+2067"}, {BidiUnbalanced, 2, "U+2069"}}},
		{"crossed", "\u202a a \u2067 b \u202c c \u2069", []Problem{{BidiUnbalanced, 1, "U+202C"}}},
		{"isolate over a quote's end", "\u2067a [b\u2069 c](quote:q1)", []Problem{{BidiUnbalanced, 1, "U+2069"}}},
		{"open isolate in a title", "[a](https://b.example \"\u2067c\")", []Problem{{BidiUnbalanced, 1, "U+2067"}}},
		{"open isolate in code", "```\n\u2067a\n```", []Problem{{BidiUnbalanced, 1, "U+2067"}}},
		{"controls", "a\x00\n\x1b\u0085\ufffe\ufdd0", []Problem{{ControlCharacter, 1, "U+0000"},
			{ControlCharacter, 2, "U+001B"}, {ControlCharacter, 2, "U+0085"}, {ControlCharacter, 2, "U+FDD0"}, {ControlCharacter, 2, "U+FFFE"}}},
		{"control by reference", "a&#7;", []Problem{{ControlCharacter, 1, "U+0007"}}},
		{"reference in code", "`a&#7;`", nil},
		{"not UTF-8", "a\xffb", []Problem{{ControlCharacter, 1, "0xFF"}}},
		{"replacement character", "a\ufffdb", nil},
		{"quote", "[“a,”](quote:q1) b\n[“c”](quote:q1)", nil},
		{"quote, no opening bracket", "a\n“b”](quote:q1)", []Problem{{QuoteUnbalanced, 2, ""}}},
		{"quote, no closing bracket", "[“b”(quote:q1)", []Problem{{QuoteUnbalanced, 1, ""}}},
		{"quote, no opening parenthesis", "[“b”]quote:q1)", []Problem{{QuoteUnbalanced, 1, ""}}},
		{"quote, no closing parenthesis", "[“b”](quote:q1 c", []Problem{{QuoteUnbalanced, 1, ""}}},
		{"quote with a stray bracket", "a\n[“b [c”](quote:q1)", []Problem{{QuoteUnbalanced, 2, ""}}},
		{"quote with an escaped bracket", `[“b \[c”](quote:q1)`, nil},
		{"quote with brackets", "[“b [he] c”](quote:q1) [d]", nil},
		{"nested quote", "[a [b](quote:q2) c](quote:q1)", []Problem{{QuoteUnbalanced, 1, ""}}},
		{"quote as autolink", "<quote:q1>", []Problem{{QuoteUnbalanced, 1, ""}}},
		{"empty id", "[a](quote:)", []Problem{{QuoteID, 1, ""}}},
		{"malformed id", "[a](quote:Q_1)", []Problem{{QuoteID, 1, "Q_1"}}},
		{"scheme in capitals", "[a](QUOTE:q1)", []Problem{{QuoteID, 1, "q1"}}},
		{"no words", "[“…”](quote:q1)", []Problem{{QuoteEmpty, 1, "q1"}}},
		{"no text", "[](quote:q1)", []Problem{{QuoteEmpty, 1, "q1"}}},
		{"quote in code", "`](quote:q1)`", nil},
		{"the word quote", "A quote: this (quote: that).", nil},
		{"deep", strings.Repeat("> ", 40) + "a", []Problem{{TooComplex, 1, ""}}},
		{"deep emphasis", strings.Repeat("*a **b ", 50) + "c" + strings.Repeat("** d*", 50), []Problem{{TooComplex, 1, ""}}},
		{"blank lines", "- a\n" + strings.Repeat("\n", 200) + "b", []Problem{{TooComplex, 102, ""}}},
		{"long thematic break", strings.Repeat("* ", 100), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Check(tt.body)); diff != "" {
				t.Errorf("Check(%q) (-want +got):\n%s", tt.body, diff)
			}
		})
	}
}

func TestCheckIsBounded(t *testing.T) {
	if got := len(Check(strings.Repeat("a <b>\n\n", 500))); got != maxProblems {
		t.Errorf("got %d problems, want %d", got, maxProblems)
	}
}

func TestCheckLine(t *testing.T) {
	tests := []struct {
		text        string
		plain, line []Problem
	}{
		{"“Ready,” *she* said <b>", nil, nil},
		{"a\nb", nil, []Problem{{LineBreak, 1, ""}}},
		{"a\tb", nil, []Problem{{ControlCharacter, 1, "U+0009"}}},
		{"a\u202eb\u202c", []Problem{{BidiOverride, 1, "U+202E"}}, []Problem{{BidiOverride, 1, "U+202E"}}},
		{"\u2068a\u2069 \u202ab\u202c", nil, nil},
		{"a\n\u2068b", []Problem{{BidiUnbalanced, 2, "U+2068"}}, []Problem{{LineBreak, 1, ""}, {BidiUnbalanced, 2, "U+2068"}}},
		{"a\u2028b", []Problem{{ControlCharacter, 1, "U+2028"}}, []Problem{{ControlCharacter, 1, "U+2028"}}},
		{"a\rb", []Problem{{ControlCharacter, 1, "U+000D"}}, []Problem{{ControlCharacter, 1, "U+000D"}}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.plain, CheckPlain(tt.text)); diff != "" {
			t.Errorf("CheckPlain(%q) (-want +got):\n%s", tt.text, diff)
		}
		if diff := cmp.Diff(tt.line, CheckLine(tt.text)); diff != "" {
			t.Errorf("CheckLine(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
}
