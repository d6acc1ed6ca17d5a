package xliff

import "strings"

// inline12 are the elements of a text in 1.2, and sub, which stands in codes.
var inline12 = []string{"g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "mrk"}

// state12 are the values of state in 1.2, beside those that begin with x-.
var state12 = valid{Value, "a state of XLIFF 1.2", func(s string) bool {
	switch s {
	case "final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n", "needs-review-translation",
		"needs-translation", "new", "signed-off", "translated":
		return true
	}
	return strings.HasPrefix(s, "x-") && len(s) > 2
}}

// extra12 are the elements of 1.2 that are kept as they are.
var extra12 = []string{"context-group", "count-group", "prop-group"}

func text12(slots []slot, required ...string) shape {
	return shape{open: true, required: required, foreign: anyForeign, lang: true, space: true, mixed: true, slots: slots}
}

var content12 = []slot{{names: inline12}}

// version12 is the schema of XLIFF 1.2 as far as its elements are read. It has
// some eighty attributes; those that mean something here are checked, and the
// others kept.
var version12 = map[string]shape{
	"xliff": {
		open: true, required: []string{"version"}, foreign: anyForeign, lang: true, space: true,
		slots: []slot{{}, {names: []string{"file"}, min: 1}, {}},
	},
	"file": {
		attributes: map[string]valid{"source-language": language, "target-language": language}, open: true,
		required: []string{"original", "source-language", "datatype"}, foreign: anyForeign, lang: true, space: true,
		slots: []slot{{names: []string{"header"}, max: 1}, {names: []string{"body"}, min: 1, max: 1}},
	},
	"body": {slots: []slot{{names: []string{"group", "trans-unit", "bin-unit"}}}},
	"group": {
		attributes: map[string]valid{"translate": yesNo}, open: true, foreign: anyForeign, lang: true, space: true,
		slots: []slot{{names: extra12}, {names: append([]string{"note"}, extra12...)}, {}, {names: []string{"group", "trans-unit", "bin-unit"}}},
	},
	"trans-unit": {
		attributes: map[string]valid{"translate": yesNo, "approved": yesNo}, open: true,
		required: []string{"id"}, foreign: anyForeign, lang: true, space: true,
		slots: []slot{
			{names: []string{"source"}, min: 1, max: 1}, {names: []string{"seg-source"}, max: 1}, {names: []string{"target"}, max: 1},
			{names: append([]string{"note", "alt-trans"}, extra12...)}, {},
		},
	},
	"note":       {attributes: map[string]valid{"priority": priority}, open: true, foreign: anyForeign, lang: true, space: true, mixed: true},
	"source":     text12(content12),
	"seg-source": text12(content12),
	"target": {
		attributes: map[string]valid{"state": state12}, open: true, foreign: anyForeign, lang: true, space: true, mixed: true, slots: content12,
	},
	"g":   text12(content12, "id"),
	"mrk": text12(content12, "mtype"),
	"sub": text12(content12),
	"x":   {open: true, required: []string{"id"}, foreign: anyForeign},
	"bx":  {open: true, required: []string{"id"}, foreign: anyForeign},
	"ex":  {open: true, required: []string{"id"}, foreign: anyForeign},
	"bpt": text12([]slot{{names: []string{"sub"}}}, "id"),
	"ept": text12([]slot{{names: []string{"sub"}}}, "id"),
	"ph":  text12([]slot{{names: []string{"sub"}}}, "id"),
	"it": {
		attributes: map[string]valid{"pos": oneOf("open", "close")}, open: true, required: []string{"id", "pos"}, foreign: anyForeign,
		lang: true, space: true, mixed: true, slots: []slot{{names: []string{"sub"}}},
	},
	// What is kept as it is.
	"header": kept12, "bin-unit": kept12, "alt-trans": kept12, "context-group": kept12, "count-group": kept12, "prop-group": kept12,
}

// kept12 is the shape of an element that is kept and not looked into.
var kept12 = shape{open: true, foreign: anyForeign, lang: true, space: true, mixed: true, kept: true}
