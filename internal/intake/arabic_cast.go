package intake

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// differs reports whether two genders are known and not the same.
func (g gender) differs(other gender) bool { return g != anyGender && other != anyGender && g != other }

// settleArabic makes an attribution to somebody who is not found by name or function one to who spoke
// before: one word after a verb is a name only if it is part of a longer one, and "the official" may be
// anybody.
func (c *cast) settleArabic(said *attribution, at int) {
	if whole := c.wholeFunction(said); whole != (span{}) {
		said.title, said.name = whole, span{}
	}
	if said.unsure && !c.isKnown(said.name) {
		said.named, said.name = said.title != (span{}), span{}
	}
	if said.named && said.name == (span{}) {
		if _, ok := c.byFunction(said.title, at); !ok {
			said.title = c.voice(said.title, at)
			said.named = !c.isBare(said.title) && !c.isEpithetAlone(said.title) || c.isDescribedAfter(said.title)
		}
	}
	if !said.named {
		said.person = person{gender: said.gender}
	}
}

// voice returns the longest function like a shorter one that the text has of somebody who is not named: "the spokesperson
// for the ministry" for "the spokesperson". One noun alone means who was mentioned before it.
func (c *cast) voice(function span, at int) span {
	longest, need := function, c.contentWords(function)
	for _, m := range c.census() {
		if len(need) < 2 && m.title.start > at {
			break
		}
		if m.name == (span{}) && m.title.end-m.title.start > longest.end-longest.start && holdsAll(c.contentWords(m.title), need) {
			longest = m.title
		}
	}
	return longest
}

// isEpithetAlone reports whether a function only says of what kind somebody is who was named before, an official or
// expert: "the UN official".
func (c *cast) isEpithetAlone(title span) bool {
	list := wordsOf(c.text, title)
	for i, w := range list {
		bare, definite := bareForm(w.text)
		if i == 0 && !hasWord(epithets(), bare) || !definite {
			return false
		}
	}
	return len(list) > 0
}

// epithets are functions, without the article, by which who was named before is called again.
var epithets = sync.OnceValue(func() set {
	return words(`مسؤول مسؤولة مسئول مسئولة خبير خبيرة باحث باحثة عالم عالمة كاتب كاتبة فنان فنانة ناشط ناشطة سياسي سياسية دبلوماسي دبلوماسية قيادي قيادية
		لاعب لاعبة نجم نجمة مخرج مخرجة شاعر شاعرة صحفي صحفية طبيب طبيبة محامي محامية أستاذ أستاذة اقتصادي اقتصادية برلماني برلمانية مدرب مدربة ضابط ضابطة`)
})

// wholeFunction returns the function that a function and one name make where somebody has it: "the mayor of Merrow" is
// nobody called Merrow.
func (c *cast) wholeFunction(said *attribution) span {
	if !said.named || !said.surname || said.title == (span{}) || said.title.start > said.name.start {
		return span{}
	}
	whole := span{said.title.start, said.name.end}
	text := fold(c.oneLine(whole))
	for _, m := range c.census() {
		if m.title != (span{}) && m.name != (span{}) && m.title.start != whole.start && fold(c.oneLine(m.title)) == text {
			return whole
		}
	}
	return span{}
}

// surnamed cuts a name after the surname by which it is called elsewhere, if a noun follows that: "Salma
// Haddad the guests", in "she received the guests".
func surnamed(name, surname string) string {
	list := strings.Fields(name)
	for i, word := range list {
		if i == 0 || fold(word) != fold(surname) {
			continue
		}
		rest := list[i+1:]
		for _, word := range rest {
			if _, definite := bareForm(word); !definite || strings.HasSuffix(word, "ي") && len(rest) == 1 && !isAdjective(word) {
				return name // another surname has the ending of origin
			}
		}
		return strings.Join(list[:i+1], " ")
	}
	return name
}

// bodyBefore returns the organisation that is mentioned last before a place: whose communiqué it is.
func (c *cast) bodyBefore(at int) (mentioned, bool) {
	all := c.census()
	for j := len(all) - 1; j >= 0; j-- {
		if m := all[j]; m.start() < at && m.org && m.name != (span{}) {
			return m, true
		}
	}
	return mentioned{}, false
}

