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
		at := i
		if !a.startsMention(i) {
			if rest, ok := joined(a.list[i], "وف"); ok && a.startsMentionWord(rest) {
				a.list[i] = rest
			} else if form, ok := a.verbAt(i); ok && !form.participle && i+1 < len(a.list) && a.blank(i+1) &&
				!a.startsMention(i+1) && a.isFullName(i+1, a.nameEnd(i+1)) {
				at = i + 1
			} else {
				i++
				continue
			}
		}
		p, next, ok := a.personAt(at)
		if ok {
			p.governed = a.isGovernedAt(at)
			found = append(found, p)
		}
		i = max(next, i+1)
	}
	return found
}

// startsMention reports whether a mention begins with list[i].
func (a arabic) startsMention(i int) bool {
	return a.honorific(i) > 0 || a.startsMentionWord(a.list[i]) && !a.isEnd(i) && !a.describes(i)
}

// describes reports whether list[i] only says of what kind the noun before it is: "a press conference".
func (a arabic) describes(i int) bool {
	if !isAdjective(a.list[i].text) || a.isBodyNoun(a.list[i]) {
		return false
	}
	_, definite := bareForm(a.list[i].text)
	if !definite || i == 0 || !a.blank(i) {
		return !definite
	}
	_, before := bareForm(a.list[i-1].text)
	return before
}

func (a arabic) startsMentionWord(w word) bool {
	return len(fold(w.text)) > 2 && a.isHonorific(w) || isFunction(w.text) || a.isBodyNoun(w)
}

// isGovernedAt reports whether the mention at list[i] is no subject: these follow a verb, "that", or nothing.
func (a arabic) isGovernedAt(i int) bool {
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
