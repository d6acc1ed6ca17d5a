package locale

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// Ids of the dateline's patterns in the message files.
const (
	datelinePattern         = "dateline"           // City, Region
	datelineCityOnlyPattern = "dateline_city_only" // City
)

// Dateline writes where a release is from as the press of a language does:
// "LYON, France –", "LYON (Francia) –", "ليون (فرنسا) –". The city is given as
// it is called in that language and is put in capitals where the script has
// them. The country is left out when it has the city's name (Singapore) or no
// code that [CanonicalRegion] knows. Without a city there is no dateline: "".
//
// The pattern comes from the language's message file, or as [Catalogue.Message]
// says from another's; the country's name is in lang all the same.
func (c *Catalogue) Dateline(lang, city, regionCode string) string {
	if city == "" {
		return ""
	}
	pattern := datelinePattern
	region, ok := RegionName(lang, regionCode)
	regionInEnglish, _ := RegionName(english, regionCode)
	if !ok || strings.EqualFold(city, region) || strings.EqualFold(city, regionInEnglish) {
		pattern = datelineCityOnlyPattern
	}
	text, _ := c.Message([]string{lang}, pattern, map[string]any{
		"City":   cases.Upper(language.Make(lang)).String(city),
		"Region": region,
	})
	return text
}
