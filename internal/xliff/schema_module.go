package xliff

import (
	"slices"
	"strings"
)

// module is one of XLIFF's modules: the elements that it has, with those that
// each may stand in ("" is the core), and its attributes on elements of the
// core. A module without a table is one whose elements are not checked.
type module struct {
	name       string
	prefix     string // of fragment identifiers
	elements   map[string][]string
	attributes map[string]valid // nil: any
}

const (
	matchesNamespace    = "urn:oasis:names:tc:xliff:matches:2.0"
	glossaryNamespace   = "urn:oasis:names:tc:xliff:glossary:2.0"
	fsNamespace         = "urn:oasis:names:tc:xliff:fs:2.0"
	metadataNamespace   = "urn:oasis:names:tc:xliff:metadata:2.0"
	resourceNamespace   = "urn:oasis:names:tc:xliff:resourcedata:2.0"
	changeNamespace     = "urn:oasis:names:tc:xliff:changetracking:2.0"
	change21Namespace   = "urn:oasis:names:tc:xliff:changetracking:2.1"
	sizeNamespace       = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
	validationNamespace = "urn:oasis:names:tc:xliff:validation:2.0"
	itsNamespace        = "http://www.w3.org/2005/11/its"
	itsmNamespace       = "urn:oasis:names:tc:xliff:itsm:2.1"
	pgsNamespace        = "urn:oasis:names:tc:xliff:pgs:1.0"
)

// modules are those of XLIFF 2.0 to 2.2, by their namespaces.
var modules = map[string]module{
	matchesNamespace: {name: "the module for translation candidates", prefix: "mtc", attributes: map[string]valid{}, elements: map[string][]string{
		"matches": {""}, "match": {"matches"},
	}},
	glossaryNamespace: {name: "the glossary module", prefix: "gls", attributes: map[string]valid{}, elements: map[string][]string{
		"glossary": {""}, "glossEntry": {"glossary"}, "term": {"glossEntry"}, "translation": {"glossEntry"}, "definition": {"glossEntry"},
	}},
	fsNamespace: {name: "the module for format style", prefix: "fs", elements: map[string][]string{}, attributes: map[string]valid{
		"fs": oneOf(htmlElements...), "subFs": anything,
	}},
	metadataNamespace: {name: "the metadata module", prefix: "mda", attributes: map[string]valid{}, elements: map[string][]string{
		"metadata": {"", "match"}, "metaGroup": {"metadata", "metaGroup"}, "meta": {"metaGroup"},
	}},
	resourceNamespace: {name: "the module for resource data", prefix: "res", attributes: map[string]valid{}, elements: map[string][]string{
		"resourceData": {""}, "resourceItemRef": {"resourceData"}, "resourceItem": {"resourceData"},
		"source": {"resourceItem"}, "target": {"resourceItem"}, "reference": {"resourceItem"},
	}},
	changeNamespace:   {name: "the change tracking module", prefix: "ctr", elements: changeElements},
	change21Namespace: {name: "the change tracking module", prefix: "ctr", elements: changeElements},
	sizeNamespace: {name: "the module for size restriction", prefix: "slr", elements: map[string][]string{
		"profiles": {""}, "normalization": {"profiles"}, "data": {""},
	}, attributes: map[string]valid{
		"storageRestriction": anything, "sizeRestriction": anything, "equivStorage": anything, "sizeInfo": anything, "sizeInfoRef": anything,
	}},
	validationNamespace: {name: "the validation module", prefix: "val", attributes: map[string]valid{}, elements: map[string][]string{
		"validation": {""}, "rule": {"validation"},
	}},
	itsNamespace:  {name: "ITS", prefix: "its"},
	itsmNamespace: {name: "the ITS module", prefix: "itsm"},
	pgsNamespace:  {name: "the module for plural, gender and select", prefix: "pgs"},
}

var changeElements = map[string][]string{
	"changeTrack": {""}, "revisions": {"changeTrack"}, "revision": {"revisions"}, "item": {"revision"},
	"contentItem": {"revision"}, "simpleItem": {"revision"},
}

// htmlElements are the values of fs:fs.
var htmlElements = strings.Fields("a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em " +
	"h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup " +
	"table tbody td tfoot th thead title tr tt u ul")

// checkModule checks an element that stands where the core has a place for
// those of other namespaces, and all below it. In 1.2 there are no modules.
func checkModule(e *Element, s schema) error {
	if s.space == Namespace12 {
		return nil
	}
	return s.checkForeignElement(e, nil)
}

func (s schema) checkForeignElement(e, parent *Element) error {
	m, known := modules[e.Space]
	if known && m.elements != nil {
		within, ok := m.elements[e.Local]
		if !ok || !slices.Contains(within, keeper(parent)) && !isStranger(parent) {
			return fail(e.Line, Module, "%s has no <%s> here", m.name, e.Name)
		}
	}
	for _, child := range e.elements() {
		var err error
		switch {
		case child.Space != s.space:
			err = s.checkForeignElement(child, e)
		case e.Space == matchesNamespace: // elsewhere, what others make of the core's elements is theirs
			err = s.check(child)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// keeper is the name under which a module's table knows the element that holds
// another; empty for the core.
func keeper(e *Element) string {
	if e == nil {
		return ""
	}
	return e.Local
}

// isStranger reports whether an element is no module's: what it holds is its
// own affair.
func isStranger(e *Element) bool {
	if e == nil {
		return false
	}
	_, known := modules[e.Space]
	return !known
}
