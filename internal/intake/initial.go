package intake

import (
	"slices"
	"strings"
	"unicode"
)

// honorificAt reports whether list[i] is an honorific there: a single letter after a name is the
// initial of another ("Juan D. Ruiz", "Jean M. Roy").
func (r *reading) honorificAt(list []word, i int) bool {
	if !r.isHonorific(list[i]) {
		return false
	}
	if !isInitial(strings.TrimSuffix(list[i].text, ".")) || i == 0 {
		return true
	}
	before := list[i-1]
	return !r.isNameWord(before) || r.isTitle(before) || r.isHonorific(before) && !isInitial(strings.TrimSuffix(before.text, "."))
}

// isHonouredWithArticle reports whether an honorific that has an article begins with list[i], of a gender that the function before
// it may be of: "the Prime Minister, the Hon. Jane Roe", "la directora, la doctora Juana Ruiz".
func (r *reading) isHonouredWithArticle(function span, list []word, i int) bool {
	if !r.words.articles[fold(list[i-1].text)] || !r.isHonorific(list[i]) || r.isTitle(list[i]) || !r.beside(list[i-1], list[i]) {
		return false
	}
	return !r.holderGender(function).differs(r.articleGender(list[i].span))
}

// besideBracketed reports whether brackets around an honorific are all that parts it from the word before or after it: "Dr. (Mrs.)
// Jane Roe", "Admiral (Retd.) John Doe".
func (r *reading) besideBracketed(a, b word) bool {
	between := strings.TrimFunc(r.text[a.end:b.start], func(c rune) bool { return c == '.' || unicode.IsSpace(c) })
	switch between {
	case "(":
		after := strings.TrimPrefix(r.text[b.end:r.cut(min(len(r.text), b.end+maxInsert))], ".")
		return r.isHonorific(b) && (r.isHonorific(a) || r.isTitle(a)) && strings.HasPrefix(after, ")")
	case ")":
		return r.isHonorific(a) && strings.HasSuffix(r.text[:a.start], "(") && isCapital(b.text)
	}
	return false
}

// withNames returns the name that one with initials stands for, of somebody who is surely named in the text with all of it in
// whatever order: "J. P. Roy" is "Roy Jean Paul". Else it returns the name itself.
func (c *cast) withNames(short string) string {
	part := c.nameWords(short)
	if !c.cased() || !slices.ContainsFunc(part, func(w string) bool { return strings.HasSuffix(w, ".") }) {
		return short
	}
	for _, m := range c.census() {
		if m.sure >= attested && !m.org && m.name != (span{}) && len(m.words) == len(part) && areInitialled(part, m.words) {
			return c.oneLine(m.name)
		}
	}
	return short
}

// areInitialled reports whether each word of one name is one of another or its initial, each once.
func areInitialled(part, full []string) bool {
	rest := slices.Clone(full)
	for _, initials := range []bool{false, true} {
		for _, w := range part {
			if initial := strings.HasSuffix(w, "."); initial != initials {
				continue
			}
			i := slices.IndexFunc(rest, func(f string) bool { return sameName(w, f) && !strings.HasSuffix(f, ".") })
			if i < 0 {
				return false
			}
			rest = slices.Delete(rest, i, i+1)
		}
	}
	return true
}

// byInitials returns the full name of the person in the text whom the initials of all their names stand for, or "".
func (c *cast) byInitials(short string) string {
	letters := []rune(short)
	if !c.cased() || !isAcronym(short) || len(letters) > maxNames || c.spelledOut(short) != "" {
		return ""
	}
	for _, m := range c.census() {
		if m.sure < attested || m.org || m.name == (span{}) || len(m.words) != len(letters) {
			continue
		}
		same := true
		for i, w := range m.words {
			same = same && firstRune(w) == unicode.ToLower(letters[i])
		}
		if same {
			return c.oneLine(m.name)
		}
	}
	return ""
}
