package xliff

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"github.com/openpressroom/pressroom/internal/lineartest"
)

// sample returns a file of testdata.
func sample(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func readText(text string) (*Document, error) { return Read(strings.NewReader(text), Options{}) }

var samples = []string{"core.xlf", "version22.xlf", "version12.xlf"}

func TestSamples(t *testing.T) {
	for _, name := range samples {
		t.Run(name, func(t *testing.T) {
			d, err := readText(sample(t, name))
			if err != nil {
				t.Fatal(err)
			}
			again, written := rewrite(t, d, Options{})
			if diff := cmp.Diff(model(t, d), model(t, again)); diff != "" {
				t.Errorf("read, written and read (-want +got):\n%s\n%s", diff, written)
			}
			if _, third := rewrite(t, again, Options{}); third != written {
				t.Errorf("what was written is written otherwise (-want +got):\n%s", cmp.Diff(written, third))
			}
		})
	}
}

// TestKeeps holds what is in no field of the model: it is written as it was.
func TestKeeps(t *testing.T) {
	for name, wants := range map[string][]string{
		"core.xlf": {
			`d:job="7"`, `Before <part xmlns="urn:desk" name="x"/> after<?mark here?><!-- and here -->`,
			`<plan xmlns="urn:desk" due="2026-03-20" d:by="me"><step>draft &amp; check</step></plan>`,
			`<mtc:match id="m" ref="#1" similarity="90"><xlf:source>The lamp</xlf:source>`, `a&lt;b&gt;&#13;c`, `<cp hex="001A"/>`,
		},
		"version12.xlf": {
			`<alt-trans match-quality="90%"><source>A lamp</source>`, `<d:plan/></header>`, `<d:hit>a</d:hit>`,
			`<context context-type="x-page">1</context>`, `<bin-unit id="3" mime-type="image/png"><bin-source>`,
			`<ph id="4">[br <sub>alt text</sub>]</ph>`,
		},
	} {
		d, err := readText(sample(t, name))
		if err != nil {
			t.Fatal(err)
		}
		_, written := rewrite(t, d, Options{})
		for _, want := range wants {
			if !strings.Contains(written, want) {
				t.Errorf("%s: no %s in\n%s", name, want, written)
			}
		}
	}
}

func TestEncodings(t *testing.T) {
	utf8 := sample(t, "core.xlf")
	want, err := readText(utf8)
	if err != nil {
		t.Fatal(err)
	}
	utf16 := func(e unicode.Endianness) string {
		out, err := unicode.UTF16(e, unicode.UseBOM).NewEncoder().String(strings.Replace(utf8, `encoding="UTF-8"`, `encoding="UTF-16"`, 1))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, text := range map[string]string{
		"a mark": "\ufeff" + utf8, "UTF-16, big": utf16(unicode.BigEndian), "UTF-16, little": utf16(unicode.LittleEndian),
	} {
		got, err := readText(text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(model(t, want), model(t, got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// unit puts what a unit holds into a file; it begins in line 2.
func unit(inner string) string {
	return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:o="urn:o" version="2.1" srcLang="en" trgLang="fr"><file id="f"><unit id="u">` +
		"\n" + inner + "\n</unit></file></xliff>"
}

// segment puts a source into a file, in line 2.
func segment(source string) string { return unit("<segment><source>" + source + "</source></segment>") }

// both puts a source and a target into a file, in line 2.
func both(source, target string) string {
	return unit("<segment><source>" + source + "</source><target>" + target + "</target></segment>")
}

// unit12 puts what a trans-unit holds into a file of 1.2, in line 2.
func unit12(inner string) string {
	return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext"><body><trans-unit id="u">` +
		"\n" + inner + "\n</trans-unit></body></file></xliff>"
}

func TestReadRefuses(t *testing.T) {
	fine := segment("x")
	root := func(text string) string { return `<?xml version="1.0"?>` + "\n" + text }
	for name, tc := range map[string]struct {
		text string
		rule Rule
		line int
	}{
		"nothing":                 {"", WellFormed, 1},
		"no XML":                  {"hello", WellFormed, 1},
		"other root":              {"<html/>", Version, 1},
		"no version":              {"<xliff/>", Version, 1},
		"version 1.1":             {`<xliff version="1.1"/>`, Version, 1},
		"version 3":               {`<xliff version="3.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>`, Version, 1},
		"no namespace":            {`<xliff version="2.0" srcLang="en"/>`, Version, 1},
		"2.2 in that of 2.1":      {`<xliff version="2.2" srcLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>`, Version, 1},
		"cut off":                 {fine[:len(fine)-9], WellFormed, 3},
		"cut off in a tag":        {fine[:len(fine)-3], WellFormed, 3},
		"crossed":                 {segment("<pc id='1'><mrk id='2'></pc></mrk>"), WellFormed, 2},
		"two roots":               {fine + "<a/>", WellFormed, 3},
		"text after the root":     {fine + "a", WellFormed, 3},
		"prefix of nobody":        {segment("<a:b/>"), WellFormed, 2},
		"prefix bound to nothing": {unit(`<a:b xmlns:a=""/>`), WellFormed, 2},
		"prefix xmlns":            {unit(`<a xmlns:xmlns="urn:a"/>`), WellFormed, 2},
		"attribute twice":         {unit(`<a:b xmlns:a="urn:a" xmlns:c="urn:a" a:x="1" c:x="2"/>`), WellFormed, 2},
		"entity of nobody":        {segment("&eacute;"), WellFormed, 2},
		"character":               {segment("&#1;"), WellFormed, 2},
		"late declaration":        {"\n" + root(fine), WellFormed, 2},
		"XML 1.1":                 {`<?xml version="1.1"?>` + fine, WellFormed, 1},
		"latin":                   {"<!-- a\n\xe9 -->" + fine, Encoding, 2},
		"declared latin":          {`<?xml version="1.0" encoding="ISO-8859-1"?>` + fine, Encoding, 1},
		"document type":           {root("<!DOCTYPE xliff>" + fine), Doctype, 2},
		"entities":                {root(`<!DOCTYPE xliff [<!ENTITY a "b">]>` + fine), Doctype, 2},
		"external subset":         {root(`<!DOCTYPE xliff SYSTEM "file:///etc/passwd">` + fine), Doctype, 2},
		"entity alone":            {root(`<!ENTITY a "b">` + fine), Doctype, 2},
		"deep":                    {unit(strings.Repeat("<o:a>", 100)), Size, 2},
		"many attributes":         {unit("<o:a " + attributes(300) + "/>"), Size, 2},
		"text between":            {unit("x<segment><source/></segment>"), Structure, 1},
		"no segment":              {unit(""), Missing, 1},
		"element of no namespace": {unit(`<a xmlns=""/><segment><source/></segment>`), Structure, 2},
		"code in a note":          {unit("<notes><note><ph id='1'/></note></notes><segment><source/></segment>"), Structure, 2},
		"priority 11":             {unit("<notes><note priority='11'/></notes><segment><source/></segment>"), Value, 2},
		"attribute of the core":   {unit(`<segment xmlns:c="urn:oasis:names:tc:xliff:document:2.0" c:id="1"><source/></segment>`), Attribute, 2},
		"module's element":        {unit(`<m:match xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"/><segment><source/></segment>`), Module, 2},
		"unit in a unit":          {unit("<unit id='a'/>"), Structure, 2},
		"a surrogate beyond":      {segment(`<cp hex="110000"/>`), Value, 2},
		"copy of itself":          {segment(`<ph id="1" copyOf="1"/>`), CopyOf, 2},
		"code in target twice":    {both("<ph id='1'/>", "<ph id='1'/><ph id='1'/>"), ID, 2},
		"code of the source gone": {both("<ph id='1' canDelete='no'/>", "x"), Deleted, 2},
		"crossed sm":              {both("<sm id='1'/>", "x"), MarkerPair, 2},
		"two ends":                {segment("<sm id='1'/><em startRef='1'/><em startRef='1'/>"), MarkerPair, 2},

		"1.2 without body":      {`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" datatype="a"/></xliff>`, Missing, 1},
		"1.2 without original":  {`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" datatype="a"><body/></file></xliff>`, Missing, 1},
		"1.2 without source":    {unit12("<target/>"), Missing, 1},
		"1.2, target first":     {unit12("<target/><source/>"), Missing, 1},
		"1.2, pc":               {unit12("<source><pc id='1'/></source>"), Structure, 2},
		"1.2, state":            {unit12("<source/><target state='reviewed'/>"), Value, 2},
		"1.2, bpt alone":        {unit12("<source><bpt id='1'/></source>"), CodePair, 2},
		"1.2, ept alone":        {unit12("<source><ept id='1'/></source>"), CodePair, 2},
		"1.2, bx and ept":       {unit12("<source><bx id='1'/><ept id='1'/></source>"), CodePair, 2},
		"1.2, wrong language":   {unit12("<source/><target xml:lang='de'/>"), Language, 2},
		"1.2, note before":      {unit12("<note/><source/>"), Missing, 1},
		"1.2, it without pos":   {unit12("<source><it id='1'/></source>"), Missing, 2},
		"1.2, same id":          {strings.Replace(unit12("<source/>"), "<body>", "<body><trans-unit id='u'><source/></trans-unit>", 1), ID, 1},
		"1.2 in that of 2":      {`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>`, Version, 1},
		"1.2, document type":    {"<!DOCTYPE xliff>" + unit12("<source/>"), Doctype, 1},
		"1.2, text in the body": {strings.Replace(unit12("<source/>"), "<body>", "<body>x", 1), Structure, 1},
	} {
		_, err := readText(tc.text)
		broken, ok := errors.AsType[*Error](err)
		if !ok {
			t.Errorf("%s: not refused (%v)", name, err)
			continue
		}
		if broken.Rule != tc.rule || broken.Line != tc.line {
			t.Errorf("%s: %v, want line %d, rule %s", name, err, tc.line, tc.rule)
		}
	}
}

func attributes(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(" a" + strings.Repeat("b", i) + "='1'")
	}
	return b.String()
}

func TestSize(t *testing.T) {
	for name, text := range map[string]string{
		"bytes":    segment(strings.Repeat("x", MaxSize)),
		"elements": segment(strings.Repeat("<cp hex='0001'/>", maxElements+1)),
	} {
		_, err := readText(text)
		if broken, ok := errors.AsType[*Error](err); !ok || broken.Rule != Size {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestReadIsLinear reads large files of all kinds.
func TestReadIsLinear(t *testing.T) {
	for _, part := range []string{"<ph id='1'/>", "<pc id='1'>", "<!-- -->", "<mrk id='1'>a</mrk>", "a<!-- -->", "<![CDATA[a]]>"} {
		lineartest.Check(t, part, func(s string) { _, _ = readText(segment(s)) })
		lineartest.Check(t, part, func(s string) { _, _ = readText(unit12("<source>" + s + "</source>")) })
	}
}
