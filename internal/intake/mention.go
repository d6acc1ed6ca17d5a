package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMentionWords bounds the words of a mention with its title.
const maxMentionWords = 24

// mentions returns the people, functions and organisations that a part of a sentence mentions, in order.
// A function and a name that only a comma parts are one.
func (r *reading) mentions(in span) []person {
	if !r.cased() {
		return r.arabicMentions(in)
	}
	list := wordsOf(r.text, in)
	var found []person
	for i := 0; i < len(list); {
		if p, end, ok := r.severalAt(list, i); ok {
			found = append(found, p)
			i = end
			continue
		}
		if !r.startsMention(list, i) || r.ownsTitle(list, i) {
			i++
			continue
		}
		if n := len(found); n > 0 {
			if title := r.givenFunction(found[n-1], list, i, in.end); title != (span{}) {
				found[n-1].title = title
				for i < len(list) && list[i].start < title.end {
					i++
				}
				continue
			}
		}
		end := r.functionEnd(list, i)
		held := end > i
		if !held {
			end = r.mentionEnd(list, i)
		}
		p, ok := person{held: held}, true
		if held {
			p.title = r.wholeTitle(list, r.titleStart(list, i), end)
		} else {
			p, ok = r.mention(r.withoutOwnerBefore(r.withoutHeading(withoutDegrees(list[r.titleStart(list, i):end]))))
		}
		if ok {
			p, ok = r.weighed(p, r.isHonorific(list[i]))
		}
		if !ok {
			i++
			continue
		}
		if n := len(found); n > 0 && (p.org && found[n-1].name == (span{}) || p.surname && p.title == (span{}) || isShortName(r.at(p.name)) ||
			strings.Contains(r.at(found[n-1].title), r.at(p.name))) && r.bracketed(p.name) {
			i = end // the short name of what the function is of, or where somebody is from
			continue
		}
		p.governed = i > 0 && r.isGoverned(list, r.titleStart(list, i))
		noPerson := p.surname && p.title == (span{}) && (p.governed || i > 0 && r.hasArticle(list[i-1], list[i])) // "à Lyon", "la France"
		if p.title == (span{}) && !p.org && !(noPerson && r.opensWithArticle(p.name.end, in.end)) {
			p.title = r.apposition(p.name.end, in.end)
		} else if !p.org && p.name != (span{}) && r.isRank(p.title) {
			if title := r.apposition(p.name.end, in.end); r.hasTitle(wordsOf(r.text, title)) {
				p.rank, p.title = p.title, title // "inspector Juan Ruiz, jefe de la Unidad"
			}
		}
		if i > 0 && p.name.start == list[i].start && r.hasArticle(list[i-1], list[i]) {
			p = r.withoutOrigin(p)
		}
		if p.surname && p.title == (span{}) && !p.org && r.isCalledBody(list, end) {
			p.org, p.unsure = true, false
		}
		if n := len(found); n > 0 && r.succeeds(found[n-1], p) {
			found[n-1].title = p.title
		}
		if n := len(found); n > 0 && !p.org && p.name != (span{}) && found[n-1].name == (span{}) && !found[n-1].several {
			gap := span{found[n-1].title.end, list[i].start}
			if i > 0 && (p.title == (span{}) && r.hasArticle(list[i-1], list[i]) || r.isRankAfter(list, i, p) || r.isHonouredWithArticle(found[n-1].title, list, i)) {
				gap.end = max(gap.start, list[i-1].start) // "la directrice, la Belge X Y", "le préfet, le colonel X"
			}
			if title, ok := r.apposed(found[n-1], gap, p); ok && !r.beginsClause(found[n-1], gap, p) {
				p.governed = found[n-1].governed
				p.guessed = p.guessed || found[n-1].held && r.isAmongCapitals(gap)
				if p.title == (span{}) || title.start < p.title.start {
					p.title = title
				}
				found = found[:n-1]
			}
		}
		if n := len(found); n > 0 && p.name == (span{}) && r.isGivenFunction(found[n-1], p.title.start) {
			found[n-1].title, p.title = p.title, span{}
		} else {
			found = append(found, p)
		}
		i = end
		for i < len(list) && list[i].start < p.title.end {
			i++ // the title after a name is no mention of its own
		}
	}
	return r.enrolled(found)
}

// isAmongCapitals reports whether a blank alone parts a function that ends with a capital from a name: where the one ends and
// the other begins is a guess.
func (r *reading) isAmongCapitals(gap span) bool {
	list := wordsOf(r.text, span{r.cut(max(0, gap.start-maxWord)), gap.start})
	return strings.TrimSpace(r.at(gap)) == "" && len(list) > 0 && isCapital(list[len(list)-1].text)
}

// hasArticle reports whether the article before a capital stands beside it, in a language that names people without one.
func (r *reading) hasArticle(article, w word) bool {
	return r.words.code != "en" && r.words.articles[fold(article.text)] && isCapital(w.text) && r.beside(article, w)
}

