package intake

import (
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// maxCounter bounds the bytes of a counter, and the lines that it is spread over.
const (
	maxCounter      = 16
	maxCounterLines = 3
)

// readFurniture takes out the counters of galleries and the lines that only say what the text is.
func (r *reading) readFurniture() {
	for i := range r.readable() {
		p := &r.paragraphs[i]
		if p.use == taken {
			continue
		}
		if r.isEndMark(p.span) {
			p.use, p.ends = taken, r.isLate(p.span) && r.opensLine(p.start)
			r.found(finding{span: p.span, kind: pressroomv1.Finding_END_MARK, confidence: 0.9, rule: "end.mark"})
			continue
		}
		if p.end-p.start <= maxLabel && r.isLabel(r.at(p.span)) {
			p.use = taken
			r.found(finding{span: p.span, kind: pressroomv1.Finding_FURNITURE, confidence: 0.9, rule: "furniture.label"})
			continue
		}
		if isNavigation(r.at(p.span)) {
			r.takeNavigation(p, "furniture.navigation", 0.8, "")
			continue
		}
		if r.isPictureLink(p.span) {
			r.takeNavigation(p, "furniture.link", 0.7, "")
			continue
		}
		if r.isLate(p.span) && r.isSource(p.span) {
			r.takeNavigation(p, "furniture.source", 0.8, "")
			continue
		}
		if lines, size := r.counter(i); lines > 0 {
			s := span{p.start, r.paragraphs[i+lines-1].end}
			for j := range lines {
				r.paragraphs[i+j].use = taken
			}
			r.counters = append(r.counters, counter{first: i, last: i + lines - 1, size: size})
			r.found(finding{span: s, kind: pressroomv1.Finding_FURNITURE, confidence: 0.95, rule: "furniture.counter"})
		}
	}
}

// maxLabel bounds the bytes of a line that only says what the text is, or that it ends.
const maxLabel = 64

// endMarks are the words of the marks with which a text ends, in any of the languages, and "30" of
// the wire; endMarkFrame is what stands around them, and stands alone as ### and ***.
var endMarks = words(`ends end fin 30 انتهى انتهي النهاية`)

const endMarkFrame = "\u200e\u200f \t\u00a0-–—*#()/."

// isEndMark reports whether a line is the mark with which a text ends: a word, or three signs at least.
func (r *reading) isEndMark(s span) bool {
	if s.end-s.start > maxLabel {
		return false
	}
	word := fold(clean(strings.Trim(r.at(s), endMarkFrame)))
	return endMarks[word] || trailingEnd.MatchString("."+r.at(s)) || word == "" && strings.Count(r.at(s), "#")+strings.Count(r.at(s), "*") >= 3
}

// isLate reports whether more of the text stands before a place than after it: signs part sections, too.
func (r *reading) isLate(s span) bool { return s.start > len(r.text)-s.end }

// opensLine reports whether a line begins at a place, white space left aside.
func (r *reading) opensLine(at int) bool {
	before := strings.TrimRight(r.text[:at], " \t\u00a0")
	return before == "" || strings.HasSuffix(before, "\n") || strings.HasSuffix(before, "\r")
}

// isLabel reports whether a line says only what the text is, with or without a number of it:
// "PRESS RELEASE", "Press release No. 12/98".
func (r *reading) isLabel(line string) bool {
	line = strings.TrimRight(line, ":. ")
	if r.words.labels[fold(clean(line))] {
		return true
	}
	fields := strings.Fields(line)
	for len(fields) > 1 && (strings.IndexFunc(fields[len(fields)-1], unicode.IsDigit) >= 0 || strings.HasSuffix(fields[len(fields)-1], ".")) {
		fields = fields[:len(fields)-1]
		if r.words.labels[fold(clean(strings.TrimRight(strings.Join(fields, " "), ":. ")))] {
			return true
		}
	}
	return false
}

// counter is the counter of a gallery: its paragraphs, and the number of pictures that it speaks of.
type counter struct{ first, last, size int }

// counter reads a counter ("1 / 4") that begins with paragraph i and may be spread over several.
func (r *reading) counter(i int) (lines, size int) {
	joined := ""
	for lines = 1; lines <= maxCounterLines && i+lines <= len(r.paragraphs); lines++ {
		s := r.at(r.paragraphs[i+lines-1].span)
		if len(s) > 2*maxCounter {
			break
		}
		joined += strings.Map(func(c rune) rune {
			if unicode.IsSpace(c) {
				return -1
			}
			return c
		}, s)
		if size := counterSize(joined); size > 0 {
			return lines, size
		}
	}
	return 0, 0
}

// isCounter reports whether a line is the counter of a gallery.
func isCounter(line string) bool {
	return len(line) <= maxCounter && counterSize(strings.ReplaceAll(line, " ", "")) > 0
}

// counterSize returns the second number of "1/4", or 0.
func counterSize(s string) int {
	if len(s) > maxCounter || strings.IndexFunc(s, unicode.IsLetter) >= 0 {
		return 0
	}
	c := cursor{text: s}
	at, _ := c.number(3)
	if at == 0 || !c.any("/⁄∕") {
		return 0
	}
	size, _ := c.number(3)
	if c.at < len(s) || at > size {
		return 0
	}
	return size
}
