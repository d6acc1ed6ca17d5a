package xliff

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/openpressroom/pressroom/internal/xmltext"
)

// Bounds of what is read and written.
const (
	MaxSize       = 16 << 20 // bytes of a file
	maxDepth      = 64       // elements within each other
	maxElements   = 400000   // elements, comments and instructions of a file
	maxAttributes = 200      // attributes of an element
)

// parser reads a file into elements.
type parser struct {
	decoder *xml.Decoder
	line    int // where the last token begins
	count   int
	open    []*Element
	// scopes are the prefixes in force, one for each element that is open.
	scopes []map[string]string
	root   *Element
	text   strings.Builder // read and not yet put into the element that is open
}

// parse reads a file as XML with namespaces.
func parse(data []byte) (*Element, error) {
	if len(data) > MaxSize {
		return nil, fail(1, Size, "a file of more than %d bytes", MaxSize)
	}
	p := &parser{decoder: xmltext.NewDecoder(bytes.NewReader(data)), line: 1}
	for {
		start := p.decoder.InputOffset()
		p.line, _ = p.decoder.InputPos()
		token, err := p.decoder.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, p.broken(err)
		}
		if err := p.take(token, start); err != nil {
			return nil, err
		}
	}
	switch {
	case len(p.open) > 0:
		return nil, fail(p.line, WellFormed, "<%s> of line %d is not closed", p.open[len(p.open)-1].Name, p.open[len(p.open)-1].Line)
	case p.root == nil:
		return nil, fail(p.line, WellFormed, "no element in the file")
	}
	return p.root, nil
}

// broken says what the decoder came upon.
func (p *parser) broken(err error) error {
	line, _ := p.decoder.InputPos()
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return fail(line, WellFormed, "%s", syntax.Msg)
	case errors.Is(err, xmltext.ErrEncoding):
		return fail(line, Encoding, "%s", xmltext.ErrEncoding)
	}
	return fail(line, WellFormed, "%s", strings.TrimPrefix(err.Error(), "xml: "))
}

// take puts a token in its place.
func (p *parser) take(token xml.Token, offset int64) error {
	if _, isText := token.(xml.CharData); !isText {
		if p.count++; p.count > 2*maxElements { // a start and an end each
			return fail(p.line, Size, "more than %d elements", maxElements)
		}
		p.flush()
	}
	switch t := token.(type) {
	case xml.StartElement:
		return p.start(t)
	case xml.EndElement:
		return p.end(t)
	case xml.CharData:
		if len(p.open) == 0 {
			if strings.Trim(string(t), " \t\r\n") != "" {
				return fail(p.line, WellFormed, "text outside the root element")
			}
			return nil
		}
		p.text.Write(t)
	case xml.Comment:
		p.add(Child{Kind: CommentText, Text: string(t)})
	case xml.ProcInst:
		if strings.EqualFold(t.Target, "xml") {
			if offset > 0 {
				return fail(p.line, WellFormed, "an XML declaration that is not at the beginning")
			}
			return nil
		}
		p.add(Child{Kind: Instruction, Text: strings.TrimSpace(t.Target + " " + string(t.Inst))})
	case xml.Directive:
		return fail(p.line, Doctype, "a document type, which is not read")
	}
	return nil
}

// flush puts the text that was read into the element that is open. Texts in a
// row are one.
func (p *parser) flush() {
	if p.text.Len() > 0 {
		p.add(Child{Kind: CharacterData, Text: p.text.String()})
		p.text.Reset()
	}
}

// add puts a child into the element that is open.
func (p *parser) add(c Child) {
	if len(p.open) > 0 {
		e := p.open[len(p.open)-1]
		e.Children = append(e.Children, c)
	}
}

