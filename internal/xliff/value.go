package xliff

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// valid tells what values an attribute may have.
type valid struct {
	rule  Rule
	what  string // in the words of a message: "… is not …"
	check func(string) bool
}

func oneOf(values ...string) valid {
	return valid{Value, "one of " + strings.Join(values, ", "), func(s string) bool { return slices.Contains(values, s) }}
}

var (
	anything  = valid{check: func(string) bool { return true }}
	yesNo     = oneOf("yes", "no")
	direction = oneOf("ltr", "rtl", "auto")
	reorder   = oneOf("yes", "firstNo", "no")
	nmtoken   = valid{ID, "an NMTOKEN", isNmtoken}
	nmtokens  = valid{Value, "a list of NMTOKENs", func(s string) bool {
		fields := strings.Fields(s)
		return len(fields) > 0 && !slices.ContainsFunc(fields, func(f string) bool { return f == "" })
	}}
	language = valid{Language, "a BCP 47 code", func(s string) bool { return languageTag.MatchString(s) }}
	// prefixed is a value of a user's own: an authority, a colon, and a name.
	prefixed = valid{Value, "as in prefix:value", func(s string) bool {
		prefix, rest, ok := strings.Cut(s, ":")
		return ok && prefix != "" && rest != ""
	}}
	ownPrefixed = valid{Value, "as in prefix:value, with a prefix other than xlf", func(s string) bool {
		return prefixed.check(s) && !strings.HasPrefix(s, "xlf:")
	}}
	codeType   = oneOf("fmt", "ui", "quote", "link", "image", "other")
	markerType = valid{Value, "generic, comment, term, or as in prefix:value", func(s string) bool {
		return s == "generic" || s == "comment" || s == "term" || ownPrefixed.check(s)
	}}
	priority = valid{Value, "a number from 1 to 10", func(s string) bool {
		n, err := strconv.Atoi(s)
		return err == nil && n >= 1 && n <= 10
	}}
	position = valid{Value, "a number from 1", func(s string) bool {
		n, err := strconv.Atoi(s)
		return err == nil && n >= 1
	}}
	hexadecimal = valid{Value, "the number of a character that XML cannot hold, in 4 to 6 hexadecimal digits", func(s string) bool {
		r, ok := codePoint(s)
		return ok && !isXML(r)
	}}
)

// languageTag is a langtag of RFC 5646, section 2.1, or one of private use.
var languageTag = regexp.MustCompile(`(?i)^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?` +
	`(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$`)

// codePoint reads the value of cp's hex. Surrogates are characters here, since
// that is what cp is for.
func codePoint(hex string) (rune, bool) {
	if len(hex) < 4 || len(hex) > 6 {
		return 0, false
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	return rune(n), err == nil && n <= unicode.MaxRune
}

// isXML reports whether XML 1.0 can hold a character (section 2.2).
func isXML(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= unicode.MaxRune
}

// isNmtoken reports whether a value is one or more name characters (XML 1.0,
// section 2.3).
func isNmtoken(s string) bool {
	return s != "" && utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return !isNameChar(r) })
}

func isNameChar(r rune) bool {
	switch {
	case r < 0x80:
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune(":_-.", r)
	case r == 0xB7, r >= 0xC0 && r != 0xD7 && r != 0xF7 && r <= 0x37D, r >= 0x37F && r <= 0x1FFF,
		r >= 0x200C && r <= 0x200D, r >= 0x203F && r <= 0x2040, r >= 0x2070 && r <= 0x218F, r >= 0x2C00 && r <= 0x2FEF,
		r >= 0x3001 && r <= 0xD7FF, r >= 0xF900 && r <= 0xFDCF, r >= 0xFDF0 && r <= 0xFFFD, r >= 0x10000 && r <= 0xEFFFF:
		return true
	}
	return false
}
