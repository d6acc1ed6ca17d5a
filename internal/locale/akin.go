package locale

import "golang.org/x/text/language"

// Akin reports whether two codes are of one language in one script, wherever it
// is spoken: en-GB is akin to en, zh-TW to zh-Hant and not to zh, sr-Latn not to
// sr. A script that is not named is the likely one (CLDR, likely subtags). What
// is malformed or unknown is akin to nothing.
func Akin(a, b string) bool {
	first, errFirst := language.Parse(a)
	second, errSecond := language.Parse(b)
	if errFirst != nil || errSecond != nil {
		return false
	}
	base, _ := first.Base()
	script, _ := first.Script()
	otherBase, _ := second.Base()
	otherScript, _ := second.Script()
	return base == otherBase && script == otherScript
}
