package intake

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/lineartest"
	"github.com/openpressroom/pressroom/internal/markup"
)

// anyText draws text that is dense in what the rules look for.
func anyText() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"“", "”", "«", "»", "„", "\"", "‘", "’", "Mr ", "Jane Roe", "Roe", " said ", "said Jane Roe", "Director of Tests",
			", ", ".", ". ", ":", "?", "…", "\n", "\n\n", " ", "\u00a0", "\t", "\r\n", "\u2028", "LYON", " – ", "-", "(France)", "1 / 4", "1", "/", "4",
			"14 - 17 March", "3 May 2024", "content.Some", "e.g.", "https://a.example/B.Cd", "we go on until the end", "قال ", "محمد علي", "،",
			"[", "]", "](quote:q1)", "(quote:q2)", "*", "_", "`", "<b>", "&amp;", "#", "- ", "1. ", "\\", "> ", "\u202e", "\u2067", "\u1fef", "\u0338", "\x00",
			"\ufeff", "a", "Zed", "\xff", "ends", "Photo: a lamp", "===", "<", "Contact: ", "press@lamps.example", "+33 1 55 50 01 00", "About Zed", "Notes to editors", "a line that is long enough to be a text of its own, if not more so",
			"sof\u00adt", "\u00ad"}),
		rapid.String(),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
	})
}

func TestAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkParse(t, anyText().Draw(t, "text"), rapid.SampledFrom([]string{"en", "fr", "es", "ar", "de", ""}).Draw(t, "language"))
	})
}

func FuzzParse(f *testing.F) {
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		text, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text), lang)
	}
	f.Fuzz(func(t *testing.T, text, lang string) { checkParse(t, text, lang) })
}

type fataler interface {
	Fatalf(format string, args ...any)
}

// checkParse holds what is true of every text.
func checkParse(t fataler, text, lang string) {
	response := Parse(text, lang)
	runes := []rune(text)
	last := int32(0)
	for _, f := range response.Findings {
		if f.StartOffset < last || f.EndOffset < f.StartOffset || int(f.EndOffset) > len(runes) ||
			string(runes[f.StartOffset:f.EndOffset]) != f.Text {
			t.Fatalf("finding %v is not in %q", f, text)
		}
		last = f.StartOffset
		if f.Confidence <= 0 || f.Confidence > 1 || f.Rule == "" || !Applied(f) && (f.Field != "" || f.Doubt == "") {
			t.Fatalf("finding %v", f)
		}
	}
	if got, want := letters(withoutMarks(response.Draft.Variant.Body)), letters(rest(response, runes)); got != want {
		t.Fatalf("words are lost or altered:\n%q\n%q\nof %q", got, want, text)
	}
	document, problems := markup.Parse(response.Draft.Variant.Body)
	for _, p := range problems {
		if p.Rule != markup.TooComplex {
			t.Fatalf("body %q of %q: %+v", response.Draft.Variant.Body, text, problems)
		}
	}
	if len(problems) > 0 {
		return
	}
	if got, want := letters(document.Text("ltr")), letters(withoutMarks(response.Draft.Variant.Body)); got != want {
		t.Fatalf("the body says other than the text:\n%q\n%q\nof %q", got, want, text)
	}
	quotes := document.Quotes()
	if len(quotes) != len(response.Draft.Release.Quotes) {
		t.Fatalf("%d quotes in %q, %d in the draft", len(quotes), response.Draft.Variant.Body, len(response.Draft.Release.Quotes))
	}
	speakers := make(map[string]bool)
	for _, s := range response.Draft.Speakers {
		if speakers[s.Name] || s.DisplayName == "" {
			t.Fatalf("speaker %v", s)
		}
		speakers[s.Name] = true
	}
	for i, q := range response.Draft.Release.Quotes {
		if q.Id != quotes[i].ID || !speakers[q.Speaker] {
			t.Fatalf("quote %v, in the body %v", q, quotes[i])
		}
	}
}

// rest returns what of a text was not taken out of it.
func rest(response *pressroomv1.ParseReleaseResponse, text []rune) string {
	var b strings.Builder
	at := int32(0)
	for _, f := range response.Findings {
		if !Applied(f) || f.EndOffset <= at {
			continue
		}
		switch f.Kind {
		case pressroomv1.Finding_CONTACT, pressroomv1.Finding_HEADLINE, pressroomv1.Finding_CAPTION, pressroomv1.Finding_FURNITURE,
			pressroomv1.Finding_DATELINE, pressroomv1.Finding_DATE, pressroomv1.Finding_EMBARGO,
			pressroomv1.Finding_END_MARK, pressroomv1.Finding_STANDFIRST, pressroomv1.Finding_NOTES, pressroomv1.Finding_CREDIT, pressroomv1.Finding_BOILERPLATE:
			b.WriteString(string(text[at:max(at, f.StartOffset)]))
			at = f.EndOffset
		}
	}
	b.WriteString(string(text[at:]))
	return b.String()
}

// letters returns the letters and digits of s, composed or not.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, norm.NFD.String(s))
}

var quoteEnd = regexp.MustCompile(`\]\(quote:q[0-9]+\)`)

func withoutMarks(body string) string { return quoteEnd.ReplaceAllString(body, "") }

// long are what stands in long texts that nobody wrote by hand.
var long = map[string]string{
	"quotation marks": "“", "pairs": "“”", "straight": "\"", "speech": "“a b c d.” said he. ", "stops": "a.B",
	"days": "14 - 17 ", "lines": "1 /\n", "brackets": "[", "breaks": "ab.Ab", "blank": "\n", "mister": "“We,” said Mr X. ",
	"embargoes": "embargo until 5 May\n\n", "apostrophes": "l'a ", "low marks": "„", "names": "Roe, ", "functions": "Minister of ",
	"single opening": "‘", "single closing": "’", "single straight": "'", "guillemets": "«", "closing guillemets": "»", "single guillemets": "‹›",
	"spelled": "&quot;", "doubled": "''", "backquotes": "``", "mixed": "“‘«‹„'\"", "nested": "«“‘’”»", "one a line": "'\n", "paragraphs": "'A b c d.\n\n",
	"guillemet paragraphs": "« A b c d.\n\n", "participles": "Calling it “a b c d”, ", "dashes within": "«A b c —d— ", "ends": "A.(30)\n\n", "photos": "Photo 1: A. ",
	"matters": "Minister for A, B and C, ", "tellers": "the lamp, said Jane Roe, ",
	"holders": "said veteran lamp trimmer Jane Roe, head beekeeper of lamps, ", "holders apart": "The lamp trimmer, Jane Roe, said. ",
}

func TestLinear(t *testing.T) {
	for name, unit := range long {
		t.Run(name, func(t *testing.T) {
			lineartest.Check(t, unit, func(text string) { Parse(text, "en") })
		})
	}
}

// BenchmarkParse reads 5 MB of each.
func BenchmarkParse(b *testing.B) {
	for name, unit := range long {
		text := strings.Repeat(unit, 5_000_000/len(unit))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Parse(text, "en")
			}
		})
	}
}
