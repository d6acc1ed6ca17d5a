package xliff

// Document is a file.
type Document struct {
	// Version is 1.2, 2.0, 2.1 or 2.2.
	Version string
	// SourceLanguage and TargetLanguage are BCP 47 codes as they stand in the
	// file; the latter is empty where it names none. In 1.2 they are those of
	// its first file element.
	SourceLanguage, TargetLanguage string
	// Attributes are the others of the root.
	Attributes
	// Declared are the prefixes that the root binds.
	Declared []Attr
	// Extensions are the elements of other namespaces that 1.2 has here.
	Extensions []*Element
	// Files are the documents that the texts come from.
	Files []*File
	// Line is where the root begins.
	Line int
}

// File is a document that texts come from.
type File struct {
	Attributes
	// Header is the header of 1.2; nil where there is none.
	Header *Element
	// Skeleton is what is left of the document without its texts.
	Skeleton *Element
	// Extensions are the elements of modules and of other namespaces.
	Extensions []*Element
	// Notes are remarks on all of it; those of 1.2 are in the header.
	Notes []*Note
	// Items are its groups and units.
	Items []Item
	// Line is where it begins.
	Line int
}

// Item is a unit, a group, or, in 1.2, a bin-unit as it is.
type Item struct {
	Unit  *Unit
	Group *Group
	Other *Element
}

// Group is several units that belong together.
type Group struct {
	Attributes
	// Extensions are the elements of modules and of other namespaces; in 1.2
	// also those of XLIFF that are not read, such as context-group.
	Extensions []*Element
	// Notes are remarks on all of it.
	Notes []*Note
	// Items are its groups and units.
	Items []Item
	// Line is where it begins.
	Line int
}

// Unit is a text that is translated by itself: unit, and trans-unit in 1.2.
type Unit struct {
	Attributes
	// Extensions are as those of a group.
	Extensions []*Element
	// Notes are remarks on it.
	Notes []*Note
	// Data are the native codes that inline codes refer to.
	Data []*Data
	// Parts are its segments and what stands between them. In 1.2 there is one.
	Parts []*Part
	// Line is where it begins.
	Line int
}

// Part is a segment, or an ignorable: what stands between segments.
type Part struct {
	Attributes
	// Ignorable says that it is no segment.
	Ignorable bool
	// Source is there always; Target is nil where there is no translation.
	Source, Target *Content
	// Segmented is the seg-source of 1.2; nil where there is none.
	Segmented *Content
	// Line is where it begins.
	Line int
}

// Content is the text of a source or a target.
type Content struct {
	Attributes
	// Preserve says that white space means something: xml:space, its own or
	// inherited.
	Preserve bool
	// Inlines are what it holds.
	Inlines []Inline
	// Line is where it begins.
	Line int
}

// Note is a remark.
type Note struct {
	Attributes
	// Text is what it says.
	Text string
	// Line is where it begins.
	Line int
}

// Data is a native code.
type Data struct {
	Attributes
	// Inlines are text and cp.
	Inlines []Inline
	// Line is where it begins.
	Line int
}

// Inline is a text, a code, an annotation, or a character that XML cannot hold.
type Inline struct {
	// Name is that of its element; empty for a text.
	Name string
	// Text is that of a text.
	Text string
	// Attributes are those of its element.
	Attributes
	// Inlines are what it holds: pc, mrk, and g, bpt, ept, ph, it, sub in 1.2.
	Inlines []Inline
	// Line is where it begins.
	Line int
}

// Text makes an inline of a text.
func Text(text string) Inline { return Inline{Text: text} }

// Code makes an inline of an element, with attributes as pairs of name and
// value; those with an empty value are left out.
func Code(name string, inlines []Inline, pairs ...string) Inline {
	in := Inline{Name: name, Inlines: inlines}
	for i := 0; i < len(pairs); i += 2 {
		in.Set(pairs[i], pairs[i+1])
	}
	return in
}

// ID returns the id of an element; empty where it has none.
func (a Attributes) ID() string { return a.Get("id") }

// Units calls visit for each unit of a file, in order.
func (f *File) Units(visit func(*Unit)) { units(f.Items, visit) }

func units(items []Item, visit func(*Unit)) {
	for _, item := range items {
		switch {
		case item.Unit != nil:
			visit(item.Unit)
		case item.Group != nil:
			units(item.Group.Items, visit)
		}
	}
}

// IsVersion1 reports whether a document is one of XLIFF 1.2.
func (d *Document) IsVersion1() bool { return d.Version == "1.2" }
