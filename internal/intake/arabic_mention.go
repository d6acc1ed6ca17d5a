package intake

import (
	"strings"
)

// arabicMentions returns the people, functions and organisations that a part of a sentence mentions, in
// order. Names alone are only found after a verb of saying.
func (r *reading) arabicMentions(in span) []person {
	a := r.arabic(in)
	var found []person
	for i := 0; i < len(a.list); {
		at := a.mentionFrom(i)
		if at < 0 {
			i++
			continue
		}
		p, next, ok := a.personAt(at)
		if ok {
			p.governed = a.isGovernedAt(at) || strings.HasSuffix(a.text[:a.list[at].start], "ل")
			a.dropObject(&p, at)
			if at > 0 && a.blank(at) {
				a.dropBy(&p, at-1)
				a.dropWhat(&p, at-1)
			}
			if form, verb := a.verbBefore(at); verb && !p.org {
				p.gender = form.gender
				p.unsure = p.unsure || p.name.start == a.list[at].start && a.isObject(at, at-1)
			}
			found = append(found, p)
		}
		i = max(next, i+1)
	}
	return found
}

// dropObject takes the last word from a name after a verb that has an object: "the minister Salma Haddad
// opened the lighthouse", in which the lighthouse comes last.
func (a arabic) dropObject(p *person, at int) {
	if at == 0 || p.org || !a.blank(at) || !arabicGrammar().acts[strings.TrimPrefix(fold(a.list[at-1].text), "و")] {
		return
	}
	list := wordsOf(a.text, p.name)
	if len(list) < 3 || a.isHonorific(a.list[at]) || a.words.particles[fold(list[len(list)-3].text)] || a.isCalledAlone(list[len(list)-1]) {
		return
	}
	if next := a.indexOf(p.name.end); next < len(a.list) && a.blank(next) {
		bare, definite := bareForm(a.list[next].text)
		if l := arabicGrammar(); definite || l.documents[bare] || l.events[bare] || l.things[bare] {
			return // the object comes after the name already
		}
	}
	last := list[len(list)-1].text
	_, definite := bareForm(last)
	if _, before := bareForm(list[len(list)-2].text); definite && (!before || !strings.HasSuffix(last, "ي")) { // a second surname has the ending of origin
		p.name.end = list[len(list)-2].end
	}
}

// mentionFrom returns where the mention begins that list[i] leads to, or -1. A letter that is joined to its
// first word is taken from it.
func (a arabic) mentionFrom(i int) int {
	if a.startsMention(i) {
		return i
	}
	w := a.list[i]
	if rest, ok := joined(w, "وف"); ok && a.startsMentionWord(rest) {
		a.list[i] = rest
		return i
	}
	if a.isWithSomebody(i) {
		a.list[i], _ = joined(w, "ب")
		return i
	}
	if rest, ok := joined(w, "ل"); ok && (a.isBodyNoun(rest) || a.isForHonoured(w)) {
		if strings.HasPrefix(w.text, "لل") {
			rest.start += len("ل") // its article is not in the text
		}
		a.list[i] = rest
		return i
	}
	if form, ok := a.verbAt(i); ok && !form.participle && i+1 < len(a.list) && a.blank(i+1) &&
		!a.startsMention(i+1) && a.isFullName(i+1, a.nameEnd(i+1)) {
		return i + 1
	}
	if a.isTheirs(i) || a.isKin(i) {
		return i
	}
	if a.beginsName(i) && a.isFullName(i, a.nameEnd(i)) {
		return i
	}
	if (i < 2 || a.gap(i) != "") && a.isExplained(i) {
		return i
	}
	return -1
}

// isExplained reports whether a name begins at list[i] that a function follows, after a comma perhaps.
func (a arabic) isExplained(i int) bool {
	if _, verb := a.verbAt(i); verb && strings.HasPrefix(fold(a.list[i].text), "و") {
		return false // "and commented"
	}
	end := a.nameEnd(i)
	if !a.isFullName(i, end) || end == len(a.list) || a.gap(end) != "" && a.gap(end) != "،" && a.gap(end) != "," {
		return false
	}
	if a.gap(end) == "" && !mayBeGiven(a.list[i].text) && !a.beginsName(i) && !a.isParticle(i) {
		return false // "and agrees with the director"
	}
	title, _ := a.titleAfter(end)
	return title != (span{})
}

// verbBefore returns the verb that list[i] is the subject of.
func (a arabic) verbBefore(i int) (verbForm, bool) {
	if i == 0 || !a.blank(i) {
		return verbForm{}, false
	}
	form, ok := a.verbAt(i - 1)
	return form, ok && !form.participle && form.gender != anyGender
}

// startsMention reports whether a mention begins with list[i].
func (a arabic) startsMention(i int) bool {
	return a.honorific(i) > 0 || a.startsMentionWord(a.list[i]) && !a.isEnd(i) && !a.describes(i) && !a.isCalledSo(i)
}

// describes reports whether list[i] only says of what kind the noun before it is: "a press conference".
func (a arabic) describes(i int) bool {
	if !isAdjective(a.list[i].text) || a.isBodyNoun(a.list[i]) {
		return false
	}
	bare, definite := bareForm(a.list[i].text)
	if i > 0 && a.blank(i) && a.isFunctionNoun(bare) {
		if form, ok := a.verbAt(i - 1); ok && !form.participle {
			return false // "a commissioner said"
		}
	}
	if !definite || i == 0 || !a.blank(i) {
		return !definite
	}
	_, before := bareForm(a.list[i-1].text)
	return before
}

func (a arabic) startsMentionWord(w word) bool {
	return len(fold(w.text)) > 2 && a.isHonorific(w) || a.isFunction(w.text) || a.isBodyNoun(w)
}

// describedFrom returns where the words with the article before a name begin: "as to the Syrian athlete Salim Haddad".
func (a arabic) describedFrom(i int) int {
	for from := i; from > 0 && i-from < maxArabicBefore && a.blank(from); from-- {
		if _, definite := bareForm(a.list[from-1].text); !definite {
			return from
		}
	}
	return i
}

// isGovernedAt reports whether the mention at list[i] is no subject: these follow a verb, "that", or nothing.
func (a arabic) isGovernedAt(i int) bool {
	if isGiven(a.list[i].text) {
		i = a.describedFrom(i)
	}
	if i == 0 || !a.blank(i) && !strings.ContainsAny(a.gap(i), "\"“«’‘'") {
		return false
	}
	folded := fold(a.list[i-1].text)
	switch strings.TrimPrefix(folded, "و") {
	case "ان", "بان", "فان", "لكن", "كان", "كانت", "اما", "قد", "هو", "هي":
		return false
	}
	if a.words.preps[folded] || a.words.preps[strings.TrimPrefix(folded, "و")] {
		return true
	}
	_, verb := a.verbAt(i - 1)
	return !verb && i > 1 && a.gap(i-1) == "" && !arabicGrammar().asides[folded]
}
