package intake

import (
	"fmt"
	"slices"
	"strings"
)

// byFunction returns the person that has a function such as "the Minister": a speaker, or else who is
// mentioned with it, before the place at rather than after it.
func (c *cast) byFunction(function span, at int) (mentioned, bool) {
	nouns := c.nouns(function)
	fits := func(m mentioned) bool {
		if m.name == (span{}) || m.title == (span{}) || m.org {
			return false
		}
		if !c.cased() {
			return c.sameFunction(function, m.title)
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

// mayBe reports whether a function that nobody in the text is given, such as "the official", may be that of
// somebody: it says nothing but that they have one, or theirs is not known.
func (c *cast) mayBe(function span, title bool) bool {
	for _, noun := range c.nouns(function) {
		if c.words.people[noun] {
			return true
		}
	}
	return !title
}

// unnamed returns who speaks by a function that nobody in the text is given: who spoke or was mentioned before.
func (c *cast) unnamed(said *attribution, since, at int) (*member, string) {
	const doubt = "The speaker is named by a function that nobody is given; taken for %s, who is mentioned before."
	function := said.title
	if m, ok := c.antecedent(said.gender, since, at); ok && c.mayBe(function, m.title != (span{})) {
		said.person, said.confidence = m.person, min(said.confidence, 0.55)
		return c.speaker(said, fmt.Sprintf(doubt, c.oneLine(m.name)))
	}
	if c.last == nil || !c.mayBe(function, c.last.speaker.Titles != nil) {
		return nil, ""
	}
	said.confidence = min(said.confidence, 0.55)
	return c.last, fmt.Sprintf(doubt, c.last.speaker.DisplayName)
}
