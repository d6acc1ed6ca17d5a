package xliff

func (w *writer) file(f *File, preserve bool) {
	preserve = preserveOf(f.Attributes, preserve)
	w.core("file", f.Attributes, func() {
		if w.space == Namespace12 {
			if f.Header != nil {
				w.line()
				w.element(w.own(f.Header))
			}
			w.core("body", nil, func() { w.items(f.Items, preserve) })
			return
		}
		if f.Skeleton != nil {
			w.line()
			w.element(w.own(f.Skeleton))
		}
		w.extensions(f.Extensions)
		w.notes(f.Notes)
		w.items(f.Items, preserve)
	})
}

// own takes the prefix off an element of the core, and off those that it holds.
func (w *writer) own(e *Element) *Element {
	if e.Space != w.space {
		return e
	}
	copied := *e
	copied.Prefix = ""
	copied.Children = nil
	for _, c := range e.Children {
		if c.Element != nil {
			c.Element = w.own(c.Element)
		}
		copied.Children = append(copied.Children, c)
	}
	return &copied
}

func (w *writer) items(items []Item, preserve bool) {
	for _, item := range items {
		switch {
		case item.Unit != nil:
			w.unit(item.Unit, preserve)
		case item.Group != nil:
			w.group(item.Group, preserve)
		case item.Other != nil:
			w.line()
			w.element(w.own(item.Other))
		}
	}
}

func (w *writer) group(g *Group, preserve bool) {
	preserve = preserveOf(g.Attributes, preserve)
	w.core("group", g.Attributes, func() {
		if w.space == Namespace12 {
			w.around12(g.Extensions, g.Notes)
		} else {
			w.extensions(g.Extensions)
			w.notes(g.Notes)
		}
		w.items(g.Items, preserve)
	})
}

// around12 writes what 1.2 has beside texts: its own elements, notes, and those
// of other namespaces.
func (w *writer) around12(extensions []*Element, notes []*Note) {
	var strangers []*Element
	for _, e := range extensions {
		if e.Space == w.space {
			w.line()
			w.element(w.own(e))
		} else {
			strangers = append(strangers, e)
		}
	}
	w.noteList(notes)
	w.extensions(strangers)
}

func (w *writer) unit(u *Unit, preserve bool) {
	preserve = preserveOf(u.Attributes, preserve)
	if w.space == Namespace12 {
		w.core("trans-unit", u.Attributes, func() {
			for _, p := range u.Parts {
				w.content("source", p.Source, preserve)
				w.content("seg-source", p.Segmented, preserve)
				w.content("target", p.Target, preserve)
			}
			w.around12(u.Extensions, u.Notes)
		})
		return
	}
	w.core("unit", u.Attributes, func() {
		w.extensions(u.Extensions)
		w.notes(u.Notes)
		if len(u.Data) > 0 {
			w.core("originalData", nil, func() {
				for _, d := range u.Data {
					w.leaf("data", d.Attributes, d.Inlines)
				}
			})
		}
		for _, p := range u.Parts {
			name := "segment"
			if p.Ignorable {
				name = "ignorable"
			}
			w.core(name, p.Attributes, func() {
				w.content("source", p.Source, preserve)
				w.content("target", p.Target, preserve)
			})
		}
	})
}

func (w *writer) content(name string, c *Content, preserve bool) {
	if c == nil {
		return
	}
	attributes := c.Attributes
	if c.Preserve != preserve {
		value := "default"
		if c.Preserve {
			value = "preserve"
		}
		attributes = append(Attributes{{Name{xmlNamespace, "xml", "space"}, value}}, attributes...)
	}
	w.leaf(name, attributes, c.Inlines)
}

// leaf writes an element that holds text, on one line.
func (w *writer) leaf(name string, a Attributes, inlines []Inline) {
	w.line()
	n := Name{Space: w.space, Local: name}
	w.open(n, nil, a, len(inlines) == 0)
	if len(inlines) > 0 {
		w.inlines(inlines)
		w.close(n)
	}
}

func (w *writer) inlines(inlines []Inline) {
	for i := range inlines {
		in := &inlines[i]
		if in.Name == "" {
			w.escape(in.Text, false)
			continue
		}
		n := Name{Space: w.space, Local: in.Name}
		w.open(n, nil, in.Attributes, len(in.Inlines) == 0)
		if len(in.Inlines) > 0 {
			w.inlines(in.Inlines)
			w.close(n)
		}
	}
}

func (w *writer) notes(notes []*Note) {
	if len(notes) > 0 {
		w.core("notes", nil, func() { w.noteList(notes) })
	}
}

func (w *writer) noteList(notes []*Note) {
	for _, n := range notes {
		var inlines []Inline
		if n.Text != "" {
			inlines = []Inline{Text(n.Text)}
		}
		w.leaf("note", n.Attributes, inlines)
	}
}
