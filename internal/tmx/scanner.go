package tmx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/openpressroom/pressroom/internal/xmltext"
)

// scanner gives the elements and texts of a file, and knows where they stand.
type scanner struct {
	decoder      *xml.Decoder
	line, column int // where the last token begins
	depth        int
	rooted       bool // whether the root was there
	doctype      bool // whether a document type was there
}

func newScanner(r io.Reader) *scanner {
	return &scanner{decoder: xmltext.NewDecoder(&bounded{r, MaxSize})}
}

// plainDoctype is a document type that declares nothing itself. What it points
// to is never fetched.
var plainDoctype = regexp.MustCompile(`^DOCTYPE\s+tmx(\s+(SYSTEM|PUBLIC\s+("[^"]*"|'[^']*'))\s+("[^"]*"|'[^']*'))?\s*$`)

// next returns the next start, end or text. Comments and processing
// instructions are passed over.
func (s *scanner) next() (xml.Token, error) {
	for {
		start := s.decoder.InputOffset()
		s.line, s.column = s.decoder.InputPos()
		token, err := s.decoder.Token()
		if err != nil {
			return nil, s.broken(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			s.rooted = true
			if s.depth++; s.depth > maxDepth {
				return nil, s.fail(Size, "more than %d elements within each other", maxDepth)
			}
			return t, s.checkAttributes(t)
		case xml.EndElement:
			s.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			if s.rooted || s.doctype || !plainDoctype.Match(t) {
				return nil, s.fail(Doctype, "a declaration that is not a plain document type before the root")
			}
			s.doctype = true
		case xml.ProcInst:
			if strings.EqualFold(t.Target, "xml") && start > 0 {
				return nil, s.fail(WellFormed, "an XML declaration that is not at the beginning")
			}
		}
	}
}

// child returns the next start, or end of the element that is open; text
// between elements is white space.
func (s *scanner) child() (xml.Token, error) {
	for {
		token, err := s.next()
		if err != nil {
			return nil, err
		}
		text, ok := token.(xml.CharData)
		if !ok {
			return token, nil
		}
		if strings.Trim(string(text), " \t\r\n") != "" {
			return nil, s.fail(Element, "text between elements")
		}
	}
}

// text reads what the open element holds, which is text alone.
func (s *scanner) text() (string, error) {
	var b strings.Builder
	for {
		token, err := s.next()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			return "", s.misplaced(t)
		case xml.EndElement:
			return b.String(), nil
		case xml.CharData:
			if err := s.add(&b, t); err != nil {
				return "", err
			}
		}
	}
}

func (s *scanner) add(b *strings.Builder, text []byte) error {
	b.Write(text)
	// A character is a byte at least, so short texts need no count.
	if b.Len() > MaxText && utf8.RuneCountInString(b.String()) > MaxText {
		return s.fail(Size, "a text of more than %d characters", MaxText)
	}
	return nil
}

func (s *scanner) checkAttributes(t xml.StartElement) error {
	if len(t.Attr) > maxItems {
		return s.fail(Size, "more than %d attributes", maxItems)
	}
	seen := make(map[xml.Name]bool, len(t.Attr))
	for _, a := range t.Attr {
		if seen[a.Name] {
			return s.fail(WellFormed, "attribute %s twice", a.Name.Local)
		}
		seen[a.Name] = true
		if utf8.RuneCountInString(a.Value) > MaxText {
			return s.fail(Size, "a value of more than %d characters", MaxText)
		}
	}
	return nil
}

func (s *scanner) fail(rule Rule, format string, args ...any) error {
	return &Error{Line: s.line, Column: s.column, Rule: rule, Detail: fmt.Sprintf(format, args...)}
}

func (s *scanner) misplaced(t xml.StartElement) error {
	return s.fail(Element, "<%.40s> has no place here", t.Name.Local)
}

// broken says what the decoder came upon, and where it was then.
func (s *scanner) broken(err error) error {
	// After an end of line that it took back, the decoder does not know its
	// column; then the place is where the token began.
	if line, column := s.decoder.InputPos(); column > 0 {
		s.line, s.column = line, column
	}
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, io.EOF):
		return io.EOF
	case errors.As(err, &syntax):
		return s.fail(WellFormed, "%s", syntax.Msg)
	case errors.Is(err, errSize):
		return s.fail(Size, "a file of more than %d bytes", MaxSize)
	case errors.Is(err, xmltext.ErrEncoding):
		return s.fail(Encoding, "%s", xmltext.ErrEncoding)
	case strings.HasPrefix(err.Error(), "xml: unsupported version"):
		return s.fail(WellFormed, "a version of XML other than 1.0")
	}
	return fmt.Errorf("read TMX: %w", err)
}
