package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// cast is who speaks in a text.
type cast struct {
	*reading
	byName map[string]*member // folded full name
	used   map[string]bool    // ids
	last   *member

	counted bool
	all     []mentioned
}

// member is a speaker of the draft.
type member struct {
	speaker *pressroomv1.Speaker
	index   int
}

// member returns the speaker that an attribution names, a new one perhaps, and what is in doubt; or nil.
// A pronoun means who was mentioned since an offset, or else who spoke last.
func (c *cast) member(said *attribution, since, at int) (*member, string) {
	doubt := ""
	switch {
	case !said.named:
		m, ok := c.antecedent(since, at)
		if !ok && c.last == nil {
			m, ok = c.antecedent(0, at)
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
	case said.name == (span{}):
		m, ok := c.byFunction(said.title, at)
		if !ok {
			return nil, ""
		}
		doubt = fmt.Sprintf("The speaker is named by a function only; taken for %s.", c.oneLine(m.name))
		said.person = m.person
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
	if said.org {
		name = c.fullBody(name, said.name.start)
	}
	if said.surname && !said.org {
		full, ok := c.fullName(name, said.name.start)
		if !ok {
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
	if !said.org {
		c.giveTitle(m, said)
	}
	c.last = m
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

// slug makes an id of a name in Latin letters, without their accents; "" of another.
func slug(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch r = unicode.ToLower(r); {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
		case unicode.IsLetter(r):
			return ""
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() == 55 {
			break
		}
	}
	return strings.Trim(b.String()[:min(b.Len(), 55)], "-")
}

// giveTitle gives a speaker a title, from the attribution or from where the name stands in the text.
func (c *cast) giveTitle(m *member, said *attribution) {
	if m.speaker.Titles != nil {
		return
	}
	title, rule := said.title, "title.attribution"
	if title == (span{}) {
		title, rule = c.titleInText(m.speaker.DisplayName), "title.mention"
	}
	text := c.oneLine(title)
	if text == "" || utf8.RuneCountInString(text) > 300 || c.draft.Release.SourceLanguageCode == "" {
		return
	}
	m.speaker.Titles = map[string]string{c.draft.Release.SourceLanguageCode: text}
	c.found(finding{span: title, kind: pressroomv1.Finding_TITLE, confidence: 0.85, rule: rule,
		field: fmt.Sprintf("speakers[%d].titles[%q]", m.index, c.draft.Release.SourceLanguageCode)})
}

// titleInText returns the title that a name is mentioned with.
func (c *cast) titleInText(name string) span {
	for _, m := range c.census() {
		if m.title != (span{}) && m.name != (span{}) && fold(c.oneLine(m.name)) == fold(name) {
			return m.title
		}
	}
	for _, m := range c.census() { // by the surname: "Minister Roe"
		if m.title != (span{}) && m.name != (span{}) && m.surname && strings.HasSuffix(fold(name), " "+fold(c.oneLine(m.name))) {
			return m.title
		}
	}
	return span{}
}
