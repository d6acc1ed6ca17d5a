package intake

import (
	"slices"
	"strings"
)

// arabicBefore reads who speaks in a clause that introduces a quote. The verb nearest to the quote that has
// a subject tells; verbs without one, and participles, say it of the subject of a verb before them. Without
// a verb that it knows it takes the person named, if the clause may introduce speech at all.
func (r *reading) arabicBefore(clause span, speech bool) *attribution {
	a := r.arabic(clause)
	if said := a.inDocument(); said != nil {
		return said
	}
	if said := a.quoted(); said != nil {
		return said
	}
	found := -1
	var guess *attribution
	var said verbForm
	for i := len(a.list) - 1; i >= 0; i-- {
		form, ok := a.verbAt(i)
		if !ok || found >= 0 && said.gender != anyGender && form.gender != anyGender && said.gender != form.gender {
			continue
		}
		if i > 0 && a.isRelative(i-1) && !form.object {
			if p, ok := a.endsWith(i - 1); ok {
				return a.attributed(p, 0.85, clause.end)
			}
			continue
		}
		if found < 0 {
			found, said = i, form
		}
		if form.participle {
			continue
		}
		by := a.subject(i, form)
		switch {
		case by == nil:
		case by.unsure && by.name != (span{}) && a.isObject(a.indexOf(by.name.start), i):
			guess = by
		default:
			return by
		}
	}
	if found >= 0 {
		if p, ok := a.leader(found, said.gender); ok {
			return a.attributed(p, 0.85, clause.end)
		}
		if guess != nil {
			return guess
		}
		return a.unnamed(found, said.gender)
	}
	if speech && len(a.list) > 0 {
		return a.only(clause)
	}
	return nil
}

// indexOf returns the index of the word that begins at an offset.
func (a arabic) indexOf(start int) int {
	i, _ := slices.BinarySearchFunc(a.list, start, func(w word, start int) int { return w.start - start })
	return i
}

// unnamed makes an attribution to who was named before.
func (a arabic) unnamed(i int, g gender) *attribution {
	return &attribution{person: person{gender: g}, at: a.list[i].span, end: a.end, confidence: 0.6}
}

// isRelative reports whether list[i] is "who" or "which".
func (a arabic) isRelative(i int) bool {
	switch fold(a.list[i].text) {
	case "الذي", "التي", "الذين", "ما", "مما":
		return true
	}
	return false
}

// endsWith returns the person whose mention ends right before list[i].
func (a arabic) endsWith(i int) (person, bool) {
	if i == 0 {
		return person{}, false
	}
	for _, p := range a.arabicMentions(span{a.list[0].start, a.list[i-1].end}) {
		if p.last() == a.list[i-1].end && !p.org {
			return p, true
		}
	}
	return person{}, false
}

// leader returns who stands before a verb: "the minister, …, said". An organisation agrees with the verb.
func (a arabic) leader(verb int, g gender) (person, bool) {
	if verb == 0 {
		return person{}, false
	}
	var org *person
	for _, p := range a.arabicMentions(span{a.list[0].start, a.list[verb-1].end}) {
		if p.governed {
			continue
		}
		if !p.org {
			return p, true
		}
		if org == nil && !p.gender.differs(g) {
			org = &p
		}
	}
	if org != nil {
		return *org, true
	}
	return person{}, false
}

// only returns who is named in a clause without a verb of saying: "Salma Haddad:".
func (a arabic) only(clause span) *attribution {
	for _, p := range a.arabicMentions(clause) {
		if !p.governed && !p.org {
			return a.attributed(p, 0.6, clause.end)
		}
	}
	if p, ok := a.endsWith(len(a.list)); ok && p.name != (span{}) && p.title != (span{}) {
		return a.attributed(p, 0.5, clause.end)
	}
	if end := a.nameEnd(0); end == len(a.list) && a.isFullName(0, end) {
		return a.attributed(a.withName(person{}, 0, end), 0.6, clause.end)
	}
	return nil
}

// quoted reads "the paper quotes Salma as saying", in Arabic "… from Salma her saying".
func (a arabic) quoted() *attribution {
	last := len(a.list) - 1
	if last < 2 {
		return nil
	}
	switch fold(a.list[last].text) {
	case "قوله", "قولها", "قولهم", "قولهن":
	default:
		return nil
	}
	for i := last - 1; i > max(0, last-maxAside); i-- {
		if fold(a.list[i-1].text) != "عن" {
			continue
		}
		p, _, ok := a.personAt(i)
		if !ok && a.nameEnd(i) == last {
			p = a.withName(person{}, i, last)
		} else if !ok {
			p = person{title: span{a.list[i].start, a.list[last-1].end}}
		}
		return a.attributed(p, 0.85, a.end)
	}
	return nil
}

// inDocument reads "a communiqué of the Guild said that".
func (a arabic) inDocument() *attribution {
	for i := 0; i+3 < len(a.list); i++ {
		switch strings.TrimPrefix(fold(a.list[i].text), "و") {
		case "جاء", "رد", "ورد", "جاءت", "وردت":
		default:
			continue
		}
		bare, _ := bareForm(a.list[i+2].text)
		if fold(a.list[i+1].text) != "في" || !arabicGrammar().documents[bare] {
			continue
		}
		if p, ok := a.issuer(i + 3); ok {
			return a.attributed(p, 0.8, a.end)
		}
	}
	return nil
}

// maxIssuer bounds the words from a document to the organisation that it is of.
const maxIssuer = 6

// issuer returns the organisation that a document is of: "a communiqué for the Guild", "… issued by the Guild".
func (a arabic) issuer(i int) (person, bool) {
	for j := i; j < min(len(a.list), i+maxIssuer) && a.blank(j) && !a.isVerbWord(j); j++ {
		w := a.list[j]
		if rest, ok := joined(w, "ل"); ok && a.isBodyNoun(rest) {
			if strings.HasPrefix(w.text, "لل") {
				rest.start += len("ل") // its article is not in the text
			}
			a.list[j] = rest
		}
		if a.isBodyNoun(a.list[j]) {
			p, _, ok := a.organisation(j)
			return p, ok
		}
	}
	return person{}, false
}
