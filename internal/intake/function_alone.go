package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// functionAlone returns the speaker whom the text names by a function only, which nobody in it is given: "a
// spokesperson for the ministry". What they are called stands for a name.
func (c *cast) functionAlone(said *attribution) (*member, string) {
	name := c.oneLine(said.title)
	if name == "" || utf8.RuneCountInString(name) > maxFunction {
		return nil, ""
	}
	m := c.byName[fold(name)]
	if m == nil {
		if len(c.draft.Speakers) == maxSpeakers {
			return nil, ""
		}
		m = c.add(name)
		m.alone = true
		m.gender = said.gender
	}
	said.confidence = min(said.confidence, 0.55)
	c.found(finding{span: said.title, kind: pressroomv1.Finding_SPEAKER, field: fmt.Sprintf("speakers[%d]", m.index),
		confidence: said.confidence, rule: "speaker.function", doubt: "The text names no person; this is what the speaker is called."})
	c.last = m
	return m, ""
}

// newcomers are the words before a function that nobody in the text was mentioned with, and those after it.
var (
	newcomers = words(`a an one another un une una uno otro otra autre`)
	relatives = words(`who qui que quien`)
)

// isNew reports whether a function is of somebody whom the text has not mentioned: "a spokesperson", "the detective who
// led the search", in Arabic any that says of what.
func (r *reading) isNew(function span) bool {
	if !r.cased() {
		return !r.isAnybody(function) || r.isDescribedAfter(function)
	}
	for w := range eachWord(r.text, function) {
		if ones[fold(w.text)] {
			return true // "one of the keepers"
		}
		break
	}
	before := wordsOf(r.text, span{r.cut(max(0, function.start-maxWord)), function.start})
	if n := len(before); n > 0 && newcomers[fold(before[n-1].text)] && strings.TrimSpace(r.text[before[n-1].end:function.start]) == "" {
		return true
	}
	for w := range eachWord(r.text, span{function.end, r.cut(min(len(r.text), function.end+maxWord))}) {
		return relatives[fold(w.text)] && strings.TrimSpace(r.text[function.end:w.start]) == ""
	}
	return false
}

// maxFunction bounds a function that stands for a name, in code points.
const maxFunction = 120

// meansFunction makes an attribution by a pronoun one to the function that leads the sentence before it in its
// paragraph, if one does: "A keeper is glad. “It burns,” she said." or "The official said so. “It burns,” she added." One that
// nobody is given may lead the paragraph before: "The mayor of Merrow spoke."
func (c *cast) meansFunction(said *attribution, since, at int) bool {
	before, _ := c.parted(at)
	start := c.paragraphStart(at)
	above := c.paragraphStart(max(0, start-1))
	for _, m := range slices.Backward(before) {
		if m.start() < max(since, above) {
			break
		}
		if !m.leads || m.unsure {
			continue
		}
		if m.start() < start {
			if _, given := c.byFunction(m.title, at); m.name != (span{}) || m.several || m.headed || given || !c.isOfNamed(m.title) {
				return false
			}
			said.person, said.named, said.at = m.person, true, m.title
			return true
		}
		if m.org && c.saysAsBody(m, said.gender) {
			said.person, said.named, said.at = m.person, true, m.name
			return true
		}
		if m.name != (span{}) || m.title == (span{}) || m.several {
			return false
		}
		if !c.isNew(m.title) && !(m.speaks && c.cased() && c.mayBe(m.title, true)) {
			return false
		}
		said.person, said.named, said.at = m.person, true, m.title
		return true
	}
	return false
}

// saysAsBody reports whether a pronoun means a body in small letters that said something before: "La délégation a répondu.
// « La lampe brûle », a-t-elle affirmé."
func (c *cast) saysAsBody(m mentioned, pronoun gender) bool {
	return c.cased() && m.speaks && !isCapital(c.at(m.name)) && pronoun == feminine && c.articleGender(m.name) == feminine
}

// paragraphStart returns where the paragraph begins that an offset is in.
func (r *reading) paragraphStart(at int) int {
	i, found := slices.BinarySearchFunc(r.paragraphs, at, func(p paragraph, at int) int { return p.start - at })
	if !found {
		i--
	}
	return r.paragraphs[max(i, 0)].start
}
