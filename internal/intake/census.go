package intake

import (
	"slices"
	"strings"
)

// The bytes of a text, and the mentions in it, that names and titles are looked for in.
const (
	maxCensus   = 1 << 18
	maxMentions = 2000
)

// mentioned is a mention, and whether it is the first of its sentence that no preposition governs.
type mentioned struct {
	person
	leads bool
}

// census returns who is mentioned anywhere in the text, in order.
func (c *cast) census() []mentioned {
	if c.counted {
		return c.all
	}
	c.counted = true
	for _, p := range c.paragraphs {
		if p.start > maxCensus || len(c.all) > maxMentions {
			break
		}
		p.end = min(p.end, c.cut(min(len(c.text), p.start+maxCensus)))
		for _, sentence := range c.sentences(span{c.datelineEnd(p), p.end}) {
			led := p.use == taken
			for _, m := range c.mentions(sentence) {
				c.all = append(c.all, mentioned{m, !led && !m.governed})
				led = led || !m.governed
			}
		}
	}
	return c.all
}

// fullName returns the full name that a surname stands for: of a speaker, or from elsewhere in the text.
func (c *cast) fullName(surname string, at int) (string, bool) {
	folded := " " + fold(surname) + " "
	// Not only the last name: who has two surnames is called by the first.
	for _, s := range c.draft.Speakers {
		if name := " " + fold(s.DisplayName) + " "; name != folded && strings.Contains(name, folded) {
			return s.DisplayName, true
		}
	}
	for _, m := range c.census() {
		if m.name == (span{}) || m.org || m.name.start == at {
			continue
		}
		name := c.oneLine(m.name)
		if in := " " + fold(name) + " "; in != folded && strings.Contains(in, folded) && len(wordsOf(c.text, m.name)) <= 2*maxNames {
			return name, true
		}
	}
	return surname, false
}

// fullBody returns the full name of an organisation that is called by a part of it: "the Guild".
func (c *cast) fullBody(name string, at int) string {
	part := " " + strings.TrimPrefix(fold(name), "ال") + " "
	for _, m := range c.census() {
		if m.name == (span{}) || !m.org || m.name.start == at {
			continue
		}
		if full := c.oneLine(m.name); len(full) > len(name) && strings.Contains(" "+fold(full)+" ", part) {
			return full
		}
	}
	return name
}

// byFunction returns the name of the person that has a function such as "the Minister": a speaker, or else
// who is mentioned with it, before the place at rather than after it.
func (c *cast) byFunction(function span, at int) (mentioned, bool) {
	nouns := c.nouns(function)
	fits := func(m mentioned) bool {
		if m.name == (span{}) || m.title == (span{}) || m.org {
			return false
		}
		have := c.nouns(m.title)
		return !slices.ContainsFunc(nouns, func(noun string) bool { return !slices.Contains(have, noun) })
	}
	all := c.census()
	i, _ := slices.BinarySearchFunc(all, at, func(m mentioned, at int) int { return m.start() - at })
	for j := i - 1; j >= 0; j-- {
		if fits(all[j]) {
			return all[j], true
		}
	}
	for _, m := range all[i:] {
		if fits(m) {
			return m, true
		}
	}
	return mentioned{}, false
}

// nouns returns the words for a function in a title, folded, without the article that Arabic joins to them.
func (r *reading) nouns(title span) []string {
	var nouns []string
	for w := range eachWord(r.text, title) {
		if r.isTitle(w) {
			nouns = append(nouns, strings.TrimPrefix(r.bare(w), "ال"))
		}
	}
	return nouns
}

// antecedent returns the person that a pronoun at an offset means: who leads a sentence since from.
func (c *cast) antecedent(from, at int) (mentioned, bool) {
	all := c.census()
	i, _ := slices.BinarySearchFunc(all, at, func(m mentioned, at int) int { return m.start() - at })
	for j := i - 1; j >= 0 && all[j].start() >= from; j-- {
		if m := all[j]; m.leads && !m.org && m.name != (span{}) && (!m.surname || m.title != (span{}) || c.isKnown(m.name)) {
			return m, true
		}
	}
	return mentioned{}, false
}

// isKnown reports whether a single name is of somebody whose full name is in the text.
func (c *cast) isKnown(name span) bool {
	_, ok := c.fullName(c.oneLine(name), name.start)
	return ok
}
