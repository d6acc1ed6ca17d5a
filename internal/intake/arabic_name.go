package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxArabicName bounds the words of a name.
const maxArabicName = 8

// nameEnd returns the index after the last word of the name that begins with list[i], or i.
func (a arabic) nameEnd(i int) int {
	j := i
	for ; j < len(a.list) && j-i < maxArabicName; j++ {
		if j > i && !a.blank(j) || !a.inName(i, j) {
			break
		}
	}
	for j > i && a.isParticle(j-1) && j-i > 1 {
		j-- // "the son of" whom?
	}
	for k := i + 1; k+2 < j; k++ {
		if a.areDefinite(k, k+3) {
			return k + 1 // "Salim al-Haddad the new lamp": the object comes after the surname
		}
	}
	return j
}

// areDefinite reports whether the words list[i:j] have the article, and "the son of" or the like before none of them.
func (a arabic) areDefinite(i, j int) bool {
	for ; i < j; i++ {
		if bare, definite := bareForm(a.list[i].text); !definite || a.isParticle(i-1) || compounds[bare] {
			return false
		}
	}
	return true
}

// inName reports whether list[j] may be of the name that begins with list[i].
func (a arabic) inName(i, j int) bool {
	w := a.list[j]
	folded := fold(w.text)
	bare, definite := bareForm(w.text)
	particle := j > i && a.isParticle(j-1)
	switch {
	case strings.IndexFunc(w.text, unicode.IsDigit) >= 0:
		return false
	case particle && !arabicGrammar().repeats[folded]:
		return true // "the son of …", "the servant of …"
	case j > i && utf8.RuneCountInString(folded) == 1 && strings.HasPrefix(a.text[w.end:], "."):
		return true // an initial
	case a.isParticle(j) && !strings.ContainsAny(w.text, "إ\u0655"):
		return j+1 < len(a.list) && a.blank(j+1) && (!a.isEnd(j+1) || fold(a.list[j+1].text) == "لا")
	case a.words.weekdays[folded] && j == i+1 && j+1 < len(a.list) && a.blank(j+1) && a.isFunction(a.list[j+1].text):
		return true // "حمد الخميس المدير العام", called as a day is
	case a.isEnd(j) && j == i && mayBeGiven(folded) && !arabicGrammar().asides[folded] && !a.words.preps[folded] && j+1 < len(a.list) && a.blank(j+1) && (a.beginsName(j+1) || a.isHeldBy(j)):
		return true
	case a.isEnd(j):
		return j > i && a.isShortName(j) || j == i && i > 0 && a.isHonorific(a.list[i-1]) && a.isVerbWord(j)
	case arabicGrammar().repeats[folded], arabicGrammar().asides[folded] && !mayBeGiven(folded):
		return false
	case a.isHonorific(w):
		return j > i && definite && (a.lastOfName(j) || j == i+1 && i > 0 && a.isHonorific(a.list[i-1]))
	case a.isFunctionNoun(bare) && j > i && mayBeGiven(bare) && (definite && !a.isDescribed(j) || a.isMiddle(j)):
		return true
	case j > i && isAccusative(bare):
		return false
	case a.isFunctionNoun(bare) && j > i:
		return a.lastOfName(j) && !(definite && isAdjective(w.text))
	case strings.HasPrefix(folded, "لل") && utf8.RuneCountInString(folded) > 4,
		strings.HasPrefix(folded, "بال") && utf8.RuneCountInString(folded) > 5 && !a.isCalledAlone(w):
		return false
	case j == i && a.isFunctionNoun(bare) && !mayBeGiven(folded) && !a.isCalledSo(i):
		return false
	case j > i+1 && !definite && !particle && a.endsWithSurname(j-1) && !mayBeGiven(folded):
		return false
	case j > i && !particle && arabicGrammar().things[folded] && !mayBeGiven(folded):
		return false
	case j > i && isPrefixedBy(w), j > i && !particle && isOneOf[folded]:
		return false
	case j == i && hasPossessor(folded) && !isAnne(w.text) && !mayBeGiven(folded) && !(i > 0 && a.isHonorific(a.list[i-1])):
		return false
	case arabicGrammar().places[bare] && !definite && !mayBeGiven(folded):
		return false
	case j == i && (isHead(w.text) || a.isPrefixedHead(w) && !mayBeGiven(folded) || arabicGrammar().someone[folded] || arabicGrammar().things[folded] || arabicGrammar().documents[bare] || a.isBodyNoun(w)):
		return false
	case j > i && (a.isBodyNoun(w) || definite && (arabicGrammar().documents[bare] || hasWord(arabicGrammar().heads, bare)) || a.isPrefixedHead(w)):
		return false
	}
	if rest, and := joined(w, "و"); and {
		restBare, restDefinite := bareForm(rest.text)
		if restDefinite && utf8.RuneCountInString(restBare) > 2 || a.isFunctionNoun(restBare) || a.isHonorific(rest) || a.isBodyNoun(rest) {
			return false
		}
	}
	return true
}

// isDescribed reports whether an adjective with the article follows the function list[j]: "the Secretary-General" is no surname.
func (a arabic) isDescribed(j int) bool {
	return j+1 < len(a.list) && a.blank(j+1) && isAdjective(a.list[j+1].text)
}

