package xliff

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Write writes a document in its version. What XML cannot hold is an *Error of
// rule Character without a line, and so is a version that is not known; any
// other error is that of the writer.
func Write(w io.Writer, d *Document) error {
	space, ok := namespaces[d.Version]
	if !ok {
		return fail(0, Version, "version %.20q is none of 1.2, 2.0, 2.1 and 2.2", d.Version)
	}
	out := &writer{space: space}
	out.document(d)
	if out.err != nil {
		return out.err
	}
	if out.buffer.Len() > MaxSize {
		return fail(0, Size, "a file of more than %d bytes", MaxSize)
	}
	if _, err := out.buffer.WriteTo(w); err != nil {
		return fmt.Errorf("write XLIFF: %w", err)
	}
	return nil
}

// writer writes elements, and binds the prefixes of what comes from elsewhere
// where they are not bound already.
type writer struct {
	buffer bytes.Buffer
	space  string // the namespace of the core
	scopes []map[string]string
	depth  int
	err    error
}

func (w *writer) document(d *Document) {
	fmt.Fprintf(&w.buffer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	attributes := Attributes{{Name{Local: "version"}, d.Version}}
	if !d.IsVersion1() {
		attributes.Set("srcLang", d.SourceLanguage)
		attributes.Set("trgLang", d.TargetLanguage)
	}
	declared := append([]Attr{{Name{Space: xmlnsNamespace, Local: "xmlns"}, w.space}}, d.Declared...)
	root := Name{Space: w.space, Local: "xliff"}
	w.open(root, declared, append(attributes, d.Attributes...), false)
	w.within(func() {
		w.extensions(d.Extensions)
		preserve := preserveOf(d.Attributes, false)
		for _, f := range d.Files {
			w.file(f, preserve)
		}
	})
	w.close(root)
	w.buffer.WriteByte('\n')
}

func preserveOf(a Attributes, inherited bool) bool {
	return preserves(&Element{Attributes: a}, inherited)
}

// within writes what an element holds, each on a line of its own.
func (w *writer) within(write func()) {
	w.depth++
	write()
	w.depth--
	w.line()
}

func (w *writer) line() {
	w.buffer.WriteByte('\n')
	for range w.depth {
		w.buffer.WriteByte(' ')
	}
}

// core writes an element of the core that holds elements.
func (w *writer) core(name string, a Attributes, write func()) {
	w.line()
	n := Name{Space: w.space, Local: name}
	w.open(n, nil, a, false)
	w.within(write)
	w.close(n)
}

// open writes the start of an element, with the prefixes that it needs. What
// comes from several files may have one prefix for two namespaces: the first
// keeps it there, and the other gets a new one.
func (w *writer) open(n Name, declared []Attr, attributes Attributes, empty bool) {
	b := binding{taken: make(map[string]string)}
	if len(w.scopes) > 0 {
		b.scope = w.scopes[len(w.scopes)-1]
	}
	b.bind(n.Prefix, n.Space)
	for _, a := range declared {
		prefix := a.Local
		if a.Prefix == "" {
			prefix = ""
		}
		if space, taken := b.taken[prefix]; !taken || space == a.Value {
			b.bind(prefix, a.Value)
		}
	}
	attributes = slices.Clone(attributes)
	for i, a := range attributes {
		if a.Space != "" && a.Space != xmlNamespace {
			attributes[i].Prefix = b.free(a.Prefix, a.Space)
			b.bind(attributes[i].Prefix, a.Space)
		}
	}
	w.buffer.WriteString("<" + n.String())
	for _, a := range append(b.added, attributes...) {
		w.buffer.WriteString(" " + a.Name.String() + `="`)
		w.escape(a.Value, true)
		w.buffer.WriteByte('"')
	}
	if empty {
		w.buffer.WriteString("/>")
		return
	}
	w.buffer.WriteByte('>')
	w.scopes = append(w.scopes, b.scope)
}

// binding is what prefixes stand for at one element.
type binding struct {
	scope map[string]string // of all prefixes, those of the elements around it too
	taken map[string]string // of those that the element itself needs
	added []Attr
}

// bind has a prefix stand for a namespace, and declares that where it does not
// yet.
func (b *binding) bind(prefix, space string) {
	b.taken[prefix] = space
	if b.scope[prefix] == space {
		return
	}
	if len(b.added) == 0 {
		b.scope = maps.Clone(b.scope)
		if b.scope == nil {
			b.scope = make(map[string]string)
		}
	}
	b.scope[prefix] = space
	name := Name{Prefix: "xmlns", Local: prefix}
	if prefix == "" {
		name = Name{Local: "xmlns"}
	}
	b.added = append(b.added, Attr{name, space})
}

// free returns the prefix that an attribute can have for its namespace.
func (b *binding) free(prefix, space string) string {
	name := prefix
	for i := 1; ; i++ {
		if bound, taken := b.taken[name]; name != "" && (!taken || bound == space) {
			return name
		}
		name = "ns" + strconv.Itoa(i)
	}
}

func (w *writer) close(n Name) {
	w.scopes = w.scopes[:len(w.scopes)-1]
	w.buffer.WriteString("</" + n.String() + ">")
}

// element writes an element as it is.
func (w *writer) element(e *Element) {
	w.open(e.Name, e.Declared, e.Attributes, len(e.Children) == 0)
	if len(e.Children) == 0 {
		return
	}
	for _, c := range e.Children {
		switch {
		case c.Element != nil:
			w.element(c.Element)
		case c.Kind == CommentText:
			w.buffer.WriteString("<!--" + c.Text + "-->")
		case c.Kind == Instruction:
			w.buffer.WriteString("<?" + c.Text + "?>")
		default:
			w.escape(c.Text, false)
		}
	}
	w.close(e.Name)
}

func (w *writer) extensions(all []*Element) {
	for _, e := range all {
		w.line()
		w.element(e)
	}
}

// escape writes a text or a value. A carriage return, and in values every white
// space but the blank, is written as a reference, or a reader would make
// something else of it.
func (w *writer) escape(text string, value bool) {
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				r = -1
			}
		}
		switch {
		case !isXML(r):
			if w.err == nil {
				w.err = fail(0, Character, "%q holds a character that XML cannot hold", shorten(text))
			}
		case r == '&':
			w.buffer.WriteString("&amp;")
		case r == '<':
			w.buffer.WriteString("&lt;")
		case r == '>':
			w.buffer.WriteString("&gt;")
		case r == '"' && value:
			w.buffer.WriteString("&quot;")
		case r == '\r', value && (r == '\n' || r == '\t'):
			fmt.Fprintf(&w.buffer, "&#%d;", r)
		default:
			w.buffer.WriteRune(r)
		}
	}
}

func shorten(text string) string {
	runes := []rune(text)
	return strings.TrimSpace(string(runes[:min(len(runes), 40)]))
}
