package intake

import "unicode"

// onNextLine reads an attribution that a line break parts from its quotation: "“…,”", and on the next line
// "Jane Roe, Director, said." or "said Jane Roe."
func (r *reading) onNextLine(s surroundings) *attribution {
	p := s.paragraph
	rest := r.at(r.trim(span{s.end(), max(s.end(), r.paragraphs[p].end)}))
	comma := rest == "," || rest == "،"
	if s.block || rest != "" && !comma || p+1 == len(r.paragraphs) {
		return nil
	}
	next := r.paragraphs[p+1]
	if next.use == taken || next.end-next.start > contextAfter {
		return nil
	}
	if !endsSentence(r.at(next.span)) && p+2 < len(r.paragraphs) && r.paragraphs[p+2].use != taken {
		next.end = min(r.paragraphs[p+2].end, r.cut(min(len(r.text), next.start+contextAfter)))
	}
	_, last := r.edges(s.quotation)
	if !comma && last != ',' && last != '،' && !unicode.IsLower(firstRune(r.at(next.span))) {
		return nil
	}
	a := r.after(s.quotation, r.firstSentence(next.span))
	if a != nil {
		a.rule, a.confidence = "quote.attribution-line", min(a.confidence, 0.85)
	}
	return a
}
