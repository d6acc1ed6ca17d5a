package intake

import "strings"

// enrolArabic gathers what an Arabic text says of the words that people are called by alone, before any name is read: where
// a name ends is told by them.
func (r *reading) enrolArabic() *register {
	g := newRegister()
	r.eachArabic(func(a arabic) {
		for i := 1; i < len(a.list); i++ {
			if a.blank(i) && isWithBy(a.list[i]) {
				s := g.alone(fold(a.list[i].text))
				s.called = s.called || a.mayBeFirst(i-1)
				s.speaks = s.speaks || a.isToldBy(i)
			}
			if !a.isPresented(i) || a.isFunction(a.list[i].text) {
				continue
			}
			if end := a.nameEnd(i); end > i && (end == len(a.list) || a.gap(end) != "" || a.isEnd(end) || strings.HasPrefix(fold(a.list[end].text), "بال")) {
				s := g.alone(fold(a.list[end-1].text))
				s.honoured = s.honoured || a.isHonorific(a.list[i-1])
				s.speaks = true
			}
		}
	})
	for word, s := range g.last {
		if s.honoured || s.speaks && (s.called || !strings.HasPrefix(word, "بال")) {
			g.family[word] = attested
		}
	}
	return g
}

// isWithBy reports whether a word is "by" and a noun with the article, or the name of a family of the west that is written so.
func isWithBy(w word) bool { return strings.HasPrefix(fold(w.text), "بال") }

// isToldBy reports whether list[i] stands between a verb of saying, which has no object with "by", and what is said.
func (a arabic) isToldBy(i int) bool {
	verb := strings.TrimPrefix(fold(a.list[i-1].text), "و")
	if form, ok := a.verbAt(i - 1); !ok || form.participle || takingBy[verb] || i+1 >= len(a.list) {
		return false
	}
	bare, _ := bareForm(strings.TrimPrefix(fold(a.list[i].text), "ب"))
	if arabicGrammar().events[bare] || bare == "قول" {
		return false
	}
	switch fold(a.list[i+1].text) {
	case "ان", "بان", "الي", "الى", "انه", "انها", "عن", "علي", "على":
		return a.gap(i+1) == ""
	}
	return a.isComma(i + 1)
}

// mayBeFirst reports whether list[i] is a given name, or a noun without the article right after a function
// with it, or that a word and two commas set apart: "the secretary, Munim Belhaj,".
func (a arabic) mayBeFirst(i int) bool {
	if mayBeGiven(a.list[i].text) || i > 0 && a.isComma(i) && i+2 < len(a.list) && a.isComma(i+2) {
		return true
	}
	if i == 0 || !a.blank(i) || a.isEnd(i) || isHead(a.list[i].text) || a.isFunction(a.list[i].text) || isAdjective(a.list[i].text) {
		return false
	}
	_, before := bareForm(a.list[i-1].text)
	_, definite := bareForm(a.list[i].text)
	return before && !definite
}

// isCalledAlone reports whether somebody in the text is called by a word alone.
func (r *reading) isCalledAlone(w word) bool {
	return r.people != nil && r.people.family[fold(w.text)] >= attested
}

// speaksInArabic reports whether a verb of saying stands before a mention.
func (r *reading) speaksInArabic(p person) bool {
	a := r.arabic(span{r.cut(max(0, p.start()-maxWord)), p.last()})
	i := a.indexOf(p.start())
	_, ok := a.verbBefore(min(i, len(a.list)-1))
	return ok
}

// weightInArabic returns what the words of an Arabic name weigh: given names begin it, or nouns that no name begins with.
func (r *reading) weightInArabic(name span) int {
	if r.cased() {
		return 0
	}
	a := r.arabic(name)
	bare, definite := bareForm(a.list[0].text)
	l := arabicGrammar()
	switch {
	case a.beginsName(0):
		return clearly
	case mayBeGiven(a.list[0].text):
		return slightly
	case l.things[bare], l.documents[bare], definite && hasWord(l.heads, bare):
		return -strongly
	case definite && len(a.list) > 1 && a.areDefinite(1, len(a.list)):
		return -slightly
	}
	return 0
}
