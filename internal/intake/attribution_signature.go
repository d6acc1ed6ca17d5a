package intake

import (
	"strings"
	"unicode/utf8"
)

// signature returns the line under a quotation that may say whose it is, without its dash.
func (r *reading) signature(s surroundings) (span, bool) {
	p := s.paragraph
	line := r.trim(span{s.end(), r.paragraphs[p].end})
	if line.start == line.end {
		for p++; p < len(r.paragraphs) && (r.paragraphs[p].use == taken || !hasLetter(r.at(r.paragraphs[p].span))); p++ {
		}
		if p == len(r.paragraphs) {
			return span{}, false
		}
		line = r.paragraphs[p].span
	}
	line.start += len(r.at(line)) - len(strings.TrimLeft(r.at(line), "> \u00a0*_"))
	c, size := utf8.DecodeRuneInString(r.at(line))
	dash := strings.ContainsRune("-–—―", c)
	if line.end-line.start > contextAfter/2 || size == 0 || !dash && !(p > s.paragraph && s.block) && !(p == s.paragraph && r.isNameAndTitle(s, line)) {
		return span{}, false
	}
	if dash {
		line.start = line.end - len(strings.TrimLeft(r.at(line), "-–—― \u00a0*_"))
	}
	if endsSentence(r.at(line)) && !dash {
		return span{}, false
	}
	return line, true
}

// isNameAndTitle reports whether what is left of a paragraph behind a quotation is a name, a comma and a title: "“We are
// ready.” Jane Roe, Director of Lamps".
func (r *reading) isNameAndTitle(s surroundings, line span) bool {
	_, last := r.edges(s.quotation)
	if !r.cased() || !isStop(last) || endsSentence(r.at(line)) || !r.spoken(s.quotation) || !r.beginsWithName(r.at(line)) {
		return false
	}
	for w := range eachWord(r.text, line) {
		if folded := fold(w.text); r.isVerb(folded) || r.words.verbHelp[folded] {
			return false
		}
	}
	found := r.mentions(line)
	return len(found) == 1 && !found[0].org && found[0].title.start > found[0].name.end && found[0].title.end == line.end
}

// signed reads the line under a quotation that says whose it is: "— Jane Roe, Director".
func (r *reading) signed(s surroundings) *attribution {
	line, ok := r.signature(s)
	if !ok {
		return nil
	}
	found := r.mentions(line)
	if len(found) == 0 || found[0].start()-line.start > maxWord {
		return nil
	}
	if p := &found[0]; p.title == (span{}) && !p.org && p.name != (span{}) {
		if p.title = r.titleBehindDash(p.name.end, line.end); p.title == (span{}) && p.name.end == line.end {
			p.title = r.titleUnder(line.end)
		}
	}
	a := r.attributed(found[0], 0.85, line.end)
	a.rule = "quote.signature"
	return a
}

// titleUnder returns the title that fills the line under a name: "Jane Roe", and below it "Director of Lamps".
func (r *reading) titleUnder(at int) span {
	to := r.cut(min(len(r.text), at+contextAfter/2))
	rest, ok := strings.CutPrefix(r.text[at:to], "\n")
	below, _, ended := strings.Cut(rest, "\n")
	if !ok || !ended && to < len(r.text) {
		return span{}
	}
	line := r.trim(span{at + 1, at + 1 + len(below)})
	if title := r.titleAt(line); title == line {
		return title
	}
	return span{}
}

// titleBehindDash returns the title that a dash parts from the name before it: "— Jane Roe – Director of Lamps".
func (r *reading) titleBehindDash(from, limit int) span {
	rest := r.trim(span{from, limit})
	behind := strings.TrimLeft(r.at(rest), "-–—―")
	if len(behind) == rest.end-rest.start || strings.TrimSpace(behind) == behind {
		return span{}
	}
	rest.start = rest.end - len(behind)
	rest.end = rest.start + len(strings.TrimRightFunc(behind, isStopOrBlank))
	return r.titleAt(r.trim(rest))
}
