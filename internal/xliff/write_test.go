package xliff

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEmptyTargets has a tool that writes a target where there is none.
func TestEmptyTargets(t *testing.T) {
	text := both("<ph id='1' canDelete='no'/>x", "")
	if _, err := readText(text); err == nil {
		t.Error("a target without what may not be deleted is accepted")
	}
	d, err := Read(strings.NewReader(text), Options{EmptyTargets: true})
	if err != nil {
		t.Fatal(err)
	}
	if d.Files[0].Items[0].Unit.Parts[0].Target != nil {
		t.Error("the target is there")
	}
}

func TestTargetInItsOrder(t *testing.T) {
	d, err := readText(unit("<segment><source>a</source><target order='3'>A</target></segment><ignorable><source> </source></ignorable>" +
		"<segment><source>b</source><target order='1'>B</target></segment>"))
	if err != nil {
		t.Fatal(err)
	}
	u := d.Files[0].Items[0].Unit
	target, ok := u.Target()
	if got := row(target, false); got != "B A" || !ok {
		t.Errorf("target %q, %v", got, ok)
	}
	u.Parts[2].Target = nil
	if _, ok := u.Target(); ok {
		t.Error("half a translation is one")
	}
}

func TestWriteRefuses(t *testing.T) {
	d, err := readText(segment("x"))
	if err != nil {
		t.Fatal(err)
	}
	source := d.Files[0].Items[0].Unit.Parts[0].Source
	for _, text := range []string{"\x01", "\xff", "\ufffe"} {
		source.Inlines = []Inline{Text(text)}
		var out bytes.Buffer
		err := Write(&out, d)
		if broken, ok := errors.AsType[*Error](err); !ok || broken.Rule != Character || out.Len() > 0 {
			t.Errorf("%q: %v, %d bytes", text, err, out.Len())
		}
	}
	d.Version = "1.0"
	if err := Write(&bytes.Buffer{}, d); err == nil {
		t.Error("version 1.0 is written")
	}
}

// TestWriteBindsPrefixes gives one prefix two namespaces at one element, as
// comes about when what several tools left meets there.
func TestWriteBindsPrefixes(t *testing.T) {
	d, err := readText(segment("x"))
	if err != nil {
		t.Fatal(err)
	}
	u := d.Files[0].Items[0].Unit
	want := Attributes{
		{Name{Space: "urn:a", Prefix: "p", Local: "n"}, "1"},
		{Name{Space: "urn:b", Prefix: "p", Local: "n"}, "2"},
		{Name{Space: "urn:c", Prefix: "ns1", Local: "n"}, "3"},
		{Name{Space: "urn:d", Local: "n"}, "4"},
	}
	u.Attributes = append(u.Attributes, want...)
	u.Extensions = []*Element{{
		Name:     Name{Space: "urn:a", Prefix: "p", Local: "e"},
		Declared: []Attr{{Name{Prefix: "xmlns", Local: "p"}, "urn:b"}},
	}}
	again, written := rewrite(t, d, Options{})
	u = again.Files[0].Items[0].Unit
	for _, a := range want {
		if got, ok := u.Attributes.find(a.Name); got != a.Value || !ok {
			t.Errorf("{%s}%s: %q, want %q in\n%s", a.Space, a.Local, got, a.Value, written)
		}
	}
	if len(u.Extensions) != 1 || u.Extensions[0].Space != "urn:a" {
		t.Errorf("extensions %v in\n%s", u.Extensions, written)
	}
}

// FuzzRead holds that nothing makes the reader panic, and that what it accepts
// it writes so that it reads the same.
func FuzzRead(f *testing.F) {
	for _, name := range samples {
		f.Add([]byte(sample(f, name)))
	}
	f.Add([]byte(both("<sc id='1'/><sm id='2'/>a<ec startRef='1'/><em startRef='2'/>", "<pc id='1'>b</pc>")))
	f.Add([]byte(`<!DOCTYPE xliff [<!ENTITY a "b">]>` + segment("&a;")))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(bytes.NewReader(data), Options{})
		if err != nil {
			if broken, ok := errors.AsType[*Error](err); !ok || broken.Line < 1 || broken.Rule == "" {
				t.Fatalf("%v has no line or rule", err)
			}
			return
		}
		again, written := rewrite(t, d, Options{})
		if want, got := model(t, d), model(t, again); want != got {
			t.Fatalf("(-want +got):\n%s\n%s", cmp.Diff(want, got), written)
		}
	})
}
