package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// maxTitle bounds a title, in code points.
const maxTitle = 300

// giveTitle gives a speaker a title, from the attribution or from where the full name stands in the text, if the attribution
// has the surname only: the fuller one of two that begin alike, for a title is said in full once.
func (c *cast) giveTitle(m *member, said *attribution) {
	if m.speaker.Titles != nil {
		return
	}
	title, rule := said.title, "title.attribution"
	if title == (span{}) || said.surname { // "Sheriff Roe" was presented as "Merrow County Sheriff Jane Roe"
		if other := c.titleInText(m.speaker.DisplayName); other != (span{}) {
			title, rule = other, "title.mention"
		}
	}
	if title == (span{}) {
		return
	}
	if rank := c.isRank(title) && (!c.cased() || c.words.honorifics[fold(c.at(title))] || isShouted(c.at(title))); rank || royals[fold(c.at(title))] { // a function says more than "Professor"
		if other := c.titleInText(m.speaker.DisplayName); other != (span{}) && !(rank && c.isRank(other)) {
			title, rule = other, "title.mention"
		}
	}
	if full := c.fullTitle(m.speaker.DisplayName, title); full != title {
		title, rule = full, "title.mention"
	}
	title = c.withMark(title)
	text := c.oneLine(title)
	if text == "" || utf8.RuneCountInString(text) > maxTitle || c.draft.Release.SourceLanguageCode == "" {
		return
	}
	m.speaker.Titles = map[string]string{c.draft.Release.SourceLanguageCode: text}
	c.found(finding{span: title, kind: pressroomv1.Finding_TITLE, confidence: 0.85, rule: rule,
		field: fmt.Sprintf("speakers[%d].titles[%q]", m.index, c.draft.Release.SourceLanguageCode)})
}

// withMark returns a title with the mark that closes what stands in marks at its end: "keeper of the “Last Light”".
func (r *reading) withMark(title span) span {
	i, found := slices.BinarySearchFunc(r.quoted, title.end, func(q quotation, at int) int { return q.start() - at })
	if i--; found || i < 0 {
		return title
	}
	if q := r.quoted[i]; q.start() > title.start && q.end() > title.end && !hasLetter(r.text[title.end:q.end()]) {
		title.end = q.end()
	}
	return title
}

// titleInText returns the title that a name is mentioned with, rather with all of it than with a part
// ("Minister Roe"), and rather in a sentence than in a heading.
func (c *cast) titleInText(name string) span {
	full := c.nameWords(name)
	best, title := 0, span{}
	for _, m := range c.census() {
		if m.title == (span{}) || m.name == (span{}) || m.org {
			continue
		}
		sure := another
		switch {
		case slices.Equal(m.words, full):
			sure = 2 * surely
		case shortens(m.words, full) == surely && m.words[len(m.words)-1] == full[len(full)-1] || shortens(full, m.words) == surely:
			sure = perhaps
		}
		if sure == another {
			continue
		}
		if !m.headed {
			sure += surely
		}
		if sure > best {
			best, title = sure, m.title
		}
	}
	return title
}

// fullTitle returns the longest title of a name that begins with the words of a shorter one and goes on with
// "of" or the like: "the Director" is the "Director of Lamps".
func (c *cast) fullTitle(name string, title span) span {
	full, short := c.nameWords(name), c.nameWords(c.at(title))
	for _, m := range c.census() {
		if m.title == (span{}) || m.name == (span{}) || m.org || m.headed && isShouted(c.at(m.title)) {
			continue
		}
		if !slices.Equal(m.words, full) && shortens(m.words, full) != surely {
			continue
		}
		list := c.nameWords(c.at(m.title))
		if len(list) > len(short) && len(list) <= maxTitleWords && slices.Equal(list[:len(short)], short) && c.joinsTitle(list[len(short)]) {
			title, short = m.title, list
		}
	}
	return title
}

// joinsTitle reports whether a folded word goes on with a title: "of", "d'archives".
func (r *reading) joinsTitle(folded string) bool {
	before, _, _ := strings.Cut(folded, "'")
	return r.words.joins[before]
}

// succeeds reports whether a person without a function is said to come into that of the next: "Jane Roe will succeed John Doe as
// head of lamps".
func (r *reading) succeeds(p, next person) bool {
	if p.name == (span{}) || p.org || p.surname || p.title != (span{}) || next.title.start < next.name.end || next.start() < p.name.end || next.start()-p.name.end > maxGiven {
		return false
	}
	list := wordsOf(r.text, span{next.name.end, next.title.start})
	if len(list) == 0 || !r.asWords(fold(list[0].text)) {
		return false
	}
	succeeding := false
	for w := range eachWord(r.text, span{p.name.end, next.start()}) {
		folded := fold(w.text)
		if successions[folded] {
			succeeding = true
		} else if !besideHaving[folded] && folded != "to" && folded != "will" && folded != "a" {
			return false
		}
	}
	return succeeding
}

// successions are the verbs by which somebody comes into the function of another, in any of the languages.
var successions = words(`succeed succeeds succeeded replace replaces replaced succède succédera remplace remplacera sucede sucederá reemplaza reemplazará`)
