package intake

import (
	"slices"
	"strings"
)

// functionEnd returns the index after the words of the function that begins with list[i], where who has it is named behind
// it: "the Minister for Lamps, Quays and Boats (MLQB) and Chair of the Board, Jane Roe,". It returns i where nobody is. A
// function is a noun with what is said of it, what it is of, other such nouns behind "and" or a comma, and the short names
// in brackets among them; that a name stands at its end shows that it is nothing else.
func (r *reading) functionEnd(list []word, i int) int {
	noun := i
	for noun < len(list)-1 && noun-i < titleNoun && !r.isTitle(list[noun]) && isCapital(list[noun].text) && r.beside(list[noun], list[noun+1]) {
		noun++
	}
	if !r.isTitle(list[noun]) {
		return i
	}
	p := functionPhrase{r: r, list: list, and: -1}
	beside := i // where a name may begin among capitals, if none comes behind a comma
	for j := noun + 1; j < len(list) && j-i < maxMentionWords; j++ {
		between := strings.TrimSpace(r.text[list[j-1].end:list[j].start])
		if end := r.insertEnd(list, j); end > j {
			j = end - 1
			continue
		}
		if r.insertBefore(list[j-1]) {
			between = strings.TrimSpace(strings.TrimPrefix(between, ")"))
		}
		if between == "," && r.holderAt(list, j) > 0 {
			if p.isWhole() {
				return j
			}
			return beside
		}
		if end := p.bodyEnd(j, between); end > j {
			return end
		}
		if between == "" && (p.beginsHolder(j) || p.beginsAmongCapitals(j)) {
			beside = j
		}
		if !(between == "," && p.goesOn(j) || between == "" || r.beside(list[j-1], list[j])) || !p.take(j) {
			return beside
		}
	}
	return beside
}

// functionPhrase is what is known of a function while its words are read.
type functionPhrase struct {
	r        *reading
	list     []word
	of       bool // it says what it is of
	bodies   int  // the words such as "of" that say so
	matters  int  // the pieces behind commas that go on with that
	and      int  // the index of the "and" before the last of them, or -1
	capitals int  // in a row, where nothing shows that they are no name
}

// isWhole reports whether the matters that commas part ended with an "and".
func (p *functionPhrase) isWhole() bool { return p.matters == 0 || p.and >= 0 }

// endsSmall reports whether the word before list[j] is a noun or adjective in small letters.
func (p *functionPhrase) endsSmall(j int) bool {
	before := p.list[j-1]
	return !isCapital(before.text) && !p.r.linksNouns(before)
}

// beginsHolder reports whether the name of who has the function begins with list[j] right after it: after a small word, but
// "head of the project Lumina Jane Roe" is of Lumina.
func (p *functionPhrase) beginsHolder(j int) bool {
	if !p.endsSmall(j) || !isCapital(p.list[j].text) || !p.isWhole() || !p.of || p.r.isTitle(p.list[j-1]) {
		return false
	}
	names := p.r.holderAt(p.list, j)
	return names > 0 && (names < 3 || !p.isNamed(j))
}

// isNamed reports whether the noun before list[j] is of a thing that has a name: "the project Lumina".
func (p *functionPhrase) isNamed(j int) bool {
	before := p.list[j-1]
	return p.r.isBody(before) || p.r.words.things[p.r.bare(before)]
}

// beginsAmongCapitals reports whether the last two of a row of capitals begin with list[j], behind the last of several matters
// or what a body is of: "Minister of Lamps, Quays and Boats Jane Roe".
func (p *functionPhrase) beginsAmongCapitals(j int) bool {
	before := p.list[j-1]
	return isCapital(before.text) && !p.r.isTitle(before) && (p.matters > 0 && p.and >= 0 || p.matters == 0 && p.bodies > 1) && isCapital(p.list[j].text) &&
		j+1 < len(p.list) && isCapital(p.list[j+1].text) && p.r.beside(p.list[j], p.list[j+1]) && p.r.holderAt(p.list, j) == 2
}

// goesOn reports whether a function may go on behind a comma with list[j]: with another, or with a further matter.
func (p *functionPhrase) goesOn(j int) bool {
	if p.r.isTitle(p.list[j]) {
		whole := p.isWhole()
		p.of, p.matters, p.and, p.capitals = false, 0, -1, 0
		return whole
	}
	if !p.of || p.matters > 0 && p.and >= 0 {
		return false
	}
	p.matters, p.and, p.capitals = p.matters+1, -1, 0
	return true
}