// startsMention reports whether a mention may start with list[i].
func (r *reading) startsMention(list []word, i int) bool {
	w := list[i]
	if i+1 < len(list) && r.isVerb(fold(w.text)) && !r.isTitle(w) && r.startsSentence(w.start, 0) {
		return false // "Indicó Juana Ruiz"
	}
	if r.opensAside(list, i) {
		return false
	}
	if r.words.code == "es" && endsInAny(strings.ToLower(w.text), []string{"aron", "ieron"}) && r.startsSentence(w.start, 0) {
		return false // "Asistieron Juana Ruiz y Pedro Lobo"
	}
	if i+2 < len(list) && isCapital(list[i+1].text) && isCapital(list[i+2].text) && r.isSeveral(fold(w.text)) && r.beside(w, list[i+1]) {
		return false // "Commissioners Jane Roe and John Doe"
	}
	if r.isTitle(w) || r.isHonorific(w) || r.isBody(w) {
		return true
	}
	if r.words.phrase.adverbs[fold(w.text)] && r.startsSentence(w.start, 0) && r.commaAt(w.end) {
		return false // "Después, el ministro dijo"
	}
	return r.isNameWord(w) && !r.isCalendar(w) && (!firsts[fold(w.text)] || i+1 < len(list) && r.isTitle(list[i+1]) && isCapital(list[i+1].text))
}

// bare folds a word without an elided article before it.
func (r *reading) bare(w word) string {
	folded := strings.TrimSuffix(fold(w.text), "'s")
	if i := strings.IndexByte(folded, '\''); i == 1 || i == 2 {
		folded = folded[i+1:]
	}
	return folded
}

// isCalendar reports whether a word is the name of a month or day. French and Spanish write these small: "Julio Ruiz" is no
// month.
func (r *reading) isCalendar(w word) bool {
	folded := fold(w.text)
	if (r.words.code == "es" || r.words.code == "fr") && isCapital(w.text) && !isShouted(w.text) {
		if rest, ok := strings.CutPrefix(r.text[w.end:r.cut(min(len(r.text), w.end+maxWord))], " "); ok && unicode.IsUpper(firstRune(rest)) {
			return false
		}
	}
	_, month := r.words.months[folded]
	return month && utf8.RuneCountInString(folded) > 3 || r.words.weekdays[folded]
}

// isGoverned reports whether the mention that starts at list[i] comes after a preposition.
func (r *reading) isGoverned(list []word, i int) bool {
	if at := strings.IndexAny(list[i].text, "'’"); at == 1 && fold(list[i].text)[0] == 'd' {
		return true
	}
	small := !isCapital(list[i].text)
	i--
	if small && i > 0 && r.words.articles[fold(list[i-1].text)] && !isCapital(list[i].text) && r.beside(list[i], list[i+1]) {
		i-- // "a los altos funcionarios"
	}
	for ; i >= 0 && (r.words.articles[fold(list[i].text)] || demonstratives[fold(list[i].text)]) && !r.words.preps[fold(list[i].text)]; i-- {
	}
	return i >= 0 && r.words.preps[fold(list[i].text)] && r.beside(list[i], list[i+1])
}

// beside reports whether only blanks stand between two words, or the full stop of an honorific.
func (r *reading) beside(a, b word) bool {
	between := strings.TrimSpace(r.text[a.end:b.start])
	return between == "" || (between == "'" || between == "’") && (isCapital(b.text) || strings.HasSuffix(a.text, "s")) || between == "." && (r.isHonorific(a) || r.words.abbrevs[fold(a.text)] || isInitial(a.text)) || between == "&" || between == "/" && isCapital(a.text) && isCapital(b.text) ||
		r.besideNickname(a, b) || r.besideBracketed(a, b)
}

// mention reads words as a person, a function or an organisation.
func (r *reading) mention(list []word) (person, bool) {
	first := list[0]
	body, title := -1, -1
	for i, w := range list {
		if body < 0 && r.isBody(w) {
			body = i
		}
		if title < 0 && r.isTitle(w) {
			title = i
		}
	}
	p, ok := r.named(list)
	if ok && body >= 0 {
		for _, w := range wordsOf(r.text, p.name) {
			ok = ok && !r.isBody(w)
		}
		if title < 0 && !p.surname {
			ok = false
		}
	}
	switch {
	case ok && (title >= 0 || body < 0):
		if p.surname && p.title == (span{}) && isAcronym(r.at(p.name)) && !r.isHonorific(first) {
			p.org = true
		}
		return p, true
	case title >= 0 && (body < 0 || title < body || body+1 == title || title == len(list)-1 && r.isOfBody(list[body:])):
		s := r.titleBefore(list)
		if s == (span{}) {
			return person{}, false
		}
		return person{title: s}, true
	case body >= 0:
		s := span{first.start, list[len(list)-1].end}
		s.start += elided(r.at(s))
		return person{name: s, org: true}, true
	}
	return person{}, false
}

// elided returns the bytes of an elided article that s begins with: "l'".
func elided(s string) int {
	if i := strings.IndexAny(s, "'’"); i == 1 {
		_, size := utf8.DecodeRuneInString(s[i:])
		return i + size
	}
	return 0
}
