package demo

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"buf.build/go/protovalidate"
	"github.com/google/go-cmp/cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/markup"
)

func loaded(t *testing.T) *content {
	t.Helper()
	c, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// eachText calls f for every text of every release.
func eachText(t *testing.T, f func(t *testing.T, of *folder, lang string, v *pressroomv1.Variant)) {
	for id, of := range loaded(t).releases {
		for lang, texts := range of.texts {
			for _, v := range texts {
				t.Run(id+"/"+lang, func(t *testing.T) { f(t, of, lang, v) })
			}
		}
	}
}

func TestEveryMessageKeepsItsLimits(t *testing.T) {
	c := loaded(t)
	for _, speaker := range c.speakers {
		if err := protovalidate.Validate(speaker); err != nil {
			t.Errorf("%s: %v", speaker.GetName(), err)
		}
	}
	for id, of := range c.releases {
		if err := protovalidate.Validate(of.release); err != nil {
			t.Errorf("%s: %v", id, err)
		}
		for lang, note := range of.notes {
			if n := len([]rune(note)); n == 0 || n > 2000 {
				t.Errorf("%s: the note in %s has %d characters", id, lang, n)
			}
		}
	}
	eachText(t, func(t *testing.T, _ *folder, _ string, v *pressroomv1.Variant) {
		if err := protovalidate.Validate(v); err != nil {
			t.Error(err)
		}
		if v.GetHeadline() == "" || v.GetStandfirst() == "" || len(strings.Fields(v.GetBody())) < 80 {
			t.Error("headline or standfirst is missing, or the body has fewer than 80 words")
		}
	})
}

func TestEverySpeakerIsNamedInFourLanguages(t *testing.T) {
	for _, speaker := range loaded(t).speakers {
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			if speaker.GetTitles()[lang] == "" {
				t.Errorf("%s has no title in %s", speaker.GetName(), lang)
			}
		}
		if speaker.GetDisplayNames()["ar"] == "" {
			t.Errorf("%s has no name in Arabic", speaker.GetName())
		}
	}
}

func TestEveryQuoteIsInEveryTextAndHasASpeaker(t *testing.T) {
	c := loaded(t)
	for id, of := range c.releases {
		if len(of.release.GetQuotes()) < 2 {
			t.Errorf("%s has fewer than two quotes", id)
		}
		for _, quote := range of.release.GetQuotes() {
			if !slices.ContainsFunc(c.speakers, func(s *pressroomv1.Speaker) bool {
				return s.GetName() == quote.GetSpeaker()
			}) {
				t.Errorf("%s: nobody is %s", id, quote.GetSpeaker())
			}
		}
	}
	eachText(t, func(t *testing.T, of *folder, _ string, v *pressroomv1.Variant) {
		document, problems := markup.Parse(v.GetBody())
		if len(problems) > 0 {
			t.Errorf("body: %v", problems)
		}
		if got := document.Markdown(); got != v.GetBody() {
			t.Errorf("the body is not in normal form:\n%s", cmp.Diff(v.GetBody(), got))
		}
		var want, got []string
		for _, quote := range of.release.GetQuotes() {
			want = append(want, quote.GetId())
		}
		for _, quote := range document.Quotes() {
			got = append(got, quote.ID)
			if strings.ContainsAny(quote.Text, "“”«»") {
				t.Errorf("%s keeps a quotation mark when it is served apart: %s", quote.ID, quote.Text)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("quotes (-release +text):\n%s", diff)
		}
	})
}

func TestEveryPictureIsDescribedInEveryText(t *testing.T) {
	eachText(t, func(t *testing.T, of *folder, _ string, v *pressroomv1.Variant) {
		media := of.release.GetMedia()
		for _, m := range media {
			if v.GetCaptions()[m.GetId()] == "" || v.GetAlternativeTexts()[m.GetId()] == "" {
				t.Errorf("%s has no caption or no alternative text", m.GetId())
			}
			if !strings.HasPrefix(m.GetUri(), "https://example.org/") {
				t.Errorf("%s is at %s", m.GetId(), m.GetUri())
			}
		}
		if len(v.GetCaptions()) != len(media) || len(v.GetAlternativeTexts()) != len(media) {
			t.Error("there is a caption or an alternative text of a picture that does not exist")
		}
	})
}

// What a typesetter of the language would send back.
var misprints = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`["']|[«»\x{202f}\x{a0}]`),
	"fr": regexp.MustCompile(`["'“”]|«[^\x{202f}]|[^\x{202f}][»;!?%]|[^\x{a0}]:( |$)|\d \d`),
	"es": regexp.MustCompile(`["'“”]|«\s|\s»|[^\x{202f}]%|\d \d|[.]»`),
	"ar": regexp.MustCompile(`["'“”,;?%]|«\s|\s»|\d`),
}