// bodyEnd returns the index after the organisation that begins with list[j] behind a comma, where who has the function in it
// is named next: "Secretary, LMB, Dr Jane Roe". It returns j where nobody is.
func (p *functionPhrase) bodyEnd(j int, between string) int {
	if between != "," || p.of || !isCapital(p.list[j].text) {
		return j
	}
	end := p.r.pieceEnd(p.list, j)
	if end == len(p.list) || strings.TrimSpace(p.r.text[p.list[end-1].end:p.list[end].start]) != "," || p.r.holderAt(p.list, end) == 0 ||
		!isAcronym(p.list[j].text) && !slices.ContainsFunc(p.list[j:end], p.r.isBody) || p.r.hasTitle(p.list[j:end]) {
		return j
	}
	return end
}

// take reads list[j], and reports whether it may be of the function.
func (p *functionPhrase) take(j int) bool {
	r, w, before := p.r, p.list[j], p.list[j-1]
	folded := fold(w.text)
	small := r.linksNouns(w)
	switch {
	case r.isAuxiliary(w) || r.isPronoun(w) && !small || relatives[folded] || r.isHonorific(w) || r.isCalendar(w) && len(w.text) > len("mar"):
		return false
	case r.words.and[folded]:
		p.and, p.capitals = j, 0
		return !p.isSecond(j + 1)
	case small:
		if p.capitals = 0; !r.words.articles[folded] || contractions[folded] != "" {
			p.of, p.bodies = true, p.bodies+1
		}
		return true
	case r.isTitle(w):
		p.capitals = 0
		return true
	case isCapital(w.text):
		p.of = p.of || elided(w.text) > 0
		if p.endsSmall(j) && p.isNamed(j) {
			p.capitals = -maxNames
		} else if after := r.isTitle(before) || p.endsSmall(j) || p.capitals > 0; after && elided(w.text) == 0 {
			p.capitals++
		}
		return p.capitals < 2 || r.isBody(w) || r.words.things[r.bare(w)] // not "President Jane Roe"
	case digit(firstRune(w.text)) >= 0:
		return isCapital(before.text) // "Agenda 2030"
	case r.words.common[folded] && elided(w.text) == 0 || r.words.verbHelp[folded] || r.words.phrase.adverbs[folded] || r.words.phrase.when[folded] || r.words.phrase.finite[folded]:
		return false
	case elided(w.text) > 0 || r.linksNouns(before):
		p.of, p.capitals = p.of || elided(w.text) > 0, 0
		return true
	}
	p.capitals = 0
	return !r.isVerb(folded) && (r.mayDescribe(w) || p.describes(j))
}

// isSecond reports whether an article and another function begin at list[j]: "the keeper and the Merrow mayor" are two.
func (p *functionPhrase) isSecond(j int) bool {
	if j == len(p.list) || !p.r.words.articles[fold(p.list[j].text)] {
		return false
	}
	for k := j + 1; k < len(p.list) && k <= j+titleNoun && p.r.beside(p.list[k-1], p.list[k]); k++ {
		if p.r.isTitle(p.list[k]) {
			return true
		}
		if !isCapital(p.list[k].text) {
			return false
		}
	}
	return false
}

// linksNouns reports whether a word joins what a function is of to it, or is an article.
func (r *reading) linksNouns(w word) bool {
	folded := fold(w.text)
	return !r.isAuxiliary(w) && (r.words.joins[folded] || r.words.articles[folded] || r.words.phrase.inside[folded])
}

// mayDescribe reports whether a word in small letters has the form of an adjective; an English noun has none before another.
func (r *reading) mayDescribe(w word) bool {
	if r.words.code == "en" {
		return r.isModifier(w)
	}
	return strings.Contains(w.text, "-") || endsInAny(strings.ToLower(w.text), r.words.phrase.adjectives)
}

// describes reports whether what follows list[j] shows that it is an adjective in French or Spanish: "of", "and", a mark. A
// verb has an article or another preposition after it, and in the past a form of its own.
func (p *functionPhrase) describes(j int) bool {
	if p.r.words.code == "en" || p.r.isPast(p.list[j]) {
		return false
	}
	if j+1 == len(p.list) || !p.r.beside(p.list[j], p.list[j+1]) {
		return true
	}
	next := p.list[j+1]
	return p.r.words.and[fold(next.text)] || matterJoin(next) == "de" || isCapital(next.text) && p.r.holderAt(p.list, j+1) > 0 || p.r.mayDescribe(next) && !isCapital(next.text)
}

// isPast reports whether a word has the form of a French or Spanish verb that tells what somebody did or will do.
func (r *reading) isPast(w word) bool {
	return !isCapital(w.text) && endsInAny(strings.ToLower(w.text), r.words.phrase.past)
}

