package intake

import (
	"strings"
	"unicode"
)

// arabicPart reads a quotation that is a part of the sentence of a speaker: "وأكدت أن القوارب «ستخرج الليلة»".
func (r *reading) arabicPart(s surroundings) *attribution {
	if s.apart || s.block || isStop(s.introduced) || s.before.start == s.before.end {
		return nil
	}
	a := r.arabic(s.before)
	called := a.calls(s.quotation)
	if !called && (!r.atLeast(s.quotation, 2) || r.isArabicName(s, a) || r.isNameInMarks(s, a)) {
		return nil
	}
	said := r.arabicBefore(s.before, false)
	if said == nil || !called && !r.atLeast(s.quotation, minPart) && !a.says(s.quotation) && (!a.takesPart(said) || a.isOfTitle(said)) {
		return nil
	}
	said.rule, said.confidence = "quote.part", min(said.confidence, 0.75)
	return said
}

// isOfTitle reports whether the title after a name goes on to the marks, which then hold what it is of: "director of “The Lamp”".
func (a arabic) isOfTitle(said *attribution) bool {
	return said.title.start > said.name.start && said.title.end >= a.list[len(a.list)-1].end
}

// takesPart reports whether even two words in marks after the clause are said: its verb or its subject
// stands right before them, or "that" or a preposition of the verb does.
func (a arabic) takesPart(said *attribution) bool {
	last := a.list[len(a.list)-1]
	switch fold(last.text) {
	case "من", "بانه", "بانها", "ان", "انه", "انها", "بان", "بانهم":
		return true
	}
	return said.named && said.last() >= last.end
}

// isArabicName is isNamed, but for what is said of a thing: "the program “reconciles the school with its
// village”".
func (r *reading) isArabicName(s surroundings, a arabic) bool {
	if !r.isNamed(s, a.list) {
		return false
	}
	if len(a.list) == 0 || !r.atLeast(s.quotation, minPart) {
		return true
	}
	_, definite := bareForm(a.list[len(a.list)-1].text)
	return !definite || !r.opensWithVerb(s.parts[0])
}

// opensWithVerb reports whether a part of text begins with a verb that no noun looks like, or a negation.
func (r *reading) opensWithVerb(in span) bool {
	for w := range eachWord(r.text, in) {
		switch folded := fold(w.text); folded {
		case "لن", "لا", "لم", "قد", "سوف", "ليس", "ليست":
			return true
		default:
			return strings.HasPrefix(folded, "ي") || strings.HasPrefix(folded, "سي") || strings.HasPrefix(folded, "ست") || strings.HasPrefix(folded, "سن")
		}
	}
	return false
}

// isThat reports whether list[i] is "that".
func (a arabic) isThat(i int) bool {
	folded := fold(a.list[i].text)
	return folded == "ان" || folded == "بان"
}

// isAct reports whether list[i] is a verb of what is done, and not of saying.
func (a arabic) isAct(i int) bool {
	folded := fold(a.list[i].text)
	return arabicGrammar().acts[folded] || arabicGrammar().ends[folded] && (strings.HasPrefix(folded, "ي") || strings.HasPrefix(folded, "ت")) && !a.words.preps[folded]
}

// isNameInMarks reports whether the marks hold who speaks, or a name in the clause: an organisation, or a
// name after its function, and the sentence goes on.
func (r *reading) isNameInMarks(s surroundings, a arabic) bool {
	q := r.arabic(span{s.start(), s.end()})
	if len(q.list) == 0 || len(q.list) > maxMarked || len(a.list) == 0 {
		return false
	}
	if a.demands() {
		return false
	}
	if r.isSaidLater(s.after) {
		return true
	}
	if fold(a.list[len(a.list)-1].text) == "ل" {
		return true // "to “The Daily Lamp”"
	}
	_, last := r.edges(s.quotation)
	rest := r.arabic(s.after)
	next := strings.TrimLeftFunc(r.at(s.after), unicode.IsSpace)
	goesOn := len(rest.list) > 0 && !isStop(last) && next != "" && unicode.IsLetter(firstRune(next))
	if goesOn && q.isBodyNoun(q.list[0]) || a.isOf(len(a.list)-1) && a.text[a.list[len(a.list)-1].end:s.before.end] == "" {
		return true
	}
	if !goesOn || !rest.isEnd(0) {
		return false
	}
	if len(q.list) < minPart && a.isThat(len(a.list)-1) && rest.isAct(0) {
		return true // "said that “The Lamp” has opened"
	}
	for _, p := range a.arabicMentions(s.before) {
		if p.name == (span{}) && p.title.end == a.list[len(a.list)-1].end && q.nameEnd(0) == len(q.list) {
			return true
		}
	}
	return false
}

// isSaidLater reports whether a comma and "that" come after the marks: what is said comes there, and the marks hold the name of
// something.
func (r *reading) isSaidLater(after span) bool {
	rest, comma := strings.CutPrefix(strings.TrimSpace(r.at(after)), "،")
	for w := range eachWord(rest, span{0, len(rest)}) {
		switch fold(w.text) {
		case "الى", "الي", "على", "علي":
			continue
		case "ان", "بان", "انه", "انها", "بانه", "بانها":
			return comma
		}
		break
	}
	return false
}
