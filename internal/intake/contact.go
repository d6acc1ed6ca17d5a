package intake

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The limits of contacts: of a release, of a line and a paragraph of them in bytes, of a name in code
// points, and of addresses in running text that are suggested.
const (
	maxContacts          = 20
	maxContactLine       = 200
	maxContactParagraph  = 500
	maxContactName       = 200
	maxSuggestedContacts = 20
)

var (
	// emailAddress is the address of RFC 5322 as people write it (dot-atom @ domain).
	emailAddress = regexp.MustCompile(`[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+`)
	// phoneNumber is digits with what is put between them; E.164 has at most 15. A plus may stand at the
	// end, where the direction of the text has turned it there.
	phoneNumber = regexp.MustCompile(`[+＋]?\(?[\d٠-٩]{1,5}\)?(?:[\s\x{a0}\x{202f}./()–\-‑]{0,3}\(?[\d٠-٩]{1,7}\)?){1,9}\+?`)
	// addressLabel is what stands before an address to say of which kind it is.
	addressLabel = regexp.MustCompile(`(?i)(?:^|[\s,;|/(])(?:tel(?:ephone|efono|éfono|efon)?|tél(?:éphone)?|phone|mobile|mob|cell|office|direct|fax|portable|móvil|celular|e-?mail|mail|courriel|correo(?: electrónico)?|mél|هاتف|الهاتف|جوال|نقال|البريد الإلكتروني|بريد إلكتروني|البريد|فاكس|[tmep])\s*\.?\s*(?:[:：]|$)`)
)

