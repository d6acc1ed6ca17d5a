package locale

import (
	"errors"
	"strings"

	"golang.org/x/text/language"
)

// parseRange reads a language range as a reader sends it: what is unknown or
// an extension is left out, since no text is labelled with it. It reports
// false when no language remains.
func parseRange(code string) (language.Tag, bool) {
	tag, err := language.Parse(code)
	if _, unknown := errors.AsType[language.ValueError](err); err != nil && !unknown {
		return language.Und, false
	}
	base, _, _ := tag.Raw()
	return tag, base.String() != "und"
}

// steps returns the codes that RFC 4647 section 3.4 lookup tries for tag, the
// most specific first: fr-CA, fr. Subtags fall away from the end.
//
// The script never falls away, since a reader of one cannot be supposed to
// read another: it is written out where the shortened code alone would mean
// another script (likely subtags, UTS #35). So zh-TW tries zh-TW and zh-Hant,
// and never zh, which is zh-Hans; and zh-Hans-CN tries zh-CN and zh. The first
// step is therefore the same for all spellings of one language, and serves as
// the key of a language in an index.
func steps(tag language.Tag) []string {
	base, _, region := tag.Raw()
	script, _ := tag.Script()
	var rest []string
	if region.String() != "ZZ" { // Raw's word for none
		rest = append(rest, region.String())
	}
	for _, variant := range tag.Variants() {
		rest = append(rest, variant.String())
	}
	codes := make([]string, 0, len(rest)+1)
	for n := len(rest); n >= 0; n-- {
		short := strings.Join(append([]string{base.String()}, rest[:n]...), "-")
		if likely, _ := language.Make(short).Script(); likely != script {
			short = strings.Join(append([]string{base.String(), script.String()}, rest[:n]...), "-")
		}
		codes = append(codes, short)
	}
	return codes
}

// rangeSteps is [steps] of a code; none when the code names no language.
func rangeSteps(code string) []string {
	tag, ok := parseRange(code)
	if !ok {
		return nil
	}
	return steps(tag)
}

// Text returns, of texts by canonical language code, the one for a language, or
// for what its code is cut down to as in negotiation: fr for fr-CA, and for
// sr-Latn none that is in another script. Empty where there is none.
func Text(texts map[string]string, code string) string {
	if text := texts[code]; text != "" || len(texts) == 0 {
		return text
	}
	for _, step := range rangeSteps(code) {
		if text := texts[step]; text != "" {
			return text
		}
	}
	return ""
}
