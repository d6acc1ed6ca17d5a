package markup

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/openpressroom/pressroom/internal/lineartest"
)

// anyBody draws text that is dense in marks.
func anyBody() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"[", "](quote:q1)", "](https://a.example)", "*", "**", "_", "`", "```\n", "<b>", "<", "> ", "- ", "1. ",
			"# ", "\n", "\n\n", "  \n", "\\", "&amp;", "&#x202e;", "“", "”", "a", "Word", "كلمة", " ", "\t", "    ", "\u2067", "\u2069",
			"\r", "\r\n", "\ufeff", "e", "\u0301", "\u1fef", "![", "]: b", "***", "<https://a.example>", "<!--", "2", "(", ")"}),
		rapid.String(),
		rapid.SampledFrom(vectors),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
	})
}

func TestAnyBody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkBody(t, anyBody().Draw(t, "body")) })
}

// checkBody holds what is true of every body.
func checkBody(t fataler, body string) {
	normal := Normalize(body)
	if again := Normalize(normal); again != normal {
		t.Fatalf("Normalize is not idempotent: %q, then %q", normal, again)
	}
	if !norm.NFC.IsNormalString(normal) || strings.ContainsRune(normal, '\r') {
		t.Fatalf("Normalize(%q) = %q", body, normal)
	}
	document, problems := Parse(body)
	checkHTML(t, document.HTML("en", "ltr"))
	checkHTML(t, document.HTML("ar", RTL))
	for _, p := range problems {
		if p.Line < 1 || p.Line > strings.Count(normal, "\n")+1 {
			t.Fatalf("problem %+v is outside of %q", p, normal)
		}
	}
	source, last := normal, 0
	for _, b := range document.Blocks() {
		_, rest, ok := strings.Cut(source, b.Markdown)
		if !ok || b.Line < last {
			t.Fatalf("block %+v is not in %q", b, source)
		}
		source, last = rest, b.Line
	}
	for _, dir := range []string{"ltr", RTL} {
		text := flat(document.Text(dir))
		for _, q := range document.Quotes() {
			for _, span := range q.Spans {
				if !strings.Contains(text, flat(span.Text)) {
					t.Fatalf("quote span %q is not in %q", span.Text, text)
				}
			}
			if len(problems) == 0 && !hasWords(q.Text) {
				t.Fatalf("quote %q of %q has no words", q.ID, body)
			}
		}
	}
	if len(problems) == 0 {
		for _, line := range strings.Split(document.Text(RTL), "\n") {
			if r, ok := unbalanced(line); ok {
				// A hard break may part a pair of the author's own; nothing else may.
				if !slices.ContainsFunc([]rune{lre, rle, pdf, lri, rli, fsi, pdi}, func(c rune) bool { return strings.ContainsRune(normal, c) }) {
					t.Fatalf("%U does not balance in %q", r, line)
				}
			}
		}
	}
}

// flat drops isolates and line ends, which Text adds.
func flat(s string) string {
	s = strings.NewReplacer(string(fsi), "", string(pdi), "", string(lri), "", string(rli), "").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// TestTextHasNoMarkup builds bodies from words and marks and expects the words alone.
func TestTextHasNoMarkup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		marks := [][2]string{{"", ""}, {"*", "*"}, {"**", "**"}, {"`", "`"}, {"[", "](quote:q1)"}}
		var body, want []string
		for range rapid.IntRange(1, 8).Draw(t, "blocks") {
			prefix := rapid.SampledFrom([]string{"", "# ", "### "}).Draw(t, "prefix")
			var line, words []string
			for range rapid.IntRange(1, 6).Draw(t, "words") {
				word := rapid.SampledFrom([]string{"water", "“rain”", "l’eau", "año", "مطر"}).Draw(t, "word")
				m := rapid.SampledFrom(marks).Draw(t, "marks")
				line, words = append(line, m[0]+word+m[1]), append(words, word)
			}
			body, want = append(body, prefix+strings.Join(line, " ")), append(want, strings.Join(words, " "))
		}
		document, problems := Parse(strings.Join(body, "\n\n"))
		if len(problems) > 0 {
			t.Fatalf("%v", problems)
		}
		got := strings.NewReplacer(string(fsi), "", string(pdi), "").Replace(document.Text("ltr"))
		if got != strings.Join(want, "\n\n") {
			t.Fatalf("Text of %q is %q", body, got)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, vector := range vectors {
		f.Add(vector)
	}
	f.Add("[“a,”](quote:q1) b [“c”](quote:q1)\n\n- d\n  > e\n")
	f.Fuzz(func(t *testing.T, body string) { checkBody(t, body) })
}

// TestParseIsLinear gives the parser runs of the marks that have made it quadratic.
func TestParseIsLinear(t *testing.T) {
	for _, unit := range []string{"[", "](quote:", "*", "<", "“", ">", "> ", "1. ", "+ ", "* ", "- ", "*a_", "**a *b ", "[a](", "[a](<b", "[](a \"",
		"[a](quote:q1", "[a](quote:q1) ", "![", "`a``b", "<!--", "<a ", "&", "&#", "\\", "\n", "a\n", "- a\n", "> - a\n", "- a\n\n", "[a]: b\n", "(quote:q1 ",
		"[a](https://b.example) ", "*a* ", "*a*\n\n", "\u2067", "\u2067\u2069", "כ a ", "_(", "a\n=\n", "]", "<b>", "quote:", "a  \n", "\u0301"} {
		lineartest.Check(t, unit, func(body string) {
			document, _ := Parse(body)
			document.HTML("en", "ltr")
			document.Text(RTL)
			document.Quotes()
			document.Blocks()
		})
	}
}
