package intake

import "strings"

// isKin reports whether list[i] is a noun for people that says whose they are, and their name follows: "the patient's
// daughter, Salma bint Hamad".
func (a arabic) isKin(i int) bool {
	bare, definite := bareForm(a.list[i].text)
	if definite || !arabicGrammar().someone[bare] || a.isParticle(i) || i+1 >= len(a.list) || !a.blank(i+1) {
		return false
	}
	t := a.phraseEnd(i)
	return t.next > i+1 && t.next < len(a.list) && (a.blank(t.next) || a.isComma(t.next)) && a.beginsName(t.next)
}

// isTheirs reports whether list[i] is a noun for people that says whose they are, and their name follows: "his wife Salma".
func (a arabic) isTheirs(i int) bool {
	bare, _ := bareForm(a.list[i].text)
	if i+1 >= len(a.list) || !a.blank(i+1) || !mayBeGiven(a.list[i+1].text) && !a.beginsName(i+1) || a.nameEnd(i+1) == i+1 {
		return false
	}
	for _, whose := range []string{"ه", "ها", "هم"} {
		if stem, ok := strings.CutSuffix(bare, whose); ok && (arabicGrammar().someone[stem] || arabicGrammar().someone[strings.TrimSuffix(stem, "ت")+"ة"]) {
			return true
		}
	}
	return false
}

// isFoundress reports whether list[i] is the word for a foundress, which also is that for a foundation: her name follows.
func (a arabic) isFoundress(i int) bool {
	if bare, _ := bareForm(a.list[i].text); bare != fold("مؤسسة") {
		return false
	}
	t := a.phraseEnd(i)
	return t.next < len(a.list) && (a.blank(t.next) || a.isComma(t.next)) && a.beginsName(t.next)
}

// isAdjectiveOf reports whether list[i] says of what kind the function is that list[of] is, an honorific too: "the resident
// engineer of the works".
func (a arabic) isAdjectiveOf(i, of int) bool {
	_, definite := bareForm(a.list[i].text)
	return i == of+1 && definite && isAdjective(a.list[i].text) && a.isFunction(a.list[of].text) && i+1 < len(a.list) && a.blank(i+1) && !a.isSon(i+1)
}

// isOneOfMany reports whether a comma and "one of" stand before people with the article: "Salim Haddad, one of the owners".
func (a arabic) isOneOfMany(i int) bool {
	folded := fold(a.list[i].text)
	if folded != "احد" && folded != "احدى" || i+1 >= len(a.list) || !a.blank(i+1) || !a.isComma(i) {
		return false
	}
	_, definite := bareForm(a.list[i+1].text)
	return definite
}
