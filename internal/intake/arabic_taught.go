package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// learnArabic returns the nouns that an Arabic text calls people by, folded and without the article. Word order shows them:
// a noun between a verb of saying and the name, or between commas after it.
func (r *reading) learnArabic() set {
	taught := set{}
	r.people = r.enrolArabic()
	r.eachArabic(func(a arabic) {
		for i := range a.list {
			for _, noun := range []int{a.taughtAfter(i), a.taughtDefinite(i), a.taughtBefore(i)} {
				if noun >= 0 {
					bare, _ := bareForm(a.list[noun].text)
					taught[bare] = true
				}
			}
		}
	})
	return taught
}

// eachArabic calls a function with each sentence of the text.
func (r *reading) eachArabic(do func(arabic)) {
	for _, p := range r.paragraphs {
		if p.start > maxCensus {
			return
		}
		p.end = min(p.end, r.cut(min(len(r.text), p.start+maxCensus)))
		for _, sentence := range r.sentences(span{r.datelineEnd(p), p.end}) {
			do(r.arabic(sentence))
		}
	}
}

// isPresented reports whether list[i] stands right after a verb of saying or an honorific.
func (a arabic) isPresented(i int) bool {
	if !a.blank(i) {
		return false
	}
	if form, ok := a.verbAt(i - 1); ok && !form.participle {
		return true
	}
	return a.isHonorific(a.list[i-1]) && a.honorific(i-1) > 0
}

// isComma reports whether a comma or a bracket stands before list[i].
func (a arabic) isComma(i int) bool {
	gap := a.gap(i)
	return gap == "،" || gap == "," || gap == "(" || gap == "،(" || gap == "),"
}

// taughtAfter returns i if list[i] is the noun after a comma and the name of somebody who speaks, or -1.
func (a arabic) taughtAfter(i int) int {
	if i < 2 || !a.isComma(i) || !a.isCalledAlone(a.list[i-1]) || !a.mayHold(i) || a.isFunction(a.list[i].text) {
		return -1
	}
	if !a.blank(i-1) || a.isEnd(i-2) || a.isPrepositioned(i-2) {
		return -1
	}
	if _, definite := bareForm(a.list[i].text); !definite && !a.isConstruct(i) {
		return -1
	}
	return i
}

// isPrepositioned reports whether list[i] is a preposition.
func (a arabic) isPrepositioned(i int) bool { return a.words.preps[fold(a.list[i].text)] }

// taughtDefinite returns i if list[i] is a noun with its article between a verb of saying and a name: "قال الراصد الجوي
// سامي حداد", or -1.
func (a arabic) taughtDefinite(i int) int {
	if i == 0 || !a.blank(i) || a.isFunction(a.list[i].text) || !a.mayHold(i) || isAdjective(a.list[i].text) {
		return -1
	}
	if form, ok := a.verbAt(i - 1); !ok || form.participle {
		return -1
	}
	j := i
	for j < len(a.list) && j-i < maxArabicBefore && (j == i || a.blank(j)) && !a.isEnd(j) {
		if _, definite := bareForm(a.list[j].text); !definite {
			break
		}
		j++
	}
	if j == i || j == len(a.list) || !a.blank(j) || !a.isNamedApart(j) {
		return -1
	}
	return i
}

// maxArabicBefore bounds the words with the article between a verb and a name.
const maxArabicBefore = 4

// isNamedApart reports whether a full name begins with list[i] that a mark or another clause ends.
func (a arabic) isNamedApart(i int) bool {
	end := a.nameEnd(i)
	return end > i && a.nameUnits(i, end) > 1 && end-i < maxArabicName && !a.isHonorific(a.list[i]) && (end == len(a.list) || a.gap(end) != "" || a.isEnd(end))
}

// taughtBefore returns i if list[i] is a noun without its article after a verb of saying, whose phrase an honorific or a
// comma parts from the name: "قال راصد الطقس في المنارة، سامي حداد،", or -1.
func (a arabic) taughtBefore(i int) int {
	if i == 0 || !a.blank(i) || a.isFunction(a.list[i].text) || !a.mayHold(i) || !a.isConstruct(i) {
		return -1
	}
	if form, ok := a.verbAt(i - 1); !ok || form.participle {
		return -1
	}
	for j := i + 1; j < len(a.list) && j-i < maxArabicTitle; j++ {
		from, _ := a.honorifics(j)
		if from > j && from < len(a.list) && (a.blank(j) || a.isComma(j)) {
			if a.isNamedApart(from) {
				return i
			}
			return -1
		}
		if a.isComma(j) {
			if j+1 < len(a.list) && a.gap(j) == "(" && a.gap(j+1) == ")،" {
				j++ // the short name of an organisation
			}
			if a.isNamedApart(j) {
				return i
			}
			return -1
		}
		if !a.blank(j) || !a.isOfPhrase(j) {
			return -1
		}
	}
	return -1
}

// isOfPhrase reports whether list[i] may go on with a noun phrase: with the article, a noun that another follows, or a
// preposition of titles.
func (a arabic) isOfPhrase(i int) bool {
	folded := fold(a.list[i].text)
	if isTitlePreposition(folded) {
		return !a.isEvent(i)
	}
	bare, definite := bareForm(a.list[i].text)
	if definite || isHead(bare) || a.isFunctionNoun(bare) || isAdjective(bare) || a.isPrefixedHead(a.list[i]) || strings.HasPrefix(folded, "لل") {
		return !a.isVerbWord(i)
	}
	rest, and := joined(a.list[i], "ول")
	_, definite = bareForm(rest.text)
	return and && (definite || isHead(rest.text)) || i > 0 && isTitlePreposition(fold(a.list[i-1].text)) && !a.isEnd(i)
}

// isConstruct reports whether a noun follows list[i] that says what it is of, or a preposition that says where.
func (a arabic) isConstruct(i int) bool {
	return i+1 < len(a.list) && a.blank(i+1) && a.isOfPhrase(i+1)
}

// mayHold reports whether list[i] may be the noun for what somebody is.
func (a arabic) mayHold(i int) bool {
	l := arabicGrammar()
	w := a.list[i]
	folded := fold(w.text)
	bare, definite := bareForm(w.text)
	if a.isEnd(i) || utf8.RuneCountInString(bare) < 3 || l.someone[bare] || l.things[bare] || l.documents[bare] || l.events[bare] || mayBeGiven(folded) ||
		l.asides[folded] || l.acts[folded] || l.places[bare] || l.polite[folded] || hasWord(l.heads, bare) || a.isBodyNoun(w) || a.isHonorific(w) ||
		a.words.preps[folded] || a.words.common[folded] || isTitlePreposition(folded) || a.words.months[folded] > 0 || strings.IndexFunc(w.text, unicode.IsDigit) >= 0 {
		return false
	}
	if _, verb := a.verbAt(i); verb || !definite && strings.HasSuffix(folded, "ا") {
		return false // "مؤكدا"
	}
	if i+1 < len(a.list) && slices.Contains([]string{"الله", "ان"}, fold(a.list[i+1].text)) {
		return false // "رعاه الله"
	}
	for _, joinedTo := range []string{"و", "ب", "ل", "ف", "ك"} {
		if rest, ok := strings.CutPrefix(folded, joinedTo); ok && (strings.HasPrefix(rest, "ال") || l.functions[rest]) {
			return false
		}
	}
	return true
}
