package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isNameWord reports whether a word may be of a name.
func (r *reading) isNameWord(w word) bool {
	folded := fold(w.text)
	if digit(rune(w.text[0])) >= 0 {
		return false
	}
	if head, tail, ok := strings.Cut(w.text, "-"); ok && r.words.particles[fold(head)] && isCapital(tail) {
		return true // "al-Hashimi"
	}
	if r.words.code == "es" && strings.HasSuffix(folded, "mente") && folded != "clemente" {
		return false // "Finalmente"
	}
	if r.words.code == "fr" && elided(w.text) > 0 && strings.ContainsRune("cdjls", unicode.ToLower(firstRune(w.text))) && !isCapital(w.text[elided(w.text):]) {
		return false // "L'intéressée"
	}
	return isCapital(w.text) && (!r.words.common[folded] || firsts[folded] || r.isShortNamed(w) || isForeign(w.text)) && !r.isPronoun(w)
}

// isForeign reports whether a word has letters that none of the languages writes its small words with: "Lệ" is not "le".
func isForeign(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool {
		return c > unicode.MaxLatin1 && unicode.Is(unicode.Latin, c) && c != 'œ' && c != 'Œ'
	})
}

// isShortNamed reports whether a word is the short name of an organisation and no small word: "WHO", where what is around it
// is not in capitals.
func (r *reading) isShortNamed(w word) bool {
	return isAcronym(w.text) && !isShouted(r.text[r.cut(max(0, w.start-maxWord/2)):r.cut(min(len(r.text), w.end+maxWord/2))])
}

// firsts are common words that rank a function: "First Vice-President".
var firsts = words(`first second third`)

func (r *reading) isHonorific(w word) bool {
	folded := strings.TrimSuffix(fold(w.text), ".")
	if r.words.code == "fr" {
		folded = strings.TrimPrefix(folded, "l'") // "l'honorable"
	}
	if r.words.code == "en" && !isCapital(w.text) && r.words.phrase.kin[folded] {
		return false // "said her sister, Jane Roe"
	}
	return r.words.honorifics[folded] && !r.isNamesake(w) && (!r.cased() || isCapital(w.text) || utf8.RuneCountInString(w.text) > 2)
}

// chain returns where the run of name words that ends before list[end] begins. Particles belong to it
// where they stand between name words.
func (r *reading) chain(list []word, end int) int {
	start := end
	for i := end - 1; i >= 0; i-- {
		switch {
		case r.isNameWord(list[i]) || r.isHonorific(list[i]):
			start = i
		case start == end || !r.words.particles[fold(list[i].text)]:
			return r.withParticles(list, start, end)
		}
	}
	return r.withParticles(list, start, end)
}

// withParticles returns where a run of name words begins with the particles before it that are no other
// small words: "President von der Meij".
func (r *reading) withParticles(list []word, start, end int) int {
	if start == end {
		return start
	}
	for start > 0 {
		if !r.isParticle(fold(list[start-1].text)) {
			break
		}
		start--
	}
	for i := start - 1; i > 0 && r.words.particles[fold(list[i].text)]; i-- {
		if r.isCapitalParticle(list, i) {
			return i
		}
	}
	return start
}

// isCapitalParticle reports whether list[i] is a small word with a capital right behind a rank, and so of the name after it: "le
// colonel Le Braz", "la sargento De la Roca".
func (r *reading) isCapitalParticle(list []word, i int) bool {
	w := list[i]
	return i > 0 && r.words.particles[fold(w.text)] && isCapital(w.text) && !isShouted(w.text) && !isCapital(list[i-1].text) && ranks[fold(list[i-1].text)]
}

// isParticle reports whether a folded word is small and of names only.
func (r *reading) isParticle(folded string) bool {
	return r.words.particles[folded] && !r.words.joins[folded] && !r.words.articles[folded] && !r.words.preps[folded] &&
		!r.words.and[folded] && !r.words.common[folded]
}

// units returns where each name of list begins: a particle belongs to the name after it.
func (r *reading) units(list []word) []int {
	var starts []int
	joined := false
	for i, w := range list {
		if !joined {
			starts = append(starts, i)
		}
		joined = r.words.particles[fold(w.text)] && i+1 < len(list)
	}
	return starts
}

