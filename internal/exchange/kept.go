package exchange

import (
	"bytes"
	"slices"
	"strings"

	"github.com/openpressroom/pressroom/internal/xliff"
)

// MaxKept is the most bytes that are kept of what a tool leaves at a file or a
// unit.
const MaxKept = 64 << 10

// kept is what a tool has left at a file or a unit: elements and attributes of
// other namespaces, and notes.
type kept struct {
	elements   []*xliff.Element
	attributes xliff.Attributes
	notes      []*xliff.Note
}

// keep writes what a tool has left, as a file of its own; empty where that is
// nothing.
func keep(version string, extensions []*xliff.Element, attributes xliff.Attributes, notes []*xliff.Note, line int) (string, error) {
	var k kept
	space := coreOf(version)
	for _, e := range extensions {
		if e.Space != space && e.Space != namespace {
			k.elements = append(k.elements, e)
		}
	}
	for _, a := range attributes {
		if a.Space != "" && a.Space != namespace && !strings.HasPrefix(a.Space, "http://www.w3.org/XML/") {
			k.attributes = append(k.attributes, a)
		}
	}
	for _, n := range notes {
		if !isOwnNote(n) {
			k.notes = append(k.notes, n)
		}
	}
	if len(k.elements)+len(k.attributes)+len(k.notes) == 0 {
		return "", nil
	}
	unit := &xliff.Unit{Extensions: k.elements, Notes: k.notes, Attributes: k.attributes}
	unit.Parts = []*xliff.Part{{Source: &xliff.Content{}}}
	unit.Set("id", "u")
	f := &xliff.File{Items: []xliff.Item{{Unit: unit}}}
	d := &xliff.Document{Version: version, SourceLanguage: "en", Files: []*xliff.File{f}}
	if d.IsVersion1() {
		for _, name := range []string{"original", "source-language", "datatype"} {
			f.Set(name, "en")
		}
	} else {
		f.Set("id", "f")
	}
	var out bytes.Buffer
	if err := xliff.Write(&out, d); err != nil {
		return "", err
	}
	if out.Len() > MaxKept {
		return "", &xliff.Error{Line: line, Rule: xliff.Size, Detail: "more than 64 KiB of other namespaces and notes in one place"}
	}
	return out.String(), nil
}

func coreOf(version string) string {
	switch version {
	case "1.2":
		return xliff.Namespace12
	case "2.2":
		return xliff.Namespace22
	}
	return xliff.Namespace20
}

// isOwnNote reports whether a note is one that was exported.
func isOwnNote(n *xliff.Note) bool {
	return strings.HasPrefix(n.Get("category"), "pressroom:") || strings.HasPrefix(n.Get("from"), "pressroom:")
}

// unkeep reads what was kept for a document of a version. Notes are told in its
// words. What the version has no place for stays kept, and is left out.
func unkeep(text, version string) (kept, error) {
	if text == "" {
		return kept{}, nil
	}
	d, err := xliff.Read(strings.NewReader(text), xliff.Options{})
	if err != nil {
		return kept{}, err
	}
	var k kept
	d.Files[0].Units(func(u *xliff.Unit) {
		k.elements, k.notes = u.Extensions, u.Notes
		k.attributes = slices.DeleteFunc(u.Attributes, func(a xliff.Attr) bool { return a.Space == "" })
	})
	if d.IsVersion1() == (version == "1.2") {
		return k, nil
	}
	for _, n := range k.notes {
		n.Attributes = translateNote(n.Attributes, d.IsVersion1())
	}
	again, err := keep(version, k.elements, k.attributes, k.notes, 0)
	if err == nil && again != "" {
		_, err = xliff.Read(strings.NewReader(again), xliff.Options{})
	}
	if err != nil {
		return kept{}, nil
	}
	return k, nil
}

// translateNote tells the attributes of a note of 1.2 in the words of 2.x, or
// the other way round.
func translateNote(a xliff.Attributes, from1 bool) xliff.Attributes {
	category, about, newCategory, newAbout := "category", "appliesTo", "from", "annotates"
	if from1 {
		category, about, newCategory, newAbout = newCategory, newAbout, category, about
	}
	var b xliff.Attributes
	b.Set(newCategory, a.Get(category))
	if v := a.Get(about); v == "source" || v == "target" {
		b.Set(newAbout, v)
	}
	b.Set("priority", a.Get("priority"))
	return b
}

func (k kept) giveUnit(u *xliff.Unit) {
	u.Extensions = append(u.Extensions, k.elements...)
	u.Attributes = append(u.Attributes, k.attributes...)
	u.Notes = append(u.Notes, k.notes...)
}

// giveFile puts what was left at a file there; in 1.2 that is its header.
func (k kept) giveFile(f *xliff.File, version1 bool) {
	f.Attributes = append(f.Attributes, k.attributes...)
	if !version1 {
		f.Extensions, f.Notes = append(f.Extensions, k.elements...), append(f.Notes, k.notes...)
		return
	}
	if f.Header == nil && len(k.elements)+len(k.notes) > 0 {
		f.Header = xliff.NewElement(xliff.Namespace12, "", "header", "")
	}
	for _, n := range k.notes {
		e := xliff.NewElement(xliff.Namespace12, "", "note", n.Text)
		e.Attributes = n.Attributes
		f.Header.Children = append(f.Header.Children, xliff.Child{Element: e})
	}
	for _, e := range k.elements {
		f.Header.Children = append(f.Header.Children, xliff.Child{Element: e})
	}
}

// keepFile writes what a tool has left at a file and at the root around it.
func keepFile(d *xliff.Document, f *xliff.File) (string, error) {
	extensions := slices.Concat(d.Extensions, f.Extensions)
	notes := f.Notes
	if f.Header != nil {
		for _, c := range f.Header.Children {
			switch e := c.Element; {
			case e == nil:
			case e.Space == xliff.Namespace12 && e.Local == "note":
				notes = append(notes, &xliff.Note{Attributes: e.Attributes, Text: e.Text()})
			default:
				extensions = append(extensions, e)
			}
		}
	}
	attributes := slices.Clone(f.Attributes)
	for _, a := range d.Attributes {
		if !slices.ContainsFunc(attributes, func(b xliff.Attr) bool { return a.Space == b.Space && a.Local == b.Local }) {
			attributes = append(attributes, a)
		}
	}
	return keep(d.Version, extensions, attributes, notes, f.Line)
}
