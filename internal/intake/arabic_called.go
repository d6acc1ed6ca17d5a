package intake

import "strings"

// maxFragment bounds the words of a predicate in marks, each without the article: "an ethical and human duty".
const maxFragment = 4

// calls reports whether a clause before marks says what somebody calls something, so that even one word in the marks is
// theirs: "described it as “historic”", "holding that the visit is “formal”".
func (a arabic) calls(q quotation) bool {
	last := len(a.list) - 1
	for i := last; i >= max(0, last-maxJudged); i-- {
		if !a.isJudging(strings.TrimPrefix(fold(a.list[i].text), "ف")) {
			continue
		}
		switch fold(a.list[last].text) {
		case "ب", "بانه", "بانها", "بانهم", "بانهما":
			return true
		}
		if form, ok := a.verbAt(i); i == last {
			return ok && form.object // "he held it “necessary”"
		}
		_, definite := bareForm(a.list[last].text)
		return definite && a.isPredicateAlone(q)
	}
	return false
}

// isPredicateAlone reports whether marks hold a few words, all without the article: a name has it.
func (a arabic) isPredicateAlone(q quotation) bool {
	n := 0
	for w := range eachWord(a.text, q.parts[0]) {
		rest, _ := joined(w, "و")
		_, definite := bareForm(rest.text)
		if n++; definite || n > maxFragment || mayBeGiven(w.text) {
			return false
		}
	}
	return n > 0
}

// demanding are the verbs after which "by" leads to what is said rather than to a name: "demanded “…”".
var demanding = words(`طالب طالبت يطالب تطالب مطالبا مطالبة تعهد تعهدت يتعهد تتعهد متعهدا متعهدة وعد وعدت يعد تعد واعدا اتهم اتهمت متهما متهمة هدد هددت مهددا مهددة
	نصح نصحت ناصحا ناصحة أوصى أوصت موصيا موصية التزم التزمت ملتزما ملتزمة حذر حذرت اكتفى اكتفت مكتفيا مكتفية`)

// demands reports whether such a verb is the last of a clause that "by" ends.
func (a arabic) demands() bool {
	last := len(a.list) - 1
	if last < 1 || fold(a.list[last].text) != "ب" {
		return false
	}
	for i := last - 1; i >= max(0, last-maxAside); i-- {
		if folded := fold(a.list[i].text); demanding[folded] || demanding[strings.TrimPrefix(folded, "و")] {
			return true
		} else if a.isVerbWord(i) {
			return false
		}
	}
	return false
}

// isOwnWork reports whether an Arabic word is a noun before the name of something, with whose it is: "her play “…”". What
// somebody says something in is none: "in his speech “…”".
func (r *reading) isOwnWork(folded string) bool {
	if r.words.code != "ar" {
		return false
	}
	for _, whose := range []string{"ه", "ها", "هم", "نا"} {
		stem, ok := strings.CutSuffix(folded, whose)
		if !ok || len(stem) < len("فيلم") {
			continue
		}
		if work, ok := strings.CutSuffix(stem, "ت"); ok {
			stem = work + "ة"
		}
		if bare := strings.TrimLeft(stem, "وبلك"); r.words.naming[stem] && !arabicGrammar().events[stem] || r.words.naming[bare] && !arabicGrammar().events[bare] {
			return true
		}
	}
	return false
}

// says reports whether two words in marks end a clause that says something: "that the way is “nearly impossible”", "that the
// work begins “without delay”".
func (a arabic) says(q quotation) bool {
	that := false
	for i := range a.list {
		that = that || a.isThat(i)
	}
	if !that {
		return false
	}
	for w := range eachWord(a.text, q.parts[0]) {
		if folded := fold(w.text); a.words.preps[folded] || folded == "دون" || folded == "بلا" {
			return true
		}
		break
	}
	_, definite := bareForm(a.list[len(a.list)-1].text)
	return definite && a.isPredicateAlone(q)
}
