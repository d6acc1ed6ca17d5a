package exchange

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/segment"
	"github.com/openpressroom/pressroom/internal/xliff"
)

// sample is a text with one of everything.
func sample() Text {
	return Text{
		Release: "releases/bridge", SourceLanguage: "en", Language: "ar", SourceRevision: 3,
		Notes: []Note{{CategoryDateline, "Porto, Portugal, 2026-03-14"}},
		Segments: []Segment{
			{ID: "headline", Kind: pressroomv1.Segment_HEADLINE, Source: "A bridge <for> Porto & all", Target: "جسر لبورتو", State: pressroomv1.Segment_FINAL, Etag: `"1"`},
			{
				ID: "b1", Kind: pressroomv1.Segment_BLOCK, Markup: true,
				Source: "[“At last,”](quote:q1) said *Inés*. [“Now\nwe go.”](quote:q1) See [the **map**](https://example.org/a_(b)).",
				Target: "قالت *إينيس*: [«أخيرًا»](quote:q1). [«هيا بنا»](quote:q1) انظر [**الخريطة**](https://example.org/a_(b)).",
				State:  pressroomv1.Segment_TRANSLATED, Etag: `"2"`, Notes: []Note{{CategorySpeaker, "q1: Inés Oyelaran, Director"}},
			},
			{ID: "b2", Kind: pressroomv1.Segment_BLOCK, Markup: true, Source: "- one `x`\n- two\\\n  more"},
			{
				ID: "b3", Kind: pressroomv1.Segment_BLOCK, Markup: true, Source: "## Works", Target: "## أعمال",
				State: pressroomv1.Segment_INITIAL, RejectReason: "Say which.", Etag: `"3"`,
			},
			{ID: "b4", Kind: pressroomv1.Segment_BLOCK, Markup: true, Source: "```\ncode 1\n```"},
			{ID: "caption.m1", Kind: pressroomv1.Segment_CAPTION, Source: "By night", Target: "ليلًا", State: pressroomv1.Segment_TRANSLATED, Stale: true, Etag: `"4"`},
		},
	}
}

func (t Text) sources(id string) (text string, isMarkup, ok bool) {
	for _, s := range t.Segments {
		if s.ID == id {
			return s.Source, s.Markup, true
		}
	}
	return "", false, false
}

// write makes the file of a text.
func write(t testing.TB, text Text, version string) string {
	t.Helper()
	d, err := Document(text, version)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := xliff.Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// read reads a file for a text; it is the only one of its document.
func read(t testing.TB, text Text, file string) Returned {
	t.Helper()
	d, err := xliff.Read(strings.NewReader(file), xliff.Options{EmptyTargets: true})
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	all, err := Read(d, text.sources)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d documents, %v\n%s", len(all), err, file)
	}
	for i := range all[0].Units {
		all[0].Units[i].Line = 0
	}
	all[0].Line = 0
	return all[0]
}

// find returns a unit.
func (r Returned) find(t testing.TB, id string) Unit {
	t.Helper()
	for _, u := range r.Units {
		if u.ID == id {
			return u
		}
	}
	t.Fatalf("no unit %s", id)
	return Unit{}
}

