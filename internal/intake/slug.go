package intake

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// slug makes an id of a name in Latin letters, without their accents; "" of another.
func slug(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch r = unicode.ToLower(r); {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
		case unicode.IsLetter(r):
			return ""
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() == 55 {
			break
		}
	}
	return strings.Trim(b.String()[:min(b.Len(), 55)], "-")
}
