package intake

import "strings"

// personAt reads the mention that begins with list[i], and returns the index after it: honorifics, a function,
// honorifics, a name, and the function after the name.
func (a arabic) personAt(i int) (p person, next int, ok bool) {
	if a.isBodyNoun(a.list[i]) && !a.isFoundress(i) {
		return a.organisation(i)
	}
	start := i
	i, p.gender = a.honorifics(i)
	if i == len(a.list) {
		if i > start && a.isFunction(a.list[start].text) {
			return a.withFunction(p, start)
		}
		return p, i, false
	}
	if a.isFunction(a.list[i].text) && !a.isCalledSo(i) || a.isKin(i) || a.isBodyNoun(a.list[i]) {
		return a.withFunction(p, i)
	}
	if a.isTheirs(i) {
		end := a.nameEnd(i + 1)
		p = a.withName(p, i+1, end) // "her colleague Salma Haddad"
		p.title, next = a.titleAfter(end)
		return p, next, true
	}
	if name := a.described(i); name > i {
		return a.withDescription(p, i, name)
	}
	end := a.nameEnd(i)
	if end == i || i == start && !a.isFullName(i, end) || i > start && a.isAdjectiveOf(i, start) {
		if i > start && a.isFunction(a.list[start].text) {
			return a.withFunction(p, start) // "the Prince said that"
		}
		return p, start + 1, false
	}
	p = a.withName(p, i, end)
	if p.title, next = a.titleAfter(end); p.title == (span{}) && i > start && royals[fold(a.list[start].text)] {
		p.title = a.list[start].span // "Prince"
	}
	return p, next, true
}

// royals are the honorifics that are a title where no other is given.
var royals = words(`الأمير الأميرة`)

// withName gives p the name list[i:end].
func (a arabic) withName(p person, i, end int) person {
	p.name = span{a.list[i].start, a.list[end-1].end}
	p.surname = a.nameUnits(i, end) == 1
	return p
}

// isFullName reports whether list[i:end], which no honorific and no function shows to be a name, looks like
// one: two names at least, and not a noun with what is said of it.
func (a arabic) isFullName(i, end int) bool {
	if a.nameUnits(i, end) < 2 || end-i == maxArabicName || end < len(a.list) && a.isHonorific(a.list[end]) {
		return false
	}
	_, definite := bareForm(a.list[i].text)
	_, second := bareForm(a.list[i+1].text)
	return !definite || !second || isGivenWithArticle(a.list[i].text) && !isAdjective(a.list[i].text)
}

// withFunction reads a function at list[i] and the name after it, if there is one.
func (a arabic) withFunction(p person, i int) (person, int, bool) {
	t := a.phraseEnd(i)
	p.title = span{a.list[i].start, t.end}
	if p.gender == anyGender && isFeminineNoun(a.list[i].text) {
		p.gender = feminine
	}
	if t = a.pastShortName(t); t.next == len(a.list) {
		return p, t.next, true
	}
	if t2, ok := a.secondFunction(t); ok {
		p.title.end, t = t2.end, t2
	}
	from, gender, sure := a.nameStart(t)
	if from < 0 {
		return p, t.next, true
	}
	if gender != anyGender {
		p.gender = gender
	}
	end := a.nameEnd(from)
	if end == from || !sure && !a.isLikelyName(from, end) {
		return p, t.next, true
	}
	if !sure && end == from+1 && a.isHeldAfter(end) { // "the ruler of Merrow, Sheikh Salim Haddad"
		p.title.end = a.list[from].end
		t = titled{end, a.list[from].end}
		if from, gender, sure = a.nameStart(t); gender != anyGender {
			p.gender = gender
		}
		end = a.nameEnd(from)
	}
	p = a.withName(p, from, end)
	p.guessed = !sure && end-from > 2
	p.unsure = !sure && p.surname && !a.isDefinite(a.list[i].text)
	next := end
	if t.next == i+1 { // "the actor …, ambassador of the Fund"
		if title, after := a.titleAfter(end); title != (span{}) {
			p.title, next = title, after
		}
	}
	return p, next, true
}

// secondFunction reads another function of the same person after a comma, where the name comes next, after an honorific perhaps: "the
// minister of tourism, chair of the board, Mr Salim Haddad".
func (a arabic) secondFunction(t titled) (titled, bool) {
	if a.gap(t.next) != "،" && a.gap(t.next) != "," || !a.isFunction(a.list[t.next].text) || a.isHonorific(a.list[t.next]) {
		return t, false
	}
	second := a.phraseEnd(t.next)
	if second.next >= len(a.list) {
		return t, false
	}
	from, _ := a.honorifics(second.next)
	if from >= len(a.list) || a.nameEnd(from) == from || from == second.next && !(second.next > t.next+1 && a.beginsName(from) && a.isFullName(from, a.nameEnd(from))) {
		return t, false
	}
	return second, true
}

