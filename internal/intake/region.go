package intake

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
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
			code := string([]rune{a, b})
			region, err := language.ParseRegion(code)
			// A withdrawn code leads on to another; a reserved one has no number.
			if err != nil || region.String() != code || !region.IsCountry() || region.M49() == 0 ||
				region.Canonicalize() != region {
				continue
			}
			if name := namer.Name(region); name != "" {
				names[foldName(name)] = code
			}
		}
	}
	return names
}

// regionCode returns the ISO code of a country that is named in the text's language or in English,
// or by its code of three letters.
func (l *lexicon) regionCode(name string) (string, bool) {
	folded := foldName(name)
	for _, lang := range []string{l.code, "en"} {
		if code, ok := regionNames()[lang][folded]; ok {
			return code, true
		}
	}
	letters := strings.ReplaceAll(strings.TrimSpace(name), ".", "")
	if letters != strings.ToUpper(letters) || !plain(letters) {
		return "", false
	}
	switch len(letters) {
	case 3:
		if region, err := language.ParseRegion(letters); err == nil && region.IsCountry() && region.M49() != 0 {
			return region.String(), true
		}
	case 2:
		// CLDR has these two as short names of countries, the library leaves them out. Other pairs
		// of letters are as often a state's: GA, CA, DE, IN.
		switch letters {
		case "UK":
			return "GB", true
		case "US":
			return "US", true
		}
	}
	return "", false
}

// foldName folds the name of a country, without an article.
func foldName(name string) string {
	folded := fold(strings.Join(strings.Fields(name), " "))
	folded = strings.TrimPrefix(folded, "the ")
	if utf8.ValidString(folded) {
		return strings.NewReplacer("&", "and", " - ", "-").Replace(folded)
	}
	return folded
}
