package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// cast is who speaks in a text.
type cast struct {
	*reading
	byName map[string]*member // folded full name
	used   map[string]bool    // ids
	last   *member
	named  *member // the last whose name the text has
}

// member is a speaker of the draft.
type member struct {
	speaker *pressroomv1.Speaker
	index   int
	gender  gender
	alone   bool // named by a function only
	several bool // two people
}

// member returns the speaker that an attribution names, a new one perhaps, and what is in doubt; or nil.
// A pronoun means who was mentioned since an offset, or else who spoke last.
func (c *cast) member(said *attribution, since, at int) (*member, string) {
	doubt := ""
	if !c.cased() {
		c.settleArabic(said, at)
	} else if !said.named {
		said.gender = c.pronounGender(said.at)
	}
	if c.cased() {
		c.pairUp(said)
	}
	switch {
	case !said.named && c.cased() && c.meansFunction(said, since, at):
		return c.member(said, since, at)
	case !said.named:
		m, ok := c.latter(said, at)
		if !ok {
			m, ok = c.antecedent(said.gender, since, at)
		}
		if !ok && (c.last == nil || c.last.gender.differs(said.gender)) {
			m, ok = c.antecedent(said.gender, 0, at)
		}
		if !ok && c.last == nil && !c.cased() {
			m, ok = c.bodyBefore(at)
		}
		if !ok {
			if c.last == nil {
				return nil, ""
			}
			return c.last, fmt.Sprintf("The speaker is named by a pronoun or not at all; taken for %s, who spoke before.",
				c.last.speaker.DisplayName)
		}
		said.person = m.person
		doubt = fmt.Sprintf("The speaker is named by a pronoun or not at all; taken for %s, who is mentioned before.", c.oneLine(m.name))
	case said.several && said.name == (span{}):
		return c.functionAlone(said)
	case said.name == (span{}):
		m, ok := c.byFunction(said.title, at)
		if !ok {
			switch {
			case c.isNew(said.title):
				return c.functionAlone(said)
			case !c.cased():
				return nil, "" // "witnesses said"
			}
			return c.unnamed(said, since, at)
		}
		doubt = fmt.Sprintf("The speaker is named by a function only; taken for %s.", c.oneLine(m.name))
		function := said.title
		said.person = m.person
		if !c.cased() && len(c.at(function)) > len(c.at(said.title)) {
			said.title = function
		}
		said.confidence = min(said.confidence, 0.75)
	}
	return c.speaker(said, doubt)
}

// speaker returns the speaker of an attribution that has a name.
func (c *cast) speaker(said *attribution, whose string) (*member, string) {
	name, doubt := c.oneLine(said.name), ""
	if said.guessed && strings.Count(c.text[:min(len(c.text), maxCensus)], name) < 2 { // found elsewhere, the guess is confirmed
		doubt = fmt.Sprintf("Where the title ends and the name %q begins is a guess.", name)
	}
	if full := c.byInitials(name); full != "" {
		name, said.org = full, false
	} else if said.org {
		name = c.fullBody(name, said.name.start)
	} else if !said.several {
		full, ok := c.fullName(name, said.name.start)
		if !ok && said.surname {
			if body := c.bodyCalled(said); body != "" {
				full, ok, said.org = body, true, true
			}
		}
		if !ok && said.surname {
			full = c.wholePhrase(name, said.name.start)
		}
		if !ok && said.surname && full == name {
			said.confidence = min(said.confidence, 0.6)
			doubt = fmt.Sprintf("Only one name, %q, is in the text.", name)
		}
		name = full
	}
	if utf8.RuneCountInString(name) > 200 || name == "" {
		return nil, ""
	}
	m := c.byName[fold(name)]
	if m == nil {
		if len(c.draft.Speakers) == maxSpeakers {
			return nil, ""
		}
		m = c.add(name)
	}
	c.found(finding{span: said.name, kind: pressroomv1.Finding_SPEAKER, field: fmt.Sprintf("speakers[%d]", m.index),
		confidence: said.confidence, rule: "speaker.name", doubt: doubt})
	m.several = m.several || said.several
	if !said.org {
		c.giveTitle(m, said)
	}
	if m.gender == anyGender {
		m.gender = said.gender
	}
	c.last, c.named = m, m
	return m, whose
}

// maxSpeakers bounds the speakers of a draft.
const maxSpeakers = 200

// add makes a speaker of the draft.
func (c *cast) add(name string) *member {
	m := &member{index: len(c.draft.Speakers)}
	id := slug(name)
	if id == "" {
		id = fmt.Sprintf("speaker-%d", m.index+1)
	}
	for base, n := id, 2; c.used[id]; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	c.used[id] = true
	m.speaker = &pressroomv1.Speaker{Name: "speakers/" + id, DisplayName: name}
	c.byName[fold(name)] = m
	c.draft.Speakers = append(c.draft.Speakers, m.speaker)
	return m
}
