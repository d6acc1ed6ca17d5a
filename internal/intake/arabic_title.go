package intake

import (
	"strings"
	"unicode/utf8"
)

// The words of an Arabic title and of a name in marks within it.
const (
	maxArabicTitle = 18
	maxMarked      = 6
)

// titled is a title or the name of an organisation while it is read.
type titled struct {
	next int // the index after its last word
	end  int // where it ends in the text, the mark after a name in it included
}

// prepositions that a title may hold.
func isTitlePreposition(folded string) bool {
	switch folded {
	case "في", "فى", "على", "لدى", "من", "عن", "بين", "الى", "باسم", "بشان", "لشؤون", "لشئون", "ل", "ب", "مع", "بلا":
		return true
	}
	return false
}

// phraseEnd reads a function or an organisation that begins with the noun list[i], as far as its grammar
// goes: a noun without the article needs another; once that has one, only words with the article and
// prepositions go on. The word after is a name, if it is anything.
func (a arabic) phraseEnd(i int) titled {
	need := !a.isDefinite(a.list[i].text)
	t := titled{i + 1, a.list[i].end}
	closed := -1 // the index after a name in marks
	for j := i + 1; j < len(a.list) && j-i < maxArabicTitle; j++ {
		w := a.list[j]
		if _, definite := bareForm(w.text); !a.blank(j) && !(j == closed && definite && isOneMark(a.gap(j))) {
			if next, end, ok := a.marked(j); ok && (need || a.isOf(j-1)) {
				t, need, j, closed = titled{next, end}, false, next-1, next
				continue
			}
			break
		}
		folded := fold(w.text)
		bare, definite := bareForm(w.text)
		rest, and := joined(w, "و")
		_, prefixed := joined(w, "لب")
		switch {
		case isTitlePreposition(folded):
			if a.isEvent(j) || j+1 >= len(a.list) || !a.blank(j+1) || a.isEnd(j+1) || folded == "من" && need || folded == "مع" || folded == "عن" && !a.answersFor(j-1) {
				return t
			}
			need = true
			if arabicGrammar().places[fold(a.list[j+1].text)] && j+2 < len(a.list) && a.blank(j+2) {
				j++
			}
			continue
		case need && a.eponymEnd(j) > j:
			need, j = false, a.eponymEnd(j)-1
			w = a.list[j]
		case need && !definite && isAdjective(w.text) && j < len(a.list)-1:
		case a.isHonorific(w) && !(need && definite) || a.isEnd(j) || !need && a.beginsName(j):
			return t
		case a.isForHonoured(w):
			return t
		case a.isNot(j):
			continue
		case a.isWithSomebody(j):
			return t
		case strings.HasPrefix(folded, "لل") && utf8.RuneCountInString(folded) > 3, strings.HasPrefix(folded, "بال") && utf8.RuneCountInString(folded) > 4:
			need = false
		case definite && !need && j+1 < len(a.list) && a.blank(j+1) && isSonOf(a.list[j+1]):
			return t
		case definite && !need && a.isOwnFunction(j):
			return t
		case definite:
			need = false
		case and && strings.HasPrefix(fold(rest.text), "ال") && utf8.RuneCountInString(rest.text) > 4, and && strings.HasPrefix(fold(rest.text), "لل"):
			need = false
		case and && (isHead(rest.text) || a.isFunctionNoun(fold(rest.text)) || !need && a.isMatter(j, rest)):
			need = true
		case isAdjective(w.text) && !need:
		case !need && a.isAtPlace(w):
			need = true
		case !need && a.isPlaced(j):
		case prefixed && (a.isPrefixedHead(w) || a.isPrefixedFunction(w) || a.isPurpose(j)):
			need = true
		case need && (isHead(bare) || a.isFunctionNoun(bare) || a.isParticle(j) && !isSonOf(w) && folded != "عبد"):
		case need || arabicGrammar().places[bare]:
			need = arabicGrammar().places[bare]
		default:
			return t
		}
		t = titled{j + 1, w.end}
	}
	return t
}

// isNot reports whether list[j] denies the adjective after it, which is of the title: "for diseases that are not
// communicable".
func (a arabic) isNot(j int) bool {
	if fold(a.list[j].text) != "غير" || j+1 >= len(a.list) || !a.blank(j+1) {
		return false
	}
	_, definite := bareForm(a.list[j+1].text)
	return definite
}

// isForHonoured reports whether a word is "for" and an honorific that is no function: "to Mr X".
func (a arabic) isForHonoured(w word) bool {
	rest, ok := joined(w, "ل")
	return ok && a.isHonorific(rest) && !a.isFunction(rest.text)
}

// isPlaced reports whether list[j] is "in" and where, at the end of a title: a name follows.
func (a arabic) isPlaced(j int) bool {
	if _, ok := joined(a.list[j], "ب"); !ok || mayBeGiven(a.list[j].text) || j+1 >= len(a.list) || !a.blank(j+1) && !a.isComma(j+1) {
		return false
	}
	return a.beginsName(j+1) || a.honorific(j+1) > 0 || isGivenWithArticle(a.list[j+1].text)
}

// answersFor reports whether "for" after the noun list[i] says what it is of: "in charge of", "deputy for".
func (a arabic) answersFor(i int) bool {
	bare, _ := bareForm(a.list[i].text)
	return strings.HasPrefix(bare, "مس") || deputies[bare]
}

// isPurpose reports whether list[j] is "for" and a noun, and the noun that it needs follows: "the League for
// harbour safety".
func (a arabic) isPurpose(j int) bool {
	if _, ok := joined(a.list[j], "ل"); !ok || j+1 >= len(a.list) || !a.blank(j+1) {
		return false
	}
	_, definite := bareForm(a.list[j+1].text)
	return definite && !a.isEnd(j+1)
}

