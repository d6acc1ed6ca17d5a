package xliff

import (
	"slices"
	"strings"
)

// shape is what a schema says of an element.
type shape struct {
	attributes map[string]valid // without a namespace
	open       bool             // whether others without a namespace may stand there
	required   []string
	foreign    foreign
	lang       bool // whether xml:lang may stand there
	space      bool // whether xml:space may stand there
	// slots are what it may hold, in order; nil holds text alone.
	slots []slot
	mixed bool // whether text may stand between
	kept  bool // whether what it holds is kept as it is
}

// foreign says which attributes of other namespaces an element may have.
type foreign int

const (
	noForeign     foreign = iota
	moduleForeign         // those of XLIFF's modules
	anyForeign
)

// slot is a place for elements within another.
type slot struct {
	names    []string // of the core; nil is every element of another namespace
	min, max int      // max 0 is no bound
}

// inlineNames are the elements of a text.
var inlineNames = []string{"cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"}

var inlineSlot = []slot{{names: inlineNames}}

// codeAttributes are those of all codes but pc, which has some of them twice.
func codeAttributes(more map[string]valid) map[string]valid {
	all := map[string]valid{
		"id": nmtoken, "canCopy": yesNo, "canDelete": yesNo, "canReorder": reorder, "copyOf": nmtoken,
		"type": codeType, "subType": prefixed,
	}
	for name, v := range more {
		all[name] = v
	}
	return all
}

func containerAttributes(more map[string]valid) map[string]valid {
	all := map[string]valid{
		"id": nmtoken, "canResegment": yesNo, "translate": yesNo, "srcDir": direction, "trgDir": direction,
	}
	for name, v := range more {
		all[name] = v
	}
	return all
}

var (
	oneCode = map[string]valid{
		"dataRef": nmtoken, "disp": anything, "equiv": anything, "subFlows": nmtokens,
	}
	markerAttributes = map[string]valid{
		"id": nmtoken, "translate": yesNo, "type": markerType, "ref": anything, "value": anything,
	}
	contentShape = shape{lang: true, space: true, mixed: true, slots: inlineSlot}
)

