package locale

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// Why a language code is refused. Both are wrapped with the code.
var (
	// ErrLanguageMalformed says that a code is not a BCP 47 tag of language,
	// script, region and variants. Extensions and private use are not accepted.
	ErrLanguageMalformed = errors.New("malformed language code")
	// ErrLanguageUnknown says that a code is well-formed, but one of its
	// subtags is registered for no language, script, region or variant.
	ErrLanguageUnknown = errors.New("unknown language code")
)

// canonical is RFC 5646 section 4.5 with deprecated subtags replaced, and
// without a script that goes without saying (en-Latn is en), so that one
// language has one code. Macrolanguages stay as they are: nb is not no.
const canonical = language.BCP47 | language.Legacy

// Canonical returns the canonical form of a BCP 47 language code: "FR" is
// "fr", "zh-hant-tw" is "zh-Hant-TW", "iw" is "he". It never guesses a
// language: what it cannot vouch for is ErrLanguageMalformed or
// ErrLanguageUnknown.
func Canonical(code string) (string, error) {
	if strings.Contains(code, "_") { // x/text takes pt_BR, BCP 47 does not
		return "", fmt.Errorf("%w: %q", ErrLanguageMalformed, code)
	}
	tag, err := canonical.Parse(code)
	if _, unknown := errors.AsType[language.ValueError](err); unknown {
		return "", fmt.Errorf("%w: %q", ErrLanguageUnknown, code)
	}
	if err != nil || len(tag.Extensions()) > 0 {
		return "", fmt.Errorf("%w: %q", ErrLanguageMalformed, code)
	}
	// A replaced language may have another script that goes without saying.
	tag, err = canonical.Canonicalize(tag)
	if err != nil || !named(tag) {
		return "", fmt.Errorf("%w: %q", ErrLanguageUnknown, code)
	}
	return tag.String(), nil
}

// named reports whether every subtag of tag names something: codes for
// "undetermined", "several", "none" and private use do not.
func named(tag language.Tag) bool {
	base, script, region := tag.Raw()
	if base.IsPrivateUse() || script.IsPrivateUse() ||
		region.IsPrivateUse() && region.String() != kosovo {
		return false
	}
	for _, subtag := range strings.Split(tag.String(), "-") {
		switch subtag {
		case "und", "mul", "mis", "zxx", "Zzzz", "Zyyy", "Zinh", "Zxxx", "ZZ":
			return false
		}
	}
	return true
}

// Direction returns "rtl" for a language that is written from right to left,
// by its explicit or likely script, and otherwise "ltr", also for a code that
// is malformed or unknown.
func Direction(code string) string {
	tag, err := language.Parse(code)
	if err != nil {
		return "ltr"
	}
	script, _ := tag.Script()
	switch script.String() {
	// ISO 15924 codes of the scripts whose letters have the Bidi_Class R or AL
	// in Unicode 17, and of their styles (Aran, Syre, Syrj, Syrn).
	case "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara",
		"Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand", "Mani", "Mend", "Merc",
		"Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp",
		"Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sidt", "Sogd", "Sogo", "Syrc",
		"Syre", "Syrj", "Syrn", "Thaa", "Todr", "Yezi":
		return "rtl"
	}
	return "ltr"
}
