package intake

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// subdivisionTable has the names of the parts of each country, as tools/subdivisions writes it.
//
//go:embed subdivisions.txt
var subdivisionTable string

// listed are the folded names of parts of countries and the ISO codes of these, with blanks between where parts of several
// countries have a name.
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

// keep notes what country a name is of.
func keep(names map[string]string, name, code string) {
	if codes := names[name]; codes == "" {
		names[name] = code
	} else if !slices.Contains(strings.Fields(codes), code) {
		names[name] = codes + " " + code
	}
}

// sole returns the country that a name is of: of several, the only one whose language a text is in, by the likely subtags of
// CLDR. A department that Angola and Colombia have is Colombia's in Spanish.
func sole(codes, code string) string {
	if !strings.Contains(codes, " ") {
		return codes
	}
	found := ""
	for _, country := range strings.Fields(codes) {
		if base, _ := language.Make("und-" + country).Base(); base.String() == code {
			if found != "" {
				return ""
			}
			found = country
		}
	}
	return found
}

// listedSubdivision returns the country of a part that is named by itself, "Ostel", or with a noun of any of the
// languages, "Ostel province". What is the name of a city first, or of the part only with the noun, is so in brackets,
// as in "Merrow (Ostel)": see inBrackets.
func (l *lexicon) listedSubdivision(folded string) (string, bool) {
	parts := listedSubdivisions()
	if code := sole(parts.names[folded], l.code); code != "" && !parts.towns[folded] {
		return code, true
	}
	bare, ok := bareDivision(folded)
	code := sole(parts.bare[bare], l.code)
	return code, ok && code != ""
}

// inBrackets returns the country of a part of it that stands in brackets after a city.
func (l *lexicon) inBrackets(name string) (string, bool) {
	code := sole(listedSubdivisions().bare[foldName(name)], l.code)
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
