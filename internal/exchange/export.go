package exchange

import (
	"slices"
	"strconv"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/markup"
	"github.com/openpressroom/pressroom/internal/segment"
	"github.com/openpressroom/pressroom/internal/xliff"
)

// Versions are those in which a document can be made.
var Versions = []string{"1.2", "2.0", "2.1", "2.2"}

// Document makes the document of a text in a version.
func Document(t Text, version string) (*xliff.Document, error) {
	d := &xliff.Document{
		Version: version, SourceLanguage: t.SourceLanguage, TargetLanguage: t.Language,
		Declared: []xliff.Attr{{Name: xliff.Name{Prefix: "xmlns", Local: prefix}, Value: namespace}},
	}
	f := &xliff.File{}
	d.Files = []*xliff.File{f}
	if d.IsVersion1() {
		file12(f, t)
	} else {
		file2(f, t)
	}
	f.Attributes = append(f.Attributes, own(revisionAttribute, strconv.Itoa(int(t.SourceRevision))))
	kept, err := unkeep(t.Kept, d.Version)
	if err != nil {
		return nil, err
	}
	kept.giveFile(f, d.IsVersion1())
	for _, s := range t.Segments {
		u := unit2
		if d.IsVersion1() {
			u = unit12
		}
		unit := u(s)
		kept, err := unkeep(s.Kept, d.Version)
		if err != nil {
			return nil, err
		}
		kept.giveUnit(unit)
		f.Items = append(f.Items, xliff.Item{Unit: unit})
	}
	return d, nil
}

// xmlSpace says that white space means something. It is said at each unit, where
// tools look for it.
func xmlSpace() xliff.Attr {
	return xliff.Attr{Name: xliff.Name{Space: "http://www.w3.org/XML/1998/namespace", Prefix: "xml", Local: "space"}, Value: "preserve"}
}

func file2(f *xliff.File, t Text) {
	f.Set("id", "f1")
	f.Set("original", t.Release)
	f.Set("srcDir", locale.Direction(t.SourceLanguage))
	f.Set("trgDir", locale.Direction(t.Language))
	f.Notes = notes2.of(t.Notes)
}

func file12(f *xliff.File, t Text) {
	f.Set("original", t.Release)
	f.Set("source-language", t.SourceLanguage)
	f.Set("target-language", t.Language)
	f.Set("datatype", "x-commonmark")
	if len(t.Notes) == 0 {
		return
	}
	f.Header = xliff.NewElement(xliff.Namespace12, "", "header", "")
	for _, n := range t.Notes {
		e := xliff.NewElement(xliff.Namespace12, "", "note", n.Text)
		e.Set("from", n.Category)
		f.Header.Children = append(f.Header.Children, xliff.Child{Element: e})
	}
}

// noteAttributes are how a version names what a note is of, and that it is about
// the target.
type noteAttributes struct{ category, about string }

var (
	notes2  = noteAttributes{"category", "appliesTo"}
	notes12 = noteAttributes{"from", "annotates"}
)

func (a noteAttributes) of(notes []Note) []*xliff.Note {
	var all []*xliff.Note
	for _, n := range notes {
		note := &xliff.Note{Text: n.Text}
		note.Set(a.category, n.Category)
		if n.Category == CategoryReject {
			note.Set(a.about, "target")
			note.Set("priority", "1")
		}
		all = append(all, note)
	}
	return all
}

// shown is a segment with its codes.
type shown struct {
	*coder
	source, target []xliff.Inline
	notes          []Note
	fixed          bool   // whether there is nothing to translate
	signed         string // the translation that the server has and the file shows
	s              Segment
}

