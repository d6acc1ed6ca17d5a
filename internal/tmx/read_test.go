package tmx

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"github.com/openpressroom/pressroom/internal/lineartest"
)

// readAll reads a file whole.
func readAll(text string) (Header, []*Unit, error) {
	r, err := NewReader(strings.NewReader(text))
	if err != nil {
		return Header{}, nil, err
	}
	var units []*Unit
	for u, err := range r.Units() {
		if err != nil {
			return r.Header(), units, err
		}
		units = append(units, u)
	}
	return r.Header(), units, nil
}

// sample is the file with one of everything.
func sample(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/inline.tmx")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func march(day, hour int) time.Time { return time.Date(2026, time.March, day, hour, 0, 0, 0, time.UTC) }

var (
	sampleHeader = Header{
		Tool: "Bench", ToolVersion: "2.1", SegmentType: "sentence", OriginalFormat: "Bench", AdminLanguage: "en",
		SourceLanguage: "en-US", DataType: "html",
		Stamp:   Stamp{Created: march(1, 12), Creator: "desk"},
		Details: Details{Notes: []string{"Two & more."}, Properties: []Property{{"x-project", "bridge"}}},
	}
	sampleUnits = []*Unit{
		{
			ID: "1", SourceLanguage: "en-US", Line: 12,
			Stamp:   Stamp{Created: march(2, 8), Changed: march(3, 9), Changer: "amina"},
			Details: Details{Notes: []string{"From the first release."}, Properties: []Property{{"x-release", "bridge-opens"}}},
			Variants: []Variant{
				{Language: "en-US", Text: `The <b>bridge</b> opens.<br title="Look"/>`, Codes: 4},
				{
					Language: "fr", Text: "Le <b>pont ouvre.{}", Codes: 3,
					Stamp: Stamp{Creator: "luc"}, Details: Details{Notes: []string{"Checked."}},
				},
			},
		},
		{
			SourceLanguage: AllLanguages, Line: 18,
			Variants: []Variant{{Language: "ar", Text: "الجسر"}, {Language: "es", Text: "El <puente>\n abre"}},
		},
	}
)

func TestRead(t *testing.T) {
	utf8 := sample(t)
	encode := func(e unicode.Endianness, declared string) string {
		out, err := unicode.UTF16(e, unicode.UseBOM).NewEncoder().String(strings.Replace(utf8, `encoding="UTF-8"`, declared, 1))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, text := range map[string]string{
		"UTF-8":                 utf8,
		"UTF-8 with a mark":     "\ufeff" + utf8,
		"UTF-16, big":           encode(unicode.BigEndian, `encoding="UTF-16"`),
		"UTF-16, little":        encode(unicode.LittleEndian, `encoding="utf-16le"`),
		"UTF-16, undeclared":    encode(unicode.LittleEndian, ""),
		"lines of Windows":      strings.ReplaceAll(utf8, "\n", "\r\n"),
		"no document type":      strings.Replace(utf8, `<!DOCTYPE tmx SYSTEM "tmx14.dtd">`, "", 1),
		"public document type":  strings.Replace(utf8, `SYSTEM`, `PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN"`, 1),
		"namespace and version": strings.Replace(utf8, `<tmx version="1.4">`, `<tmx version="1.4b" xmlns="http://www.lisa.org/tmx14">`, 1),
	} {
		header, units, err := readAll(text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(sampleHeader, header); diff != "" {
			t.Errorf("%s: header (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(sampleUnits, units); diff != "" {
			t.Errorf("%s: units (-want +got):\n%s", name, diff)
		}
	}
}

// wrap puts units into a file; they begin in line 4.
func wrap(units string) string {
	return "<tmx version=\"1.4\">\n<header srclang=\"en\"/>\n<body>\n" + units + "\n</body></tmx>"
}

// segment puts a segment into a file.
func segment(inner string) string {
	return wrap(`<tu><tuv xml:lang="en"><seg>` + inner + `</seg></tuv></tu>`)
}

func TestReadRefuses(t *testing.T) {
	const tuv = `<tuv xml:lang="en"><seg>x</seg></tuv>`
	body := wrap("<tu>" + tuv + "</tu>")
	for name, tc := range map[string]struct {
		text         string
		rule         Rule
		line, column int
	}{
		"empty":                   {"", Missing, 1, 1},
		"not XML":                 {"hello", Element, 1, 1},
		"other root":              {"<html/>", Missing, 1, 1},
		"no version":              {"<tmx/>", Missing, 1, 1},
		"version 2":               {`<tmx version="2.0">`, Version, 1, 1},
		"cut off":                 {body[:len(body)-20], WellFormed, 4, 41},
		"tags crossed":            {segment("<hi><ph></hi></ph>"), WellFormed, 4, 42},
		"unknown entity":          {segment("&eacute;"), WellFormed, 4, 37},
		"attribute twice":         {segment(`<ph x="1" x="2"/>`), WellFormed, 4, 29},
		"XML 1.1":                 {`<?xml version="1.1"?>` + body, WellFormed, 1, 22},
		"late XML declaration":    {" <?xml version=\"1.0\"?>" + body, WellFormed, 1, 2},
		"forbidden character":     {segment("&#1;"), WellFormed, 4, 33},
		"two roots":               {body + "<tmx/>", Element, 5, 14},
		"text after the root":     {body + "x", Element, 5, 14},
		"declared latin":          {`<?xml version="1.0" encoding="ISO-8859-1"?>` + body, Encoding, 1, 44},
		"UTF-16 without a mark":   {`<?xml version="1.0" encoding="UTF-16"?>` + body, Encoding, 1, 40},
		"latin":                   {segment("\xe9"), Encoding, 4, 29},
		"internal subset":         {`<!DOCTYPE tmx [<!ENTITY a "b">]>` + body, Doctype, 1, 1},
		"subset after system":     {`<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]>` + body, Doctype, 1, 1},
		"other document type":     {`<!DOCTYPE html>` + body, Doctype, 1, 1},
		"two document types":      {`<!DOCTYPE tmx><!DOCTYPE tmx>` + body, Doctype, 1, 15},
		"late document type":      {wrap(`<!DOCTYPE tmx>`), Doctype, 4, 1},
		"entity alone":            {`<!ENTITY a "b">` + body, Doctype, 1, 1},
		"no header":               {`<tmx version="1.4"><body/></tmx>`, Missing, 1, 20},
		"no source language":      {`<tmx version="1.4"><header/><body/></tmx>`, Missing, 1, 20},
		"bad source language":     {`<tmx version="1.4"><header srclang="english"/><body/></tmx>`, Language, 1, 20},
		"bad segment type":        {`<tmx version="1.4"><header srclang="en" segtype="word"/><body/></tmx>`, Value, 1, 20},
		"no body":                 {`<tmx version="1.4"><header srclang="en"/></tmx>`, Missing, 1, 42},
		"stranger in the header":  {`<tmx version="1.4"><header srclang="en"><tu/></header></tmx>`, Element, 1, 41},
		"stranger in ude":         {`<tmx version="1.4"><header srclang="en"><ude><tu/></ude></header></tmx>`, Element, 1, 46},
		"stranger in the body":    {wrap("<p/>"), Element, 4, 1},
		"other namespace":         {wrap(`<tu xmlns="urn:x"/>`), Element, 4, 1},
		"text in the body":        {wrap("x"), Element, 3, 7},
		"stranger in a unit":      {wrap("<tu><seg/></tu>"), Element, 4, 5},
		"note after a text":       {wrap("<tu>" + tuv + "<note/></tu>"), Element, 4, 42},
		"element in a note":       {wrap("<tu><note><b/></note></tu>"), Element, 4, 11},
		"property without a type": {wrap("<tu><prop>x</prop></tu>"), Missing, 4, 5},
		"unit without texts":      {wrap(`<tu srclang="*all*"/>`), Missing, 4, 1},
		"unit without source":     {wrap(`<tu srclang="fr">` + tuv + "</tu>"), Source, 4, 1},
		"text without language":   {wrap("<tu><tuv><seg>x</seg></tuv></tu>"), Missing, 4, 5},
		"bad language":            {wrap(`<tu><tuv xml:lang="e"><seg>x</seg></tuv></tu>`), Language, 4, 5},
		"bad date":                {wrap(`<tu creationdate="2026-03-01">` + tuv + "</tu>"), Value, 4, 1},
		"date with fractions":     {wrap(`<tu creationdate="20260301T120000.5Z">` + tuv + "</tu>"), Value, 4, 1},
		"text without segment":    {wrap(`<tu><tuv xml:lang="en"/></tu>`), Missing, 4, 5},
		"two segments":            {wrap(`<tu><tuv xml:lang="en"><seg/><seg/></tuv></tu>`), Element, 4, 30},
		"stranger in a segment":   {segment("<b/>"), Element, 4, 29},
		"sub outside a code":      {segment("<sub/>"), Element, 4, 29},
		"code in a code":          {segment("<ph><ph/></ph>"), Element, 4, 33},
		"no pair number":          {segment("<bpt/>"), Missing, 4, 29},
		"no end of a pair":        {segment(`<bpt i="1"/>`), Pair, 4, 41},
		"no beginning of a pair":  {segment(`<ept i="1"/>`), Pair, 4, 29},
		"pair number twice":       {segment(`<bpt i="1"/><bpt i="1"/>`), Pair, 4, 41},
		"pair after a pair":       {segment(`<bpt i="1"/><ept i="1"/><ept i="1"/>`), Pair, 4, 53},
		"it without pos":          {segment("<it/>"), Missing, 4, 29},
		"bad pos":                 {segment(`<it pos="middle"/>`), Value, 4, 29},
		"long text":               {segment(strings.Repeat("é", MaxText+1)), Size, 4, 29},
		"long text in parts":      {segment(strings.Repeat("x<ph/>", MaxText+1)), Size, 4, 29 + 6*MaxText},
		"long value":              {segment(`<ph x="` + strings.Repeat("x", MaxText+1) + `"/>`), Size, 4, 29},
		"deep":                    {segment(strings.Repeat("<hi>", maxDepth)), Size, 4, 29 + 4*(maxDepth-5)},
		"many notes":              {wrap("<tu>" + strings.Repeat("<note/>", maxItems+1) + tuv + "</tu>"), Size, 4, 5 + 7*(maxItems+1)},
		"many texts":              {wrap("<tu>" + strings.Repeat(tuv, maxItems+1) + "</tu>"), Size, 4, 0},
	} {
		_, _, err := readAll(tc.text)
		var broken *Error
		if !errors.As(err, &broken) {
			t.Errorf("%s: got %v, want an *Error", name, err)
			continue
		}
		if broken.Rule != tc.rule || broken.Line != tc.line || broken.Column != tc.column && tc.column > 0 {
			t.Errorf("%s: got %v; want line %d, column %d: %s", name, err, tc.line, tc.column, tc.rule)
		}
	}
}

func TestReadBounds(t *testing.T) {
	for _, text := range []string{segment(strings.Repeat("é", MaxText)), segment(strings.Repeat("<hi>", maxDepth-5) + strings.Repeat("</hi>", maxDepth-5))} {
		if _, _, err := readAll(text); err != nil {
			t.Errorf("at the bound: %v", err)
		}
	}
	r, err := NewReader(&endless{start: wrap("")[:50]})
	if err != nil {
		t.Fatal(err)
	}
	var broken *Error
	for _, err := range r.Units() {
		if !errors.As(err, &broken) || broken.Rule != Size {
			t.Errorf("an endless file: %v", err)
		}
	}
	if broken == nil {
		t.Error("an endless file ended")
	}
}

// endless is a file whose last byte, a space, never ends.
type endless struct{ start string }

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.start)
	e.start = e.start[n:]
	for i := n; i < len(p); i++ {
		p[i] = '\n'
	}
	return len(p), nil
}

// TestReadKeepsError asks a second time for units after an error, and stops in
// between.
func TestReadKeepsError(t *testing.T) {
	const tu = `<tu><tuv xml:lang="en"><seg>x</seg></tuv></tu>`
	r, err := NewReader(strings.NewReader(wrap(tu + tu + "<p/>" + tu)))
	if err != nil {
		t.Fatal(err)
	}
	for range r.Units() {
		break
	}
	for round, want := range []string{"unit error", "error"} {
		var got []string
		for _, err := range r.Units() {
			if err != nil {
				got = append(got, "error")
			} else {
				got = append(got, "unit")
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("round %d: got %q, want %s", round, got, want)
		}
	}
}

func TestReaderFails(t *testing.T) {
	broken := errors.New("broken")
	if _, err := NewReader(failing{broken}); !errors.Is(err, broken) {
		t.Errorf("got %v, want the reader's error", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestVariant(t *testing.T) {
	u := &Unit{Variants: []Variant{{Language: "en-US"}, {Language: "fr"}, {Language: "es-ES"}, {Language: "es-MX"}, {Language: "es-MX", Text: "second"}}}
	for language, want := range map[string]string{
		"en-US": "en-US", "en": "en-US", "en-GB": "", "fr": "fr", "fr-CA": "fr", "es": "", "es-MX": "es-MX", "e": "",
	} {
		got := ""
		if v := u.Variant(language); v != nil {
			got = v.Language + v.Text
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", language, got, want)
		}
	}
}

func TestReadIsLinear(t *testing.T) {
	for _, unit := range []string{
		`<tu><tuv xml:lang="en"><seg>x</seg></tuv></tu>`, "<tu>", "<!-- -->", "<?x?>", "&amp;", "&", "<", "<hi>", "<ph/>", `<bpt i="1"/><ept i="1"/>`, "]]>", "<![CDATA[",
	} {
		lineartest.Check(t, unit, func(text string) { _, _, _ = readAll(wrap(text)) })
		lineartest.Check(t, unit, func(text string) { _, _, _ = readAll(segment(text)) })
	}
	lineartest.Check(t, ` a="b"`, func(text string) { _, _, _ = readAll(segment("<ph" + text + "/>")) })
	lineartest.Check(t, "[<", func(text string) { _, _, _ = readAll("<!DOCTYPE tmx " + text + ">" + wrap("")) })
	lineartest.Check(t, "<a", func(text string) { _, _, _ = readAll("<!DOCTYPE tmx " + text + ">" + wrap("")) })
}
