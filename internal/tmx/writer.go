package tmx

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/openpressroom/pressroom/internal/locale"
)

// Writer writes a file unit by unit. The caller closes it.
type Writer struct {
	w      io.Writer
	source string
}

// NewWriter begins a file of version 1.4, in UTF-8 and without a document type,
// which nothing needs and some readers would go and fetch. A header that
// cannot be written is an *Error.
func NewWriter(w io.Writer, h Header) (*Writer, error) {
	if h.ToolVersion == "" {
		return nil, &Error{Rule: Missing, Detail: "creationtoolversion"}
	}
	source, err := writable(h.SourceLanguage)
	if err != nil {
		return nil, err
	}
	segmentType := cmp.Or(h.SegmentType, "block")
	if !slices.Contains(segmentTypes, segmentType) {
		return nil, &Error{Rule: Value, Detail: fmt.Sprintf("segtype %.20q is not one of %q", segmentType, segmentTypes)}
	}
	var p page
	p.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header")
	p.attribute("creationtool", cmp.Or(h.Tool, "Pressroom"))
	p.attribute("creationtoolversion", h.ToolVersion)
	p.attribute("segtype", segmentType)
	p.attribute("o-tmf", cmp.Or(h.OriginalFormat, "Pressroom"))
	p.attribute("adminlang", cmp.Or(h.AdminLanguage, "en"))
	p.attribute("srclang", source)
	p.attribute("datatype", cmp.Or(h.DataType, "plaintext")) // CommonMark has no name in TMX
	p.stamp(h.Stamp)
	p.raw(">\n")
	p.details("    ", h.Details)
	p.raw("  </header>\n  <body>\n")
	if err := p.flush(w); err != nil {
		return nil, err
	}
	return &Writer{w: w, source: source}, nil
}

// WriteUnit writes a unit, or nothing of it where it breaks a rule, which is an
// *Error.
func (w *Writer) WriteUnit(u *Unit) error {
	source, err := writable(cmp.Or(u.SourceLanguage, w.source))
	if err != nil {
		return err
	}
	variants := slices.Clone(u.Variants)
	for i, v := range variants {
		if variants[i].Language, err = locale.Canonical(v.Language); err != nil {
			return &Error{Rule: Language, Detail: fmt.Sprintf("%.40q is no language", v.Language)}
		}
	}
	if canonical := (&Unit{Variants: variants, SourceLanguage: source}); len(variants) == 0 || source != AllLanguages && canonical.Source() == nil {
		return &Error{Rule: Source, Detail: "no text in " + source}
	}
	var p page
	if len(u.Variants) > maxItems {
		p.fail(Size, fmt.Sprintf("more than %d variants", maxItems))
	}
	p.raw("    <tu")
	p.optional("tuid", u.ID)
	p.stamp(u.Stamp)
	if source != w.source {
		p.attribute("srclang", source)
	}
	p.raw(">\n")
	p.details("      ", u.Details)
	for _, v := range variants {
		p.raw("      <tuv")
		p.attribute("xml:lang", v.Language)
		p.stamp(v.Stamp)
		p.raw(">\n")
		p.details("        ", v.Details)
		p.raw("        <seg>")
		p.text(v.Text)
		p.raw("</seg>\n      </tuv>\n")
	}
	p.raw("    </tu>\n")
	return p.flush(w.w)
}

// Close ends the file. It does not close what the file was written to.
func (w *Writer) Close() error {
	_, err := io.WriteString(w.w, "  </body>\n</tmx>\n")
	return err
}

func writable(source string) (string, error) {
	if source == AllLanguages {
		return source, nil
	}
	canonical, err := locale.Canonical(source)
	if err != nil {
		return "", &Error{Rule: Language, Detail: fmt.Sprintf("srclang %.40q is no language", source)}
	}
	return canonical, nil
}

// page is a part of a file that is written whole or not at all. It keeps its
// first error.
type page struct {
	b   bytes.Buffer
	err error
}

func (p *page) flush(w io.Writer) error {
	if p.err != nil {
		return p.err
	}
	_, err := w.Write(p.b.Bytes())
	return err
}

func (p *page) raw(markup string) { p.b.WriteString(markup) }

func (p *page) attribute(name, value string) {
	p.raw(" " + name + `="`)
	p.text(value)
	p.raw(`"`)
}

func (p *page) optional(name, value string) {
	if value != "" {
		p.attribute(name, value)
	}
}

func (p *page) stamp(s Stamp) {
	p.time("creationdate", s.Created)
	p.optional("creationid", s.Creator)
	p.time("changedate", s.Changed)
	p.optional("changeid", s.Changer)
}

func (p *page) time(name string, at time.Time) {
	if !at.IsZero() {
		p.attribute(name, at.UTC().Format(timeLayout))
	}
}

func (p *page) details(indent string, d Details) {
	if len(d.Notes)+len(d.Properties) > maxItems {
		p.fail(Size, fmt.Sprintf("more than %d notes and properties", maxItems))
	}
	for _, note := range d.Notes {
		p.raw(indent + "<note>")
		p.text(note)
		p.raw("</note>\n")
	}
	for _, property := range d.Properties {
		if property.Type == "" {
			p.fail(Missing, "type of a property")
		}
		p.raw(indent + "<prop")
		p.attribute("type", property.Type)
		p.raw(">")
		p.text(property.Value)
		p.raw("</prop>\n")
	}
}

// text writes a text or a value. White space that a reader would change is
// written by number.
func (p *page) text(s string) {
	if utf8.RuneCountInString(s) > MaxText {
		p.fail(Size, fmt.Sprintf("a text of more than %d characters", MaxText))
		return
	}
	for i, r := range s {
		switch {
		case r == '&':
			p.raw("&amp;")
		case r == '<':
			p.raw("&lt;")
		case r == '>':
			p.raw("&gt;")
		case r == '"':
			p.raw("&quot;")
		case r == '\r' || r == '\t' || r == '\n':
			fmt.Fprintf(&p.b, "&#%d;", r)
		case r < ' ' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError && !validAt(s, i):
			p.fail(Character, fmt.Sprintf("U+%04X cannot stand in XML", r))
			return
		default:
			p.b.WriteRune(r)
		}
	}
}

// validAt tells U+FFFD itself from bytes that are no UTF-8.
func validAt(s string, i int) bool {
	_, size := utf8.DecodeRuneInString(s[i:])
	return size > 1
}

func (p *page) fail(rule Rule, detail string) {
	if p.err == nil {
		p.err = &Error{Rule: rule, Detail: detail}
	}
}