func (p *parser) start(t xml.StartElement) error {
	if len(p.open) == 0 && p.root != nil {
		return fail(p.line, WellFormed, "a second root element")
	}
	if len(p.open) >= maxDepth {
		return fail(p.line, Size, "more than %d elements within each other", maxDepth)
	}
	if len(t.Attr) > maxAttributes {
		return fail(p.line, Size, "more than %d attributes", maxAttributes)
	}
	e := &Element{Line: p.line}
	scope := map[string]string{}
	if n := len(p.scopes); n > 0 {
		scope = p.scopes[n-1]
	}
	scope, err := p.declare(e, t.Attr, scope)
	if err != nil {
		return err
	}
	if e.Name, err = p.resolve(t.Name, scope, true); err != nil {
		return err
	}
	for _, a := range t.Attr {
		if isDeclaration(a.Name) {
			continue
		}
		name, err := p.resolve(a.Name, scope, false)
		if err != nil {
			return err
		}
		if _, twice := e.find(name); twice {
			return fail(p.line, WellFormed, "attribute %s twice", name)
		}
		e.Attributes = append(e.Attributes, Attr{name, a.Value})
	}
	if p.root == nil {
		p.root = e
	} else {
		p.add(Child{Element: e})
	}
	p.open, p.scopes = append(p.open, e), append(p.scopes, scope)
	return nil
}

func isDeclaration(n xml.Name) bool {
	return n.Space == "xmlns" || n.Space == "" && n.Local == "xmlns"
}

// declare reads the prefixes that an element binds, and returns those in force.
func (p *parser) declare(e *Element, attributes []xml.Attr, outer map[string]string) (map[string]string, error) {
	scope := outer
	seen := map[string]bool{}
	for _, a := range attributes {
		if !isDeclaration(a.Name) {
			continue
		}
		prefix := ""
		if a.Name.Space == "xmlns" {
			prefix = a.Name.Local
			if a.Value == "" || prefix == "xmlns" || prefix == "xml" || strings.Contains(prefix, ":") {
				return nil, fail(p.line, WellFormed, "prefix %q cannot be bound to %q", prefix, a.Value)
			}
			e.Declared = append(e.Declared, Attr{Name{xmlnsNamespace, "xmlns", prefix}, a.Value})
		}
		if a.Value == xmlNamespace || a.Value == xmlnsNamespace {
			return nil, fail(p.line, WellFormed, "prefix %q cannot be bound to %q", prefix, a.Value)
		}
		if seen[prefix] {
			return nil, fail(p.line, WellFormed, "prefix %q bound twice", prefix)
		}
		seen[prefix] = true
		if len(seen) == 1 {
			scope = make(map[string]string, len(outer)+1)
			for k, v := range outer {
				scope[k] = v
			}
		}
		scope[prefix] = a.Value
	}
	return scope, nil
}

// resolve finds the namespace of a name. Attributes without a prefix have none.
func (p *parser) resolve(n xml.Name, scope map[string]string, isElement bool) (Name, error) {
	name := Name{Prefix: n.Space, Local: n.Local}
	if n.Local == "" || strings.Contains(n.Local, ":") {
		return name, fail(p.line, WellFormed, "%q is no name", n.Local)
	}
	switch n.Space {
	case "":
		if isElement {
			name.Space = scope[""]
		}
	case "xml":
		name.Space = xmlNamespace
	default:
		space, ok := scope[n.Space]
		if !ok {
			return name, fail(p.line, WellFormed, "prefix %q is not bound", n.Space)
		}
		name.Space = space
	}
	return name, nil
}

func (p *parser) end(t xml.EndElement) error {
	last := len(p.open) - 1
	if last < 0 {
		return fail(p.line, WellFormed, "</%s> closes nothing", t.Name.Local)
	}
	e := p.open[last]
	if e.Local != t.Name.Local || e.Prefix != t.Name.Space {
		return fail(p.line, WellFormed, "<%s> of line %d is closed by </%s>", e.Name, e.Line, Name{Prefix: t.Name.Space, Local: t.Name.Local})
	}
	p.open, p.scopes = p.open[:last], p.scopes[:last]
	return nil
}