func TestRoundTrip(t *testing.T) {
	text := sample()
	for _, version := range Versions {
		t.Run(version, func(t *testing.T) {
			want := Returned{Release: "releases/bridge", SourceLanguage: "en", TargetLanguage: "ar", SourceRevision: 3}
			for _, s := range text.Segments {
				u := Unit{ID: s.ID, Source: s.Source, Target: s.Target, Etag: s.Etag, Translated: s.Target != "", Untouched: s.Target != ""}
				u.Initial = s.Target != "" && (s.Stale || s.State == pressroomv1.Segment_INITIAL)
				if s.ID == "b4" { // a segment without words is its own translation
					u.Target, u.Translated = s.Source, true
				}
				want.Units = append(want.Units, u)
			}
			if diff := cmp.Diff(want, read(t, text, write(t, text, version))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestFile holds what a translator sees.
func TestFile(t *testing.T) {
	for version, wants := range map[string][]string{
		"2.1": {
			`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:pr="https://pressroom.dev/xliff/1" version="2.1" srcLang="en" trgLang="ar">`,
			`<file id="f1" original="releases/bridge" srcDir="ltr" trgDir="rtl" pr:sourceRevision="3">`,
			`<note category="pressroom:dateline">Porto, Portugal, 2026-03-14</note>`,
			`<note category="pressroom:speaker">q1: Inés Oyelaran, Director</note>`,
			`<note category="pressroom:reject" appliesTo="target" priority="1">Say which.</note>`,
			`<pc id="1" type="quote" subType="pressroom:quote" canCopy="no" canDelete="no" dispStart="q1" dataRefStart="d1" dataRefEnd="d2">“At last,”</pc>`,
			`<unit id="b4" name="b4" type="pressroom:block" translate="no" xml:space="preserve"`,
			`<segment state="initial" subState="pressroom:rejected">`, `<segment state="final">`,
			`<segment state="initial" subState="pressroom:stale">`,
		},
		"2.2": {`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" xmlns:pr="https://pressroom.dev/xliff/1" version="2.2"`},
		"1.2": {
			`<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:pr="https://pressroom.dev/xliff/1" version="1.2">`,
			`<file original="releases/bridge" source-language="en" target-language="ar" datatype="x-commonmark" pr:sourceRevision="3">`,
			`<note from="pressroom:dateline">`, `<note from="pressroom:reject" annotates="target" priority="1">Say which.</note>`,
			`<g id="1" ctype="x-pressroom-quote" clone="no" pr:open="[" pr:close="](quote:q1)">“At last,”</g>`,
			`<bpt id="2" rid="2" ctype="italic">*</bpt>Inés<ept id="2" rid="2">*</ept>`, `<target state="needs-adaptation">`,
			`<trans-unit id="headline" resname="headline" restype="x-pressroom-headline" approved="yes" xml:space="preserve"`,
		},
	} {
		file := write(t, sample(), version)
		for _, want := range wants {
			if !strings.Contains(file, want) {
				t.Errorf("%s: no %s in\n%s", version, want, file)
			}
		}
	}
}

// TestQuoteMissing has a translation that lacks a quote: it cannot be a target,
// and is told.
func TestQuoteMissing(t *testing.T) {
	text := sample()
	text.Segments[1].Target = "Sans \u0001citation."
	for _, version := range Versions {
		file := write(t, text, version)
		if !strings.Contains(file, "pressroom:target") || !strings.Contains(file, "Sans citation.") {
			t.Errorf("%s: the translation is not told:\n%s", version, file)
		}
		if u := read(t, text, file).find(t, "b1"); u.Translated || u.Untouched {
			t.Errorf("%s: %+v", version, u)
		}
	}
}

// TestQuoteInOneGo has a quote that its attribution interrupts told in one go, as
// other languages do: by a translator before, and by one in a tool.
func TestQuoteInOneGo(t *testing.T) {
	text := Text{Release: "releases/a", SourceLanguage: "en", Language: "fr", Segments: []Segment{{
		ID: "b1", Kind: pressroomv1.Segment_BLOCK, Markup: true, State: pressroomv1.Segment_TRANSLATED, Etag: `"1"`,
		Source: "[“Yes,”](quote:q1) she said. [“Now.”](quote:q1)", Target: "[« Oui, maintenant »](quote:q1), a-t-elle dit.",
	}}}
	for _, version := range Versions {
		want := Unit{
			ID: "b1", Source: text.Segments[0].Source, Target: text.Segments[0].Target, Etag: `"1"`, Translated: true, Untouched: true,
		}
		if diff := cmp.Diff(want, read(t, text, write(t, text, version)).find(t, "b1")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", version, diff)
		}
		untranslated := text
		untranslated.Segments = []Segment{text.Segments[0]}
		untranslated.Segments[0].Target, untranslated.Segments[0].Etag = "", ""
		code := "pc"
		if version == "1.2" {
			code = "g"
		}
		file := strings.Replace(write(t, untranslated, version), "</source>", "</source><target><"+code+` id="1"`+map[string]string{
			"pc": ` canCopy="no" canDelete="no" dataRefStart="d1" dataRefEnd="d2"`,
		}[code]+">« Oui, maintenant »</"+code+">, a-t-elle dit.</target>", 1)
		if got := read(t, untranslated, file).find(t, "b1"); got.Target != text.Segments[0].Target || !got.Translated {
			t.Errorf("%s: %+v", version, got)
		}
	}
}

func TestTools(t *testing.T) {
	text := sample()
	for name, tc := range map[string]struct {
		version string
		edit    []string // pairs of what is replaced by what
		id      string
		want    Unit
	}{
		"a target and nothing else": {
			"2.1", []string{"<source><ph id=\"1\" type=\"other\" subType=\"pressroom:mark\" dataRef=\"d1\"/>one", "<!-- OmegaT --><source><ph id=\"1\" type=\"other\" subType=\"pressroom:mark\" dataRef=\"d1\"/>one",
				"</source>\n   </segment>\n  </unit>\n  <unit id=\"b3\"", "</source><target><ph id=\"1\" dataRef=\"d1\"/>uno <ph id=\"2\"/><ph id=\"3\"/>dos</target></segment></unit><unit id=\"b3\""},
			"b2", Unit{Target: "- uno `x`\n- dos", Translated: true, Initial: true},
		},
		"a copy of the source": {
			"2.1", []string{"</source>\n   </segment>\n  </unit>\n  <unit id=\"b3\"", "</source><target><ph id=\"1\"/>one <ph id=\"2\"/><ph id=\"3\"/>two<ph id=\"4\"/>more</target></segment></unit><unit id=\"b3\""},
			"b2", Unit{Target: "- one `x`\n- two\\\n  more", Initial: true},
		},
		"another state": {
			"2.1", []string{`<segment state="initial" subState="pressroom:rejected">`, `<segment state="translated">`},
			"b3", Unit{Target: "## أعمال", Translated: true, Etag: `"3"`},
		},
		"parted in two, with an annotation": {
			"2.1", []string{"<segment state=\"final\">\n    <source>A bridge &lt;for&gt; Porto &amp; all</source>\n    <target>جسر لبورتو</target>\n   </segment>",
				"<segment state=\"translated\"><source>A bridge </source><target order=\"3\">لبورتو</target></segment><ignorable><source> </source></ignorable>" +
					"<segment state=\"translated\"><source>&lt;for&gt; Porto &amp; all</source><target order=\"1\"><mrk id=\"m1\" type=\"term\">جسر</mrk></target></segment>"},
			"headline", Unit{Target: "جسر لبورتو", Translated: true, Untouched: true, Etag: `"1"`},
		},
		"an edited source": {
			"2.1", []string{"<source>By night", "<source>By day"},
			"caption.m1", Unit{Source: "By day", Target: "ليلًا", Translated: true, Untouched: true, Initial: true, Etag: `"4"`},
		},
		"codes that have lost what is theirs": {
			"1.2", []string{` pr:open="[" pr:close="](quote:q1)"`, ""},
			"b1", Unit{Source: text.Segments[1].Source, Target: text.Segments[1].Target, Translated: true, Untouched: true, Etag: `"2"`},
		},
		"codes whose white space is lost": {
			"1.2", []string{
				"<ph id=\"1\" ctype=\"x-pressroom-mark\">- </ph>one", "<ph id=\"1\" ctype=\"x-pressroom-mark\">-</ph>one",
				"more</source>", "more</source><target><ph id=\"1\">-</ph>uno</target>",
			},
			"b2", Unit{Target: "- uno", Translated: true, Initial: true},
		},
		"1.2, a target and nothing else": {
			"1.2", []string{"two<ph id=\"4\" ctype=\"lb\">\\\n  </ph>more</source>", "two<ph id=\"4\" ctype=\"lb\">\\\n  </ph>more</source><target><x id=\"1\"/>uno</target>"},
			"b2", Unit{Target: "- uno", Translated: true, Initial: true},
		},
	} {
		t.Run(name, func(t *testing.T) {
			file := write(t, text, tc.version)
			for i := 0; i < len(tc.edit); i += 2 {
				if !strings.Contains(file, tc.edit[i]) {
					t.Fatalf("no %q in\n%s", tc.edit[i], file)
				}
				file = strings.ReplaceAll(file, tc.edit[i], tc.edit[i+1])
			}
			want := tc.want
			want.ID = tc.id
			if want.Source == "" {
				want.Source, _, _ = text.sources(tc.id)
			}
			if diff := cmp.Diff(want, read(t, text, file).find(t, tc.id)); diff != "" {
				t.Errorf("(-want +got):\n%s\n%s", diff, file)
			}
		})
	}
}

// TestAnyTextComesBack sends texts of any kind there and back.
func TestAnyTextComesBack(t *testing.T) {
	part := rapid.SampledFrom([]string{
		"word", " ", "\n", "\n\n", "*", "**", "_", "[", "](quote:q1)", "](https://a.b)", "`", "<https://a.b>", "- ", "> ", "# ", "\\", "  \n",
		"&amp;", "é", "ال", "(", ")", "\u0001", "\u2068", "<", ">", "\"",
	})
	words := rapid.Custom(func(t *rapid.T) string {
		return "w" + strings.Join(rapid.SliceOfN(part, 0, 20).Draw(t, "parts"), "")
	})
	rapid.Check(t, func(rt *rapid.T) {
		s := Segment{
			ID: "b1", Kind: pressroomv1.Segment_BLOCK, Markup: rapid.Bool().Draw(rt, "markup"),
			Source: words.Draw(rt, "source"), Target: words.Draw(rt, "target") + "t", State: pressroomv1.Segment_TRANSLATED,
		}
		text := Text{Release: "releases/a", SourceLanguage: "en", Language: "fr", Segments: []Segment{s}}
		version := rapid.SampledFrom(Versions).Draw(rt, "version")
		u := read(t, text, write(t, text, version)).find(t, "b1")
		clean := func(s string) string {
			if version == "1.2" {
				return strings.ReplaceAll(s, "\u0001", "")
			}
			return s
		}
		if u.Source != clean(s.Source) || u.Translated && u.Target != clean(s.Target) {
			rt.Fatalf("%+v", u)
		}
	})
}

// TestParted has a paragraph of the source parted since the file was made: the
// words are the same, and the file is of another source.
func TestParted(t *testing.T) {
	was, now := "One.\n\nTwo, three.", "One.\n\nTwo,\n\nthree."
	for _, version := range Versions {
		text := Text{Release: "releases/a", SourceLanguage: "en", Language: "fr", Segments: []Segment{{ID: "body", Kind: pressroomv1.Segment_BODY, Markup: true, Source: was}}}
		file := write(t, text, version)
		text.Segments[0].Source = now
		if got := read(t, text, file).find(t, "body").Source; got != was {
			t.Errorf("%s: taken for made from %q", version, got)
		}
		// Without the hash, for all that is known a tool has wrapped lines anew.
		file = strings.ReplaceAll(file, ` pr:sourceHash="`+segment.Hash(was)+`"`, "")
		if got := read(t, text, file).find(t, "body").Source; got != now {
			t.Errorf("%s, without a hash: taken for made from %q", version, got)
		}
	}
}
