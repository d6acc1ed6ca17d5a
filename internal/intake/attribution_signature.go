package intake

import (
	"strings"
	"unicode/utf8"
)

// signed reads the line under a quotation that says whose it is: "— Jane Roe, Director".
func (r *reading) signed(s surroundings) *attribution {
	p := s.paragraph
	line := r.trim(span{s.end(), r.paragraphs[p].end})
	if line.start == line.end {
		for p++; p < len(r.paragraphs) && (r.paragraphs[p].use == taken || !hasLetter(r.at(r.paragraphs[p].span))); p++ {
		}
		if p == len(r.paragraphs) {
			return nil
		}
		line = r.paragraphs[p].span
	}
	line.start += len(r.at(line)) - len(strings.TrimLeft(r.at(line), "> \u00a0*_"))
	c, size := utf8.DecodeRuneInString(r.at(line))
	dash := strings.ContainsRune("-–—―", c)
	if line.end-line.start > contextAfter/2 || size == 0 || !dash && !(p > s.paragraph && s.block) {
		return nil
	}
	if dash {
		line.start = line.end - len(strings.TrimLeft(r.at(line), "-–—― \u00a0*_"))
	}
	if endsSentence(r.at(line)) && !dash {
		return nil
	}
	var named person
	if r.cased() {
		found := r.mentions(line)
		if len(found) == 0 {
			return nil
		}
		named = found[0]
	} else if p, ok := r.object(line); ok {
		named = p
	} else {
		return nil
	}
	if named.start()-line.start > maxWord {
		return nil
	}
	a := r.attributed(named, 0.85, line.end)
	a.rule = "quote.signature"
	return a
}
