package intake

// pair pairs the marks of paragraph i. A single mark at its beginning, which is an apostrophe elsewhere if none closes
// it, is left open where the next paragraph begins with one too: a quotation of several paragraphs repeats it.
func (c *collector) pair(i int, in span, list []mark) pairing {
	if len(list) > 0 && list[0].family == '\'' && list[0].opens && list[0].start == in.start && c.repeats(i) && !c.closesAtEnd(in, list) {
		return pairing{open: 0}
	}
	return pair(list)
}

// repeats reports whether the paragraph after i begins with a single mark that opens, as paragraph i does, and i ends
// with a sentence.
func (c *collector) repeats(i int) bool {
	next := c.nextParagraph(i)
	if next < 0 || !endsSentence(c.at(c.paragraphs[i].span)) {
		return false
	}
	p := c.paragraphs[next]
	list := marksOf(c.text, span{p.start, min(p.end, c.cut(min(len(c.text), p.start+maxWord)))})
	return len(list) > 0 && list[0].start == p.start && list[0].family == '\'' && list[0].opens
}

// closesAtEnd reports whether a single mark beside punctuation closes what the first one opens.
func (c *collector) closesAtEnd(in span, list []mark) bool {
	last := closing(list, 0)
	return last > 0 && list[last].strong
}
