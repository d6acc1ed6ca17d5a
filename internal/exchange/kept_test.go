package exchange

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/openpressroom/pressroom/internal/xliff"
)

// TestKept has a tool leave what is its own, which is there in the next file,
// also in one of another version.
func TestKept(t *testing.T) {
	const attribute, element, note = ` my:score="97"`, `<my:memory xmlns:my="urn:my"><my:hit>a</my:hit></my:memory>`, `Who is she?`
	for _, version := range Versions {
		text := sample()
		file := write(t, text, version)
		if version == "1.2" {
			file = strings.Replace(file, `<trans-unit id="b2"`, `<trans-unit xmlns:my="urn:my" my:score="97" id="b2"`, 1)
			file = strings.Replace(file, "more</source>", "more</source><note from=\"me\" annotates=\"source\">Who is she?</note>"+element, 1)
			file = strings.Replace(file, "<header>", "<header>"+`<note from="me">Call me.</note>`, 1)
		} else {
			file = strings.Replace(file, `<unit id="b2"`, `<unit xmlns:my="urn:my" my:score="97" id="b2"`, 1)
			at := strings.Index(file, `id="b2"`)
			at += strings.Index(file[at:], ">") + 1
			file = file[:at] + element + `<notes><note category="me" appliesTo="source">Who is she?</note></notes>` + file[at:]
			file = strings.Replace(file, "<notes>", `<notes><note category="me">Call me.</note>`, 1)
		}
		back := read(t, text, file)
		text.Kept = back.Kept
		for i := range text.Segments {
			text.Segments[i].Kept = back.find(t, text.Segments[i].ID).Kept
		}
		for _, next := range Versions {
			again := write(t, text, next)
			for _, want := range []string{attribute, "<my:hit>a</my:hit>", note, "Call me."} {
				if strings.Count(again, want) != 1 {
					t.Errorf("%s to %s: %d times %s in\n%s", version, next, strings.Count(again, want), want, again)
				}
			}
			third := read(t, text, again)
			text2 := text
			text2.Kept = third.Kept
			if write(t, text2, next) != again {
				t.Errorf("%s to %s: a second time round, it is another file", version, next)
			}
		}
	}
}

// FuzzRead holds that nothing that a tool hands back makes the reader panic.
func FuzzRead(f *testing.F) {
	for _, version := range Versions {
		f.Add(write(f, sample(), version))
		// a tool that has our prefix for its own
		f.Add(strings.ReplaceAll(write(f, sample(), version), `"`+namespace+`"`, `"urn:my"`))
	}
	text := sample()
	f.Fuzz(func(t *testing.T, file string) {
		d, err := xliff.Read(strings.NewReader(file), xliff.Options{EmptyTargets: true})
		if err != nil {
			return
		}
		all, err := Read(d, text.sources)
		if _, ok := errors.AsType[*xliff.Error](err); err != nil && !ok {
			t.Fatal(err)
		}
		for _, r := range all {
			for _, version := range Versions {
				next := text
				next.Kept = r.Kept
				for _, u := range r.Units {
					next.Segments = append(next.Segments[:1:1], Segment{ID: "b1", Source: "x", Kept: u.Kept})
					var out bytes.Buffer
					d, err := Document(next, version)
					if err == nil {
						err = xliff.Write(&out, d)
					}
					if err == nil {
						_, err = xliff.Read(&out, xliff.Options{})
					}
					if err != nil {
						t.Fatalf("what a tool left makes a bad file: %v\n%s", err, out.String())
					}
				}
			}
		}
	})
}
