package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// emailAddress is the address of RFC 5322 as people write it (dot-atom @ domain).
	emailAddress = regexp.MustCompile(`[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+`)
	// phoneNumber is digits with what is put between them; E.164 has at most 15. A plus may stand at the
	// end, where the direction of the text has turned it there.
	phoneNumber = regexp.MustCompile(`[+＋]?\(?[\d٠-٩]{1,5}\)?(?:[\s\x{a0}\x{202f}./()–\-‑]{0,3}\(?[\d٠-٩]{1,7}\)?){1,9}\+?`)
)

// addresses returns where the e-mail addresses and telephone numbers of a part of text are, in order.
func (r *reading) addresses(in span) (list []span) {
	text := r.at(in)
	if !mayHoldAddress(text) {
		return nil
	}
	web := r.webAddresses(in)
	at := 0
	take := func(end int) {
		for _, m := range phoneNumber.FindAllStringIndex(text[at:end], -1) {
			s := r.trim(span{in.start + at + m[0], in.start + at + m[1]})
			for s.end > s.start && strings.ContainsRune(".-–(/", rune(r.text[s.end-1])) {
				s.end--
			}
			if s = r.trim(s); isPhone(r.at(s)) && !anyOverlaps(web, s) {
				list = append(list, s)
			}
		}
	}
	for _, m := range emailAddress.FindAllStringIndex(text, -1) {
		take(m[0])
		if s := (span{in.start + m[0], in.start + m[1]}); !anyOverlaps(web, s) {
			list = append(list, s)
		}
		at = m[1]
	}
	take(len(text))
	return list
}

// mayHoldAddress reports whether a text has the signs that an address has at least, before it is looked for.
func mayHoldAddress(text string) bool {
	digits := 0
	for _, c := range text {
		if c == '@' {
			return true
		}
		if digit(c) >= 0 {
			digits++
		}
	}
	return digits >= minPhone
}

// minPhone is the number of digits of a telephone number at least.
const minPhone = 6

// isPhone reports whether digits are a telephone number rather than a date, a year or a sum.
func isPhone(s string) bool {
	digits := 0
	for _, c := range s {
		if digit(c) >= 0 {
			digits++
		}
	}
	if digits < minPhone || digits > 15 || utf8.RuneCountInString(s) > 50 {
		return false
	}
	parts := strings.FieldsFunc(s, func(c rune) bool { return digit(c) < 0 })
	if len(parts) < 2 && digits < 7 {
		return false
	}
	years := 0 // "2014–2015", "5.5.2014"
	for _, part := range parts {
		if len(part) == 4 && (strings.HasPrefix(part, "19") || strings.HasPrefix(part, "20")) {
			years++
		}
	}
	return years == 0 || digits > 8
}

// hasAddress reports whether a part of text holds an e-mail address or a telephone number.
func (r *reading) hasAddress(in span) bool {
	return in.end-in.start <= maxContactParagraph && len(r.addresses(in)) > 0
}

// firstAddress returns the first e-mail address, or the first number, that a contact may have.
func (r *reading) firstAddress(list []span, email bool) string {
	for _, s := range list {
		if text := r.at(s); strings.Contains(text, "@") == email {
			if email && len(text) > 254 {
				continue
			}
			return clean(text)
		}
	}
	return ""
}
