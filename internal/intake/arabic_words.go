package intake

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// arabicLexicon is what the Arabic rules know of words besides the lexicon. All are without the article.
type arabicLexicon struct {
	functions  set // nouns for what somebody is, masculine; the feminine adds a letter
	nouns      set // that look like the feminine of a function
	things     set // what is praised, said or shown: no name begins with one
	adjectives set // that may follow one without the article
	heads      set // nouns that another noun has to follow
	documents  set // what is said in: who speaks is named with them or before
	someone    set // nouns for people who are not named
	events     set // after "in" they say when somebody spoke, and are not of the title
	ends       set // words that no name holds
	repeats    set // "the same": who spoke before
	polite     set // "His Excellency" and the like with a pronoun: who is named before
	acts       set // verbs of what is done to something
	asides     set // adverbs between a verb and its subject
	sources    set // "according to"
	places     set // nouns that the name of a place begins with
	ranks      set // what may follow the rank of an officer
}

var arabicGrammar = sync.OnceValue(func() *arabicLexicon {
	return &arabicLexicon{
		functions: words(`خريج سائح طالبة تلميذ فلاح حرفي صائغ رحالة متسابق فائز مواطن مدير رئيس وزير أمين ناطق متحدث مفوض سفير محافظ عمدة مؤسس ممثل مقرر منسق مستشار خبير باحث قائد نائب مسؤول مسئول
			وكيل عضو طبيب محام محامي صاحب قبطان عالم مؤرخ كاتب فنان معلم حارس مشرف قنصل والي وال قاض قاضي مراقب مدرب مندوب مدع مدعي
			مخرج ممثل عداء لاعب بطل مغن مغني مطرب موسيقي عازف شاعر روائي أديب صحفي صحافي إعلامي مذيع مراسل محرر ناشر مصور رسام نحات
			مهندس صيدلي ممرض مسعف جراح كيميائي فيزيائي مبرمج محاسب مدقق محلل مترجم ناشط حقوقي أخصائي اختصاصي اخصائي متخصص
			مختص استشاري عميد رئيس ملك أمير سلطان ولي مرشد مفتي مفت إمام مطران بطريرك أسقف كاهن قس حاخام شيخ خطيب
			مساعد معاون مرافق ملحق موفد مبعوث وسيط مفاوض قائممقام متصرف حاكم حكمدار ضابط شرطي جندي لواء عقيد
			مزارع صياد بحار ربان طيار سائق تاجر حرفي طاه عامل موظف مقاول مستثمر مالك شريك رائد
			نقيب عريف خطاط حكواتي مؤلف ملحن شيف عداء سباح دراج محقق مفتش مأمور قيم أمينة قيّم متطوع منشط مربي مرب ناظر سكرتير مدرس أستاذ بروفيسور محاضر معيد
			برلماني سيناتور نائب مترشح مرشح زعيم متزعم قيادي سياسي اقتصادي دبلوماسي ناخب حكم حارس مهاجم مصمم منتج مبدع معماري
			مخترع مبتكر مطور منظم راعي مضيف مفوه رئيسي كبير أكبر عمد معتمد كاتبة شقيق مدونة مدون ناج ناجي سفير وصي منتدب معتمد`),
		nouns: words(`مدرسة مكتبة مقررة قائمة عاملة حكمة وكالة ولاية عضوية والية رئيسية مؤسسة حارة ناشرة صاحبه`),
		things: words(`أفراد أبناء أهالي سكان جميع كافة جهود دعم قرار حجم دور أهمية نتائج التزام حرص ضرورة شكر تقدير استعداد عزم موقف اتفاق إطلاق افتتاح تنفيذ بدء عدد خطة خطوة خطوات إجراءات
			استمرار مواصلة تقدم زيادة ارتفاع انخفاض وجود عدم مدى أعمال مراحل سير فعاليات مراسم جلسة جلسات توقيع تسليم تسلم مستوى سبل آفاق آليات
			ملفات قضايا مشكلة مشاكل أزمة حادث حادثة هجوم وفاة ضحايا مصابين مساعدات تعاون شراكة علاقة حق حقوق قيام قيمة فكرة رؤية رسالة أسف حزن
			تهاني تهنئة تعازي تعزية امتنان ارتياح قلق استياء ترحيب إعجاب ثقة أمل استنكار إدانة رفض تأييد تضامن التحديات نسبة نسب معدل معدلات أرقام
			أسعار تكلفة كلفة ميزانية موازنة مبلغ قيمة نحو ضربة سلسلة مجموعة جولة زيارة لقاء لقاءات مباحثات محادثات حملة حملات مبادرة مبادرات`),
		adjectives: words(`عام تنفيذي إقليمي أول ثاني ثان ثالث أعلى مساعد سابق أسبق حالي جديد منتدب مقيم دائم خاص وطني دولي فني تقني علمي
			إداري مالي تجاري قانوني إعلامي صحفي رسمي رئيسي فخري مكلف مؤقت مشارك مشرف مركزي محلي جهوي قطري أممي طبي هندسي أكاديمي
			اقتصادي سياسي أمني عسكري بحري جوي بري أوروبي عربي أفريقي آسيوي مناوب أقدم تشغيلي متقاعد شرفي حكومي برلماني كبار رفيع عليا أعلى
			قنصلي ثقافي تربوي اجتماعي زراعي صناعي مدني بيئي صحي رياضي نفسي ميداني ليلي بحثي تأسيسي بارز شاب مستقل معتمد مفوض كبير`),
		heads: words(`وزارة وكالة منظمة شبكة شرطة مجلس شركة جامعة بنك مصرف مكتب لجنة مفوضية اتحاد جمعية معهد مؤسسة هيئة مركز حكومة
			نقابة بلدية مديرية متحف مستشفى إدارة صندوق أمانة مرصد تعاونية بعثة قسم دائرة قطاع وحدة فرع شعبة مصلحة برنامج مشروع مبادرة
			حملة فريق وفد مجموعة رابطة حزب كتلة حركة كلية مدرسة أكاديمية محكمة نيابة ديوان رئاسة سفارة قنصلية ولاية محافظة إقليم
			مدينة منطقة دولة جمهورية مملكة إمارة سلطنة جزيرة جزر بلدة قرية حي شمال جنوب شرق غرب وسط دول بلاد شؤون شئون تطوير تنمية خدمات
			علاقات عمليات سياسات برامج مشاريع موارد حقوق أبحاث بحوث دراسات وزراء خارجية داخلية صحة تربية تعليم عدل مالية دفاع ثقافة
			سياحة نقل بيئة زراعة صناعة تجارة طاقة شباب رياضة إعلام اتصال تواصل أعمال مبيعات تسويق إنتاج جودة سلامة أمن جيش قوات أركان
			حرس سجل ملف محطة ميناء مطار مصنع معمل مختبر مخبر مسرح مهرجان معرض مؤتمر منتدى ائتلاف تحالف تجمع خلية غرفة بورصة سلطة
			جهاز مرفق مكتبة أرشيف دار بيت مؤسسات مجالس أبناء شركات جمعيات منظمات مشتريات رعاية حماية متابعة تنسيق تخطيط تنظيم
			إحصاء رصد بحث دعم إغاثة صيانة تفتيش مكافحة إزالة نزع سجون صندوق مجمع قناة إذاعة صحيفة جريدة مجلة وكالات ناد نادي منتخب
			فرقة أوركسترا نظم نظام نظراء عموم حفظ ترميم صون استدامة ابتكار شراكات اتصالات اقتصاد أهالي سكان عمال`),
		documents: words(`بيان بلاغ تقرير رسالة تصريح كتاب مذكرة تعميم نص نشرة وثيقة إعلان دراسة مصدر مصادر خبر مقال كلمة منشور إحاطة`),
		someone: words(`ابنة حفيد حفيدة شقيق شقيقة والد والدة زوج زوجة أحد إحدى شاهد شهود مواطن مواطنون مواطنة سكان ساكن ساكنة أهالي أصحاب عائلة أسرة رجل رجال
			امرأة نساء شاب شبان شباب فتاة فتيات طفل طفلة أطفال طالب طالبة طلاب لاجئ لاجئة لاجئون نازح نازحة عامل عاملة موظف موظفة ناج ناجية
			مسؤولون مسؤولين خبراء باحثون علماء نشطاء ناشطون محتجون مشاركون متظاهرون جيران جار جارة صديق صديقة زميل زميلة أم أب عم خال
			مراقبون محللون مصدر مصادر بعض عدد معظم كثيرون آخر آخرون أخرى جميع كل قيادات مندوبون خمسة أربعة ثلاثة`),
		events: words(`كلمة تصريح تصريحات بيان بلاغ حديث مؤتمر لقاء مقابلة حفل ختام افتتاح مداخلة خطاب تعليق رد أعقاب مستهل اختتام رسالة برقية اتصال
			منشور تغريدة تدوينة ندوة جلسة اجتماع معرض حوار ورقة إحاطة عرض تقديم مقال تقرير إطار ضوء هذا هذه ذلك تلك وقت نهاية بداية إشارة
			مناسبة زيارة جولة أثناء حين يوم صباح مساء تقديمه بث عدد`),
		ends: words(`برئاسة بقيادة بإشراف بمشاركة برعاية بتنظيم بالتعاون بالشراكة بالتنسيق فى أصيب أصيبت فقد فقدت نزح نزحت يعيش تعيش يبلغ تبلغ إن أن بأن لأن كأن أنه أنها إنه إنها بأنه بأنها بأنهم أنهم إنهم إنهن إننا أننا بأننا أنني إنني الذي التي الذين اللذين اللاتي وهو وهي وهم
			وقد قد كان كانت ليس ليست لقد سوف لن لم لا ما اليوم أمس غدا الآن أيضا كذلك خلال أثناء عقب بعد قبل بمناسبة بحضور برفقة بدعوة
			حول عن إلى على في من مع لدى عند ضد منذ حتى حيث حين حينما عندما بينما فيما كما لكن بل ثم أو أم إذا إذ لو غير دون سوى ضمن عبر نحو بشأن باسمه باسمها باسمهم نيابة أصالة
			تعليقا معلقا ردا نقلا وفقا استنادا هذا هذه ذلك تلك هؤلاء هو هي هم هما نحن أنا الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة
			السبت بدوره بدورها أمام تحت فوق بين بعيد قبيل مساء صباح ظهر إثر بسبب لذلك لذا هكذا أما إما فقد بقوله بقولها قوله قولها بالقول
			حسب بحسب وفق جاء جاءت ورد افتتح افتتحت شارك شاركت حضر حضرت التقى التقت استقبل استقبلت زار زارت وقع وقعت
			أطلق أطلقت ترأس ترأست عقد عقدت ألقى ألقت قدم قدمت تفقد تفقدت تولى تولت تسلم تسلمت سلم سلمت شهد شهدت تم وصل وصلت غادر غادرت
			يشغل تشغل شغل شغلت كلا كلتا مؤخرا سنويا شخصيا رسميا البالغ البالغة المولود المولودة الراحل الراحلة جميعا مباشرة هنا هناك
			كتلك باعتباره باعتبارها بصفته بصفتها وذلك التالي التالية الآتي الآتية بحفاوة بالترحيب لوسائل للصحافة للصحفيين هاتفيا كي لكي ليس
			كل بعض جميع بعدما قبلما لما كلما مثل مثلما إلا سابقا لاحقا حاليا وحده وحدها معا فإن فإنه فإنها عاما سنة عام ينتمي تنتمي يطلق تطلق يفتتح تفتتح يستقبل تستقبل يلتقي تلتقي يبحث تبحث يزور تزور يشارك تشارك يوقع توقع
			ينظم تنظم يستضيف تستضيف يحتفل تحتفل يترأس تترأس يرأس ترأس يدشن تدشن دشن دشنت يعقد تعقد يناقش تناقش ناقش ناقشت يتسلم تتسلم يقدم تقدم يمنح تمنح يصل تصل
			يتفقد تتفقد يكرم تكرم كرم كرمت يشهد تشهد يسلم تسلم يطلع تطلع يتلقى تتلقى يجري تجري أجرى أجرت يعين تعين يفوز تفوز فاز فازت يتولى تتولى يغادر تغادر
			يدعم تدعم يعمل تعمل يتوجه تتوجه توجه توجهت يقوم تقوم قام قامت يعود تعود عاد عادت يبدأ تبدأ يحضر تحضر يمثل تمثل مثل مثلت يقود تقود قاد قادت
			يواصل تواصل يستعرض تستعرض استعرض استعرضت يتابع تتابع يؤدي تؤدي أدى أدت يترقب يبرز تبرز يهدف تهدف يأتي تأتي يذكر يسعى تسعى ينوي تنوي يعتزم تعتزم`),
		repeats: words(`ذات نفس نفسه نفسها ذاته ذاتها عينه عينها المذكور المذكورة إياه`),
		polite: words(`سيادته سيادتها معاليه معاليها سعادته سعادتها فخامته فخامتها دولته دولتها جلالته جلالتها سموه سموها فضيلته سماحته قداسته غبطته
			حضرته حضرتها نيافته عطوفته عطوفتها`),
		acts: words(`رعى رعت اعتبر اعتبرت وصف وصفت شهد شهدت نظم نظمت افتتح افتتحت حضر حضرت التقى التقت استقبل استقبلت زار زارت وقع وقعت أطلق أطلقت ترأس ترأست ألقى ألقت قدم قدمت تفقد تفقدت تولى تولت
			تسلم تسلمت سلم سلمت دشن دشنت ناقش ناقشت كرم كرمت استعرض استعرضت قاد قادت منح منحت تابع تابعت بحث بحثت أدان أدانت شكر شكرت هنأ هنأت وزع وزعت`),
		asides: words(`معه معها معهم معهما أيضا كذلك اليوم أمس بدوره بدورها هنا عندها حينها مجددا لاحقا الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت مساء صباح
			قائلا قائلة له لها لنا لهم عنه عنها عليه عليها به بها فيه فيها منه منها إليه إليها ذلك شخصيا رسميا مؤخرا سابقا`),
		sources: words(`لسان بحسب حسب وفق وفقا طبقا نقلا بقلم`),
		ranks:   words(`خبير ركن بحري بري جوي طيار أول ثان ثاني مهندس متقاعد حقوقي دكتور طبيب`),
		places:  words(`جنوب شمال شرق غرب جزر جزيرة جمهورية مملكة سلطنة ولاية مدينة محافظة إقليم كوت بوركينا سيرا غينيا سري كوستا بابوا ساو سان نيو لوس بورت بور دار تل رام بيت وادي واد عين بئر رأس جبل سيدي أولاد بني خان قصر باب برج حصن سهل خليج`),
	}
})