// show makes the codes of a segment. A segment without words is its own
// translation. A translation that lacks a quote of the source, which no target
// may, is told as a note.
func show(s Segment, version1 bool) shown {
	all := pieces(s.Source, s.Markup)
	signed := s.Target
	fixed := !slices.ContainsFunc(all, hasText)
	if fixed && s.Target == "" {
		s.Target, s.State = s.Source, pressroomv1.Segment_TRANSLATED
	}
	c := newCoder(version1)
	out := shown{coder: c, source: c.source(all), notes: s.Notes, fixed: fixed, signed: signed, s: s}
	if s.RejectReason != "" {
		out.notes = append(slices.Clone(out.notes), Note{CategoryReject, s.RejectReason})
	}
	if s.Target == "" {
		return out
	}
	if out.target = c.target(pieces(s.Target, s.Markup)); c.lacks() {
		out.target = nil
		out.notes = append(slices.Clone(out.notes), Note{CategoryTarget, plain(characters(s.Target, true))}) // a note has no cp
		out.coder = newCoder(version1)
		out.source = out.coder.source(all)
		out.s.Target, out.signed = "", ""
	}
	return out
}

func hasText(p markup.Piece) bool {
	return p.Kind == markup.TextPiece && strings.TrimSpace(p.Text) != "" || slices.ContainsFunc(p.Pieces, hasText)
}

// content makes the content of a source or target.
func content(inlines []xliff.Inline) *xliff.Content {
	return &xliff.Content{Preserve: true, Inlines: inlines}
}

func unit2(s Segment) *xliff.Unit {
	out := show(s, false)
	u := &xliff.Unit{Notes: notes2.of(out.notes), Data: out.data}
	u.Set("id", s.ID)
	u.Set("name", s.ID)
	u.Set("type", "pressroom:"+strings.ToLower(s.Kind.String()))
	if out.fixed {
		u.Set("translate", "no")
	}
	u.Attributes = append(u.Attributes, xmlSpace())
	out.sign(&u.Attributes)
	p := &xliff.Part{Source: content(out.source)}
	p.Set("state", strings.ToLower(out.s.State.String()))
	if out.s.Target != "" {
		p.Target = content(out.target)
		switch {
		case s.RejectReason != "":
			p.Set("subState", "pressroom:rejected")
		case s.Stale:
			p.Set("state", "initial")
			p.Set("subState", "pressroom:stale")
		}
	} else {
		p.Set("state", "initial")
	}
	u.Parts = []*xliff.Part{p}
	return u
}

// states12 are the states of a target in 1.2.
var states12 = map[pressroomv1.Segment_State]string{
	pressroomv1.Segment_INITIAL: "needs-review-translation", pressroomv1.Segment_TRANSLATED: "translated",
	pressroomv1.Segment_REVIEWED: "signed-off", pressroomv1.Segment_FINAL: "final",
}

func unit12(s Segment) *xliff.Unit {
	out := show(s, true)
	u := &xliff.Unit{Notes: notes12.of(out.notes)}
	u.Set("id", s.ID)
	u.Set("resname", s.ID)
	u.Set("restype", "x-pressroom-"+strings.ToLower(strings.ReplaceAll(s.Kind.String(), "_", "-")))
	if out.fixed {
		u.Set("translate", "no")
	}
	p := &xliff.Part{Source: content(out.source)}
	if out.s.Target != "" {
		p.Target = content(out.target)
		state := states12[out.s.State]
		if s.Stale {
			state = "needs-adaptation"
		}
		p.Target.Set("state", state)
		if out.s.State == pressroomv1.Segment_FINAL && !s.Stale {
			u.Set("approved", "yes")
		}
	}
	u.Attributes = append(u.Attributes, xmlSpace())
	out.sign(&u.Attributes)
	u.Parts = []*xliff.Part{p}
	return u
}

// sign says in a unit what it was made from.
func (o shown) sign(a *xliff.Attributes) {
	*a = append(*a, own(hashAttribute, segment.Hash(o.s.Source)))
	if o.signed == "" {
		return
	}
	*a = append(*a, own(seenAttribute, seen(o.signed, o.s.Stale || o.s.State <= pressroomv1.Segment_INITIAL)))
	if o.s.Etag != "" {
		*a = append(*a, own(etagAttribute, o.s.Etag))
	}
}

// seen names a translation and whether its state says that it is one.
func seen(target string, initial bool) string {
	if initial {
		target = "initial\x00" + target
	}
	return segment.Hash(target)
}
