package intake

// withDescription reads the name list[name:] after words with the article, from list[i] on, that say what its bearer is:
// "the student Salma Haddad".
func (a arabic) withDescription(p person, i, name int) (person, int, bool) {
	end := a.nameEnd(name)
	if !a.isFullName(name, end) {
		return p, i + 1, false
	}
	if p.gender == anyGender && isFeminineNoun(a.list[i].text) {
		p.gender = feminine
	}
	p = a.withName(p, name, end)
	title, next := a.titleAfter(end)
	if p.title = title; title == (span{}) && a.isFunction(a.list[i].text) {
		p.title = span{a.list[i].start, a.list[name-1].end}
	}
	return p, next, true
}

// described returns where a name begins after words with the article that say what its bearer is: "the Syrian film critic
// Salim Haddad", or i.
func (a arabic) described(i int) int {
	for j := i; j < len(a.list) && j-i < maxArabicBefore && (j == i || a.blank(j)); j++ {
		if a.beginsName(j) || j == i+1 && a.isSomebody(i) && mayBeGiven(a.list[j].text) || j > i && isGivenWithArticle(a.list[j].text) && a.isFullName(j, a.nameEnd(j)) {
			return j
		}
		w := a.list[j]
		if rest, ok := joined(w, "ب"); ok && j == i {
			w = rest
		}
		if _, definite := bareForm(w.text); !definite || a.isBodyNoun(w) {
			break
		}
	}
	return i
}

// isOccupation reports whether list[i] is one word for what somebody is between the function and the name:
// "chair of the jury, the calligrapher Salim Haddad".
func (a arabic) isOccupation(i int, comma bool) bool {
	if i+1 >= len(a.list) || !a.blank(i+1) {
		return false
	}
	bare, definite := bareForm(a.list[i].text)
	_, next := bareForm(a.list[i+1].text)
	end := a.nameEnd(i + 1)
	if !definite || next || end == i+1 || a.isBodyNoun(a.list[i]) {
		return false
	}
	return a.isFunctionNoun(bare) || comma && a.isFullName(i+1, end) && (end == len(a.list) || a.gap(end) != "")
}

// isSomebody reports whether list[i] is a noun for people with the article, before which no name begins: "the young man Salim".
func (a arabic) isSomebody(i int) bool {
	bare, definite := bareForm(a.list[i].text)
	return definite && arabicGrammar().someone[bare]
}

// isWithSomebody reports whether list[i] is "with" and a function with the article, and a name follows: "with the farmer Salim
// Haddad".
func (a arabic) isWithSomebody(i int) bool {
	rest, ok := joined(a.list[i], "ب")
	return ok && a.isFunction(rest.text) && a.described(i) > i
}
