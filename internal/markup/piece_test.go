package markup

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/openpressroom/pressroom/internal/lineartest"
)

func TestPieces(t *testing.T) {
	text := func(s string) Piece { return Piece{Kind: TextPiece, Text: s} }
	for _, tc := range []struct {
		name, markdown string
		want           []Piece
	}{
		{"words", "It opens on 3 May.", []Piece{text("It opens on 3 May.")}},
		{"lines", "It opens\non 3 May.", []Piece{text("It opens\non 3 May.")}},
		{"quote", "[“At last,”](quote:q1) she said.", []Piece{
			{Kind: QuotePiece, Open: "[", Close: "](quote:q1)", Quote: "q1", Pieces: []Piece{text("“At last,”")}}, text(" she said."),
		}},
		{"all in all", "**See [the *map*](https://example.org/a_(b) \"A map\")**", []Piece{
			{Kind: StrongPiece, Open: "**", Close: "**", Pieces: []Piece{text("See "), {
				Kind: LinkPiece, Open: "[", Close: `](https://example.org/a_(b) "A map")`, Pieces: []Piece{text("the "), {
					Kind: EmphasisPiece, Open: "*", Close: "*", Pieces: []Piece{text("map")},
				}},
			}}},
		}},
		{"code and address", "Type ``a`b`` at <https://example.org>", []Piece{
			text("Type "), {Kind: CodePiece, Open: "``a`b``"}, text(" at "), {Kind: LinkPiece, Open: "<https://example.org>"},
		}},
		{"hard break", "One\\\ntwo", []Piece{text("One"), {Kind: BreakPiece, Open: "\\\n"}, text("two")}},
		{"heading", "## The works ##", []Piece{{Kind: MarkPiece, Open: "## "}, text("The works"), {Kind: MarkPiece, Open: " ##"}}},
		{"list", "- one\n- two", []Piece{{Kind: MarkPiece, Open: "- "}, text("one"), {Kind: MarkPiece, Open: "\n- "}, text("two")}},
		{"block quote", "> one\n> two", []Piece{{Kind: MarkPiece, Open: "> "}, text("one"), {Kind: MarkPiece, Open: "\n> "}, text("two")}},
		{"code block", "```\na b\n```", []Piece{{Kind: MarkPiece, Open: "```\n"}, {Kind: CodePiece, Open: "a b\n"}, {Kind: MarkPiece, Open: "```"}}},
		{"escapes", `5 \* 5 &amp; more`, []Piece{text(`5 \* 5 &amp; more`)}},
		{"three marks", "***both***", []Piece{{Kind: EmphasisPiece, Open: "*", Close: "*", Pieces: []Piece{
			{Kind: StrongPiece, Open: "**", Close: "**", Pieces: []Piece{text("both")}},
		}}}},
		{"HTML, which is not taken apart", "a <b>c</b>", []Piece{text("a <b>c</b>")}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, Pieces(tc.markdown)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestPiecesAreTheText joins the pieces of any text.
func TestPiecesAreTheText(t *testing.T) {
	part := rapid.SampledFrom([]string{
		"word", " ", "\n", "\n\n", "*", "**", "_", "[", "](quote:q1)", "](https://a.b \"t\")", "](<a b>)", "`", "``", "<https://a.b>",
		"- ", "> ", "# ", "\\", "  \n", "1. ", "```\n", "    ", "&amp;", "é", "ال", "(", ")", "!", "<b>",
	})
	rapid.Check(t, func(t *rapid.T) {
		var markdown string
		for _, s := range rapid.SliceOfN(part, 0, 30).Draw(t, "parts") {
			markdown += s
		}
		if got := Join(Pieces(markdown)); got != markdown {
			t.Fatalf("%q became %q", markdown, got)
		}
	})
}

func TestPiecesAreLinear(t *testing.T) {
	for _, part := range []string{"a\n", "*a* ", "`a` ", "[a](https://a.b) ", "- a\n", "> a\n", "\\* ", "[a](<b"} {
		lineartest.Check(t, part, func(s string) { Pieces(s) })
	}
}
