package xliff

import (
	"slices"
	"strconv"
	"strings"
)

func number(s string) int {
	n, _ := strconv.Atoi(s) // the schema has checked it
	return n
}

// checker checks what no schema can hold in a document of XLIFF 2.
type checker struct {
	d        *Document
	prefixes map[string]bool // of fragment identifiers
	file     *File
	units    map[string]bool // ids of the units of the file
	unit     *Unit
}

func check(d *Document, o Options) error {
	c := &checker{d: d, prefixes: make(map[string]bool)}
	for _, m := range modules {
		c.prefixes[m.prefix] = true
	}
	for _, prefix := range o.Prefixes {
		c.prefixes[prefix] = true
	}
	files := newScope("file")
	for _, f := range d.Files {
		if err := files.add(f.ID(), f.Line); err != nil {
			return err
		}
		if err := c.checkFile(f); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) checkFile(f *File) error {
	c.file, c.units = f, make(map[string]bool)
	f.Units(func(u *Unit) { c.units[u.ID()] = true })
	if s := f.Skeleton; s != nil {
		empty := len(s.elements()) == 0 && strings.TrimSpace(s.Text()) == ""
		if s.Has("href") != empty {
			return fail(s.Line, Skeleton, "a skeleton with href has to be empty, and one without has not")
		}
	}
	if err := c.checkAround(f.Notes, f.Extensions); err != nil {
		return err
	}
	return c.checkItems(f.Items, newScope("group"), newScope("unit"), inherited(c.d.xml("lang"), f.Attributes))
}

// inherited is the xml:lang of an element.
func inherited(outer string, a Attributes) string {
	if own, ok := a.find(Name{Space: xmlNamespace, Local: "lang"}); ok {
		return own
	}
	return outer
}

func (c *checker) checkItems(items []Item, groups, units *scope, lang string) error {
	for _, item := range items {
		var err error
		if g := item.Group; g != nil {
			if err = groups.add(g.ID(), g.Line); err == nil {
				err = c.checkAround(g.Notes, g.Extensions)
			}
			if err == nil {
				err = c.checkItems(g.Items, groups, units, inherited(lang, g.Attributes))
			}
		} else if u := item.Unit; u != nil {
			if err = units.add(u.ID(), u.Line); err == nil {
				err = c.checkUnit(u, inherited(lang, u.Attributes))
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// checkAround checks the notes and extensions of a file, group or unit.
func (c *checker) checkAround(notes []*Note, extensions []*Element) error {
	ids := newScope("note")
	for _, n := range notes {
		if err := ids.add(n.ID(), n.Line); err != nil {
			return err
		}
	}
	byNamespace := make(map[string]*scope)
	for _, e := range extensions {
		if err := c.checkExtension(e, byNamespace); err != nil {
			return err
		}
	}
	return nil
}

// checkExtension checks that the ids of one namespace are there once in a file,
// group or unit, and references into the file. A candidate of the matches
// module has ids of its own.
func (c *checker) checkExtension(e *Element, seen map[string]*scope) error {
	if e.Space == namespaces[c.d.Version] {
		return nil
	}
	s := seen[e.Space]
	if s == nil {
		s = newScope("element of its namespace")
		seen[e.Space] = s
	}
	id := e.ID()
	if id == "" {
		id = e.xml("id")
	}
	if err := s.add(id, e.Line); err != nil {
		return err
	}
	if ref := e.Get("ref"); e.Space == matchesNamespace || e.Space == glossaryNamespace {
		if err := c.checkReference(ref, e.Line); err != nil {
			return err
		}
	}
	for _, child := range e.elements() {
		inner := seen
		if e.Space == matchesNamespace && e.Local == "match" {
			inner = make(map[string]*scope)
		}
		if err := c.checkExtension(child, inner); err != nil {
			return err
		}
	}
	return nil
}

// scope is where an id may be there once.
type scope struct {
	of   string
	line map[string]int
}

func newScope(of string) *scope { return &scope{of, make(map[string]int)} }

// add takes an id; an empty one is none.
func (s *scope) add(id string, line int) error {
	if id == "" {
		return nil
	}
	if at, twice := s.line[id]; twice {
		return fail(line, ID, "id %.60q is given to a second %s; the first is in line %d", id, s.of, at)
	}
	s.line[id] = line
	return nil
}

// checkUnit checks a unit, whose xml:lang is given.
func (c *checker) checkUnit(u *Unit, lang string) error {
	c.unit = u
	if err := c.checkAround(u.Notes, u.Extensions); err != nil {
		return err
	}
	for _, run := range []func() error{
		func() error { return c.checkParts(lang) }, c.checkOrder, c.checkData, c.checkIDs, c.checkCodes, c.checkMarkers,
	} {
		if err := run(); err != nil {
			return err
		}
	}
	return nil
}

// checkParts checks sources and targets by themselves.
func (c *checker) checkParts(lang string) error {
	if !slices.ContainsFunc(c.unit.Parts, func(p *Part) bool { return !p.Ignorable }) {
		return fail(c.unit.Line, Missing, "<unit> without <segment>")
	}
	for _, p := range c.unit.Parts {
		if p.Has("subState") && !p.Has("state") {
			return fail(p.Line, SubState, "subState without state")
		}
		if err := c.checkLanguage(p.Source, lang, c.d.SourceLanguage, "source"); err != nil {
			return err
		}
		if p.Target == nil {
			continue
		}
		if c.d.TargetLanguage == "" {
			return fail(p.Target.Line, TargetLanguage, "a target in a file without trgLang")
		}
		if err := c.checkLanguage(p.Target, lang, c.d.TargetLanguage, "target"); err != nil {
			return err
		}
		if p.Source.Preserve != p.Target.Preserve {
			return fail(p.Target.Line, Space, "source and target differ in xml:space")
		}
	}
	return nil
}

func (c *checker) checkLanguage(content *Content, lang, want, what string) error {
	lang = inherited(lang, content.Attributes)
	if lang != "" && !strings.EqualFold(lang, want) {
		return fail(content.Line, Language, "a %s in %.40q, where that of the file is %.40q", what, lang, want)
	}
	return nil
}

// checkOrder checks the places of the targets.
func (c *checker) checkOrder() error {
	taken := make(map[int]bool)
	for i, p := range c.unit.Parts {
		place, line := p.place(i), p.Line
		if p.Target != nil {
			line = p.Target.Line
		}
		if taken[place] || place > len(c.unit.Parts) {
			return fail(line, Order, "place %d of %d is taken, or there is none", place, len(c.unit.Parts))
		}
		taken[place] = true
	}
	return nil
}

// checkIDs checks the ids of segments, codes and annotations. Those of a target
// are the ones that its source has, or its own.
func (c *checker) checkIDs() error {
	sources, targets := newScope("part of the unit"), newScope("part of its targets")
	for _, p := range c.unit.Parts {
		if err := sources.add(p.ID(), p.Line); err != nil {
			return err
		}
	}
	add := func(s *scope, content *Content) error {
		if content == nil {
			return nil
		}
		for _, e := range Events(content.Inlines) {
			if e.End && (e.Start == e.Inline || e.Inline.Has("startRef")) {
				continue
			}
			if err := s.add(e.Inline.ID(), e.Inline.Line); err != nil {
				return err
			}
		}
		return nil
	}
	for _, p := range c.unit.Parts {
		if err := add(sources, p.Source); err != nil {
			return err
		}
	}
	for _, p := range c.unit.Parts {
		if err := add(targets, p.Target); err != nil {
			return err
		}
	}
	return nil
}

// rows are the source of the unit in a row, and its target: where a part has
// none, its source stands for it.
func (c *checker) rows() (source, target []Event) {
	var inlines []Inline
	for _, p := range c.unit.inTargetOrder() {
		if p.Target != nil {
			inlines = append(inlines, p.Target.Inlines...)
		} else {
			inlines = append(inlines, p.Source.Inlines...)
		}
	}
	return Events(c.unit.Source()), Events(inlines)
}