// isAnybody reports whether a function is a single noun or "one of" some people: it tells nobody.
func (r *reading) isAnybody(title span) bool {
	list := wordsOf(r.text, title)
	return len(list) == 1 || isOneOf[fold(list[0].text)]
}

// isBare reports whether a function is one word with the article.
func (c *cast) isBare(title span) bool {
	list := wordsOf(c.text, title)
	if len(list) != 1 {
		return false
	}
	_, definite := bareForm(list[0].text)
	return definite
}

// sameFunction reports whether a function that is named alone may be the title: the first noun is the same,
// and if both say of what, they have a word of that in common.
func (r *reading) sameFunction(function, title span) bool {
	a, b := r.contentWords(function), r.contentWords(title)
	if len(a) == 0 || len(b) == 0 || a[0] != b[0] {
		return false
	}
	if len(a) == 1 || len(b) == 1 {
		return true
	}
	if x, y := slices.DeleteFunc(slices.Clone(a[1:]), r.isOfMany), slices.DeleteFunc(slices.Clone(b[1:]), r.isOfMany); len(x) > 0 && len(y) > 0 {
		return haveCommon(x, y) // of different companies
	}
	return haveCommon(a[1:], b[1:])
}

// isOfMany reports whether a content word says little of whose function it is: "executive", "for the company".
func (r *reading) isOfMany(word string) bool {
	bare := strings.TrimPrefix(word, "ل")
	return isAdjective(word) || r.words.bodies[bare] || r.words.bodies[bare+"ة"]
}

// haveCommon reports whether two lists have a word in common.
func haveCommon(a, b []string) bool {
	return slices.ContainsFunc(a, func(word string) bool { return slices.Contains(b, word) })
}

// contentWords returns the words of a phrase without the article, "for", "and" and the feminine ending.
func (r *reading) contentWords(s span) []string {
	var list []string
	for w := range eachWord(r.text, s) {
		if rest, ok := joined(w, "ل"); ok && (len(list) > 0 && fold(w.text)[:4] == "لل") {
			w = rest
		}
		bare, _ := bareForm(w.text)
		if rest, size := utf8.DecodeLastRuneInString(bare); rest == 'ة' || rest == 'ه' {
			bare = bare[:len(bare)-size]
		}
		if utf8.RuneCountInString(bare) > 2 {
			list = append(list, bare)
		}
	}
	return list
}

// fullArabicBody returns the longest name of an organisation in the text that has every word of a shorter
// one: "the Guild" for "the Royal Guild of Lamps".
func (c *cast) fullArabicBody(name string, at int) string {
	if strings.HasSuffix(c.text[:at], "لل") {
		name = "ال" + name // "for" had swallowed its article
	}
	short := &reading{text: name, words: c.words}
	need := short.contentWords(span{0, len(name)})
	best := name
	for _, m := range c.census() {
		if !m.org || m.name == (span{}) {
			continue
		}
		full := c.oneLine(m.name)
		if len(full) > len(best) && holdsAll(c.contentWords(m.name), need) {
			best = full
		}
	}
	return best
}

// holdsAll reports whether a list begins with the first needed word and holds the others.
func holdsAll(list, need []string) bool {
	if len(need) == 0 || len(list) == 0 || list[0] != need[0] {
		return false
	}
	for _, word := range need {
		found := false
		for _, have := range list {
			found = found || have == word
		}
		if !found {
			return false
		}
	}
	return true
}

// isDescribedAfter reports whether "who" comes after a function, so that it is of somebody new: "the driver, who did not want to
// be named".
func (r *reading) isDescribedAfter(title span) bool {
	for w := range eachWord(r.text, span{title.end, r.cut(min(len(r.text), title.end+maxWord))}) {
		folded := fold(w.text)
		gap := strings.TrimSpace(r.text[title.end:w.start])
		return (folded == "الذي" || folded == "التي") && (gap == "" || gap == "،")
	}
	return false
}
