package intake

// afterColon reads "Jane Roe said: “…”".
func (r *reading) afterColon(s surroundings) *attribution {
	if s.introduced != ':' {
		return nil
	}
	a := r.before(span{s.before.start, s.before.end - 1}, true)
	if a != nil {
		a.rule = "quote.attribution-before"
	}
	return a
}