// isHeldAfter reports whether a comma, an honorific and a full name begin with list[i]: who has the function before it.
func (a arabic) isHeldAfter(i int) bool {
	if i >= len(a.list) || a.gap(i) != "،" && a.gap(i) != "," {
		return false
	}
	from, _ := a.honorifics(i)
	if from == i || from == len(a.list) || a.isFunction(a.list[from].text) {
		return false
	}
	return a.nameUnits(from, a.nameEnd(from)) > 1
}

// isLikelyName reports whether list[i:end] after a function is a name rather than the object of the verb
// before it: "the minister praised the efforts of the staff".
func (a arabic) isLikelyName(i, end int) bool {
	if _, definite := bareForm(a.list[i].text); definite {
		return end > i+1 && (isSonOf(a.list[i+1]) || isGivenWithArticle(a.list[i].text))
	}
	if end-i < 3 || mayBeGiven(a.list[i].text) || a.beginsName(i) {
		return true
	}
	_, second := bareForm(a.list[i+1].text)
	_, third := bareForm(a.list[i+2].text)
	return !second || !third
}

// nameStart returns where the name after a function begins, or -1, and whether that is sure: after an
// honorific, or where marks hold it.
func (a arabic) nameStart(t titled) (from int, honour gender, sure bool) {
	i := t.next
	between := strings.TrimSpace(a.text[t.end:a.list[i].start])
	comma := between == "،" || between == "," || between == "–" || between == "-" || between == "—"
	if next, _, ok := a.marked(i); ok && a.nameEnd(i) == next {
		return i, anyGender, true
	}
	if between != "" && !comma && between != "/" {
		return -1, anyGender, false
	}
	from, honour = a.honorifics(i)
	switch {
	case from == len(a.list):
		return -1, anyGender, false
	case from > i && !a.isFunction(a.list[from].text):
		return from, honour, true
	case a.isOccupation(from, comma):
		return from + 1, honour, true
	case (comma || ownFunctions[fold(a.list[from].text)]) && a.described(from) > from:
		return a.described(from), honour, true
	case from > i:
		return from, honour, true
	case !comma:
		return i, anyGender, false
	}
	end := a.nameEnd(i)
	if !a.isFullName(i, max(end, i)) || a.isFunction(a.list[i].text) && !a.isCalledSo(i) || !(strings.ContainsAny(a.tail(end), ",،:;؛(“\"«”") || a.endsAt(end)) {
		return -1, anyGender, false
	}
	return i, anyGender, false
}

// endsAt reports whether the part, or what a name is of, ends before list[i].
func (a arabic) endsAt(i int) bool { return i == len(a.list) || a.isEnd(i) }

// titleAfter returns the function after the name that ends before list[i], and the index after it.
func (a arabic) titleAfter(i int) (span, int) {
	start := i
	if i == len(a.list) {
		return span{}, i
	}
	switch strings.Trim(a.gap(i), "”“\"»") {
	case "", "،", ",", "(", "–", "-", "—":
	default:
		return span{}, i
	}
	switch fold(a.list[i].text) {
	case "هو", "هي", "وهو", "وهي", "بصفته", "بصفتها", "باعتباره", "باعتبارها":
		i++
	}
	if i == len(a.list) || i > start && !a.blank(i) {
		return span{}, start
	}
	if j, _ := a.honorifics(i); j < len(a.list) && j > i && a.isFunction(a.list[j].text) {
		i = j
	}
	if form, verb := a.verbAt(i); verb && form.participle {
		return span{}, start // "adding", not "as a host"
	}
	founder := fold(a.list[i].text) == fold("مؤسسة") // of an organisation, a word for which it also is
	if bare, _ := bareForm(a.list[i].text); !founder && !a.isFunction(a.list[i].text) && !isAccusative(bare) || arabicGrammar().someone[fold(a.list[i].text)] {
		if !a.isOneOfMany(i) {
			return span{}, start
		}
	}
	t := a.runEnd(i)
	return span{a.list[i].start, t.end}, t.next
}

// organisation reads the name of an organisation that begins with list[i].
func (a arabic) organisation(i int) (person, int, bool) {
	t := a.phraseEnd(i)
	if _, definite := bareForm(a.list[i].text); !definite && t.next == i+1 && t.end == a.list[i].end {
		return person{}, i + 1, false
	}
	p := person{name: span{a.list[i].start, t.end}, org: true}
	if isFeminineNoun(a.list[i].text) {
		p.gender = feminine
	} else {
		p.gender = masculine
	}
	return p, t.next, true
}