// isFunction reports whether a word is a noun for what somebody is: "minister", "the directress".
func (r *reading) isFunction(text string) bool {
	bare, _ := bareForm(text)
	return r.isFunctionNoun(bare)
}

func (r *reading) isFunctionNoun(bare string) bool {
	l := arabicGrammar()
	if l.functions[bare] || r.taught[bare] {
		return true
	}
	if l.nouns[bare] {
		return false
	}
	for _, end := range []string{"ة", "ه", "ها", "هم", "ته", "تها", "تهم", "نا"} {
		if stem, ok := strings.CutSuffix(bare, end); ok && utf8.RuneCountInString(stem) > 2 && l.functions[stem] {
			return true
		}
	}
	return false
}

// isDefinite reports whether a noun has the article or says whose it is: "the director", "their director".
func (r *reading) isDefinite(text string) bool {
	bare, definite := bareForm(text)
	if definite {
		return true
	}
	for _, of := range []string{"ها", "هم", "نا"} {
		if stem, ok := strings.CutSuffix(bare, of); ok && r.isFunctionNoun(stem) {
			return true
		}
	}
	return false
}

// isAdjective reports whether a word says of what kind a function is: "general", "the executive".
func isAdjective(text string) bool {
	bare, _ := bareForm(text)
	if hasWord(arabicGrammar().adjectives, bare) {
		return true
	}
	for _, end := range []string{"ة", "ه", "ى"} {
		if stem, ok := strings.CutSuffix(bare, end); ok && arabicGrammar().adjectives[stem] {
			return true
		}
	}
	return false
}

