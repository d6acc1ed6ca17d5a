package intake

// isAloneInParagraph reports whether nobody else is mentioned by name, before an offset, in the paragraph of it that begins with
// somebody: the function by which an English text means somebody then is theirs, whatever else they were called. "The Chair of
// the Council, Jane Roe, came. “It is late,” the Governor said."
func (c *cast) isAloneInParagraph(m mentioned, at int) bool {
	start := c.paragraphStart(at)
	if c.words.code != "en" || m.start() < start {
		return false
	}
	_, after := c.parted(start)
	for _, o := range after {
		if o.start() >= at {
			break
		}
		if o.name != (span{}) && !o.org && o.name != m.name && !o.unsure {
			return false
		}
	}
	return true
}
