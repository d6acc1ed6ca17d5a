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
}

// member is a speaker of the draft.
type member struct {
	speaker *pressroomv1.Speaker
	index   int
}

// The places that are looked at for the full name of a surname, and for the title of a name.
const maxMentions = 40

// member returns the speaker that an attribution names, a new one perhaps, and what is in doubt; or nil.
func (c *cast) member(said *attribution) (*member, string) {
	if !said.named {
		if c.last == nil {
			return nil, ""
		}
		return c.last, fmt.Sprintf("The speaker is named by a pronoun or not at all; taken for %s, who spoke before.",
			c.last.speaker.DisplayName)
	}
	name, doubt := c.oneLine(said.name), ""
	if said.guessed && strings.Count(c.text, name) < 2 { // found elsewhere, the guess is confirmed
		doubt = fmt.Sprintf("Where the title ends and the name %q begins is a guess.", name)
	}
	if said.surname {
		full, ok := c.fullName(name, said.name)
		if !ok {
			said.confidence = min(said.confidence, 0.6)
			doubt = fmt.Sprintf("Only one name, %q, is in the text.", name)
		}
		name = full
	}
	if utf8.RuneCountInString(name) > 200 {
		return nil, ""
	}
	m := c.byName[fold(name)]
	if m == nil {
		m = c.add(name)
	}
	c.found(finding{span: said.name, kind: pressroomv1.Finding_SPEAKER, field: fmt.Sprintf("speakers[%d]", m.index),
		confidence: said.confidence, rule: "speaker.name", doubt: doubt})
	c.giveTitle(m, said)
	c.last = m
	return m, ""
}

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

// fullName returns the full name that ends with a surname: of a speaker, or from elsewhere in the text.
func (c *cast) fullName(surname string, at span) (string, bool) {
	for _, s := range c.draft.Speakers {
		// Not only the last name: who has two surnames is called by the first.
		if strings.Contains(fold(s.DisplayName)+" ", " "+fold(surname)+" ") {
			return s.DisplayName, true
		}
	}
	for i, seen := 0, 0; seen < maxMentions; seen++ {
		j := strings.Index(c.text[i:], surname)
		if j < 0 {
			break
		}
		start, end := i+j, i+j+len(surname)
		i = end
		next, _ := utf8.DecodeRuneInString(c.text[end:])
		if start == at.start || isWordRune(next) {
			continue
		}
		list := wordsOf(c.text, span{c.cut(max(0, start-2*maxWord)), end})
		if p, ok := c.named(c.oneRun(list)); ok && !p.surname {
			return c.oneLine(span{c.lastTwoOf(p).start, end}), true
		}
	}
	return surname, false
}

// oneRun returns the words at the end of list that only spaces part.
func (r *reading) oneRun(list []word) []word {
	for i := len(list) - 1; i > 0; i-- {
		if between := r.text[list[i-1].end:list[i].start]; strings.TrimSpace(between) != "" || strings.Contains(between, "\n") {
			return list[i:]
		}
	}
	return list
}

// lastTwoOf returns the last two names of a person, who may have been read with words before them.
func (r *reading) lastTwoOf(p person) span {
	return span{r.lastTwo(wordsOf(r.text, p.name))[0].start, p.name.end}
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

// titleInText looks for a title beside a name.
func (c *cast) titleInText(name string) span {
	for i, seen := 0, 0; seen < maxMentions; seen++ {
		j := strings.Index(c.text[i:], name)
		if j < 0 {
			break
		}
		at := span{i + j, i + j + len(name)}
		i = at.end
		after := c.firstSentence(span{at.end, c.cut(min(len(c.text), at.end+contextAfter))})
		if title := c.apposition(at.end, after.end); title.end > title.start {
			return title
		}
		before := c.lastSentence(span{c.cut(max(0, at.start-contextAfter)), at.end})
		pieces := c.pieces(before)
		if p, ok := c.named(wordsOf(c.text, pieces[len(pieces)-1])); ok && p.title.end > p.title.start && p.name.end == at.end {
			return p.title
		}
	}
	return span{}
}