// isSonOf reports whether a word comes between the names of a family.
func isSonOf(w word) bool {
	switch fold(w.text) {
	case "بن", "بنت", "ابن":
		return true
	}
	return false
}

// isPrefixedFunction reports whether a word is "for" and a function: "the deputy of the president".
func (a arabic) isPrefixedFunction(w word) bool {
	rest, ok := joined(w, "ل")
	return ok && a.isFunctionNoun(fold(rest.text))
}

// isPrefixedHead reports whether a word is "for" or "by" and a noun that another follows: "لشركة".
func (a arabic) isPrefixedHead(w word) bool {
	rest, ok := joined(w, "لب")
	return ok && isHead(rest.text)
}

// isOf reports whether list[i] is a noun that a name in marks may follow.
func (a arabic) isOf(i int) bool {
	w := a.list[i]
	if folded := fold(w.text); folded == "ل" || folded == "ب" || folded == "باسم" {
		return true // "for" apart from the name, "in the name of"
	}
	if rest, ok := joined(w, "لبو"); ok && isHead(rest.text) {
		return true
	}
	return isHead(w.text)
}

// marked reads a name in quotation marks that begins with list[j].
func (a arabic) marked(j int) (next, end int, ok bool) {
	before := a.gap(j)
	c, size := utf8.DecodeRuneInString(before)
	if size == 0 || size != len(before) || marks[c] == 0 {
		return 0, 0, false
	}
	for k := j + 1; k <= len(a.list) && k-j <= maxMarked; k++ {
		from := a.list[k-1].end
		for offset, c := range a.text[from:a.end] {
			if isWordRune(c) {
				break
			}
			if marks[c] != 0 {
				return k, from + offset + utf8.RuneLen(c), true
			}
		}
	}
	return 0, 0, false
}

// runEnd reads a title after a name, which punctuation or a word that is of no title ends.
func (a arabic) runEnd(i int) titled {
	t := titled{i + 1, a.list[i].end}
	closed := -1 // the index after a name in marks
	for j := i + 1; j < len(a.list) && j-i < maxArabicTitle; j++ {
		w := a.list[j]
		if gap := a.gap(j); gap != "" && !(j == closed && isOneMark(gap)) {
			if next, end, ok := a.marked(j); ok && (a.isOf(j-1) || next-j <= maxCalledSo && a.pausesAt(end)) {
				t, j, closed = titled{next, end}, next-1, next
				continue
			}
			if gap != "–" && gap != "-" || !a.closesAfter(j) {
				break
			}
		}
		folded := fold(w.text)
		if isTitlePreposition(folded) {
			if a.isEvent(j) || j+1 >= len(a.list) || a.isEnd(j+1) && !isTitlePreposition(fold(a.list[j+1].text)) || folded == "مع" {
				break
			}
			continue
		}
		if a.isNot(j) {
			continue
		}
		if a.isForHonoured(w) {
			break
		}
		if rest, ok := joined(w, "و"); ok && j+1 < len(a.list) && a.isHonorific(rest) && !a.isFunction(rest.text) {
			break // "and Mr X"
		}
		if a.isEnd(j) && !isAdjective(w.text) {
			break
		}
		t = titled{j + 1, w.end}
	}
	return t
}

// maxCalledSo bounds the words of the name in marks that an organisation goes by: "the company for lamps «Manara»,".
const maxCalledSo = 3

// pausesAt reports whether a comma comes at an offset, or the two full stops that some agencies write for one, or the part
// ends.
func (a arabic) pausesAt(end int) bool {
	rest := strings.TrimLeft(a.text[end:max(a.end, end)], " \u00a0")
	return rest == "" || strings.ContainsRune(",،", firstRune(rest)) || strings.HasPrefix(rest, "..")
}

// isOneMark reports whether a gap is a quotation mark.
func isOneMark(gap string) bool {
	c, size := utf8.DecodeRuneInString(gap)
	return size > 0 && size == len(gap) && marks[c] != 0
}

// closesAfter reports whether a few words from i on end with a colon or comma: what a dash parts from a
// title is then of the title.
func (a arabic) closesAfter(i int) bool {
	for j := i; j < len(a.list) && j-i < maxMarked; j++ {
		if a.isEnd(j) && !isTitlePreposition(fold(a.list[j].text)) {
			return false
		}
		if strings.ContainsAny(a.tail(j+1), ":،,") {
			return true
		}
	}
	return i+maxMarked >= len(a.list)
}

// isMatter reports whether list[j], a noun without the article after "and", is another matter of a function: "the office of
// lamps and the promotion of fishing". Its form is that of an action or of the feminine, which no verb has.
func (a arabic) isMatter(j int, rest word) bool {
	if j+1 >= len(a.list) || !a.blank(j+1) || mayBeGiven(rest.text) || a.isVerbWord(j) || a.isHonorific(rest) {
		return false
	}
	if _, definite := bareForm(a.list[j+1].text); !definite {
		return false
	}
	c := []rune(rest.text)
	n := len(c)
	if n < 4 {
		return false
	}
	switch {
	case c[n-1] == 'ة':
		return true
	case c[0] == 'إ', c[0] == 'ا' && n > 4:
		return c[n-2] == 'ا' // "إنعاش", "استثمار"
	}
	return c[0] == 'ت' && c[n-2] == 'ي' // "تطوير"
}

// isAtPlace reports whether a word is "in" and the noun that the name of a place begins with: "in Sidi Merrow".
func (a arabic) isAtPlace(w word) bool {
	rest, ok := joined(w, "ب")
	return ok && arabicGrammar().places[fold(rest.text)]
}
