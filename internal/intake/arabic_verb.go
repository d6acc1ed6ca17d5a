package intake

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// gender is that of a verb or of who is spoken of; Arabic verbs agree with who speaks.
type gender int

const (
	anyGender gender = iota
	masculine
	feminine
)

// verbForm is what a form of a verb of saying tells.
type verbForm struct {
	gender     gender
	participle bool // "adding": who speaks is named before
	ambiguous  bool // the same letters are another word, but not where a clause begins
	object     bool // "she called it": the object is a part of it, and who speaks comes after
}

// sayings are the verbs of saying and of what is said with: past, present, participle. A dash stands for a
// form that is not in use. The feminine forms follow from them.
const sayings = `قال يقول قائلا, أضاف يضيف مضيفا, صرح يصرح مصرحا, أكد يؤكد مؤكدا, أوضح يوضح موضحا, شدد يشدد مشددا,
	أشار يشير مشيرا, تابع يتابع متابعا, اختتم يختتم مختتما, أعلن يعلن معلنا, حذر يحذر محذرا, لفت يلفت لافتا,
	استطرد يستطرد مستطردا, أردف يردف مردفا, نوه ينوه منوها, رأى يرى -, دعا يدعو داعيا, طالب يطالب مطالبا, أعرب يعرب معربا,
	أبدى يبدي مبديا, رحب يرحب مرحبا, اعتبر يعتبر معتبرا, جدد يجدد مجددا, خلص يخلص -, روى يروي -, أجاب يجيب مجيبا,
	أقر يقر مقرا, اعترف يعترف معترفا, توقع يتوقع متوقعا, تعهد يتعهد متعهدا, استدرك يستدرك مستدركا, مضى يمضي -,
	أفاد يفيد مفيدا, واصل يواصل مواصلا, أثنى يثني مثنيا, هنأ يهنئ مهنئا, استنكر يستنكر مستنكرا, نبه ينبه منبها,
	كشف يكشف كاشفا, أبرز يبرز مبرزا, أبلغ يبلغ -, أخبر يخبر مخبرا, أشاد يشيد مشيدا, ثمن يثمن مثمنا, نفى ينفي نافيا,
	أدان يدين مدينا, ندد يندد منددا, شجب يشجب -, ناشد يناشد مناشدا, حث يحث -, سجل يسجل مسجلا, لاحظ يلاحظ ملاحظا,
	تساءل يتساءل متسائلا, سأل يسأل سائلا, عقب يعقب معقبا, استهل يستهل مستهلا, استغرب يستغرب مستغربا, انتقد ينتقد منتقدا,
	اتهم يتهم -, دافع يدافع مدافعا, برر يبرر مبررا, فسر يفسر مفسرا, شرح يشرح شارحا, حكى يحكي -, همس يهمس -,
	هتف يهتف هاتفا, ناقض يناقض -, زعم يزعم زاعما, ادعى يدعي مدعيا, أصر يصر مصرا, ألح يلح -, أسف يأسف آسفا, تأسف يتأسف متأسفا,
	أعاد يعيد معيدا, كرر يكرر مكررا, وعد يعد واعدا, أوصى يوصي موصيا, اقترح يقترح -, تمنى يتمنى متمنيا, أمل يأمل آملا,
	استبعد يستبعد مستبعدا, رجح يرجح مرجحا, أضحى - -, استخلص يستخلص مستخلصا, لخص يلخص ملخصا, غرد يغرد مغردا, دون يدون -,
	خاطب يخاطب مخاطبا, ختم يختم خاتما, أوجز يوجز -, أسهب يسهب -, أومأ يومئ -, استشهد يستشهد مستشهدا, ألمح يلمح ملمحا,
	ألمع يلمع -, افتخر يفتخر مفتخرا, اعتز يعتز -, فند يفند مفندا, رفض يرفض رافضا, احتج يحتج محتجا, أصدر - مصدرا, تذكر يتذكر متذكرا, لخص يلخص ملخصا, أوعز - -,
	أجمع يجمع -, أكمل يكمل مكملا, استأنف يستأنف مستأنفا, صاح يصيح صائحا, بشر يبشر مبشرا, نصح ينصح ناصحا, طمأن يطمئن مطمئنا,
	سلط - -, عد يعد عادا, استرسل يسترسل مسترسلا, عزا يعزو عازيا, أورد يورد موردا, تحدث يتحدث -, اكتفى يكتفي مكتفيا, أهاب يهيب -, حيا يحيي محييا,
	نعى ينعى -, عزى يعزي -, أعجب - -, وصف يصف واصفا, سمى يسمي مسميا, ذكر يذكر مذكرا, بين يبين مبينا, عبر يعبر معبرا,
	رد يرد -, كتب يكتب -, شكر يشكر شاكرا, زاد يزيد -, علق يعلق معلقا, بدأ يبدأ -, وجه يوجه موجها, قرأ يقرأ -`

