package intake

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/openpressroom/pressroom/internal/locale"
)

// regionNames are CLDR's names of the countries and territories, folded, by language.
var regionNames = sync.OnceValue(func() map[string]map[string]string {
	names := make(map[string]map[string]string)
	for _, l := range lexicons() {
		names[l.code] = namesOfRegions(display.Regions(language.Make(l.code)))
	}
	return names
})

// namesOfRegions inverts a namer: name to ISO 3166 code.
func namesOfRegions(namer display.Namer) map[string]string {
	names := make(map[string]string)
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code, ok := locale.CanonicalRegion(string([]rune{a, b}))
			if !ok {
				continue
			}
			if name := namer.Name(language.MustParseRegion(code)); name != "" {
				names[foldName(name)] = code
			}
		}
	}
	return names
}

// regionCode returns the ISO code of a country that is named in the text's language, in English or in another of those known,
// or by its code of three letters.
func (l *lexicon) regionCode(name string) (string, bool) {
	folded := foldName(name)
	if code, ok := l.namedRegion(folded); ok {
		return code, true
	}
	if rest, ok := withoutForm(folded); ok {
		if code, ok := l.namedRegion(rest); ok {
			return code, true
		}
	}
	letters := strings.NewReplacer(".", "", " ", "", "\u00a0", "").Replace(name)
	if letters != strings.ToUpper(letters) || !plain(letters) {
		return "", false
	}
	if code, ok := shortNames[letters]; ok {
		return code, true
	}
	switch len(letters) {
	case 3:
		if region, err := language.ParseRegion(letters); err == nil {
			return locale.CanonicalRegion(region.String())
		}
	}
	return "", false
}

// namedRegion returns the ISO code of a country by its folded name.
func (l *lexicon) namedRegion(folded string) (string, bool) {
	for _, lang := range []string{l.code, "en", "fr", "es", "ar"} {
		if code, ok := regionNames()[lang][folded]; ok {
			return code, true
		}
	}
	code, ok := otherRegionNames[folded]
	return code, ok
}

// shortNames are the short forms of countries' names that press offices write and ISO 3166 has not. Other
// pairs of letters are as often a state's: GA, CA, DE, IN.
var shortNames = map[string]string{"UK": "GB", "US": "US", "USA": "US", "EEUU": "US", "EUA": "US", "UAE": "AE", "EAU": "AE", "KSA": "SA",
	"DRC": "CD", "RDC": "CD", "CAR": "CF", "RCA": "CF", "DPRK": "KP", "ROK": "KR", "PRC": "CN", "PNG": "PG"}

// foldName folds the name of a country, without an article.
func foldName(name string) string {
	folded := fold(strings.Join(strings.Fields(name), " "))
	for _, article := range []string{"the ", "la ", "le ", "les ", "el ", "los ", "las "} {
		folded = strings.TrimPrefix(folded, article)
	}
	return foldedNames.Replace(strings.TrimPrefix(folded, "l'"))
}

// foldedNames writes alike what names of countries are written with in two ways.
var foldedNames = strings.NewReplacer("&", "and", " - ", "-", ".", "")
