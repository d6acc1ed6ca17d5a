package xliff

import "strings"

// builder makes a document of elements that keep their schema.
type builder struct {
	space string // the namespace of the core
}

func (b builder) document(root *Element) *Document {
	d := &Document{
		Version: root.Get("version"), SourceLanguage: root.Get("srcLang"), TargetLanguage: root.Get("trgLang"),
		Attributes: root.Attributes, Declared: root.Declared, Line: root.Line,
	}
	d.Set("version", "")
	if !d.IsVersion1() {
		d.Set("srcLang", "")
		d.Set("trgLang", "")
	}
	preserve := preserves(root, false)
	for _, e := range root.elements() {
		if b.is(e, "file") {
			d.Files = append(d.Files, b.file(e, preserve))
		} else {
			d.Extensions = append(d.Extensions, e)
		}
	}
	if d.IsVersion1() && len(d.Files) > 0 {
		d.SourceLanguage, d.TargetLanguage = d.Files[0].Get("source-language"), d.Files[0].Get("target-language")
	}
	return d
}

func (b builder) is(e *Element, name string) bool { return e.Space == b.space && e.Local == name }

// preserves tells the xml:space of an element.
func preserves(e *Element, inherited bool) bool {
	switch e.xml("space") {
	case "preserve":
		return true
	case "default":
		return false
	}
	return inherited
}

func (b builder) file(e *Element, preserve bool) *File {
	f := &File{Attributes: e.Attributes, Line: e.Line}
	preserve = preserves(e, preserve)
	for _, c := range e.elements() {
		switch {
		case b.is(c, "header"):
			f.Header = c
		case b.is(c, "skeleton"):
			f.Skeleton = c
		case b.is(c, "body"):
			for _, one := range c.elements() {
				f.Items = append(f.Items, b.item(one, preserve))
			}
		case b.is(c, "notes"):
			f.Notes = b.notes(c)
		case c.Space == b.space:
			f.Items = append(f.Items, b.item(c, preserve))
		default:
			f.Extensions = append(f.Extensions, c)
		}
	}
	return f
}

func (b builder) item(e *Element, preserve bool) Item {
	switch e.Local {
	case "group":
		return Item{Group: b.group(e, preserve)}
	case "unit", "trans-unit":
		return Item{Unit: b.unit(e, preserve)}
	}
	return Item{Other: e}
}

func (b builder) group(e *Element, preserve bool) *Group {
	g := &Group{Attributes: e.Attributes, Line: e.Line}
	preserve = preserves(e, preserve)
	for _, c := range e.elements() {
		switch {
		case b.is(c, "notes"):
			g.Notes = b.notes(c)
		case b.is(c, "note"):
			g.Notes = append(g.Notes, b.note(c))
		case b.is(c, "group"), b.is(c, "unit"), b.is(c, "trans-unit"), b.is(c, "bin-unit"):
			g.Items = append(g.Items, b.item(c, preserve))
		default:
			g.Extensions = append(g.Extensions, c)
		}
	}
	return g
}

func (b builder) unit(e *Element, preserve bool) *Unit {
	u := &Unit{Attributes: e.Attributes, Line: e.Line}
	preserve = preserves(e, preserve)
	if e.Local == "trans-unit" {
		p := b.part(e, preserve)
		p.Attributes = nil
		u.Parts = []*Part{p}
	}
	for _, c := range e.elements() {
		switch {
		case b.is(c, "notes"):
			u.Notes = b.notes(c)
		case b.is(c, "note"):
			u.Notes = append(u.Notes, b.note(c))
		case b.is(c, "originalData"):
			for _, data := range c.elements() {
				u.Data = append(u.Data, &Data{Attributes: data.Attributes, Inlines: b.inlines(data), Line: data.Line})
			}
		case b.is(c, "segment"), b.is(c, "ignorable"):
			u.Parts = append(u.Parts, b.part(c, preserve))
		case b.is(c, "source"), b.is(c, "target"), b.is(c, "seg-source"):
		default:
			u.Extensions = append(u.Extensions, c)
		}
	}
	return u
}

func (b builder) part(e *Element, preserve bool) *Part {
	p := &Part{Attributes: e.Attributes, Ignorable: e.Local == "ignorable", Line: e.Line}
	for _, c := range e.elements() {
		switch {
		case b.is(c, "source"):
			p.Source = b.content(c, preserve)
		case b.is(c, "target"):
			p.Target = b.content(c, preserve)
		case b.is(c, "seg-source"):
			p.Segmented = b.content(c, preserve)
		}
	}
	return p
}

func (b builder) content(e *Element, preserve bool) *Content {
	c := &Content{Preserve: preserves(e, preserve), Inlines: b.inlines(e), Line: e.Line}
	for _, a := range e.Attributes {
		if a.Space != xmlNamespace || a.Local != "space" {
			c.Attributes = append(c.Attributes, a)
		}
	}
	return c
}

// inlines reads a text. Comments in it are not kept, so texts on both sides of
// one become one.
func (b builder) inlines(e *Element) []Inline {
	var all []Inline
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			all = append(all, Inline{Text: text.String(), Line: e.Line})
			text.Reset()
		}
	}
	for _, c := range e.Children {
		switch {
		case c.Element != nil:
			flush()
			all = append(all, Inline{
				Name: c.Element.Local, Attributes: c.Element.Attributes, Inlines: b.inlines(c.Element), Line: c.Element.Line,
			})
		case c.Kind == CharacterData:
			text.WriteString(c.Text)
		}
	}
	flush()
	return all
}

func (b builder) notes(e *Element) []*Note {
	var all []*Note
	for _, c := range e.elements() {
		all = append(all, b.note(c))
	}
	return all
}

func (b builder) note(e *Element) *Note {
	return &Note{Attributes: e.Attributes, Text: e.Text(), Line: e.Line}
}
