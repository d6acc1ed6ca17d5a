package intake

import (
	"fmt"
	"slices"
	"strings"
)

// byFunction returns the person that has a function such as "the Minister": a speaker, or else who is
// mentioned with it, before the place at rather than after it.
func (c *cast) byFunction(function span, at int) (mentioned, bool) {
	nouns, high := c.nouns(function), c.isHighOffice(function)
	fits := func(m mentioned) bool {
		if m.name == (span{}) || m.title == (span{}) || m.org || m.title.start == function.start && m.name.end == function.end {
			return false
		}
		if !c.cased() {
			return c.sameFunction(function, m.title)
		}
		if high {
			return c.holdsHighOffice(function, m.title)
		}
		if c.functionGender(function).differs(c.functionGender(m.title)) {
			return false // "la docente" is not "el docente Juan Ruiz"
		}
		have := append(c.nouns(m.title), c.nouns(m.rank)...)
		return !slices.ContainsFunc(nouns, func(noun string) bool {
			return !slices.ContainsFunc(have, func(h string) bool { return isNounOf(noun, h) }) && !c.isCalledToo(noun, m.title)
		})
	}
	before, after := c.parted(at)
	holders := func(yield func(mentioned) bool) {
		for _, m := range slices.Backward(before) {
			if fits(m) && !yield(m) {
				return
			}
		}
		for _, m := range after {
			if fits(m) && !yield(m) {
				return
			}
		}
	}
	return rather(holders, func(m mentioned) bool { return !c.isDeputy(function, m.title) }) // a deputy, if nobody has it
}

// articleGender returns the gender of the French or Spanish article before a function.
func (r *reading) articleGender(function span) gender {
	list := wordsOf(r.text, span{r.cut(max(0, function.start-maxWord)), function.start})
	if r.words.code != "fr" && r.words.code != "es" || len(list) == 0 || strings.TrimSpace(r.text[list[len(list)-1].end:function.start]) != "" {
		return anyGender
	}
	switch fold(list[len(list)-1].text) {
	case "la", "una", "une":
		return feminine
	case "le", "el", "un", "al", "del", "au", "du":
		return masculine
	}
	return anyGender
}

// isCalledToo reports whether the holder of a title goes by another noun: a mayor is the "presidente municipal".
func (r *reading) isCalledToo(noun string, title span) bool {
	called := r.words.phrase.called[noun]
	return called != "" && strings.HasPrefix(fold(r.at(title)), called)
}

// isNounOf reports whether a function may be called by a noun: "the Director" is the Director-General.
func isNounOf(noun, whole string) bool {
	return noun == whole || strings.HasPrefix(whole, noun+"-") || strings.HasSuffix(whole, "-"+noun)
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

// isEpithet reports whether a function is one noun in small letters with the article, by which French and Spanish call again
// who was named before: "resaltó el docente", of a coordinator.
func (r *reading) isEpithet(function span) bool {
	if r.words.code != "fr" && r.words.code != "es" || !r.isRank(function) || isCapital(r.at(function)) {
		return false
	}
	before := wordsOf(r.text, span{r.cut(max(0, function.start-maxWord)), function.start})
	return len(before) > 0 && (r.words.articles[fold(before[len(before)-1].text)] || demonstratives[fold(before[len(before)-1].text)]) || elided(r.text[max(0, function.start-len("l’")):function.end]) > 0
}

// ownTitle returns a function as the title of who has it, if it says more than that they have one: "the
// Director-General", not "the official".
func (c *cast) ownTitle(function span) span {
	for _, noun := range c.nouns(function) {
		if c.words.people[noun] {
			return span{}
		}
	}
	list := wordsOf(c.text, function)
	for len(list) > 1 && recent[fold(list[0].text)] {
		list = list[1:]
	}
	if len(list) == 0 {
		return span{}
	}
	return span{list[0].start, function.end}
}

// recent are the words before a function that are no part of a title, in any of the languages.
var recent = words(`new newly-elected then current nouveau nouvelle actuel actuelle nuevo nueva actual`)

// unnamed returns who speaks by a function that nobody in the text is given: who spoke or was mentioned before.
func (c *cast) unnamed(said *attribution, since, at int) (*member, string) {
	const doubt = "The speaker is named by a function that nobody is given; taken for %s, who is mentioned before."
	function := said.title
	last := c.last
	if last != nil && last.alone && c.named != nil {
		last = c.named
	}
	if m, ok := c.ofSame(function, at); ok {
		said.person, said.confidence = m.person, min(said.confidence, 0.55)
		return c.speaker(said, fmt.Sprintf(doubt, c.oneLine(m.name)))
	}
	m, ok := c.antecedent(c.functionGender(function), since, at)
	ok = ok && (m.sure >= attested || !c.isOfNamed(function)) // what may be nobody is not the mayor of Merrow
	if g := c.functionGender(function); last != nil && last.speaker.Titles != nil && g.differs(c.nounsGender(last.speaker.Titles)) {
		last = nil
	}
	if ok && c.functionGender(c.titleInText(c.oneLine(m.name))).differs(c.functionGender(function)) {
		ok = false
	}
	if ok && c.isOfOther(function, c.titleInText(c.oneLine(m.name))) {
		return c.functionAlone(said)
	}
	if !ok && last == nil && (c.mayBe(function, true) || c.isEpithet(function)) {
		m, ok = c.lastOfGender(c.functionGender(function), at)
	}
	if ok && last != nil && last.speaker.Titles != nil && c.mayBe(function, true) && m.title == (span{}) && c.titleInText(c.oneLine(m.name)) == (span{}) {
		ok = false // "the official" has a function
	}
	if ok && (c.mayBe(function, m.title != (span{})) || c.isEpithet(function) || c.isAloneInParagraph(m, at)) {
		said.person, said.confidence = m.person, min(said.confidence, 0.55)
		if said.title == (span{}) && c.titleInText(c.oneLine(m.name)) == (span{}) {
			said.title = c.ownTitle(function)
		}
		return c.speaker(said, fmt.Sprintf(doubt, c.oneLine(m.name)))
	}
	if last != nil && c.isOfOther(function, c.titleInText(last.speaker.DisplayName)) {
		return c.functionAlone(said)
	}
	if last == nil || !c.mayBe(function, last.speaker.Titles != nil) && !c.isEpithet(function) {
		if c.isOfNamed(function) {
			return c.functionAlone(said)
		}
		return nil, ""
	}
	said.confidence = min(said.confidence, 0.55)
	c.last = last
	return last, fmt.Sprintf(doubt, last.speaker.DisplayName)
}
