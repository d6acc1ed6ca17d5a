package intake

import "strings"

// maxContactsAbove bounds the paragraphs of contacts above a headline.
const maxContactsAbove = 8

// readContactsAbove takes out whom to ask where that stands above the headline, as wires put it: from its
// heading to the last line with an address, and what stands right under that. Lines after a heading without
// any address may be the headline itself.
func (r *reading) readContactsAbove() {
	lead := r.lead()
	for i := max(0, lead-maxCandidates); i < lead; i++ {
		if r.paragraphs[i].use == taken {
			continue
		}
		next, words, _ := r.sectionAt(i)
		if next != contacts {
			continue
		}
		if end := r.contactsEnd(i, min(lead, i+maxContactsAbove)); end > i {
			i = r.takeContacts(i, end, words)
		}
	}
}

// contactsEnd returns the paragraph after the contacts that begin with paragraph i and end before a limit; i where
// there is no address.
func (r *reading) contactsEnd(i, limit int) int {
	end := i
	for j := i; j < limit; j++ {
		p := r.paragraphs[j]
		under := end > i && end == j && strings.Count(r.text[r.paragraphs[j-1].end:p.start], "\n") == 1
		if p.use != taken && (r.hasAddress(p.span) || under && r.isContactLine(p.span)) {
			end = j + 1
		}
	}
	return end
}
