package intake

import (
	"slices"
	"strings"
)

// latter are the words for who was named last, after the article or demonstrative of their language.
var (
	latter   = words(`latter dernier dernière último última`)
	ofLatter = words(`the ce cette este esta`)
)

// isLatter reports whether such a word stands for somebody, and before no noun: "ce dernier répond".
func (r *reading) isLatter(w word) bool {
	if !latter[fold(w.text)] || w.end > len(r.text) || r.at(w.span) != w.text {
		return false
	}
	before := wordsOf(r.text, span{r.cut(max(0, w.start-maxWord)), w.start})
	if n := len(before); n == 0 || !ofLatter[fold(before[n-1].text)] || strings.TrimSpace(r.text[before[n-1].end:w.start]) != "" {
		return false
	}
	for after := range eachWord(r.text, span{w.end, r.cut(min(len(r.text), w.end+maxWord))}) {
		folded := fold(after.text)
		return r.isVerb(folded) || r.words.verbHelp[folded] || r.isAuxiliary(after) || strings.TrimSpace(r.text[w.end:after.start]) != ""
	}
	return true
}

// latter returns who is named last before an attribution by a word such as "the latter".
func (c *cast) latter(said *attribution, at int) (mentioned, bool) {
	found := false
	for w := range eachWord(c.text, span{c.cut(max(0, said.at.start-maxWord)), c.cut(min(len(c.text), said.at.end+maxWord))}) {
		found = found || c.isLatter(w)
	}
	if !found {
		return mentioned{}, false
	}
	at = min(at, said.at.start)
	before, _ := c.parted(at)
	for _, m := range slices.Backward(before[max(0, len(before)-maxLatter):]) {
		if m.name != (span{}) && !m.org && !c.isQuotedAt(m.start()) && (!m.surname && m.sure >= 0 || m.surname && c.isKnown(m.name)) {
			return m, true
		}
	}
	return mentioned{}, false
}

// maxLatter bounds the mentions among which the latter is.
const maxLatter = 6