// isHeldBy reports whether list[j] stands between a function with the article and a surname with it: "the pupil Ward al-Haddad".
func (a arabic) isHeldBy(j int) bool {
	if j == 0 || !a.blank(j) || !a.isFunction(a.list[j-1].text) {
		return false
	}
	_, function := bareForm(a.list[j-1].text)
	_, surname := bareForm(a.list[j+1].text)
	return function && surname
}

// compounds are the words that make a given name of the one before them: "light of the faith".
var compounds = words(`دين له إسلام حق زهراء هدى`)

// endsWithSurname reports whether list[j] is a surname with the article, after which no other name stands without it:
// "Salim al-Haddad for", but "Nur al-Din Haddad".
func (a arabic) endsWithSurname(j int) bool {
	bare, definite := bareForm(a.list[j].text)
	if !definite || j == 0 || fold(a.list[j-1].text) == "عبد" || compounds[bare] {
		return false
	}
	return !isGivenWithArticle(a.list[j].text)
}

// deputies are the functions that another function follows: "deputy minister".
var deputies = words(`نائب نائبة مساعد مساعدة وكيل وكيلة مستشار مستشارة معاون معاونة ممثل ممثلة مندوب مندوبة مبعوث مبعوثة موفد موفدة كبير كبيرة سكرتير سكرتيرة`)

// isMiddle reports whether list[j], a function elsewhere, stands between a given name and a surname with the article that
// is no noun of what a function is of: "Salim Sultan al-Haddad", but "Salim, treasurer of the fund".
func (a arabic) isMiddle(j int) bool {
	if bare, _ := bareForm(a.list[j].text); deputies[bare] || !mayBeGiven(a.list[j-1].text) || j+1 >= len(a.list) || !a.blank(j+1) {
		return false
	}
	next := a.list[j+1]
	bare, definite := bareForm(next.text)
	return definite && !hasWord(arabicGrammar().heads, bare) && !a.isBodyNoun(next) && !a.isFunctionNoun(bare) && !isAdjective(next.text)
}

// isAccusative reports whether a word is a function in the case of what somebody is made: "appointed Salim Haddad director".
func isAccusative(bare string) bool {
	stem, ok := strings.CutSuffix(bare, "ا")
	return ok && arabicGrammar().functions[stem]
}

// hasPossessor reports whether a word ends as "his talk" and "their wish" do.
func hasPossessor(folded string) bool {
	for _, whose := range []string{"ه", "ها", "هم", "هما"} {
		if stem, ok := strings.CutSuffix(folded, whose); ok && utf8.RuneCountInString(stem) > 2 {
			return true
		}
	}
	return false
}

// isOneOf are the nouns after a name that say who its bearer is to others.
var isOneOf = words(`أحد إحدى شقيق شقيقة والد والدة زوج زوجة نجل نجلة ابنة`)

// isPrefixedBy reports whether a word is "with" and a noun with the ending of the feminine: "with a prize". Names of the west
// begin with the same letter and one of three others.
func isPrefixedBy(w word) bool {
	rest, ok := joined(w, "ب")
	return ok && strings.HasSuffix(fold(w.text), "ة") && !strings.ContainsRune("نول", firstRune(rest.text)) && !mayBeGiven(w.text)
}

// isParticle reports whether list[i] belongs to the name after it.
func (a arabic) isParticle(i int) bool { return a.words.particles[fold(a.list[i].text)] }

// isShortName reports whether list[j], a small word elsewhere, is a syllable of a foreign name: names of it
// stand on both sides.
func (a arabic) isShortName(j int) bool {
	switch fold(a.list[j].text) {
	case "هو", "ما", "لي", "كي", "لا", "هي", "مع":
	default:
		return false
	}
	if j+1 >= len(a.list) || !a.blank(j+1) || a.isEnd(j+1) {
		return false
	}
	_, definite := bareForm(a.list[j+1].text)
	return !definite && (j+2 >= len(a.list) || !a.blank(j+2) || a.isEnd(j+2))
}

// lastOfName reports whether nothing of a title follows list[j], so that it is a surname such as "the Judge".
func (a arabic) lastOfName(j int) bool {
	if j+1 >= len(a.list) || !a.blank(j+1) {
		return true
	}
	next := a.list[j+1]
	if isAdjective(next.text) && a.isFunction(a.list[j].text) {
		return false
	}
	folded := fold(next.text)
	if arabicVerbs()[strings.TrimPrefix(folded, "و")] != (verbForm{}) {
		return true
	}
	if a.isFunction(next.text) && !isAdjective(next.text) {
		bare, _ := bareForm(a.list[j].text)
		_, definite := bareForm(next.text)
		return !definite && !deputies[bare] || a.isDefinite(a.list[j].text) // "مستشار الرئيس" is a function
	}
	return a.isEnd(j+1) && folded != "في" && folded != "لدى" && folded != "على"
}

// units counts the names of list[i:j]; a particle belongs to the name after it.
func (a arabic) nameUnits(i, j int) int { return len(a.units(a.list[i:j])) }
