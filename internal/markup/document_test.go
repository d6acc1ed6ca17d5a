package markup

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNormalize(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"\ufeffa\r\nb\rc\n", "a\nb\nc"},
		{"e\u0301", "é"},
		{"a \nb\t\n\n \nc", "a\nb\n\n\nc"},
		{"a    \nb  \n\nc  ", "a  \nb\n\nc"},
		{"a\\ \nb", "a\\ \nb"},
		{"\n\n  a", "\n\n  a"},
	} {
		if got := Normalize(tt.in); got != tt.want {
			t.Errorf("Normalize(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestQuoteText(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"interrupted", "[“We are ready,”](quote:q1) she said. [“Now we wait.”](quote:q1)", "We are ready, Now we wait."},
		{"two paragraphs", "[“One.](quote:q1)\n\n[“Two.”](quote:q1)", "One.\n\nTwo."},
		{"over lines, with marks", "[“We *are*\nready”](quote:q1)", "We are ready"},
		{"inner marks", "[“He said ‘no’ to ‘me’”](quote:q1)", "He said ‘no’ to ‘me’"},
		{"two pairs", "[“A” and “B”](quote:q1)", "“A” and “B”"},
		{"pair inside", "[a “b”](quote:q1)", "a “b”"},
		{"straight", `["a"](quote:q1)`, "a"},
		{"straight, two pairs", `["a" and "b"](quote:q1)`, `"a" and "b"`},
		{"guillemets", "[« Prêts »](quote:q1)", "Prêts"},
		{"guillemets, other way round", "[»Bereit«](quote:q1)", "Bereit"},
		{"low", "[„Bereit“](quote:q1)", "Bereit"},
		{"single, with apostrophe", "[‘We don’t know’](quote:q1)", "We don’t know"},
		{"apostrophe only", "[the workers’](quote:q1)", "the workers’"},
		{"no marks", "[ready](quote:q1)", "ready"},
		{"entity", "[&ldquo;a &amp; b&rdquo;](quote:q1)", "a & b"},
		{"one word", "[a](quote:q1)", "a"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			document, problems := Parse(tt.body)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			quotes := document.Quotes()
			if len(quotes) != 1 || quotes[0].ID != "q1" || quotes[0].Text != tt.want {
				t.Errorf("Quotes() = %+v, want one with %q", quotes, tt.want)
			}
		})
	}
}

func TestQuotesInOrder(t *testing.T) {
	document, _ := Parse("# [a](quote:b)\n\n- [c](quote:a)\n- [d](quote:b)")
	want := []Quote{
		{"b", "a\n\nd", []Span{{"a", 1, 0}, {"d", 4, 2}}},
		{"a", "c", []Span{{"c", 3, 1}}},
	}
	if diff := cmp.Diff(want, document.Quotes()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBlocks(t *testing.T) {
	document, _ := Parse("# A *b*\n\npara\ntwo\n\n- x\n\n- y\n  - z\n\n> q\n> r\n\n***\n```go\ncode\n```\n\n    ind\n      ent\n\nset\n===\n")
	want := []Block{
		{Heading, "# A *b*", "A b", 1},
		{Paragraph, "para\ntwo", "para two", 3},
		{List, "- x\n\n- y\n  - z", "- x\n\n- y\n\n  - z", 6},
		{BlockQuote, "> q\n> r", "  q r", 11},
		{ThematicBreak, "***", "* * *", 14},
		{CodeBlock, "```go\ncode\n```", "code", 15},
		{CodeBlock, "    ind\n      ent", "ind\n  ent", 19},
		{Heading, "set\n===", "set", 22},
	}
	if diff := cmp.Diff(want, document.Blocks()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var parts []string
	for _, block := range document.Blocks() {
		parts = append(parts, block.Markdown)
	}
	again, _ := Parse(strings.Join(parts, "\n\n"))
	if diff := cmp.Diff(document.HTML("en", "ltr"), again.HTML("en", "ltr")); diff != "" {
		t.Errorf("joined blocks differ:\n%s", diff)
	}
}

func TestIsolate(t *testing.T) {
	show := strings.NewReplacer(string(fsi), "⟪", string(pdi), "⟫")
	for _, tt := range []struct{ dir, in, want string }{
		{RTL, "أطلقت INTERPOL 2.0 اليوم", "أطلقت ⟪INTERPOL 2.0⟫ اليوم"},
		{RTL, "شركة (Ada Obi).", "شركة (⟪Ada Obi⟫)."},
		{RTL, "في Lyon, France، و3M و#COP30", "في ⟪Lyon, France⟫، و⟪3M⟫ و⟪#COP30⟫"},
		{RTL, "Reuters، AFP", "⟪Reuters⟫، ⟪AFP⟫"},
		{RTL, "العدد 25", "العدد 25"},
		{RTL, "أ e\u0301t ب", "أ ⟪e\u0301t⟫ ب"},
		{"ltr", "by אבי כהן 2024 and", "by ⟪אבי כהן⟫ 2024 and"},
		{"ltr", "كِتاب, she", "⟪كِتاب⟫, she"},
		{"ltr", "Plain 2.0 日本", "Plain 2.0 日本"},
		{"ltr", "a\xffب", "a\xff⟪ب⟫"},
		{"", "a ب", "a ⟪ب⟫"},
	} {
		if got := show.Replace(Isolate(tt.in, tt.dir)); got != tt.want {
			t.Errorf("Isolate(%q, %q) = %q, want %q", tt.in, tt.dir, got, tt.want)
		}
	}
}

func TestText(t *testing.T) {
	document, _ := Parse("[a](https://b.example/) <https://b.example/> <c@d.example> [tel](tel:+1)\nx\\\ny\n\n> - p\n>\n>   q")
	want := "a (https://b.example/) https://b.example/ c@d.example tel (tel:+1) x\ny\n\n  - p\n\n    q"
	if diff := cmp.Diff(want, document.Text("ltr")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
