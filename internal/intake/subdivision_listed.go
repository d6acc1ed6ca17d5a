package intake

import (
	_ "embed"
	"strings"
	"sync"
)

// subdivisionTable has the names of the parts of each country, as tools/subdivisions writes it.
//
//go:embed subdivisions.txt
var subdivisionTable string

// listed are the folded names of parts of countries and the ISO codes of these. A name that parts of several countries
// have is in none of the maps.
type listed struct {
	names map[string]string // as they are
	bare  map[string]string // without the noun that says what they are: "Ostel" of "Ostel province"
	towns map[string]bool   // names that are of a city first
}

var listedSubdivisions = sync.OnceValue(func() listed {
	l := listed{names: make(map[string]string), bare: make(map[string]string), towns: make(map[string]bool)}
	for line := range strings.Lines(subdivisionTable) {
		code, names, _ := strings.Cut(strings.TrimSpace(line), " ")
		for name := range strings.SplitSeq(names, "|") {
			own, isTown := strings.CutPrefix(name, "*")
			folded := foldName(own)
			keep(l.names, folded, code)
			bare, _ := bareDivision(folded)
			keep(l.bare, bare, code)
			l.towns[folded] = l.towns[folded] || isTown
		}
	}
	return l
})

// keep notes what country a name is of; of two it is none's.
func keep(names map[string]string, name, code string) {
	if other, ok := names[name]; ok && other != code {
		code = ""
	}
	names[name] = code
}

// listedSubdivision returns the country of a part that is named by itself, "Ostel", or with a noun of any of the
// languages, "Ostel province". What is the name of a city first, or of the part only with the noun, is so in brackets,
// as in "Merrow (Ostel)": see inBrackets.
func listedSubdivision(folded string) (string, bool) {
	l := listedSubdivisions()
	if code := l.names[folded]; code != "" && !l.towns[folded] {
		return code, true
	}
	bare, ok := bareDivision(folded)
	return l.bare[bare], ok && l.bare[bare] != ""
}

// inBrackets returns the country of a part of it that stands in brackets after a city.
func inBrackets(name string) (string, bool) {
	code := listedSubdivisions().bare[foldName(name)]
	return code, code != "" && !isShouted(name)
}

// isPlaceName reports whether a name is that of a city or a part of a country that the table has.
func isPlaceName(name string) bool {
	_, ok := listedSubdivisions().bare[foldName(name)]
	return ok
}

// bareDivision returns a folded name without the noun that says what it is of a country, and whether it has one.
func bareDivision(folded string) (string, bool) {
	list := strings.Fields(folded)
	last := len(list) - 1
	switch {
	case last > 0 && divisions[list[last]]:
		return strings.Join(list[:last], " "), true
	case last > 0 && divisions[list[0]]:
		list = list[1:]
		for len(list) > 1 && divisionJoins[list[0]] {
			list = list[1:]
		}
		rest := strings.Join(list, " ")
		for _, join := range []string{"d'", "de l'", "l'"} {
			rest = strings.TrimPrefix(rest, join)
		}
		return rest, true
	}
	return folded, false
}

// divisionJoins stand between the noun and the name of a part of a country.
var divisionJoins = words(`of de du des del la le el`)