// core is the schema of XLIFF 2.0 to 2.2, which are alike in it.
var core = map[string]shape{
	"xliff": {
		attributes: map[string]valid{"version": anything, "srcLang": language, "trgLang": language},
		required:   []string{"version", "srcLang"}, foreign: anyForeign, lang: true, space: true,
		slots: []slot{{names: []string{"file"}, min: 1}},
	},
	"file": {
		attributes: containerAttributes(map[string]valid{"original": anything}),
		required:   []string{"id"}, foreign: anyForeign, lang: true, space: true,
		slots: []slot{{names: []string{"skeleton"}, max: 1}, {}, {names: []string{"notes"}, max: 1}, {names: []string{"unit", "group"}, min: 1}},
	},
	"skeleton": {attributes: map[string]valid{"href": anything}, mixed: true, slots: []slot{{}}},
	"group": {
		attributes: containerAttributes(map[string]valid{"name": anything, "type": ownPrefixed}),
		required:   []string{"id"}, foreign: anyForeign, lang: true, space: true,
		slots: []slot{{}, {names: []string{"notes"}, max: 1}, {names: []string{"unit", "group"}}},
	},
	"unit": {
		attributes: containerAttributes(map[string]valid{"name": anything, "type": ownPrefixed}),
		required:   []string{"id"}, foreign: anyForeign, lang: true, space: true,
		slots: []slot{
			{}, {names: []string{"notes"}, max: 1}, {names: []string{"originalData"}, max: 1},
			{names: []string{"segment", "ignorable"}, min: 1},
		},
	},
	"notes": {slots: []slot{{names: []string{"note"}, min: 1}}},
	"note": {
		attributes: map[string]valid{"id": nmtoken, "appliesTo": oneOf("source", "target"), "category": anything, "priority": priority},
		foreign:    anyForeign, lang: true, space: true, mixed: true,
	},
	"originalData": {slots: []slot{{names: []string{"data"}, min: 1}}},
	"data": {
		attributes: map[string]valid{"id": nmtoken, "dir": direction}, required: []string{"id"},
		space: true, mixed: true, slots: []slot{{names: []string{"cp"}}},
	},
	"segment": {
		attributes: map[string]valid{
			"id": nmtoken, "canResegment": yesNo, "state": oneOf("initial", "translated", "reviewed", "final"), "subState": prefixed,
		},
		slots: []slot{{names: []string{"source"}, min: 1, max: 1}, {names: []string{"target"}, max: 1}},
	},
	"ignorable": {
		attributes: map[string]valid{"id": nmtoken},
		slots:      []slot{{names: []string{"source"}, min: 1, max: 1}, {names: []string{"target"}, max: 1}},
	},
	"source": contentShape,
	"target": {
		attributes: map[string]valid{"order": position}, lang: true, space: true, mixed: true, slots: inlineSlot,
	},
	"cp": {attributes: map[string]valid{"hex": hexadecimal}, required: []string{"hex"}},
	"ph": {attributes: codeAttributes(oneCode), required: []string{"id"}, foreign: moduleForeign},
	"pc": {
		attributes: codeAttributes(map[string]valid{
			"canOverlap": yesNo, "dataRefStart": nmtoken, "dataRefEnd": nmtoken, "dispStart": anything, "dispEnd": anything,
			"equivStart": anything, "equivEnd": anything, "subFlowsStart": nmtokens, "subFlowsEnd": nmtokens, "dir": direction,
		}),
		required: []string{"id"}, foreign: moduleForeign, mixed: true, slots: inlineSlot,
	},
	"sc": {
		attributes: codeAttributes(merge(oneCode, map[string]valid{"canOverlap": yesNo, "dir": direction, "isolated": yesNo})),
		required:   []string{"id"}, foreign: moduleForeign,
	},
	"ec": {
		attributes: codeAttributes(merge(oneCode, map[string]valid{"canOverlap": yesNo, "dir": direction, "isolated": yesNo, "startRef": nmtoken})),
		foreign:    moduleForeign,
	},
	"mrk": {attributes: markerAttributes, required: []string{"id"}, foreign: anyForeign, mixed: true, slots: inlineSlot},
	"sm":  {attributes: markerAttributes, required: []string{"id"}, foreign: anyForeign},
	"em":  {attributes: map[string]valid{"startRef": nmtoken}, required: []string{"startRef"}},
}

func merge(a, b map[string]valid) map[string]valid {
	all := make(map[string]valid, len(a)+len(b))
	for name, v := range a {
		all[name] = v
	}
	for name, v := range b {
		all[name] = v
	}
	return all
}

// schema is what the elements of a version may be.
type schema struct {
	space  string // the namespace of the core
	shapes map[string]shape
}

// check checks an element of the core and all below it.
func (s schema) check(e *Element) error {
	sh, ok := s.shapes[e.Local]
	if !ok || e.Space != s.space {
		return fail(e.Line, Structure, "<%s> has no place here", e.Name)
	}
	if err := s.checkAttributes(e, sh); err != nil {
		return err
	}
	if sh.kept {
		return nil
	}
	at, count := 0, 0
	for _, c := range e.Children {
		if c.Element == nil {
			if c.Kind == CharacterData && !sh.mixed && strings.Trim(c.Text, " \t\r\n") != "" {
				return fail(e.Line, Structure, "text in <%s>, where only elements stand", e.Name)
			}
			continue
		}
		if !slices.ContainsFunc(sh.slots, func(place slot) bool { return s.fits(place, c.Element) }) {
			at = len(sh.slots)
		}
		for at < len(sh.slots) && !s.fits(sh.slots[at], c.Element) {
			if count < sh.slots[at].min {
				return s.lacking(e, sh.slots[at])
			}
			at, count = at+1, 0
		}
		if at == len(sh.slots) {
			return fail(c.Element.Line, Structure, "<%s> has no place here in <%s>", c.Element.Name, e.Name)
		}
		if count++; sh.slots[at].max > 0 && count > sh.slots[at].max {
			return fail(c.Element.Line, Structure, "<%s> a second time in <%s>", c.Element.Name, e.Name)
		}
		if err := s.checkChild(c.Element); err != nil {
			return err
		}
	}
	for ; at < len(sh.slots); at, count = at+1, 0 {
		if count < sh.slots[at].min {
			return s.lacking(e, sh.slots[at])
		}
	}
	return nil
}

