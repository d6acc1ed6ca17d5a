package report

import (
	"slices"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
)

// mark is a finding in the text; its place is in code points.
type mark struct {
	look
	start, end int
	suggested  bool // and not applied
}

// tag names a mark without colour.
func (m mark) tag() string {
	if m.suggested {
		return m.label + "?"
	}
	return m.label
}

// marked writes the source with its findings marked in it: in colour, or by labels in brackets.
func (p *printer) marked(source string, findings []*pressroomv1.Finding) {
	text := []rune(source)
	marks := marksOf(findings, text)
	if p.options.Color {
		p.legend(marks)
	}
	m := marker{flow: p.flow("")}
	m.blank = -1
	for at, c := range text {
		m.close(at)
		if len(marks) > 0 && marks[0].start <= at || !isBreak(c) {
			m.begin()
		}
		for len(marks) > 0 && marks[0].start <= at {
			m.open(marks[0], text)
			marks = marks[1:]
		}
		if c == '\n' {
			m.endLine()
		} else {
			m.glyph(c, m.style())
		}
	}
	m.close(len(text))
	for _, last := range marks {
		m.point(last)
	}
	m.endLine()
}

// marksOf returns what is marked of the findings, in the order of the text. Where several begin together, places
// between two characters come first, as the break of a paragraph before a quote is no part of it, then the longer.
func marksOf(findings []*pressroomv1.Finding, text []rune) []mark {
	marks := make([]mark, 0, len(findings))
	for _, f := range findings {
		m := mark{look: lookOf[f.GetKind()], start: int(f.GetStartOffset()), end: int(f.GetEndOffset()), suggested: !intake.Applied(f)}
		if m.label == "" || m.start < 0 || m.start > m.end || m.end > len(text) {
			continue
		}
		for m.end > m.start && unicode.IsSpace(text[m.end-1]) { // after the dash of a dateline
			m.end--
		}
		if len(marks) == 0 || m != marks[len(marks)-1] { // one name may speak for two quotes
			marks = append(marks, m)
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int {
		if a.start == b.start && (a.start == a.end) != (b.start == b.end) {
			return a.end - b.end
		}
		return a.start - b.start
	})
	return marks
}

// legend says in one line which style stands for what of the kinds that occur.
func (p *printer) legend(marks []mark) {
	f := p.flow("")
	occurs := make(map[pressroomv1.Finding_Kind]bool)
	suggested := false
	for _, m := range marks {
		occurs[m.kind] = true
		suggested = suggested || m.suggested
	}
	if len(occurs) == 0 {
		return
	}
	between := ""
	for _, l := range looks {
		if occurs[l.kind] {
			f.text(between, plain)
			f.text(l.sign+" "+l.label, l.style)
			between = " · "
		}
	}
	if suggested {
		f.text(between, plain)
		f.text("?", unsure)
		f.text(" only suggested", plain)
	}
	f.endLine()
	p.blankLine()
}

// marker keeps which marks are open at a place.
type marker struct {
	*flow
	opened []mark
	next   int // the first place at which one of them ends
}

func (m *marker) style() style {
	if len(m.opened) == 0 {
		return plain
	}
	return m.opened[len(m.opened)-1].look.style
}

func (m *marker) open(of mark, text []rune) {
	if !slices.ContainsFunc(text[of.start:of.end], shows) {
		m.point(of)
		return
	}
	if !m.color {
		m.text("["+of.tag()+": ", plain)
	}
	m.push(of)
}

// point marks a place between two characters.
func (m *marker) point(of mark) {
	if !m.color {
		m.text("["+of.tag()+"]", plain)
		return
	}
	m.text(of.sign, of.look.style)
	m.question(of)
}

func (m *marker) push(of mark) {
	if len(m.opened) == 0 || of.end < m.next {
		m.next = of.end
	}
	m.opened = append(m.opened, of)
}

// close ends what ends here. What crosses the end of another is cut in two there.
func (m *marker) close(at int) {
	if len(m.opened) == 0 || at < m.next {
		return
	}
	first := slices.IndexFunc(m.opened, func(o mark) bool { return o.end <= at })
	upper := slices.Clone(m.opened[first:])
	for _, o := range slices.Backward(upper) {
		if m.color && o.end <= at {
			m.question(o)
		} else if !m.color {
			m.text("]", plain)
		}
	}
	lower := m.opened[:first]
	m.opened = m.opened[:0]
	for _, o := range lower {
		m.push(o)
	}
	for _, o := range upper {
		if o.end > at {
			if !m.color {
				m.text("["+o.tag()+": ", plain)
			}
			m.push(o)
		}
	}
}

func (m *marker) question(of mark) {
	if of.suggested {
		m.text("?", unsure)
	}
}

// shows reports whether a character can be seen.
func shows(c rune) bool { return unicode.IsGraphic(c) && !unicode.IsSpace(c) }