// isHead reports whether another noun has to follow a word, and may before it have "for" or "by".
func isHead(text string) bool {
	bare, definite := bareForm(text)
	return !definite && hasWord(arabicGrammar().heads, bare)
}

// isBodyNoun reports whether the name of an organisation may begin with a word.
func (a arabic) isBodyNoun(w word) bool {
	bare, _ := bareForm(w.text)
	return hasWord(a.words.bodies, bare) || a.words.bodies[fold(w.text)]
}

// isEnd reports whether no name holds a word.
func (a arabic) isEnd(i int) bool {
	folded := fold(a.list[i].text)
	l := arabicGrammar()
	if isAnne(a.list[i].text) {
		return false
	}
	if l.ends[folded] || a.isVerbWord(i) || l.polite[folded] {
		return true
	}
	if rest, ok := strings.CutPrefix(folded, "و"); ok && (l.ends[rest] || rest == "كان") {
		return true
	}
	if strings.Contains(a.list[i].text, "\u064b") { // an adverb
		return true
	}
	return (strings.HasPrefix(folded, "ي") || strings.HasPrefix(folded, "ت")) && strings.HasSuffix(folded, "ها") && utf8.RuneCountInString(folded) > 4
}

// isEvent reports whether "in" at i begins what says when or where somebody spoke: "in a speech", "in her
// answer".
func (a arabic) isEvent(i int) bool {
	if i+1 >= len(a.list) {
		return false
	}
	bare, _ := bareForm(a.list[i+1].text)
	if arabicGrammar().events[bare] {
		return true
	}
	for _, of := range []string{"ها", "ه", "هم", "هما"} {
		if stem, ok := strings.CutSuffix(bare, of); ok && utf8.RuneCountInString(stem) > 2 && (arabicGrammar().events[stem] ||
			arabicGrammar().events[strings.TrimSuffix(stem, "ت")+"ة"]) {
			return true
		}
	}
	return false
}

// isAnne reports whether a word is that foreign name, which folds to "that" without its long vowel.
func isAnne(text string) bool {
	return strings.HasPrefix(text, "آن") || strings.HasPrefix(text, "ا\u0653ن")
}
