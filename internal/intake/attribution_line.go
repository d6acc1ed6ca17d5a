package intake

import "unicode"

// onNextLine reads an attribution that a line break parts from its quotation, or breaks in two: "“…,”", and on the
// next line "Jane Roe, Director, said." or "said Jane Roe."
func (r *reading) onNextLine(s surroundings) *attribution {
	p := s.paragraph
	rest := r.at(r.trim(span{s.end(), max(s.end(), r.paragraphs[p].end)}))
	_, last := r.edges(s.quotation)
	comma := last == ',' || last == '،' || rest == "," || rest == "،"
	if s.block || p+1 == len(r.paragraphs) || len(rest) > maxWord || len(rest) > 1 && (!comma || endsSentence(rest)) {
		return nil
	}
	next := r.paragraphs[p+1]
	if next.use == taken || next.end-next.start > contextAfter || !comma && !unicode.IsLower(firstRune(r.at(next.span))) {
		return nil
	}
	if !endsSentence(r.at(next.span)) && p+2 < len(r.paragraphs) && r.paragraphs[p+2].use != taken {
		next.end = min(r.paragraphs[p+2].end, r.cut(min(len(r.text), next.start+contextAfter)))
	}
	if len(rest) > 1 {
		next.start = s.end()
	}
	a := r.after(s.quotation, r.firstSentence(next.span))
	if a != nil {
		a.rule, a.confidence = "quote.attribution-line", min(a.confidence, 0.85)
	}
	return a
}
