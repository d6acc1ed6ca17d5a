package locale

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// kosovo is the one user-assigned code that CLDR and the press treat as a
// country's: ISO 3166 has none for it.
const kosovo = "XK"

// CanonicalRegion returns the ISO 3166-1 alpha-2 code of a country or
// territory that exists today, from any case, and XK for Kosovo. It reports
// false for groups (EU, 001), withdrawn codes (SU, AN), reserved ones (UK, AC)
// and private ones (XX, ZZ).
func CanonicalRegion(code string) (string, bool) {
	code = strings.ToUpper(code)
	region, err := language.ParseRegion(code)
	if err != nil || region.String() != code || len(code) != 2 || !region.IsCountry() {
		return "", false
	}
	// Reserved codes have no M.49 number of their own; withdrawn ones are
	// replaced by another, or have no name in CLDR any more.
	if region.Canonicalize() != region || region.M49() == 0 ||
		display.English.Regions().Name(region) == "" {
		return "", false
	}
	return code, true
}

// ValidRegion reports whether code is canonical in the sense of
// [CanonicalRegion]: upper case, and of a country or territory of today.
func ValidRegion(code string) bool {
	region, ok := CanonicalRegion(code)
	return ok && region == code
}

// regionNames are CLDR's names of countries by language, keyed as by [steps].
var regionNames = sync.OnceValue(func() map[string]display.Namer {
	tags := display.Supported.Tags()
	names := make(map[string]display.Namer, len(tags))
	for _, tag := range tags {
		names[steps(tag)[0]] = display.Regions(tag)
	}
	return names
})

// RegionName returns CLDR's name of a country or territory in a language, or
// in what that is cut down to, or in English. It reports false for a code that
// [CanonicalRegion] refuses.
func RegionName(lang, code string) (string, bool) {
	canonical, ok := CanonicalRegion(code)
	if !ok {
		return "", false
	}
	region := language.MustParseRegion(canonical)
	for _, step := range append(rangeSteps(lang), "en") {
		if names := regionNames()[step]; names != nil {
			if name := names.Name(region); name != "" {
				return name, true
			}
		}
	}
	return "", false
}