// holderAt returns the number of names of somebody whose full name begins with list[i], an honorific or rank before it perhaps.
// It is 0 where no name does, or one that goes on with "and": then it is a matter of two.
func (r *reading) holderAt(list []word, i int) int {
	honoured := false
	if i+1 < len(list) && r.words.articles[fold(list[i].text)] && ranks[fold(list[i+1].text)] {
		i++ // "le colonel Jean Roy"
	}
	for i+1 < len(list) && (r.isHonorific(list[i]) || ranks[fold(list[i].text)] || !honoured && !isCapital(list[i].text) && r.isTitle(list[i]) && isCapital(list[i+1].text)) && r.beside(list[i], list[i+1]) {
		honoured = true
		i++
	}
	names, j := 0, i
	for ; j < len(list) && j-i <= 2*maxNames && (j == i || r.beside(list[j-1], list[j])); j++ {
		switch w := list[j]; {
		case r.isTitle(w) && !surnames[fold(w.text)] || r.isBody(w) || r.isCalendar(w) || r.words.things[r.bare(w)]:
			return 0
		case r.isNameWord(w):
			if isAcronym(w.text) && names == 0 && !honoured && !isShouted(r.text[w.start:r.cut(min(len(r.text), w.end+maxWord/2))]) || elided(w.text) > 0 && !isCapital(w.text[:1]) {
				return 0
			}
			names++
			continue
		case names > 0 && r.words.and[fold(w.text)]:
			return 0
		case r.words.particles[fold(w.text)] && (names > 0 && r.namedAfter(list, j) || r.isParticle(fold(w.text))):
			continue
		}
		break
	}
	if names > 1 || honoured {
		return names
	}
	return 0
}

// insertEnd returns the index after the short name, or the letters of an office, in brackets that begin with list[j]: "(MLQB)",
// "(a.i.)". It returns j where there are none.
func (r *reading) insertEnd(list []word, j int) int {
	if j == 0 || strings.TrimSpace(r.text[list[j-1].end:list[j].start]) != "(" {
		return j
	}
	rest := r.text[list[j].start:r.cut(min(len(r.text), list[j].start+maxWord))]
	end := strings.IndexByte(rest, ')')
	if end < 0 || !isInsert(rest[:end]) && !isCharge(rest[:end]) && !r.isCutShort(rest[:end], list[max(0, j-maxMatters):j]) {
		return j
	}
	k := j
	for k < len(list) && list[k].end <= list[j].start+end {
		k++
	}
	return k
}

// isCharge reports whether what stands in brackets says how, or over what, somebody has a function: "(Independent Charge)",
// "(Lamp Operations)".
func isCharge(text string) bool {
	list := wordsOf(text, span{0, len(text)})
	return len(list) > 0 && len(list) <= maxNames && slices.ContainsFunc(list, func(w word) bool { return inCharge[fold(w.text)] })
}

// inCharge are the words that such brackets are known by.
var inCharge = words(`charge acting interim operations technical administration finance media communication communications legal policy research`)

// insertBefore reports whether a word ends with a bracket.
func (r *reading) insertBefore(w word) bool { return strings.HasPrefix(r.text[w.end:], ")") }

// isInsert reports whether what stands in brackets is of a title: the short name of an organisation, with small words too
// ("MLQB lamps"), or letters that say how somebody has a function ("e", "a.i.").
func isInsert(text string) bool {
	fields := strings.Fields(text)
	return isShortName(text) || areShortNames(text) || len(fields) == 1 && (len(text) <= maxInsert || strings.Count(text, ".") > 1) && !strings.ContainsAny(text, "0123456789") ||
		len(fields) > 1 && len(fields) <= maxNames && isAcronym(fields[0])
}

// areShortNames reports whether slashes part the names of several bodies: "LQB/Merrow Université/UPM".
func areShortNames(text string) bool {
	parts := strings.Split(text, "/")
	return len(parts) > 2 && len(parts) <= maxMatters && !slices.ContainsFunc(parts, func(part string) bool { return !isCapital(strings.TrimSpace(part)) })
}

// isInsertOf reports whether what stands in brackets is of the title before it, and no name of that cut short.
func (r *reading) isInsertOf(title span, text string) bool {
	return isInsert(text) && (len(text) <= maxInsert || !strings.Contains(r.at(title), text))
}

// maxInsert bounds the bytes of letters that say how somebody has a function.
const maxInsert = 2

// withBrackets returns a title with the bracket that closes behind it.
func (r *reading) withBrackets(title span) span {
	if text := r.at(title); strings.Count(text, "(") > strings.Count(text, ")") && strings.HasPrefix(r.text[title.end:], ")") {
		title.end++
	}
	return title
}

// wholeTitle returns the words of a function from list[i] to list[end] as a title.
func (r *reading) wholeTitle(list []word, i, end int) span {
	noun := i
	for noun+1 < end && !r.isTitle(list[noun]) {
		noun++
	}
	title := r.titleBefore(list[i : noun+1])
	title.end = list[end-1].end
	if open := strings.LastIndexByte(r.at(title), '('); open > 0 && r.insertBefore(list[end-1]) && !r.isInsertOf(span{title.start, title.start + open}, r.text[title.start+open+1:title.end]) {
		title = r.trim(span{title.start, title.start + open})
	}
	return r.withBrackets(title)
}
