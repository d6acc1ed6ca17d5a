package xliff

import "strings"

// Namespaces of XLIFF's core and of XML.
const (
	Namespace12 = "urn:oasis:names:tc:xliff:document:1.2"
	Namespace20 = "urn:oasis:names:tc:xliff:document:2.0" // of 2.0 and 2.1
	Namespace22 = "urn:oasis:names:tc:xliff:document:2.2"

	xmlNamespace   = "http://www.w3.org/XML/1998/namespace"
	xmlnsNamespace = "http://www.w3.org/2000/xmlns/"
)

// namespaces are those of the versions.
var namespaces = map[string]string{"1.2": Namespace12, "2.0": Namespace20, "2.1": Namespace20, "2.2": Namespace22}

// Name is a name with its namespace, and the prefix that it has in the file.
type Name struct{ Space, Prefix, Local string }

func (n Name) String() string {
	if n.Prefix == "" {
		return n.Local
	}
	return n.Prefix + ":" + n.Local
}

// Attr is an attribute.
type Attr struct {
	Name
	// Value is what references in it stand for.
	Value string
}

// Attributes are those of an element that its type has no field for, in order.
type Attributes []Attr

// Get returns the value of an attribute without a namespace; empty where there
// is none.
func (a Attributes) Get(name string) string {
	value, _ := a.find(Name{Local: name})
	return value
}

// Has reports whether there is an attribute without a namespace.
func (a Attributes) Has(name string) bool {
	_, ok := a.find(Name{Local: name})
	return ok
}

// Set gives an attribute without a namespace a value; empty takes it away.
func (a *Attributes) Set(name, value string) {
	for i := range *a {
		if (*a)[i].Space == "" && (*a)[i].Local == name {
			if value == "" {
				*a = append((*a)[:i:i], (*a)[i+1:]...)
			} else {
				(*a)[i].Value = value
			}
			return
		}
	}
	if value != "" {
		*a = append(*a, Attr{Name{Local: name}, value})
	}
}

// xml returns the value of an attribute of XML's own, such as xml:lang.
func (a Attributes) xml(name string) string {
	value, _ := a.find(Name{Space: xmlNamespace, Local: name})
	return value
}

func (a Attributes) find(name Name) (string, bool) {
	for _, one := range a {
		if one.Space == name.Space && one.Local == name.Local {
			return one.Value, true
		}
	}
	return "", false
}

// Element is an element that is kept as it is.
type Element struct {
	Name
	Attributes
	// Declared are the prefixes that it binds, by themselves; a name's own
	// namespace is in the name.
	Declared []Attr
	// Children are what it holds, in order.
	Children []Child
	// Line is where it begins in the file that it was read from.
	Line int
}

// Child is one of an element's: an element, or else a text, a comment or a
// processing instruction.
type Child struct {
	Element *Element
	// Kind says what Text is.
	Kind ChildKind
	Text string
}

// ChildKind is what a child is that is no element.
type ChildKind int

// The kinds.
const (
	CharacterData ChildKind = iota
	CommentText
	Instruction // with its target
)

// elements returns the elements that an element holds.
func (e *Element) elements() []*Element {
	var all []*Element
	for _, c := range e.Children {
		if c.Element != nil {
			all = append(all, c.Element)
		}
	}
	return all
}

// Text returns the text that an element holds itself.
func (e *Element) Text() string {
	var text strings.Builder
	for _, c := range e.Children {
		if c.Element == nil && c.Kind == CharacterData {
			text.WriteString(c.Text)
		}
	}
	return text.String()
}

// NewElement makes an element in a namespace with a text.
func NewElement(space, prefix, local, text string) *Element {
	e := &Element{Name: Name{space, prefix, local}}
	if text != "" {
		e.Children = []Child{{Text: text}}
	}
	return e
}