func (s schema) checkChild(e *Element) error {
	if e.Space == s.space {
		return s.check(e)
	}
	return checkModule(e, s)
}

func (s schema) lacking(e *Element, missing slot) error {
	return fail(e.Line, Missing, "<%s> without <%s>", e.Name, strings.Join(missing.names, "> or <"))
}

func (s schema) fits(place slot, e *Element) bool {
	if place.names == nil {
		return e.Space != s.space && e.Space != ""
	}
	return e.Space == s.space && slices.Contains(place.names, e.Local)
}

func (s schema) checkAttributes(e *Element, sh shape) error {
	for _, name := range sh.required {
		if !e.Has(name) {
			return fail(e.Line, Missing, "<%s> without %s", e.Name, name)
		}
	}
	for _, a := range e.Attributes {
		switch a.Space {
		case "":
			v, ok := sh.attributes[a.Local]
			if !ok && !sh.open {
				return fail(e.Line, Attribute, "<%s> has no attribute %s", e.Name, a.Name)
			}
			if ok && !v.check(a.Value) {
				return fail(e.Line, v.rule, "%s of <%s> is %.60q, which is not %s", a.Name, e.Name, a.Value, v.what)
			}
		case xmlNamespace:
			if err := checkXML(e, sh, a); err != nil {
				return err
			}
		case s.space:
			return fail(e.Line, Attribute, "<%s> has no attribute %s", e.Name, a.Name)
		default:
			if err := checkForeign(e, sh.foreign, a); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkXML checks an attribute of XML's own.
func checkXML(e *Element, sh shape, a Attr) error {
	switch {
	case a.Local == "lang" && sh.lang:
		if a.Value != "" && !language.check(a.Value) {
			return fail(e.Line, Language, "xml:lang of <%s> is %.60q, which is not %s", e.Name, a.Value, language.what)
		}
		return nil
	case a.Local == "space" && sh.space:
		if a.Value != "default" && a.Value != "preserve" {
			return fail(e.Line, Value, "xml:space of <%s> is %.60q, which is neither default nor preserve", e.Name, a.Value)
		}
		return nil
	case sh.open:
		return nil
	}
	return fail(e.Line, Attribute, "<%s> has no attribute %s", e.Name, a.Name)
}

// checkForeign checks an attribute of another namespace.
func checkForeign(e *Element, allowed foreign, a Attr) error {
	m, known := modules[a.Space]
	switch {
	case allowed == noForeign, allowed == moduleForeign && !known:
		return fail(e.Line, Attribute, "<%s> has no attribute %s", e.Name, a.Name)
	case known:
		v, ok := m.attributes[a.Local]
		if !ok && m.attributes != nil {
			return fail(e.Line, Module, "%s has no attribute %s", m.name, a.Name)
		}
		if ok && !v.check(a.Value) {
			return fail(e.Line, Module, "%s of <%s> is %.60q, which is not %s", a.Name, e.Name, a.Value, v.what)
		}
		if e.Local == "ec" && e.Get("isolated") != "yes" {
			return fail(e.Line, Attribute, "%s on an <ec> that has a start, where it belongs", a.Name)
		}
	}
	return nil
}
