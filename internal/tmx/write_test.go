package tmx

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the golden file")

// written is a file of units.
func written(h Header, units []*Unit) (string, error) {
	var b bytes.Buffer
	w, err := NewWriter(&b, h)
	if err != nil {
		return "", err
	}
	for _, u := range units {
		if err := w.WriteUnit(u); err != nil {
			return "", err
		}
	}
	err = w.Close()
	return b.String(), err
}

func TestWrite(t *testing.T) {
	own := append(sampleUnits, &Unit{Variants: []Variant{
		{Language: "EN-us", Text: "[“We are ready,”](quote:q1) she said.\n\n\t**Now** & <then>.\r "}, {Language: "ar", Text: "\u200fالجسر"},
	}})
	got, err := written(Header{ToolVersion: "1.0", SourceLanguage: "en-us", Details: sampleHeader.Details}, own)
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/written.tmx"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Log("xmllint is not there; apt-get install libxml2-utils has it check the file too")
		return
	}
	if out, err := exec.CommandContext(t.Context(), lint, "--noout", golden).CombinedOutput(); err != nil {
		t.Errorf("xmllint: %v\n%s", err, out)
	}
}

func TestWriteRefuses(t *testing.T) {
	good := Header{ToolVersion: "1", SourceLanguage: "en"}
	text := func(s string) *Unit { return &Unit{Variants: []Variant{{Language: "en", Text: s}}} }
	for name, tc := range map[string]struct {
		header Header
		unit   *Unit
		rule   Rule
	}{
		"no tool version":      {Header{SourceLanguage: "en"}, text("x"), Missing},
		"no source language":   {Header{ToolVersion: "1"}, text("x"), Language},
		"bad segment type":     {Header{ToolVersion: "1", SourceLanguage: "en", SegmentType: "word"}, text("x"), Value},
		"control in a header":  {Header{ToolVersion: "1\x00", SourceLanguage: "en"}, text("x"), Character},
		"control":              {good, text("a\x0bb"), Character},
		"no character":         {good, text("\ufffe"), Character},
		"not UTF-8":            {good, text("\xe9"), Character},
		"long":                 {good, text(strings.Repeat("é", MaxText+1)), Size},
		"no texts":             {good, &Unit{SourceLanguage: AllLanguages}, Source},
		"no source":            {good, &Unit{Variants: []Variant{{Language: "fr"}}}, Source},
		"bad language":         {good, &Unit{Variants: []Variant{{Language: "en"}, {Language: "x"}}}, Language},
		"bad source language":  {good, &Unit{SourceLanguage: "english", Variants: text("x").Variants}, Language},
		"property of no type":  {good, &Unit{Details: Details{Properties: []Property{{}}}, Variants: text("x").Variants}, Missing},
		"too many notes":       {good, &Unit{Details: Details{Notes: make([]string, maxItems+1)}, Variants: text("x").Variants}, Size},
		"too many texts":       {good, &Unit{Variants: slicesOf(Variant{Language: "en"}, maxItems+1)}, Size},
		"control in an id":     {good, &Unit{ID: "\x1b", Variants: text("x").Variants}, Character},
		"control in a note":    {good, &Unit{Details: Details{Notes: []string{"\x00"}}, Variants: text("x").Variants}, Character},
		"control in a creator": {good, &Unit{Stamp: Stamp{Creator: "\x00"}, Variants: text("x").Variants}, Character},
	} {
		_, err := written(tc.header, []*Unit{tc.unit})
		var broken *Error
		if !errors.As(err, &broken) || broken.Rule != tc.rule || broken.Line != 0 {
			t.Errorf("%s: got %v, want %s", name, err, tc.rule)
		}
	}
}

func slicesOf(v Variant, n int) []Variant {
	all := make([]Variant, n)
	for i := range all {
		all[i] = v
	}
	return all
}

// TestRefusedUnitLeavesFile writes on after a unit that was refused.
func TestRefusedUnitLeavesFile(t *testing.T) {
	var b bytes.Buffer
	w, err := NewWriter(&b, Header{ToolVersion: "1", SourceLanguage: "en"})
	if err != nil {
		t.Fatal(err)
	}
	for text, refused := range map[string]bool{"\x00": true, "x": false} {
		if err := w.WriteUnit(&Unit{Variants: []Variant{{Language: "en", Text: text}}}); (err != nil) != refused {
			t.Errorf("%q: %v", text, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if _, units, err := readAll(b.String()); err != nil || len(units) != 1 {
		t.Errorf("read back: %d units, %v", len(units), err)
	}
}

// asWritten leaves out what a file does not say again.
var asWritten = cmp.Options{cmpopts.IgnoreFields(Unit{}, "Line"), cmpopts.IgnoreFields(Variant{}, "Codes"), cmpopts.EquateEmpty()}

// readBack writes what was read and reads it again.
func readBack(t interface {
	Helper()
	Fatalf(string, ...any)
	Errorf(string, ...any)
}, h Header, units []*Unit,
) {
	t.Helper()
	text, err := written(h, units)
	if err != nil {
		t.Fatalf("write: %v", err)
	}
	h2, units2, err := readAll(text)
	if err != nil {
		t.Fatalf("read again: %v\n%s", err, text)
	}
	if diff := cmp.Diff(h, h2, asWritten); diff != "" {
		t.Errorf("header (-before +after):\n%s", diff)
	}
	if diff := cmp.Diff(units, units2, asWritten); diff != "" {
		t.Errorf("units (-before +after):\n%s", diff)
	}
}

// TestTextsReadBack writes any text that XML can hold.
func TestTextsReadBack(t *testing.T) {
	text := rapid.StringOfN(rapid.OneOf(rapid.SampledFrom([]rune("<>&\"' \t\r\n]x\ufffd\U0010ffff")), rapid.Rune().Filter(func(r rune) bool {
		return r >= ' ' && r != 0xFFFE && r != 0xFFFF
	})), 0, 40, -1)
	rapid.Check(t, func(rt *rapid.T) {
		readBack(rt, sampleHeader, []*Unit{{
			ID: text.Draw(rt, "id"), SourceLanguage: "en-US", Stamp: Stamp{Creator: text.Draw(rt, "creator")},
			Details:  Details{Notes: []string{text.Draw(rt, "note")}, Properties: []Property{{"x" + text.Draw(rt, "type"), text.Draw(rt, "value")}}},
			Variants: []Variant{{Language: "en-US", Text: text.Draw(rt, "source")}, {Language: "fr", Text: text.Draw(rt, "target")}},
		}})
	})
}

func FuzzRead(f *testing.F) {
	f.Add(sample(f))
	f.Add(segment(`<bpt i="1">&lt;</bpt>&#13;<ept i="1"/>`))
	f.Add("\xff\xfe<\x00")
	f.Add("<!DOCTYPE tmx [<!ENTITY a \"b\">]>")
	f.Fuzz(func(t *testing.T, text string) {
		h, units, err := readAll(text)
		if err != nil {
			var broken *Error
			if !errors.As(err, &broken) || broken.Line < 1 || broken.Column < 1 {
				t.Fatalf("not an *Error with its place: %v", err)
			}
			return
		}
		// What a file does not say of itself is said when it is written.
		for _, field := range []*string{&h.Tool, &h.ToolVersion, &h.SegmentType, &h.OriginalFormat, &h.AdminLanguage, &h.DataType} {
			if *field == "" {
				*field = map[bool]string{true: "block", false: "x"}[field == &h.SegmentType]
			}
		}
		readBack(t, h, units)
	})
}
