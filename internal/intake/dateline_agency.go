package intake

import (
	"strings"
	"unicode/utf8"
)

// maxAgencyLine bounds the bytes of a line that holds a city and a news agency.
const maxAgencyLine = 80

// agencyLine reads a line of the Arabic wire: the city and the agency, with a hyphen glued between or in brackets,
// above the text.
func (r *reading) agencyLine(i int) (dateline, bool) {
	p := r.paragraphs[i]
	next := r.nextParagraph(i)
	if next < 0 || p.end-p.start > maxAgencyLine || hasCase(r.at(p.span)) || r.paragraphs[next].end-r.paragraphs[next].start < minLeadProse {
		return dateline{}, false
	}
	if line, ok := r.cityAfterPaper(p); ok {
		return line, true
	}
	city, agency, ok := strings.Cut(r.at(p.span), " (") // "Rabat (Agency)"
	if ok = ok && strings.HasSuffix(agency, ")"); !ok {
		city, agency, ok = strings.Cut(r.at(p.span), "-")
	}
	if !ok || strings.Contains(agency, "-") || strings.HasSuffix(city, " ") || strings.HasPrefix(agency, " ") {
		return dateline{}, false
	}
	line, ok := r.place(span{p.start, p.start + len(city)})
	if list := wordsOf(r.text, span{p.end - len(agency), p.end}); !ok || len(list) == 0 || len(list) > 2 || !r.isBareCity(line) {
		return dateline{}, false
	}
	line.span, line.rule, line.wholeLine = p.span, "dateline.agency-line", true
	line.confidence, line.doubt = 0.6, "A city and an agency seem to stand on this line."
	return line, true
}

// cityAfterPaper reads such a line that names the paper first, where the city is one that is known: "Lamps ـ Rabat".
func (r *reading) cityAfterPaper(p paragraph) (dateline, bool) {
	at := strings.LastIndexAny(r.at(p.span), "ـ-–—")
	if at <= 0 || !isSpaceBefore(r.text, p.start+at) {
		return dateline{}, false
	}
	paper := r.trim(span{p.start, p.start + at})
	_, size := utf8.DecodeRuneInString(r.text[p.start+at:])
	line, ok := r.place(r.trim(span{p.start + at + size, p.end}))
	if !ok || line.date != nil || !isPlaceName(line.city) || isPlaceName(r.at(paper)) || !r.isBareCity(dateline{cityAt: paper}) {
		return dateline{}, false
	}
	line.span, line.rule, line.wholeLine = p.span, "dateline.agency-line", true
	line.confidence, line.doubt = 0.6, "A newspaper and a city seem to stand on this line."
	return line, true
}

// takeAgency extends a dateline of the Arabic press by the agency or country before a colon: "city - agency: text".
func (r *reading) takeAgency(line *dateline, p paragraph) {
	if line.rule != "dateline.dash" || line.date != nil || hasCase(r.at(line.cityAt)) {
		return
	}
	limit := r.cut(min(p.end, line.end+maxAgencyLine))
	colon := strings.IndexByte(r.text[line.end:limit], ':')
	if colon <= 0 || !r.textFollows(r.trim(span{line.end + colon + 1, p.end})) {
		return
	}
	agency := r.trim(span{line.end, line.end + colon})
	list := wordsOf(r.text, agency)
	code, isRegion := r.words.placeCode(r.at(agency))
	if own, isCountry := r.words.regionCode(line.city); isCountry && isRegion && own != code {
		line.confidence = 0.4 // "Spain – Morocco: "
		return
	}
	if !isRegion && (len(list) == 0 || len(list) > 2 || !r.isBareCity(dateline{cityAt: agency})) {
		return
	}
	if line.end = r.trim(span{line.end + colon + 1, p.end}).start; isRegion && line.region == "" {
		line.region = code
	}
}