// maxNames bounds the parts of a name.
const maxNames = 4

// named reads words that end with a name, a title before it perhaps.
func (r *reading) named(list []word) (person, bool) {
	start := r.chain(list, len(list))
	if start == len(list) {
		return person{}, false
	}
	end := list[len(list)-1].end
	for i := len(list) - 2; i >= start; i-- {
		if r.honorificAt(list, i) {
			names := list[i+1:]
			if relating[fold(list[i].text)] && len(names) == 1 && r.isTitle(names[0]) {
				return person{}, false // "son PDG" is no excellency
			}
			for len(names) > 2 && r.isTitle(names[0]) {
				names = names[1:] // "Pastor Emeritus Jane Roe"
			}
			p := person{name: span{names[0].start, end}, surname: len(r.units(names)) == 1}
			if r.isTitle(list[i]) { // "Appeal Court Judge", "Rep."
				p.title = r.titleBefore(list[:len(list)-len(names)])
			} else if slices.ContainsFunc(list[:i], r.isTitle) {
				p.title = r.titleBefore(list[:i])
			} else if title := list[i+1 : len(list)-len(names)]; len(title) > 0 {
				p.title = r.titleBefore(title) // "Her Worship Mayor Jane Roe"
			}
			return p, true
		}
	}
	if r.isHonorific(list[len(list)-1]) {
		return person{}, false
	}
	title := -1
	for i := range list {
		if r.isTitle(list[i]) {
			title = i
		}
	}
	names := list[start:]
	p := person{}
	switch {
	case title == len(list)-1 && r.isSurname(list):
		return person{name: span{list[0].start, end}}, true
	case title == len(list)-1:
		return person{}, false
	case title >= start && r.isGivenName(list, title):
		names = list[title:]
		title = -1
	case title >= start:
		names = list[title+1:]
		if before := fold(list[max(0, title-1)].text); r.words.joins[before] && !r.words.and[before] && r.hasTitle(list[:title]) {
			p.guessed = true // "Director of Student Life"
		}
		if r.words.code != "en" && ofOffice[fold(names[0].text)] && title+1 < len(list) {
			if names = names[1:]; len(names) == 0 {
				return person{}, false // "el Presidente Municipal"
			}
		}
		names = r.afterShortName(names)
		if units := r.units(names); r.words.particles[fold(names[0].text)] || len(units) > maxNames {
			names, p.guessed = r.lastTwo(names), len(units) > 2
		}
	case title >= 0:
		if before := list[start-1]; r.words.joins[fold(before.text)] && (len(r.units(names)) <= 2 || r.fullNameFollows(end)) {
			return person{}, false // "Director of Police Services" names nobody
		} else if r.words.code != "en" && r.words.joins[fold(before.text)] && slices.ContainsFunc(names, func(w word) bool { return r.words.and[fold(w.text)] }) {
			return person{}, false // "ministra de Faros Interiores y Puertos"
		}
		if rest := r.afterShortName(names); len(rest) < len(names) && len(r.units(rest)) <= maxNames {
			names = rest
			break
		}
		if rest := r.afterBody(names); len(rest) < len(names) {
			names = rest
			break
		}
		if last := list[start-1]; !r.isTitle(last) && !ofOffice[fold(last.text)] && !ranks[fold(last.text)] && !r.isOfTitle(list, start-1) || len(r.units(names)) > maxNames { // after "commissioner" all capitals are of the name
			p.guessed = len(r.units(names)) > 2
			names = r.lastTwo(names)
		}
	case len(r.units(names)) > maxNames:
		return person{}, false
	}
	if i := len(list) - len(names); title >= 0 && i > 0 && r.words.code != "en" && r.isBody(list[i-1]) && r.nameFollows(end) {
		return person{}, false // "jefe de la Policía Fluvial del Sur, Juana Ruiz"
	}
	for title >= 0 && len(names) > 1 && elided(names[0].text) > 0 && !isCapital(names[0].text[:1]) {
		names = names[1:] // "Conseillère d'État Jeanne Roy"
	}
	if first := fold(names[0].text); r.words.and[first] && len(names) > 1 {
		return person{}, false // "y Protección Social"
	}
	if first := names[0]; title >= 0 && r.words.preps[fold(first.text)] && !r.isCapitalParticle(list, len(list)-len(names)) || len(names) == 1 && elided(first.text) > 0 && !isInitial(first.text[:1]) {
		return person{}, false // "secretario de la Junta" names nobody
	}
	p.name = span{names[0].start, end}
	p.surname = len(r.units(names)) == 1
	if title >= 0 {
		p.title = r.titleBefore(list[:len(list)-len(names)])
	}
	return p, true
}

