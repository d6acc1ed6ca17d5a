package tmx

import (
	"encoding/xml"
	"time"

	"github.com/openpressroom/pressroom/internal/locale"
)

// namespace is what files may put their elements in; most have none.
const namespace = "http://www.lisa.org/tmx14"

// xmlNamespace is that of xml:lang.
const xmlNamespace = "http://www.w3.org/XML/1998/namespace"

// named reports whether an element is the one of TMX with a name.
func named(t xml.StartElement, name string) bool {
	return t.Name.Local == name && (t.Name.Space == "" || t.Name.Space == namespace)
}

// attribute returns the value of an attribute; empty where it is not there.
func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// required is attribute for one that must be there.
func (s *scanner) required(t xml.StartElement, name string) (string, error) {
	value := attribute(t, name)
	if value == "" {
		return "", s.fail(Missing, "<%s> without %s", t.Name.Local, name)
	}
	return value, nil
}

// language reads xml:lang, or lang, as it was called before TMX 1.4.
func (s *scanner) language(t xml.StartElement) (string, error) {
	code := attribute(t, "lang")
	for _, a := range t.Attr {
		if a.Name == (xml.Name{Space: xmlNamespace, Local: "lang"}) {
			code = a.Value
		}
	}
	if code == "" {
		return "", s.fail(Missing, "<%s> without xml:lang", t.Name.Local)
	}
	return s.canonical(code)
}

func (s *scanner) canonical(code string) (string, error) {
	canonical, err := locale.Canonical(code)
	if err != nil {
		return "", s.fail(Language, "%.40q is no language", code)
	}
	return canonical, nil
}

// sourceLanguage reads a value of srclang.
func (s *scanner) sourceLanguage(code string) (string, error) {
	if code == AllLanguages {
		return code, nil
	}
	return s.canonical(code)
}

// timeLayout is ISO 8601 in the form that TMX recommends, and all tools write.
const timeLayout = "20060102T150405Z"

func (s *scanner) stamp(t xml.StartElement) (Stamp, error) {
	stamp := Stamp{Creator: attribute(t, "creationid"), Changer: attribute(t, "changeid")}
	for name, at := range map[string]*time.Time{"creationdate": &stamp.Created, "changedate": &stamp.Changed} {
		value := attribute(t, name)
		if value == "" {
			continue
		}
		parsed, err := time.Parse(timeLayout, value)
		if err != nil || len(value) != len(timeLayout) {
			return stamp, s.fail(Value, "%s is %.40q and not as in 20260301T120000Z", name, value)
		}
		*at = parsed
	}
	return stamp, nil
}

// detail reads a note or a property, and reports whether it was one.
func (s *scanner) detail(t xml.StartElement, d *Details) (bool, error) {
	switch {
	case named(t, "note"):
		text, err := s.text()
		if err != nil {
			return true, err
		}
		d.Notes = append(d.Notes, text)
	case named(t, "prop"):
		kind, err := s.required(t, "type")
		if err != nil {
			return true, err
		}
		value, err := s.text()
		if err != nil {
			return true, err
		}
		d.Properties = append(d.Properties, Property{Type: kind, Value: value})
	default:
		return false, nil
	}
	if len(d.Notes)+len(d.Properties) > maxItems {
		return true, s.fail(Size, "more than %d notes and properties", maxItems)
	}
	return true, nil
}
