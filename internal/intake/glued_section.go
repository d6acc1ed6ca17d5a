package intake

import (
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// partSections parts the sections under a text from a paragraph that they were glued to: where a program
// made one line of the whole text, two spaces are left between its paragraphs. In running text two spaces
// mean nothing; before the heading of a section, or the mark of the end, they do.
func (r *reading) partSections() {
	var list []paragraph
	for i, p := range r.readable() {
		breaks := r.sectionBreaks(p)
		if len(breaks) > 0 && list == nil {
			list = append(make([]paragraph, 0, len(r.paragraphs)+len(breaks)), r.paragraphs[:i]...)
		}
		for _, at := range breaks {
			list = append(list, paragraph{span: r.trim(span{p.start, at})})
			r.found(finding{span: span{at, at}, kind: pressroomv1.Finding_PARAGRAPH_BREAK, field: "variant.body",
				confidence: 0.8, rule: "paragraph.section"})
			p.start = at
		}
		if list != nil {
			list = append(list, p)
		}
	}
	if list != nil {
		r.paragraphs = list
	}
}

// sectionBreaks returns where sections begin within a paragraph, and where what follows the mark of the end
// does.
func (r *reading) sectionBreaks(p paragraph) (breaks []int) {
	ended := false
	for i := p.start + minBeforeSections; i < p.end; {
		gap := strings.Index(r.text[i:p.end], "  ")
		if gap < 0 {
			return breaks
		}
		start := i + gap
		rest := strings.TrimLeftFunc(r.text[start:p.end], unicode.IsSpace)
		if i = p.end - len(rest); i == p.end {
			return breaks
		}
		end := i + len(rest)
		if next := strings.Index(rest, "  "); next >= 0 {
			end = i + next
		}
		part := r.trim(span{i, end})
		if r.isEndMark(part) {
			breaks, ended = append(breaks, i), true
		} else if ended || r.opensSection(part, start) {
			breaks, ended = append(breaks, i), false
		}
	}
	return breaks
}

// opensSection reports whether a part of a paragraph is the heading of a section or has one as its label:
// "About the Guild: …", "Contact: …".
func (r *reading) opensSection(part span, before int) bool {
	label, _, labelled := r.label(part)
	if !labelled && part.end-part.start > maxSectionHeading || label.end-label.start > maxSectionHeading || !isStop(r.lastLetter(before)) {
		return false
	}
	folded := fold(clean(strings.Trim(r.at(label), " \t\u00a0*_#.-–—[]()")))
	return r.words.contacts[folded] || r.words.notes[folded] || labelled && r.phraseAt(folded, 8) || r.isAbout(label, labelled, 0)
}

// lastLetter returns the last character before an offset that is no blank and closes nothing.
func (r *reading) lastLetter(i int) rune {
	s := strings.TrimRightFunc(r.text[r.cut(max(0, i-maxWord)):i], func(c rune) bool { return unicode.IsSpace(c) || isClosing(c) })
	last := rune(0)
	for _, c := range s {
		last = c
	}
	return last
}
