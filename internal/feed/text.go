package feed

import (
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// text is a text in XML. What XML 1.0 has no character for is left out, so that
// no reader refuses a whole feed for one stray control character; the encoder
// escapes the rest.
type text string

// MarshalText implements encoding.TextMarshaler.
func (t text) MarshalText() ([]byte, error) {
	return []byte(strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < ' ' || r == 0xFFFE || r == 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(string(t), string(utf8.RuneError)))), nil
}

// stamp writes an instant as RFC 3339 does, in UTC and to the nanosecond where
// it has any: two editions within one second differ. Empty where there is none.
func stamp(t *timestamppb.Timestamp) string {
	if !t.IsValid() {
		return ""
	}
	return instant(t.AsTime())
}

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

// day writes a calendar date as ISO 8601 does; empty for one that is not in the
// calendar, such as a day of an unknown year, which no format here can hold.
func day(d *date.Date) string {
	year, month := int(d.GetYear()), time.Month(d.GetMonth())
	t := time.Date(year, month, int(d.GetDay()), 0, 0, 0, 0, time.UTC) // carries what is too much over
	if year < 1 || year > 9999 || t.Year() != year || t.Month() != month {
		return ""
	}
	return t.Format(time.DateOnly)
}

// webURL returns an address that may be given to a browser to follow, an
// absolute one of http or https written as RFC 3986 wants it, or "" where it is
// none.
func webURL(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	u.RawQuery = escapeQuery(u.RawQuery)
	return u.String()
}

// escapeQuery escapes what may not stand in a query, and leaves escapes that
// are there alone.
func escapeQuery(query string) string {
	var b strings.Builder
	for i := range len(query) {
		c := query[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9',
			strings.IndexByte("-._~!$&'()*+,;=:@/?", c) >= 0,
			c == '%' && i+2 < len(query) && isHex(query[i+1]) && isHex(query[i+2]):
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
