package intake

import "slices"

// maxUnmarked bounds the paragraphs without any mark inside of a quotation that only its last one closes.
const maxUnmarked = 3

// collector pairs the quotation marks of each paragraph. A mark that is not closed in its paragraph goes on
// in the next if that begins with a mark, as is the custom, or closes it; otherwise its quotation ends with
// the paragraph.
type collector struct {
	*reading
	all     []quotation
	pending *quotation // a mark of this family is open
	family  rune
	skipped []span // whole paragraphs without marks that pending may run over
}

// read takes the marks of the next paragraph.
func (c *collector) read(i int) {
	in := span{c.datelineEnd(c.paragraphs[i]), c.paragraphs[i].end}
	list := marksOf(c.text, in)
	if c.pending != nil {
		var done bool
		if list, done = c.goOn(i, in, list); done {
			return
		}
	}
	if begun := len(c.all) > 0 && c.all[len(c.all)-1].end() > in.start; c.pending == nil && !begun {
		list = c.unopened(i, in, list)
	}
	pairs := c.pair(i, in, list)
	for _, s := range pairs.pairs {
		switch {
		case c.pending != nil && s.start == in.start:
			c.extend(i, s)
			c.close()
		case hasLetter(c.at(s)):
			c.all = append(c.all, quotation{parts: []span{s}, paragraph: i})
		}
		c.pending = nil
	}
	switch open := pairs.open; {
	case open < 0:
		c.pending = nil
	case c.pending != nil && list[open].start == in.start:
		c.extend(i, in)
	default:
		c.pending, c.family = &quotation{parts: []span{{list[open].start, in.end}}, paragraph: i}, list[open].family
	}
}

// goOn reads how the pending quotation goes on in a paragraph, and returns the marks that are left; done
// says that the paragraph is read.
func (c *collector) goOn(i int, in span, list []mark) (rest []mark, done bool) {
	switch orphan := orphan(list, c.family); {
	case len(list) > 0 && list[0].start == in.start && (list[0].family == c.family || list[0].family != '\''):
		list[0].opens, list[0].closes = true, false
		c.family = list[0].family // some change the kind of mark on the way
		c.take()
	case orphan >= 0:
		c.take()
		c.extend(i, span{in.start, list[orphan].end})
		c.close()
		return list[orphan+1:], false
	case len(list) == 0 && len(c.skipped) < maxUnmarked:
		c.skipped = append(c.skipped, in)
		return nil, true
	default:
		c.finish()
	}
	return list, false
}

// take makes the paragraphs that were skipped a part of the pending quotation.
func (c *collector) take() {
	c.pending.parts = append(c.pending.parts, c.skipped...)
	c.skipped = nil
}

func (c *collector) extend(i int, s span) {
	c.pending.parts, c.pending.paragraph = append(c.pending.parts, s), i
}

// close ends the pending quotation; marks without any words are none.
func (c *collector) close() {
	if slices.ContainsFunc(c.pending.parts, func(s span) bool { return hasLetter(c.at(s)) }) {
		c.all = append(c.all, *c.pending)
	}
	c.pending = nil
}

// orphan returns the index of a mark that closes what no mark before it in list opens, or -1.
func orphan(list []mark, family rune) int {
	i := slices.IndexFunc(list, func(m mark) bool { return m.family == family })
	if i >= 0 && list[i].closes && !list[i].opens {
		return i
	}
	return -1
}