// isBareCity reports whether a name in a script without capitals is as short as those of cities are, and
// nothing else that the lexicon knows.
func (r *reading) isBareCity(line dateline) bool {
	list := wordsOf(r.text, line.cityAt)
	for i, w := range list {
		folded := fold(w.text)
		if r.words.titles[folded] || r.words.honorifics[folded] || r.words.labels[folded] || r.words.contacts[folded] || r.words.captions[folded] ||
			r.words.notes[folded] || r.words.naming[folded] || r.words.pronouns[folded] || headings[folded] || r.isVerb(folded) ||
			r.words.bodies[strings.TrimPrefix(folded, "ال")] || r.words.titles[strings.TrimPrefix(folded, "ال")] || utf8.RuneCountInString(folded) < 2 || i > 0 && (looksPresent(folded) || strings.HasPrefix(folded, "ال") && strings.HasPrefix(fold(list[0].text), "ال") && !placeBegins[fold(list[0].text)]) {
			return false
		}
	}
	return len(list) > 0 && len(list) <= maxBareCityWords && !hasCase(r.at(line.cityAt))
}

// looksPresent reports whether an Arabic word may be a verb in the present: it begins with one of its letters
// and is longer than the second words of cities are that do.
func looksPresent(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return (first == 'ت' || first == 'ي') && utf8.RuneCountInString(word) > 4
}

// isColonCity reports whether a name is one that a city before a colon may have, where most often a topic
// stands: of one word, or with the article or one of the words that names of places begin with.
func (r *reading) isColonCity(line dateline) bool {
	list := wordsOf(r.text, line.cityAt)
	return r.isBareCity(line) && (len(list) == 1 || strings.HasPrefix(list[1].text, "ال") || placeBegins[fold(list[0].text)])
}

// placeBegins are words that Arabic names of places begin with.
var placeBegins = words(`ابو أبو ام أم بني بور تل دير كفر عين بئر سيدي جبل وادي خان بيت رأس سان سانت نيو لوس ريو الدار المدينة الوادي الباب`)

// maxBareCityWords bounds the words of a city without country or date in a script without capitals.
const maxBareCityWords = 2

// headings are the words over or before a part of a text, in any of the languages, that are no city.
var headings = words(`educación empleo emploi jobs turismo tourisme tourism agricultura agriculture seguridad sécurité security energía énergie energy vivienda
	transporte transports transport ciencia tecnología technologie technology investigación recherche research migración migration comercio infancia enfance children
	pesca pêche fishing agua water climate climat clima visit visite visita signature signing firma training formation capacitación formación wanted convocatoria appeal
	santé salud women youth femmes jeunes mujeres jóvenes المناخ الصحة التعليم زيارة توقيع تدريب المرأة الشباب المجتمع الأمن البيئة الثقافة الرياضة الاقتصاد
	speech statement remarks address message letter declaration discours allocution déclaration lettre discurso declaración mensaje
	carta intervención خطاب كلمة رسالة إعلان news sport sports economy politics culture health education environment opinión deportes economía política
	cultura salud économie politique santé
	تنويه توضيح استدراك اعتذار تذكير تهنئة تعزية نعي دعوة مناقصة تعميم قرار مرسوم بالصور بالفيديو شاهد صور حصري خاص رأي حوار تفاصيل التفاصيل
	مصدر مصادر الموقع الرابط هاتف الهاتف فاكس بريد البريد اسم الاسم رقم الرقم المرجع الشعار الختام النشاط الفعالية المؤتمر الاجتماع اقتصاد رياضة سياسة ثقافة صحة
	context background summary introduction objectives objective results result conclusion conclusions overview highlights
	agenda programme program theme topic subject when where who what why how date time place location venue speaker speakers participants admin author editor
	source sources published updated posted annex figure table chapter part section item quote quotes testimony profile interview opinion analysis
	contexte résumé objectif objectifs résultats résultat bilan aperçu ordre thème sujet objet quand où qui quoi pourquoi comment heure lieu
	intervenants auteur rédaction publié annexe tableau chapitre partie témoignage entretien analyse encadré définition
	contexto antecedentes resumen introducción objetivo objetivos resultados resultado conclusión tema asunto cuándo dónde quién qué cómo por fecha hora lugar
	ponentes autor redacción publicado anexo cuadro capítulo testimonio entrevista análisis
	خلفية السياق ملخص الملخص مقدمة المقدمة الأهداف الهدف النتائج الخاتمة البرنامج الموضوع متى أين من ماذا لماذا كيف التاريخ الوقت المكان الزمان المتحدثون
	الكاتب المصدر المراجع ملحق الشكل الجدول الفصل القسم شهادة مقابلة تحليل تعريف ثانيا أولا ثالثا رابعا أخيرا المناسبة العنوان الحضور المشاركون`)