// ofOffice are adjectives that a function ends with, in capitals too.
var ofOffice = words(`municipal municipale estatal federal fédéral fédérale provincial provinciale regional régional régionale
	departamental départemental départementale`)

// isOfTitle reports whether list[i] is an adjective in small letters right after the noun of a French or Spanish function, behind
// which all capitals are of the name: "la comisaria principal Juana María Ruiz".
func (r *reading) isOfTitle(list []word, i int) bool {
	return r.words.code != "en" && i > 0 && !isCapital(list[i].text) && r.isTitle(list[i-1]) && (r.mayDescribe(list[i]) || r.isOrigin(list[i]))
}

// isSurname reports whether two capitals of which the second is a noun of functions are a name for all that: "Jane
// Foreman", with no article before and no name after.
func (r *reading) isSurname(list []word) bool {
	if len(list) != 2 || !surnames[fold(list[1].text)] || !isCapital(list[0].text) || !isCapital(list[1].text) || r.words.code != "en" ||
		r.isTitle(list[0]) || r.isBody(list[0]) || r.words.things[r.bare(list[0])] || strings.Contains(list[0].text, "'") || strings.Contains(list[0].text, "’") {
		return false
	}
	before := strings.Fields(r.text[max(0, r.cut(max(0, list[0].start-maxWord))):list[0].start])
	if n := len(before); n > 0 && (r.words.articles[fold(before[n-1])] || possessives[fold(before[n-1])]) {
		return false
	}
	return !isCapital(strings.TrimLeft(r.text[list[1].end:r.cut(min(len(r.text), list[1].end+maxWord))], " \u00a0\n"))
}

// nameFollows reports whether a comma and a capital come at an offset: the name to the function before it.
func (r *reading) nameFollows(at int) bool {
	rest, ok := strings.CutPrefix(r.text[at:r.cut(min(len(r.text), at+maxWord))], ",")
	if !ok {
		return false
	}
	for w := range eachWord(rest, span{0, len(rest)}) {
		return isCapital(w.text) && !r.words.articles[fold(w.text)]
	}
	return false
}

// fullNameFollows reports whether a comma and a full name come at an offset: who has the function before it.
func (r *reading) fullNameFollows(at int) bool {
	rest, ok := strings.CutPrefix(r.text[at:r.cut(min(len(r.text), at+maxGap))], ",")
	return ok && r.beginsWithName(rest)
}

// afterShortName returns the names after the short name of an organisation that a title ends with, if two at
// least follow it: "Chair of the ITO Jane Ann Roe".
func (r *reading) afterShortName(names []word) []word {
	for i := len(names) - 3; i >= 0; i-- {
		if isAcronym(names[i].text) && !isShouted(names[len(names)-1].text) && !isShouted(names[i+1].text) {
			if i > 0 && isAcronym(names[i-1].text) || isAcronym(names[i+1].text) {
				return names // "colonel ROY DUPRÉ Jeanne-Anne": a surname
			}
			return names[i+1:]
		}
	}
	return names
}

// afterBody returns the names after the last noun of an organisation, if two to four follow it: "Commissioner of Police
// Jane Ann Roe".
func (r *reading) afterBody(names []word) []word {
	for i := len(names) - 2; i >= 0; i-- {
		if !r.isBody(names[i]) {
			continue
		}
		if n := len(r.units(names[i+1:])); n >= 2 && n <= maxNames && r.words.code == "en" {
			return names[i+1:]
		}
		break
	}
	return names
}

// lastTwo returns the last two names of list, three where the middle one is an initial.
func (r *reading) lastTwo(list []word) []word {
	units := r.units(list)
	n := 2
	if len(units) > 2 && strings.HasSuffix(list[units[len(units)-2]].text, ".") {
		n = 3
	}
	return list[units[max(0, len(units)-n)]:]
}
