package intake

import (
	"slices"
	"strings"
)

// pairUp makes an attribution to one of two people who say something together one to both: "Jane Roe and John Doe, keepers of
// the lamp, said". A function of several beside their names shows it, or in French and Spanish a verb of several.
func (r *reading) pairUp(said *attribution) {
	if !said.named || said.org || said.surname || said.name == (span{}) {
		return
	}
	both, ok := r.withPartner(said.name)
	if !ok {
		return
	}
	title := r.severalAfter(both.end)
	if title == (span{}) {
		title = r.severalBefore(both.start)
	}
	if title == (span{}) && !r.saySeveral(both) {
		return
	}
	said.name, said.title, said.several, said.guessed = both, title, true, false
	said.end = max(said.end, both.end)
}

// withPartner returns a full name with the other that "and" joins to it, before or after.
func (r *reading) withPartner(name span) (span, bool) {
	after := wordsOf(r.text, span{name.end, r.cut(min(len(r.text), name.end+maxGap))})
	if n := r.joinedNames(after); n > 0 {
		return span{name.start, after[n-1].end}, true
	}
	before := wordsOf(r.text, span{r.cut(max(0, name.start-maxGap)), name.start})
	n := len(before)
	if n < 3 || !r.words.and[fold(before[n-1].text)] || strings.TrimSpace(r.text[before[n-1].end:name.start]) != "" {
		return name, false
	}
	first := n - 1
	for first > 0 && n-1-first < maxNames && r.beside(before[first-1], before[first]) && r.areNames(before[first-1:first]) && !r.isHonorific(before[first-1]) && !honored[fold(before[first-1].text)] {
		first--
	}
	if n-1-first < 2 {
		return name, false
	}
	return span{before[first].start, name.end}, true
}

// joinedNames returns how many words of list are "and" and a full name with which list begins, or 0.
func (r *reading) joinedNames(list []word) int {
	if len(list) == 0 || r.text[list[0].start-1] == ',' {
		return 0
	}
	first := 1
	if !r.words.and[fold(list[0].text)] {
		if first = 0; !strings.HasSuffix(r.text[:list[0].start], " & ") {
			return 0
		}
	}
	end := first
	for end < len(list) && end-first < maxNames && (end == first || r.beside(list[end-1], list[end])) && r.areNames(list[end:end+1]) {
		end++
	}
	if end-first < 2 || first == 1 && !r.beside(list[0], list[1]) {
		return 0
	}
	return end
}

// severalAfter returns the function of several people that comes behind a comma at an offset: ", keepers of the lamp".
func (r *reading) severalAfter(at int) span {
	if !r.commaAt(at) {
		return span{}
	}
	comma := at + strings.IndexByte(r.text[at:], ',') + 1
	pieces := r.pieces(span{comma, r.cut(min(len(r.text), comma+maxApposition))})
	if len(pieces) == 0 {
		return span{}
	}
	list := wordsOf(r.text, pieces[0])
	for i := 0; i < len(list) && i < titleNoun; i++ {
		if r.isPluralTitle(list[i]) {
			return r.titleSpan(list)
		}
		if folded := fold(list[i].text); r.isVerb(folded) || r.words.and[folded] || r.words.joins[folded] && !r.words.articles[folded] {
			break
		}
	}
	return span{}
}

// isPluralTitle reports whether a word is the noun of a function in the plural: "keepers", "co-founders", "cofundadores".
func (r *reading) isPluralTitle(w word) bool {
	bare := r.bare(w)
	for _, plural := range []string{"s", "es", "x"} {
		if one, ok := strings.CutSuffix(bare, plural); ok && r.isSecondTitle(one) {
			return true
		}
	}
	for part := range strings.SplitSeq(bare, "-") {
		if r.isSeveral(part) {
			return true
		}
	}
	return false
}

// severalBefore returns the function of several people right before an offset, over honorifics and a comma: "the keepers of the
// lamp, Jane Roe and John Doe".
func (r *reading) severalBefore(at int) span {
	list := wordsOf(r.text, span{r.cut(max(0, at-maxGap)), at})
	end := len(list)
	for end > 0 && (r.isHonorific(list[end-1]) || honored[fold(list[end-1].text)]) {
		end--
	}
	if end == 0 {
		return span{}
	}
	for i := end - 1; i >= 0 && end-i <= maxOfSeveral && (i == end-1 || r.beside(list[i], list[i+1])); i-- {
		if r.isPluralTitle(list[i]) || i > 0 && severals[fold(list[i-1].text)] && strings.HasSuffix(list[i].text, "s") && !isCapital(list[i].text) {
			return span{list[i].start + elided(list[i].text), list[end-1].end}
		}
		if r.isVerb(fold(list[i].text)) && !isCapital(list[i].text) || r.words.and[fold(list[i].text)] {
			break
		}
	}
	return span{}
}

// severals are the articles of several, in French and Spanish, and honored the honorifics of several that no single person has.
var (
	severals = words(`les los las`)
	honored  = words(`mes mm mmes`)
)

// saySeveral reports whether a verb of saying of several people stands beside two names.
func (r *reading) saySeveral(both span) bool {
	plural, ok := map[string]string{"fr": "nt", "es": "n"}[r.words.code]
	says := func(w word) bool { return ok && r.isVerb(fold(w.text)) && strings.HasSuffix(w.text, plural) }
	before := wordsOf(r.text, span{r.cut(max(0, both.start-maxWord)), both.start})
	after := wordsOf(r.text, span{both.end, r.cut(min(len(r.text), both.end+maxWord))})
	return len(before) > 0 && says(before[len(before)-1]) || len(after) > 0 && (says(after[0]) || after[0].text == "ont" && r.words.code == "fr") ||
		len(after) > 2 && slices.ContainsFunc(after[:2], says)
}
