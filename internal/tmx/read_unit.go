package tmx

import (
	"encoding/xml"
	"slices"
	"strings"
)

// unit reads a tu whose start was read.
func (r *Reader) unit(t xml.StartElement) (*Unit, error) {
	s := r.scanner
	u := &Unit{ID: attribute(t, "tuid"), SourceLanguage: r.header.SourceLanguage, Line: s.line}
	at := *s // where the unit begins, for what it lacks
	var err error
	if source := attribute(t, "srclang"); source != "" {
		if u.SourceLanguage, err = s.sourceLanguage(source); err != nil {
			return nil, err
		}
	}
	if u.Stamp, err = s.stamp(t); err != nil {
		return nil, err
	}
	for {
		token, err := s.child()
		if err != nil {
			return nil, err
		}
		t, ok := token.(xml.StartElement)
		if !ok {
			break
		}
		if len(u.Variants) == 0 {
			if known, err := s.detail(t, &u.Details); err != nil {
				return nil, err
			} else if known {
				continue
			}
		}
		if !named(t, "tuv") {
			return nil, s.misplaced(t)
		}
		v, err := r.variant(t)
		if err != nil {
			return nil, err
		}
		if u.Variants = append(u.Variants, v); len(u.Variants) > maxItems {
			return nil, s.fail(Size, "more than %d variants", maxItems)
		}
	}
	if u.SourceLanguage != AllLanguages && u.Source() == nil {
		return nil, at.fail(Source, "no text in %s", u.SourceLanguage)
	}
	if len(u.Variants) == 0 {
		return nil, at.fail(Missing, "no text in any language")
	}
	return u, nil
}

// variant reads a tuv whose start was read.
func (r *Reader) variant(t xml.StartElement) (Variant, error) {
	s := r.scanner
	var v Variant
	var err error
	at := *s
	if v.Language, err = s.language(t); err != nil {
		return v, err
	}
	if v.Stamp, err = s.stamp(t); err != nil {
		return v, err
	}
	segments := 0
	for {
		token, err := s.child()
		if err != nil {
			return v, err
		}
		t, ok := token.(xml.StartElement)
		switch {
		case !ok && segments == 0:
			return v, at.fail(Missing, "a <tuv> without <seg>")
		case !ok:
			return v, nil
		case segments > 0:
			return v, s.misplaced(t)
		}
		if known, err := s.detail(t, &v.Details); err != nil {
			return v, err
		} else if known {
			continue
		}
		if !named(t, "seg") {
			return v, s.misplaced(t)
		}
		segments++
		if v.Text, v.Codes, err = s.segment(); err != nil {
			return v, err
		}
	}
}

// holders are the inline elements that stand for native code, which they hold;
// of elements, they hold sub alone. Others hold text.
var holders = []string{"bpt", "ept", "it", "ph", "ut"}

// segment reads a seg whose start was read, as its text, and counts the inline
// elements in it.
func (s *scanner) segment() (string, int, error) {
	var b strings.Builder
	codes := 0
	within := []string{"seg"}
	pairs := make(map[string]string)
	for {
		token, err := s.next()
		if err != nil {
			return "", 0, err
		}
		switch t := token.(type) {
		case xml.CharData:
			if err := s.add(&b, t); err != nil {
				return "", 0, err
			}
		case xml.StartElement:
			if err := s.inline(t, within[len(within)-1], pairs); err != nil {
				return "", 0, err
			}
			within = append(within, t.Name.Local)
			codes++
		case xml.EndElement:
			if within = within[:len(within)-1]; len(within) > 0 {
				continue
			}
			for i, last := range pairs {
				if last == "bpt" {
					return "", 0, s.fail(Pair, "<bpt> %.20q without its <ept>", i)
				}
			}
			return b.String(), codes, nil
		}
	}
}

// inline checks an element of a segment by what it stands in and by its pair.
func (s *scanner) inline(t xml.StartElement, within string, pairs map[string]string) error {
	name := t.Name.Local
	holder := slices.Contains(holders, name)
	inHolder := slices.Contains(holders, within)
	if !named(t, name) || !holder && name != "hi" && name != "sub" || inHolder != (name == "sub") {
		return s.misplaced(t)
	}
	switch name {
	case "bpt", "ept":
		i, err := s.required(t, "i")
		if err != nil {
			return err
		}
		if before := pairs[i]; before == name || before == "" && name == "ept" || before == "ept" {
			return s.fail(Pair, "<%s> %.20q has no partner of its own", name, i)
		}
		pairs[i] = name
	case "it":
		pos, err := s.required(t, "pos")
		if err != nil {
			return err
		}
		if pos != "begin" && pos != "end" {
			return s.fail(Value, "pos %.20q is neither begin nor end", pos)
		}
	}
	return nil
}
