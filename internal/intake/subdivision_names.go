package intake

import "strings"

// otherSubdivisions are names of states and provinces beside those of the table, folded: other ways to write them, and
// names that a city or a part of another country has too and that after a city are rather this one's.
var otherSubdivisions = func() map[string]string {
	codes := make(map[string]string)
	for country, names := range map[string]string{
		"US": `Florida, Maryland, Montana, New York, Nueva York, Tejas, فرجينيا, مقاطعة كولومبيا`,
		"CA": `Newfoundland, Terre-Neuve, Terranova, كيبيك`,
		"GB": `إنكلترا`,
		"MX": `Chihuahua`,
	} {
		for name := range strings.SplitSeq(names, ",") {
			codes[foldName(name)] = country
		}
	}
	return codes
}()