// addresses returns where the e-mail addresses and telephone numbers of a part of text are, in order.
func (r *reading) addresses(in span) (list []span) {
	text := r.at(in)
	if !mayHoldAddress(text) {
		return nil
	}
	at := 0
	take := func(end int) {
		for _, m := range phoneNumber.FindAllStringIndex(text[at:end], -1) {
			s := r.trim(span{in.start + at + m[0], in.start + at + m[1]})
			for s.end > s.start && strings.ContainsRune(".-–(/", rune(r.text[s.end-1])) {
				s.end--
			}
			if s = r.trim(s); isPhone(r.at(s)) {
				list = append(list, s)
			}
		}
	}
	for _, m := range emailAddress.FindAllStringIndex(text, -1) {
		take(m[0])
		list = append(list, span{in.start + m[0], in.start + m[1]})
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

// headsContacts reports whether a folded heading begins with a phrase over contacts and says for whom or
// where: "media contact in Lyon".
func (r *reading) headsContacts(folded string, p span) bool {
	if endsSentence(strings.TrimRight(r.at(p), ":")) && !r.hasAddress(p) {
		return false
	}
	return r.phraseAt(folded, 8) && (p.end-p.start <= maxSectionHeading || r.hasAddress(p))
}

// phraseAt reports whether a folded text of at most n words begins with a phrase over contacts of two
// words or more.
func (r *reading) phraseAt(folded string, n int) bool {
	list := strings.Fields(folded)
	if len(list) > n {
		return false
	}
	for i := 2; i <= min(len(list), 6); i++ {
		if r.words.contacts[strings.TrimRight(strings.Join(list[:i], " "), ",;")] {
			return true
		}
	}
	return false
}

// asksToContact reads "For more information, please call Jane Roe on 555 0100."
func (r *reading) asksToContact(p span) bool {
	if !r.hasAddress(p) {
		return false
	}
	list := strings.Fields(fold(r.text[p.start:min(p.end, p.start+maxSectionHeading)]))
	return r.phraseAt(strings.Join(list[:min(len(list), 6)], " "), 6)
}

// isContactLine reports whether a paragraph may go on with contacts: a short line that is no sentence, or
// one with an address.
func (r *reading) isContactLine(p span) bool {
	return p.end-p.start <= maxContactLine && (r.hasAddress(p) || !endsSentence(r.at(p)) && p.end-p.start <= maxSectionHeading)
}

// contactsWithout reads contacts that have no heading: lines with an address in them, and those right
// above. It returns the last paragraph that it took.
func (r *reading) contactsWithout(i int, ended bool) (last int, s section) {
	for j := i; j < len(r.paragraphs) && j < i+4; j++ {
		p := r.paragraphs[j]
		if p.use == taken || p.end-p.start > maxContactLine || endsSentence(r.at(p.span)) && !(ended && r.hasAddress(p.span)) ||
			j > i && strings.Count(r.text[r.paragraphs[j-1].end:p.start], "\n") > 1 {
			return i, noSection
		}
		if r.hasAddress(p.span) {
			return r.takeContacts(i, r.paragraphs[i].span), contacts
		}
	}
	return i, noSection
}

// takeContacts puts paragraphs from i on into the contacts as long as they belong to one; words is what
// of the first is no heading. It returns the last one that it took.
func (r *reading) takeContacts(i int, words span) int {
	var c pressroomv1.Contact
	var spans []span
	last := i
	flush := func() {
		if len(spans) == 0 {
			return
		}
		f := finding{kind: pressroomv1.Finding_CONTACT, confidence: 0.85, rule: "contact.lines"}
		if c.DisplayName != "" || c.EmailAddress != "" || c.PhoneNumber != "" {
			f.field = fmt.Sprintf("release.contacts[%d]", len(r.draft.Release.Contacts))
			r.draft.Release.Contacts = append(r.draft.Release.Contacts, &pressroomv1.Contact{
				DisplayName: c.DisplayName, EmailAddress: c.EmailAddress, PhoneNumber: c.PhoneNumber})
		}
		for _, f.span = range spans {
			r.found(f)
		}
		c, spans = pressroomv1.Contact{}, nil
	}
	for j := i; j < len(r.paragraphs); j++ {
		p := &r.paragraphs[j]
		if p.use == taken {
			continue
		}
		if j > i {
			if next, _, _ := r.sectionAt(j); next != noSection || !r.isContactLine(p.span) {
				break
			}
			words = p.span
		}
		found := r.addresses(words)
		name := r.contactName(words, found)
		if r.asksToContact(words) {
			name = r.personIn(words)
		}
		email, phone := r.firstAddress(found, true), r.firstAddress(found, false)
		if (c.EmailAddress != "" || c.PhoneNumber != "") && (name != "" || email != "" && c.EmailAddress != "" || phone != "" && c.PhoneNumber != "") {
			flush()
		}
		if len(r.draft.Release.Contacts) == maxContacts {
			break
		}
		joined := c.DisplayName
		if joined != "" && name != "" {
			joined += ", "
		}
		if joined += name; utf8.RuneCountInString(joined) > maxContactName {
			break
		}
		c.DisplayName = joined
		c.EmailAddress, c.PhoneNumber = orElse(c.EmailAddress, email), orElse(c.PhoneNumber, phone)
		p.use, last = taken, j
		spans = append(spans, p.span)
		for n := 1; n < len(found); n++ { // further addresses of the same line are contacts of their own
			r.addFurther(&c, r.at(found[n]), email, phone)
		}
	}
	flush()
	return last
}

// addFurther keeps a second address or number of a line as a contact of its own.
func (r *reading) addFurther(c *pressroomv1.Contact, address, email, phone string) {
	if address == email || address == phone || len(r.draft.Release.Contacts) >= maxContacts-1 {
		return
	}
	further := &pressroomv1.Contact{PhoneNumber: clean(address)}
	if strings.Contains(address, "@") {
		further = &pressroomv1.Contact{EmailAddress: address}
	}
	r.draft.Release.Contacts = append(r.draft.Release.Contacts, further)
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

// personIn returns the first person who is named in a sentence, or "".
func (r *reading) personIn(s span) string {
	for _, m := range r.mentions(s) {
		if m.name != (span{}) && !m.org && !m.surname {
			return r.oneLine(m.name)
		}
	}
	return ""
}

// contactName returns the words of a contact that are neither its addresses nor what says their kind.
func (r *reading) contactName(words span, addresses []span) string {
	var b strings.Builder
	at := words.start
	for _, a := range addresses {
		b.WriteString(r.text[at:a.start])
		b.WriteByte('\n')
		at = a.end
	}
	b.WriteString(r.text[at:words.end])
	var parts []string
	for line := range strings.SplitSeq(b.String(), "\n") {
		line = addressLabel.ReplaceAllString(clean(line), "\n")
		for part := range strings.FieldsFuncSeq(line, func(c rune) bool { return strings.ContainsRune("\n|;,،", c) }) {
			part = strings.TrimFunc(part, func(c rune) bool {
				return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && c != '.'
			})
			if folded := fold(part); hasLetter(part) && !r.words.contacts[folded] && !r.words.joins[folded] && !r.words.preps[folded] {
				parts = append(parts, part)
			}
		}
	}
	return strings.Join(parts, ", ")
}
