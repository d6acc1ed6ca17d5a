package intake

import (
	"strings"
)

// maxAside bounds the words between a verb and its subject: "said, in a word to the press, the minister".
const maxAside = 14

// subject returns who is the subject of the verb list[verb]: it follows. Nobody follows where the verb alone
// means who spoke before.
func (a arabic) subject(verb int, form verbForm) *attribution {
	i := verb + 1
	for i < len(a.list) && a.blank(i) && arabicGrammar().asides[fold(a.list[i].text)] {
		i++
	}
	if i == len(a.list) {
		return nil
	}
	next, apart := a.overAside(i)
	if next < 0 {
		return nil
	}
	i = next
	if !a.blank(i) && !apart && !a.inMarks(i) {
		return nil
	}
	if a.repeated(i) {
		return a.unnamed(i, form.gender)
	}
	if bare, _ := bareForm(a.list[i].text); arabicGrammar().documents[bare] {
		if p, ok := a.issuer(i + 1); ok {
			return a.attributed(p, 0.8, a.end)
		}
	}
	p, _, ok := a.personAt(i)
	if ok {
		a.dropObject(&p, i)
		a.dropBy(&p, verb)
		a.dropWhat(&p, verb)
	}
	switch {
	case ok && p.org && form.gender != anyGender && p.gender != form.gender:
		return nil // the object: "he urged the ministry"
	case ok && p.org && apart:
		return nil
	case ok:
		if form.gender != anyGender {
			p.gender = form.gender
		}
		p.unsure = p.unsure || p.name.start == a.list[i].start && a.isObject(i, verb)
		return a.attributed(p, 0.9, a.end)
	case apart:
		return nil
	}
	return a.byOneName(i, verb, form)
}

// tellings are the verbs whose subject alone may follow them; what follows others may as well be their object: "she asked a
// question of", "a strong motive for".
var tellings = words(`قال قالت يقول تقول صرح صرحت يصرح تصرح أضاف أضافت يضيف تضيف أوضح أوضحت يوضح توضح أشار أشارت يشير تشير لفت لفتت يلفت تلفت شدد شددت يشدد تشدد أفاد أفادت يفيد تفيد
	أعرب أعربت يعرب تعرب عبر عبرت يعبر تعبر تحدث تحدثت يتحدث تتحدث أردف أردفت يردف تردف استطرد استطردت رأى رأت يرى ترى أجاب أجابت يجيب تجيب تساءل تساءلت دعا دعت يدعو تدعو`)

// isObject reports whether the words from list[i] on, in which nothing shows a name, may be what the verb says and not who
// says it.
func (a arabic) isObject(i, verb int) bool {
	if mayBeGiven(a.list[i].text) || a.beginsName(i) || a.isParticle(i) {
		return false
	}
	end := a.nameEnd(i)
	told := tellings[strings.TrimPrefix(fold(a.list[verb].text), "و")]
	last := end == len(a.list) || marks[firstRune(a.gap(end))] != 0
	if last && end-i > 2 && !told && !strings.HasPrefix(a.text[a.end:], ":") {
		_, definite := bareForm(a.list[end-1].text)
		return definite // "re-issues the draft of the standard"
	}
	if end == i || last || a.gap(end) != "" && !arabicVerbs()[strings.TrimPrefix(fold(a.list[verb].text), "و")].ambiguous {
		return false
	}
	if title, _ := a.titleAfter(end); title != (span{}) {
		return false
	}
	if _, by := joined(a.list[i], "ب"); by && end-i > 1 {
		if _, definite := bareForm(a.list[end-1].text); definite {
			return true // "reports of the arrest of the"
		}
	}
	switch folded := fold(a.list[end].text); folded {
	case "ان", "بان", "انه", "انها", "بانه", "بانها":
		return false
	}
	return !told || a.gap(end) != ""
}

// byOneName reads a verb that one word follows, which is a name only if the text has a longer one with it.
func (a arabic) byOneName(i, verb int, form verbForm) *attribution {
	end := a.nameEnd(i)
	bare, definite := bareForm(a.list[i].text)
	mother := end > i+1 && a.isParticle(i)
	if arabicGrammar().someone[bare] && !mother {
		return a.attributed(person{title: a.kind(i)}, 0.6, a.end)
	}
	if end == i || definite && a.isNounAfter(i, end) {
		return nil
	}
	if a.nameUnits(i, end) > 1 {
		return nil
	}
	p := a.withName(person{gender: form.gender, unsure: definite || !mother && (!a.isStrange(i) || a.isObject(i, verb))}, i, end)
	if a.blank(i) {
		p.title, _ = a.titleAfter(end)
	}
	return a.attributed(p, 0.8, a.end)
}

// kind returns who somebody without a name is: "a judicial source in the ministry".
func (a arabic) kind(i int) span {
	t := titled{i + 1, a.list[i].end}
	if i+1 < len(a.list) && a.blank(i+1) && (isAdjective(a.list[i+1].text) || a.isFunction(a.list[i+1].text)) {
		t = a.runEnd(i)
	}
	return span{a.list[i].start, t.end}
}

