package intake

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// The bounds of the small words that a name goes on with, and of the places where that is looked for.
const (
	maxPhrase = 4
	maxPlaces = 50
)

// fullBody returns the full name of an organisation that is called by a part of it ("the Guild"), by its short
// name that the text explains ("ITO"), or by what it is ("the organisation").
func (c *cast) fullBody(name string, at int) string {
	if !c.cased() {
		return c.fullArabicBody(name, at)
	}
	if full := c.spelledOut(name); full != "" {
		return full
	}
	part := " " + fold(name) + " "
	for _, m := range c.census() {
		if m.name == (span{}) || !m.org || m.name.start == at {
			continue
		}
		if full := c.oneLine(m.name); len(full) > len(name) && strings.Contains(" "+fold(full)+" ", part) {
			return full
		}
	}
	if words := wordsOf(name, span{0, len(name)}); len(words) == 1 && c.isBody(words[0]) {
		if full := c.bodyOf(name); full != "" {
			return full
		}
		return c.leadingBody(name)
	}
	return name
}

// bodyOf returns the name that a noun such as "Guild" begins where it stands with "of" and small words, up to
// the end of a clause: "the Guild of lamp keepers".
func (c *cast) bodyOf(noun string) string {
	if !isCapital(noun) {
		return ""
	}
	text := c.text[:min(len(c.text), maxCensus)]
	for from, places := 0, 0; places < maxPlaces; places++ {
		i := strings.Index(text[from:], noun)
		if i < 0 {
			break
		}
		i += from
		from = i + len(noun)
		words, end := c.smallAfter(from)
		if len(words) < 2 || len(words) == maxPhrase || !c.joinsTitle(words[0]) ||
			!strings.ContainsRune(",.;:", firstRune(strings.TrimLeft(c.text[end:], "»”\""))) && !c.helpsAt(end) {
			continue
		}
		return c.oneLine(span{i, end})
	}
	return ""
}

// bodyCalled returns the full name of the organisation that an article and the first word of its name mean again: "the Mission"
// of the "Mission of the Lamp Guild". It is empty where none is mentioned.
func (c *cast) bodyCalled(said *attribution) string {
	before := wordsOf(c.text, span{c.cut(max(0, said.name.start-maxWord)), said.name.start})
	if len(before) == 0 || !c.words.articles[fold(before[len(before)-1].text)] || said.title != (span{}) {
		return ""
	}
	word := fold(c.at(said.name))
	for _, m := range c.census() {
		if m.org && len(m.words) > 1 && m.words[0] == word {
			return c.oneLine(m.name)
		}
	}
	return ""
}

// helpsAt reports whether a verb of saying, or what helps one, comes at an offset.
func (c *cast) helpsAt(at int) bool {
	for w := range eachWord(c.text, span{at, c.cut(min(len(c.text), at+maxWord))}) {
		folded := fold(w.text)
		return c.words.verbHelp[folded] || c.isVerb(folded)
	}
	return false
}

// spelledOut returns the name before the brackets that a short name stands in: "Lamp Keepers' Union (LKU)".
func (c *cast) spelledOut(short string) string {
	if !isAcronym(short) {
		return ""
	}
	at := strings.Index(c.text[:min(len(c.text), maxCensus)], "("+short+")")
	if at < 0 {
		return ""
	}
	end := len(strings.TrimRight(c.text[:at], " \u00a0\n"))
	for _, m := range c.census() {
		if m.name.end == end && m.name != (span{}) && len(m.words) > 1 && m.title == (span{}) {
			return c.oneLine(m.name)
		}
	}
	return ""
}

// leadingBody returns the short name that a text is full of, for "the organisation" alone.
func (c *cast) leadingBody(name string) string {
	counts, best := map[string]int{}, ""
	for _, m := range c.census() {
		if !m.org || m.name == (span{}) || !isAcronym(c.at(m.name)) || m.headed && !c.seen().proper[m.words[0]] {
			continue
		}
		text := c.oneLine(m.name)
		if counts[text]++; counts[text] > counts[best] {
			best = text
		}
	}
	if counts[best] < 2 {
		return c.issuer(name)
	}
	return best
}

// companies are the words for an organisation of which a release of its own says "the company".
var companies = words(`company firm corporation business startup start-up group charity organisation organization association
	entreprise société compagnie groupe fondation empresa compañía firma grupo organización asociación fundación`)

// issuer returns what most sentences of a text are about and is no person, for "the company" alone.
func (c *cast) issuer(name string) string {
	if !companies[fold(name)] || isCapital(name) {
		return name
	}
	counts, best := map[string]int{}, name
	for _, m := range c.census() {
		if m.name == (span{}) || m.headed || !m.leads || m.unsure && !m.org || !isCapital(c.at(m.name)) || c.people.isPerson(m) {
			continue
		}
		text := c.oneLine(m.name)
		if counts[text]++; counts[text] > counts[best] {
			best = text
		}
	}
	return best
}

// wholePhrase returns a name of one capital with the small words that follow it wherever it stands: "Reporters
// without frontiers" is no person called Reporters.
func (c *cast) wholePhrase(name string, at int) string {
	text := c.text[:min(len(c.text), maxCensus)]
	var common []string
	whole, places := name, 0
	for from := 0; places < maxPlaces; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			break
		}
		i += from
		from = i + len(name)
		if before, _ := utf8.DecodeLastRuneInString(text[:i]); isWordRune(before) {
			continue
		}
		words, end := c.smallAfter(i + len(name))
		if places == 0 {
			common, whole = words, c.oneLine(span{i, end})
		} else {
			n := 0
			for n < min(len(common), len(words)) && common[n] == words[n] {
				n++
			}
			common = common[:n]
		}
		places++
	}
	for len(common) > 0 && (c.words.joins[common[len(common)-1]] || c.words.preps[common[len(common)-1]] || c.words.articles[common[len(common)-1]]) {
		common = common[:len(common)-1]
	}
	if places < 2 || len(common) == 0 {
		return name
	}
	list := wordsOf(whole, span{0, len(whole)})
	first := len(wordsOf(name, span{0, len(name)}))
	if first+len(common) > len(list) || slices.ContainsFunc(common, func(w string) bool { return c.isVerb(w) }) {
		return name
	}
	return whole[:list[first+len(common)-1].end]
}

// smallAfter returns the words in small letters right after an offset, folded, and where they end.
func (c *cast) smallAfter(from int) ([]string, int) {
	var list []string
	end := from
	for w := range eachWord(c.text, span{from, c.cut(min(len(c.text), from+maxGap))}) {
		folded := fold(w.text)
		if strings.TrimLeft(c.text[end:w.start], " \u00a0\n") != "" || isCapital(w.text) || c.isVerb(folded) || c.words.verbHelp[folded] || len(list) == maxPhrase {
			break
		}
		list, end = append(list, folded), w.end
	}
	return list, end
}
