package intake

import (
	"strings"
	"unicode"
)

// isHeldAfter reports whether the words of a function end with what it is of, because who has it comes after a comma:
// "Executive Secretary of the Commission for East Merrow and the Isles (CEMI), Jane Roe,". Without the short name in
// brackets only an "and" among the last capitals shows that they name nobody.
func (r *reading) isHeldAfter(list []word) bool {
	noun := -1
	for i, w := range list {
		if r.isTitle(w) {
			noun = i
		}
	}
	last := list[len(list)-1]
	if noun < 0 || noun == len(list)-1 || !r.words.joins[fold(list[noun+1].text)] && elided(list[noun+1].text) == 0 && r.words.code != "en" {
		return false
	}
	rest := r.text[last.end:r.cut(min(len(r.text), last.end+maxGap))]
	short := 0
	if open := strings.TrimLeft(rest, " \u00a0\n"); strings.HasPrefix(open, "(") {
		end := strings.IndexByte(open, ')')
		if end < 0 || !isShortName(open[1:end]) && !r.isCutShort(open[1:end], list) {
			return false
		}
		short = len(rest) - len(open) + end + 1
	} else if !r.hasAnd(list[noun+1:]) {
		return false
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(rest[short:], " \u00a0\n"), ",")
	return ok && r.beginsWithName(rest)
}

// hasAnd reports whether "and" stands between the last capitals of some words.
func (r *reading) hasAnd(list []word) bool {
	for i := len(list) - 2; i > 0; i-- {
		switch folded := fold(list[i].text); {
		case r.words.and[folded]:
			return isCapital(list[i-1].text)
		case !isCapital(list[i].text) && !r.words.articles[folded]:
			return false
		}
	}
	return false
}

// beginsWithName reports whether a text begins with a full name, an honorific before it perhaps.
func (r *reading) beginsWithName(text string) bool {
	names := 0
	end := 0
	for w := range eachWord(text, span{0, len(text)}) {
		between := strings.TrimSpace(text[end:w.start])
		if end > 0 && between != "" && between != "." {
			break
		}
		end = w.end
		folded := fold(w.text)
		switch {
		case names == 0 && r.isHonorific(w):
		case r.isTitle(w) || r.isBody(w) || r.isCalendar(w):
			return false
		case r.isNameWord(w):
			names++
		case names == 0 || !r.words.particles[folded]:
			return names > 1
		}
		if names > 1 {
			return true
		}
	}
	return names > 1
}

// isShortName reports whether what stands in brackets is the short name of one organisation or of several: "OPS/OMS".
func isShortName(name string) bool {
	capitals := 0
	for _, c := range name {
		switch {
		case unicode.IsUpper(c):
			capitals++
		case !unicode.IsLower(c) && !strings.ContainsRune("-/&.", c):
			return false
		}
	}
	return capitals > 1 && capitals*2 > len(name)/2
}

// isCutShort reports whether what stands in brackets is the beginning of what a function is of: "Merrow Rail Holdings
// (Merrow Rail)".
func (r *reading) isCutShort(name string, list []word) bool {
	return isCapital(name) && strings.Contains(r.text[list[0].start:list[len(list)-1].end], name)
}

// isAnother reports whether what follows a name and a comma is an article, a noun of functions and a full name: somebody
// else, "the lamps of President Jean Roy, le président Paul Noir", or "in the Roe Collection, Professor Jane Doe".
func (r *reading) isAnother(list []word) bool {
	if len(list) > 2 && r.isHonorific(list[0]) {
		return r.areNames(list[1:3]) && r.beside(list[0], list[1]) && r.beside(list[1], list[2])
	}
	if len(list) < 4 || !r.words.articles[fold(list[0].text)] || !r.isTitle(list[1]) {
		return false
	}
	names := list[2:4]
	if folded := fold(list[3].text); r.words.verbHelp[folded] || r.isAuxiliary(list[3]) || r.isVerb(folded) {
		names = list[2:3] // "le président Noir a dit"
	}
	return r.areNames(names) && r.beside(list[1], list[2]) && r.beside(list[2], list[3])
}

// areNames reports whether all words may be of the name of a person.
func (r *reading) areNames(list []word) bool {
	for _, w := range list {
		if !r.isNameWord(w) || r.isTitle(w) || r.isBody(w) || r.words.things[r.bare(w)] {
			return false
		}
	}
	return true
}

// withoutNext returns the words of a title without the next person, whose own title follows after a comma: "President of
// the ITO and John Doe, Head of Lamps".
func (r *reading) withoutNext(list, after []word) []word {
	if len(after) == 0 || !r.isTitle(after[0]) {
		return list
	}
	for n := len(list) - 3; n > 0 && len(list)-n <= maxNames+1; n-- {
		if r.words.and[fold(list[n].text)] {
			if r.areNames(list[n+1:]) {
				return list[:n]
			}
			break
		}
	}
	return list
}

// charges are adjectives that begin what somebody is charged with, which is no title of its own.
var charges = words(`responsible accountable based born aged`)

// demonstratives stand where an article does, in the languages that have capitals.
var demonstratives = words(`this these that those ce cet cette ces este esta estos estas ese esa esos esas dicho dicha dichos dichas ledit ladite`)
