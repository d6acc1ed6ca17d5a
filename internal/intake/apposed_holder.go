package intake

import "strings"

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
