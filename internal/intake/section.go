package intake

import (
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// section is a part under the text of a release.
type section int

const (
	noSection section = iota
	contacts
	notes
	about
)

// The least bytes of text that stand before the first section, the longest heading of one, and the
// longest notes to editors in code points, as the contract has them.
const (
	minBeforeSections = 80
	maxSectionHeading = 100
	maxNotes          = 20000
)

// readSections takes what stands under the text out of it: whom to ask, notes to editors, and what an
// organisation says of itself under every release. Such a section has a heading or a label, or stands
// after the mark of the end.
func (r *reading) readSections() {
	var now section
	before, ended := 0, false
	resumes := -1 // where the text goes on after what an organisation says of itself
	for i := 0; i < len(r.readable()); i++ {
		p := &r.paragraphs[i]
		if p.use == taken {
			ended = ended || p.ends && before >= minBeforeSections
			if p.ends {
				now = noSection
			}
			continue
		}
		if before < minBeforeSections {
			before += p.end - r.datelineEnd(*p)
			continue
		}
		next, words, rule := r.sectionAt(i)
		switch {
		case next != noSection:
			if now = next; next == about {
				resumes = r.aboutEnd(i)
			}
		case now == about && i == resumes:
			now = noSection
		case now == contacts && !r.isContactLine(p.span):
			now = noSection
		}
		if now == noSection {
			if i, now = r.contactsWithout(i, ended); now == contacts {
				continue
			}
			if !ended {
				continue
			}
			now, rule = notes, "notes.after-end"
		}
		switch now {
		case contacts:
			i = r.takeContacts(i, len(r.paragraphs), words)
		case notes:
			r.takeNotes(p, words, pressroomv1.Finding_NOTES, orElse(rule, "notes.heading"))
		case about:
			r.takeNotes(p, p.span, pressroomv1.Finding_BOILERPLATE, orElse(rule, "boilerplate.heading"))
		}
	}
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// sectionAt returns the section that paragraph i is the heading of, or that its label begins, with what
// of it is no heading.
func (r *reading) sectionAt(i int) (s section, words span, rule string) {
	p := r.paragraphs[i].span
	label, rest, labelled := r.label(p)
	folded := fold(clean(strings.Trim(r.at(label), " \t\u00a0*_#.-–—[]()")))
	switch {
	case label.end-label.start > maxSectionHeading:
	case r.words.contacts[folded], r.headsContacts(folded, p):
		return contacts, rest, ""
	case r.words.notes[folded]:
		return notes, rest, "notes.heading"
	case r.isAbout(label, labelled, i):
		return about, p, "boilerplate.heading"
	}
	if r.asksToContact(p) {
		return contacts, p, ""
	}
	return noSection, p, ""
}

// label parts a paragraph at its first colon, or else is all of it.
func (r *reading) label(p span) (label, rest span, labelled bool) {
	text := r.text[p.start:min(p.end, p.start+2*maxSectionHeading)]
	if i := strings.IndexAny(text, ":："); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		return span{p.start, p.start + i}, r.trim(span{p.start + i + size, p.end}), true
	}
	return p, span{p.end, p.end}, false
}

// isAbout reports whether a heading is one over what an organisation says of itself: "About the Guild".
// The organisation stands in the text before.
func (r *reading) isAbout(label span, labelled bool, i int) bool {
	if !labelled && endsSentence(r.at(label)) {
		return false
	}
	list := wordsOf(r.text, label)
	phrase := ""
	for n := 1; n <= 3 && n <= len(list); n++ {
		folded := fold(list[n-1].text)
		phrase = strings.TrimSpace(phrase + " " + folded)
		name := list[n:]
		if at := strings.IndexByte(folded, '\''); at > 0 && r.words.about[strings.TrimSpace(phrase[:len(phrase)-len(folded)]+folded[:at])] {
			name = list[n-1:]
		} else if !r.words.about[phrase] {
			continue
		}
		if len(name) == 0 {
			continue
		}
		for len(name) > 1 && r.words.articles[fold(name[0].text)] {
			name = name[1:]
		}
		first := name[0].text[elided(name[0].text):]
		if len(name) > 8 || r.cased() && !isCapital(first) {
			return false
		}
		begin := max(0, label.start-maxRecur)
		return (labelled || i+1 < len(r.paragraphs)) &&
			(n > 1 || strings.Contains(fold(r.text[r.cut(begin):label.start]), fold(strings.TrimPrefix(first, "ال"))))
	}
	return false
}

// takeNotes puts a paragraph into the notes to editors, without its heading.
func (r *reading) takeNotes(p *paragraph, words span, kind pressroomv1.Finding_Kind, rule string) {
	f := finding{span: p.span, kind: kind, field: "variant.notesToEditors", confidence: 0.9, rule: rule}
	if rule == "notes.after-end" {
		f.confidence, f.doubt = 0.6, "It stands after the mark of the end; it was taken for a note."
	}
	text := r.paragraphText(words)
	notes := r.draft.Variant.NotesToEditors
	if utf8.RuneCountInString(notes)+utf8.RuneCountInString(text)+2 > maxNotes {
		return // it stays in the body
	}
	if text != "" && notes != "" {
		notes += "\n\n"
	}
	p.use = taken
	r.draft.Variant.NotesToEditors = notes + text
	r.found(f)
}
