package tmx

import (
	"encoding/xml"
	"errors"
	"io"
	"iter"
	"regexp"
	"slices"
)

// Reader reads a file unit by unit, without holding it.
type Reader struct {
	scanner *scanner
	header  Header
	err     error // what ended the units
}

// NewReader reads a file up to its first unit. A file that is not TMX, or
// breaks a rule so far, is an *Error.
func NewReader(r io.Reader) (*Reader, error) {
	reader := &Reader{scanner: newScanner(r)}
	if err := reader.open(); err != nil {
		return nil, ended(err)
	}
	return reader, nil
}

// Header is the header of the file.
func (r *Reader) Header() Header { return r.header }

// Units gives the units that were not given before, in order. It ends after an
// error, which is an *Error where the file breaks a rule; units before it were
// given.
func (r *Reader) Units() iter.Seq2[*Unit, error] {
	return func(yield func(*Unit, error) bool) {
		for {
			var unit *Unit
			if r.err == nil {
				unit, r.err = r.next()
			}
			if errors.Is(r.err, io.EOF) || !yield(unit, r.err) || r.err != nil {
				return
			}
		}
	}
}

// ended turns the end of a file into an error where there has to be more.
func ended(err error) error {
	if errors.Is(err, io.EOF) {
		return &Error{Line: 1, Column: 1, Rule: Missing, Detail: "no TMX in the file"}
	}
	return err
}

var version1 = regexp.MustCompile(`^1\.[0-9]{1,3}[a-z]?$`)

// open reads the root, the header and the start of the body.
func (r *Reader) open() error {
	s := r.scanner
	root, err := r.start("tmx")
	if err != nil {
		return err
	}
	version, err := s.required(root, "version")
	if err != nil {
		return err
	}
	if !version1.MatchString(version) {
		return s.fail(Version, "version %.20q is not 1.0 to 1.4", version)
	}
	header, err := r.start("header")
	if err != nil {
		return err
	}
	if err := r.readHeader(header); err != nil {
		return err
	}
	_, err = r.start("body")
	return err
}

// start reads the start of the element that must come next.
func (r *Reader) start(name string) (xml.StartElement, error) {
	token, err := r.scanner.child()
	if err != nil {
		return xml.StartElement{}, err
	}
	t, ok := token.(xml.StartElement)
	if !ok || !named(t, name) {
		return t, r.scanner.fail(Missing, "no <%s> where it belongs", name)
	}
	return t, nil
}

func (r *Reader) readHeader(t xml.StartElement) error {
	h, s := &r.header, r.scanner
	for name, value := range map[string]*string{
		"creationtool": &h.Tool, "creationtoolversion": &h.ToolVersion, "segtype": &h.SegmentType,
		"o-tmf": &h.OriginalFormat, "adminlang": &h.AdminLanguage, "datatype": &h.DataType,
	} {
		// TMX requires them. Nothing is done with them here, and files that lack
		// one serve as well.
		*value = attribute(t, name)
	}
	if h.SegmentType != "" && !slices.Contains(segmentTypes, h.SegmentType) {
		return s.fail(Value, "segtype %.20q is not one of %q", h.SegmentType, segmentTypes)
	}
	source, err := s.required(t, "srclang")
	if err != nil {
		return err
	}
	if h.SourceLanguage, err = s.sourceLanguage(source); err != nil {
		return err
	}
	if h.Stamp, err = s.stamp(t); err != nil {
		return err
	}
	for {
		token, err := s.child()
		if err != nil {
			return err
		}
		t, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		known, err := s.detail(t, &h.Details)
		if err == nil && !known {
			err = r.skipEncoding(t)
		}
		if err != nil {
			return err
		}
	}
}

var segmentTypes = []string{"block", "paragraph", "sentence", "phrase"}

// skipEncoding passes over a ude, which maps characters of a private use.
func (r *Reader) skipEncoding(t xml.StartElement) error {
	if !named(t, "ude") {
		return r.scanner.misplaced(t)
	}
	for {
		token, err := r.scanner.child()
		if err != nil {
			return err
		}
		entry, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		if !named(entry, "map") {
			return r.scanner.misplaced(entry)
		}
		if _, err := r.scanner.text(); err != nil {
			return err
		}
	}
}

// next reads a unit; io.EOF after the end of the file.
func (r *Reader) next() (*Unit, error) {
	token, err := r.scanner.child()
	if err != nil {
		return nil, err
	}
	if t, ok := token.(xml.StartElement); ok {
		if !named(t, "tu") {
			return nil, r.scanner.misplaced(t)
		}
		return r.unit(t)
	}
	return nil, r.close()
}

// close reads what follows the end of the body: the end of the root.
func (r *Reader) close() error {
	for {
		token, err := r.scanner.child()
		if err != nil {
			return err
		}
		if t, ok := token.(xml.StartElement); ok {
			return r.scanner.misplaced(t)
		}
	}
}
