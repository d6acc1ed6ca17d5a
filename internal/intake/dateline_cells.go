package intake

import "strings"

// cellsLine reads a line of a page whose bars part the date, the place and what the text is: "14 January 2013 |
// News release | Merrow". Without the last of them it may as well be who wrote the page.
func (r *reading) cellsLine(p paragraph) (dateline, bool) {
	if p.end-p.start > maxDateline/2 || strings.Count(r.at(p.span), "|") != 2 {
		return dateline{}, false
	}
	var line dateline
	kind, start := false, p.start
	for cell := range strings.SplitSeq(r.at(p.span), "|") {
		s := r.trim(span{start, start + len(cell)})
		start += len(cell) + 1
		c := cursor{text: r.text[:s.end], at: s.start, words: r.words}
		day := c.datelineDate()
		switch {
		case day != nil && c.at == s.end && line.date == nil:
			line.date, line.dateAt = day, s
		case r.isKind(s) && !kind:
			kind = true
		case line.city == "":
			place, ok := r.place(s)
			if !ok || place.date != nil {
				return dateline{}, false
			}
			line.city, line.cityAt, line.region = place.city, place.cityAt, place.region
		}
	}
	if !kind || line.date == nil || line.city == "" {
		return dateline{}, false
	}
	line.span, line.rule, line.wholeLine, line.confidence = p.span, "dateline.cells", true, 0.8
	if line.region == "" {
		line.doubt = "The dateline names no country."
	}
	return line, true
}
