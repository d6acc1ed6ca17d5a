package markup

import (
	"html"
	"net/url"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/util"
)

const quoteScheme = "quote"

// quoteID is the grammar of a quote's id: a DNS label.
var quoteID = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$`)

// reference matches a backslash escape or a character reference (CommonMark 0.31, 2.4 and 2.5).
var reference = regexp.MustCompile(
	`\\[!-/:-@\[-` + "`" + `{-~]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)

// unescape resolves backslash escapes and character references, in one pass.
func unescape(s string) string {
	return reference.ReplaceAllStringFunc(s, func(m string) string {
		if m[0] == '\\' {
			return m[1:]
		}
		if m[1] != '#' {
			if _, ok := util.LookUpHTML5EntityByName(m[1 : len(m)-1]); !ok {
				return m
			}
		}
		return html.UnescapeString(m)
	})
}

// scheme returns the scheme of a destination in lower case, or "" if it has none.
func scheme(destination string) string {
	before, _, ok := strings.Cut(destination, ":")
	if !ok || strings.ContainsAny(before, "/?#") {
		return ""
	}
	return strings.ToLower(before)
}

// externalURL returns a link's destination as an absolute URL that is safe to click on and holds
// ASCII only, and whether it is one.
func externalURL(destination string) (string, bool) {
	u, err := url.Parse(string(util.URLEscape([]byte(destination), false)))
	if err != nil {
		return "", false
	}
	switch u.Scheme {
	case "https", "http":
		return u.String(), u.Hostname() != ""
	case "mailto", "tel":
		return u.String(), u.Opaque != ""
	}
	return "", false
}
