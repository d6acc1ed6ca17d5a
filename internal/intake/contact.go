package intake

import (
	"fmt"
	"regexp"
	"slices"
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

// addressLabel is what stands before an address to say of which kind it is.
var addressLabel = regexp.MustCompile(`(?i)(?:^|[\s,;|/(])(?:tel(?:ephone|efono|éfono|efon)?|tél(?:éphone)?|phone|mobile|mob|cell|office|direct|fax|portable|móvil|celular|e-?mail|mail|courriel|correo(?: electrónico)?|mél|هاتف|الهاتف|جوال|نقال|البريد الإلكتروني|بريد إلكتروني|البريد|فاكس|[tmep])\s*\.?\s*(?:[:：]|$)`)

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
			return r.takeContacts(i, len(r.paragraphs), r.paragraphs[i].span), contacts
		}
	}
	return i, noSection
}

// takeContacts puts paragraphs from i on into the contacts as long as they belong to one and stand before an end;
// words is what of the first is no heading. It returns the last one that it took.
func (r *reading) takeContacts(i, end int, words span) int {
	var c pressroomv1.Contact
	var further []*pressroomv1.Contact // addresses of the same lines that are contacts of their own
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
			r.draft.Release.Contacts = append(r.draft.Release.Contacts, further[:min(len(further), maxContacts-len(r.draft.Release.Contacts))]...)
		}
		for _, f.span = range spans {
			r.found(f)
		}
		c, further, spans = pressroomv1.Contact{}, nil, nil
	}
	for j := i; j < end; j++ {
		p := &r.paragraphs[j]
		if p.use == taken {
			continue
		}
		if j > i {
			next, _, _ := r.sectionAt(j)
			if next == noSection && r.isLink(p.span) {
				r.takeNavigation(p, "furniture.link", 0.7, "")
				last = j
				continue
			}
			if next != noSection || !r.isContactLine(p.span) {
				break
			}
			words = p.span
		}
		found := r.addresses(words)
		name := r.contactName(words, found)
		if r.asksToContact(words) {
			name = r.personToAsk(words, found)
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
		for n := 1; n < len(found); n++ {
			if address := r.at(found[n]); address != email && address != phone {
				further = append(further, r.furtherContact(span{found[n-1].end, found[n].end}, found[n]))
			}
		}
	}
	flush()
	return last
}

// furtherContact makes a contact of a second address or number, with the words before it where it has a line of its
// own.
func (r *reading) furtherContact(words, at span) *pressroomv1.Contact {
	address := r.at(at)
	c := &pressroomv1.Contact{PhoneNumber: clean(address)}
	if strings.Contains(address, "@") {
		c = &pressroomv1.Contact{EmailAddress: address}
	}
	if i := strings.LastIndexByte(r.text[words.start:at.start], '\n'); i >= 0 {
		if name := r.contactName(span{words.start + i, at.end}, []span{at}); utf8.RuneCountInString(name) <= maxContactName {
			c.DisplayName = name
		}
	}
	return c
}

// maxOffice bounds the code points between the name of a person to ask and the address.
const maxOffice = 80

// personToAsk returns the first person who is named in a sentence, with the office that stands before the address,
// or "".
func (r *reading) personToAsk(s span, addresses []span) string {
	for _, m := range r.mentions(s) {
		if m.name == (span{}) || m.org || m.surname {
			continue
		}
		for _, a := range addresses {
			if a.start < m.name.end {
				continue
			}
			if utf8.RuneCountInString(r.text[m.name.end:a.start]) > maxOffice || !strings.HasPrefix(r.text[m.name.end:a.start], ",") {
				break
			}
			name := strings.Fields(r.contactName(span{m.name.start, a.end}, []span{a}))
			for n := len(name); n > 0 && r.endsNoOffice(fold(name[n-1])); n-- {
				name = name[:n-1]
			}
			return strings.TrimRight(strings.Join(name, " "), ",")
		}
		return r.oneLine(m.name)
	}
	return ""
}

// endsNoOffice reports whether a folded word stands between an office and an address: "on", "en el teléfono".
func (r *reading) endsNoOffice(folded string) bool {
	return r.words.preps[folded] || r.words.joins[folded] || r.words.articles[folded] || addressLabel.MatchString(folded)
}

// contactName returns the words of a contact that are neither its addresses nor what says their kind.
func (r *reading) contactName(words span, addresses []span) string {
	var b strings.Builder
	at := words.start
	apart := slices.Concat(addresses, r.webAddresses(words))
	slices.SortFunc(apart, func(a, b span) int { return a.start - b.start })
	for _, a := range apart {
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