func TestTypographyIsThatOfTheLanguage(t *testing.T) {
	notText := regexp.MustCompile(`\]\(quote:q\d\)|(?m)^\d\. `)
	eachText(t, func(t *testing.T, of *folder, lang string, v *pressroomv1.Variant) {
		texts := []string{v.GetHeadline(), v.GetStandfirst(), v.GetNotesToEditors(), of.notes[lang],
			notText.ReplaceAllString(v.GetBody(), "")}
		for _, m := range of.release.GetMedia() {
			texts = append(texts, v.GetCaptions()[m.GetId()], v.GetAlternativeTexts()[m.GetId()])
		}
		for _, text := range texts {
			for _, found := range misprints[lang].FindAllStringIndex(text, -1) {
				t.Errorf("misprint at %q", text[max(0, found[0]-20):found[1]])
			}
			if problems := markup.CheckLine(text); len(problems) > 0 && !strings.Contains(text, "\n") {
				t.Errorf("%q: %v", text, problems)
			}
		}
	})
}

func TestLoadNamesTheFile(t *testing.T) {
	const text = "---\nheadline: \"A\"\n---\n\nB\n"
	tests := []struct{ name, file, data, want string }{
		{"no front matter", "releases/r/en.md", "B\n", "releases/r/en.md: no front matter"},
		{"front matter is open", "releases/r/en.md", "---\nheadline: A\n", "releases/r/en.md: no front matter"},
		{"not YAML", "releases/r/en.md", "---\n\t:\n---\n", "releases/r/en.md: front matter"},
		{"unknown key", "releases/r/en.md", "---\ntitle: A\n---\n", "releases/r/en.md: front matter"},
		{"a number that is none", "releases/r/en.x.md", text, "releases/r/en.x.md: the number"},
		{"a stray file", "releases/r/en.txt", text, "releases/r/en.txt: not a file"},
		{"release of another shape", "releases/r/release.json", `{"nme": ""}`, "releases/r/release.json"},
		{"speakers of another shape", "speakers.json", `[{"nme": ""}]`, "speakers.json"},
		{"speakers that are no list", "speakers.json", `{}`, "speakers.json"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := fstest.MapFS{
				"speakers.json":    {Data: []byte("[]")},
				"releases/r/fr.md": {Data: []byte(text)},
				tt.file:            {Data: []byte(tt.data)},
			}
			_, err := load(fsys)
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("load = %v, want %q", err, tt.want)
			}
		})
	}
	if _, err := load(fstest.MapFS{}); err == nil {
		t.Error("load of nothing gives no error")
	}
}

func TestTextsAreInTheOrderOfSaving(t *testing.T) {
	fsys := fstest.MapFS{
		"speakers.json":      {Data: []byte("[]")},
		"releases/r/fr.md":   {Data: []byte("---\nheadline: \"1\"\n---\n")},
		"releases/r/fr.2.md": {Data: []byte("---\nheadline: \"2\"\ncaptions: {m1: \"M\"}\n---\n\nB\n\nC\n")},
	}
	c, err := load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	texts := c.releases["r"].texts["fr"]
	if len(texts) != 2 || texts[0].GetHeadline() != "1" || texts[1].GetHeadline() != "2" {
		t.Errorf("texts = %v", texts)
	}
	if got := texts[1]; got.GetBody() != "B\n\nC" || got.GetCaptions()["m1"] != "M" {
		t.Errorf("second text = %v", got)
	}
}