// unsureSayings are the forms that look like a noun, an adjective or a preposition without their vowel marks: "motive",
// "most prominent", and of the participles "city" and "memorandum".
const unsureSayings = `بين عبر رد كتب شكر زاد وعد عد ختم وصف ذكر علق دون سأل أمل عقب أسف مضى وجه بدأ ثمن حث رفض يعد تعد سجل يحيي
	دافع تابع أبرز أجمع تجمع أكمل كشف صرح شرح توقع تعهد حذر جدد نصح مدينة مذكرة عادا عادة واعدة مفيدا مفيدة متوقعا متوقعة موجها موجهة مسجلا مسجلة معيدا
	مبشرا مبشرة معبرا معبرة داعية خاتما مجددا مجددة`

// leadIns are the words after which a verb comes and no noun: "as", "who", "has".
var leadIns = words(`كما ثم حيث الذي التي الذين قد وقد فقد بينما فيما إذ بدوره بدورها جانبه جانبها جهته جهتها ناحيته ناحيتها كذلك أيضا ما عندما حين حينما بعدما`)

// arabicVerbs holds every form of the verbs of saying, folded.
var arabicVerbs = sync.OnceValue(func() map[string]verbForm {
	forms := make(map[string]verbForm)
	add := func(word string, form verbForm) {
		if _, ok := forms[fold(word)]; !ok && word != "-" {
			forms[fold(word)] = form
		}
	}
	unsure := words(unsureSayings)
	for _, line := range strings.Split(sayings, ",") {
		verb := strings.Fields(line)
		past, present, participle := verb[0], verb[1], verb[2]
		add(past, verbForm{gender: masculine, ambiguous: unsure[fold(past)]})
		add(pastFeminine(past), verbForm{gender: feminine})
		add(pastPlural(past), verbForm{ambiguous: unsure[fold(past)]})
		if rest, ok := strings.CutPrefix(present, "ي"); ok {
			add(present, verbForm{gender: masculine, ambiguous: unsure[fold(present)]})
			add("ت"+rest, verbForm{gender: feminine, ambiguous: unsure["ت"+fold(rest)]})
		}
		add(participle, verbForm{gender: masculine, participle: true, ambiguous: unsure[fold(participle)]})
		if stem, ok := strings.CutSuffix(participle, "ا"); ok {
			add(stem+"ة", verbForm{gender: feminine, participle: true, ambiguous: unsure[fold(stem+"ة")]})
			add(stem+"ين", verbForm{participle: true})
		}
	}
	for _, describing := range []string{"وصف", "اعتبر", "قال", "ذكر"} {
		for _, whom := range []string{"ه", "ها", "هم"} {
			add(describing+whom, verbForm{gender: masculine, object: true})
			add(describing+"ت"+whom, verbForm{gender: feminine, object: true})
		}
	}
	return forms
})

// arabicSayings returns the forms of the verbs of saying for the lexicon.
func arabicSayings() set {
	forms := make(set)
	for form := range arabicVerbs() {
		forms[form] = true
	}
	return forms
}

// pastFeminine returns what a woman did: a weak last letter falls out.
func pastFeminine(past string) string {
	return strings.TrimSuffix(strings.TrimSuffix(past, "ى"), weakEnd(past)) + "ت"
}

// pastPlural returns what several people did.
func pastPlural(past string) string {
	return strings.TrimSuffix(strings.TrimSuffix(past, "ى"), weakEnd(past)) + "وا"
}

// weakEnd returns the alif that a verb of three letters such as دعا ends with.
func weakEnd(past string) string {
	if utf8.RuneCountInString(past) == 3 && strings.HasSuffix(past, "ا") {
		return "ا"
	}
	return ""
}

// verbAt reads list[i] as a verb of saying, "and" or "so" before it perhaps.
func (a arabic) verbAt(i int) (verbForm, bool) {
	folded := fold(a.list[i].text)
	form, ok := arabicVerbs()[folded]
	joined := false
	if !ok {
		for _, and := range []string{"و", "ف"} {
			if rest, cut := strings.CutPrefix(folded, and); cut && !ok {
				form, ok = arabicVerbs()[rest]
				joined = true
			}
		}
	}
	switch {
	case !ok:
		return form, false
	case form.ambiguous && !joined && i > 0 && a.gap(i) == "" && !strings.Contains(a.list[i].text, "\u0651") && !leadIns[fold(a.list[i-1].text)]:
		return form, false
	case form.ambiguous && i+1 < len(a.list) && a.blank(i+1) && a.isObjectless(i+1):
		return form, false // "between them", "reply to"
	}
	return form, true
}

// isObjectless reports whether no subject of an ambiguous verb stands at i, but what follows a noun.
func (a arabic) isObjectless(i int) bool {
	return strings.HasPrefix(fold(a.list[i].text), "على") || a.isVerbWord(i)
}

// isVerbWord reports whether list[i] is a verb of saying wherever it stands.
func (a arabic) isVerbWord(i int) bool {
	folded := fold(a.list[i].text)
	form, ok := arabicVerbs()[folded]
	if !ok {
		rest, cut := strings.CutPrefix(folded, "و")
		if !cut {
			rest, cut = strings.CutPrefix(folded, "ف") // "as to the mayor, he held that"
		}
		if form, ok = arabicVerbs()[rest]; !cut {
			return false
		}
	}
	return ok && !form.ambiguous
}