// isStrange reports whether list[i] is no noun that the rules know: a name that stands alone.
func (a arabic) isStrange(i int) bool {
	folded := fold(a.list[i].text)
	if mayBeGiven(folded) && (i+1 == len(a.list) || a.gap(i+1) != "") {
		return true
	}
	for _, plural := range []string{"ون", "ين", "ات", "ان"} {
		if strings.HasSuffix(folded, plural) && !mayBeGiven(folded) {
			return false
		}
	}
	return len(folded) > 4 && !isAdjective(folded) && !a.words.common[folded] && !a.isFunctionNoun(folded)
}

// isNounAfter reports whether words with the article are more than a surname.
func (a arabic) isNounAfter(i, end int) bool { return end-i > 1 }

// overAside steps from list[i] over what may stand between a verb and its subject, in commas or after a
// preposition. It returns -1 where no subject can follow.
func (a arabic) overAside(i int) (next int, apart bool) {
	comma := func(i int) bool { return a.gap(i) == "،" || a.gap(i) == "," }
	inserted := comma(i)
	preposition := a.words.preps[fold(a.list[i].text)] || fold(a.list[i].text) == "خلال" || fold(a.list[i].text) == "عقب" || fold(a.list[i].text) == "لدي"
	if !inserted && !preposition {
		return i, false
	}
	for j := i + 1; j < len(a.list) && j-i < maxAside; j++ {
		if inserted && comma(j) || !inserted && a.honorific(j) > 0 && !a.words.preps[fold(a.list[j-1].text)] {
			return j, true
		}
		if form, ok := a.verbAt(j); ok && !form.ambiguous || strings.ContainsAny(a.gap(j), ":.!؟") {
			break
		}
		switch fold(a.list[j].text) {
		case "ان", "بان":
			return -1, false
		}
	}
	return -1, false
}

// inMarks reports whether a name in marks begins with list[i].
func (a arabic) inMarks(i int) bool {
	next, _, ok := a.marked(i)
	return ok && (a.isBodyNoun(a.list[i]) || a.nameEnd(i) == next)
}

// repeated reports whether list[i] means who spoke before: "the same source", "His Excellency", "the
// communiqué".
func (a arabic) repeated(i int) bool {
	l := arabicGrammar()
	bare, definite := bareForm(a.list[i].text)
	if folded := fold(a.list[i].text); (folded == "ذات" || folded == "نفس") && i+1 < len(a.list) && a.blank(i+1) {
		return true
	}
	if l.polite[fold(a.list[i].text)] || definite && l.documents[bare] {
		return true
	}
	return i+1 < len(a.list) && a.blank(i+1) && l.repeats[fold(a.list[i+1].text)]
}

// takingBy are the verbs that lead to what they are about with "by": "he called upon the keepers".
var takingBy = words(`أهاب أهابت يهيب تهيب طالب طالبت يطالب تطالب رحب رحبت يرحب ترحب أشاد أشادت يشيد تشيد ندد نددت يندد تندد نوه نوهت ينوه تنوه وعد وعدت تعهد تعهدت`)

// chargedWith are the words of a title after which "by" says of what.
var chargedWith = words(`المكلف المكلفة المعني المعنية المختص المختصة الملحق الملحقة`)

// dropBy takes what such a verb is about from an organisation, or a function that nobody's name follows: "the spokesman called upon the keepers".
func (a arabic) dropBy(p *person, verb int) {
	if p.name != (span{}) && !p.org || !takingBy[strings.TrimPrefix(fold(a.list[verb].text), "و")] {
		return
	}
	whole := &p.title
	if p.org {
		whole = &p.name
	}
	list := wordsOf(a.text, *whole)
	for i := len(list) - 1; i > 0; i-- {
		if strings.HasPrefix(fold(list[i].text), "بال") && !chargedWith[fold(list[i-1].text)] {
			whole.end = list[i-1].end
			return
		}
	}
}

// upon are the verbs that have an object right after who speaks: "the minister called the plan".
var upon = words(`وصف وصفت يصف تصف اعتبر اعتبرت يعتبر تعتبر دعا دعت يدعو تدعو طالب طالبت يطالب تطالب ناشد ناشدت يناشد تناشد حث حثت يحث تحث
	هنأ هنأت يهنئ تهنئ انتقد انتقدت ينتقد تنتقد اتهم اتهمت يتهم تتهم شكر شكرت أدان أدانت يدين تدين`)

// dropWhat takes the object of such a verb from an organisation, or a function that nobody's name follows: a noun with the article right after
// another, which no adjective is.
func (a arabic) dropWhat(p *person, verb int) {
	if p.name != (span{}) && !p.org || !a.hasObject(verb) {
		return
	}
	whole := &p.title
	if p.org {
		whole = &p.name
	}
	list := wordsOf(a.text, *whole)
	cut := 0
	for i := 1; i < len(list) && (cut == 0 || p.org && i == cut+1); i++ {
		_, before := bareForm(list[i-1].text)
		bare, definite := bareForm(list[i].text)
		if before && definite && !isAdjective(list[i].text) && !a.isFunctionNoun(bare) && !strings.HasSuffix(bare, "ي") && !strings.HasSuffix(bare, "ية") {
			cut = i // the last of such words after an organisation: its name may have an adjective that is not known
		}
	}
	if cut > 0 {
		whole.end = list[cut-1].end
	}
}

// hasObject reports whether list[verb] is a verb that has an object right after who does it.
func (a arabic) hasObject(verb int) bool {
	folded := strings.TrimPrefix(fold(a.list[verb].text), "و")
	return upon[folded] || arabicGrammar().acts[folded]
}
