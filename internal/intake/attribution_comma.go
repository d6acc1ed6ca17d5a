package intake

// afterComma reads "Jane Roe said, “…”".
func (r *reading) afterComma(s surroundings) *attribution {
	if s.introduced != ',' && s.introduced != '،' || s.apart {
		return nil
	}
	a := r.before(span{s.before.start, s.before.end - 1}, false)
	if a != nil {
		a.rule, a.confidence = "quote.attribution-before", min(a.confidence, 0.85)
	}
	return a
}
