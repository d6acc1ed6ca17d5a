package intake

import "github.com/go-playground/locales/en"

func english() *lexicon {
	l := &lexicon{
		code: "en",
		common: words(`the a an and or of to in on at for from by with as is are was were be been has have had will would
			that this these those it its he she they his her their we our you who which what when while where
			after before during since until over under between more than not but also all some many most other
			into about there if so then once under first according opening speaking addressing yesterday today`),
		articles:   words(`the a an our its their his her`),
		months:     monthNames(en.New()),
		monthFirst: true,
		ordinals:   words(`st nd rd th`),
		ofDate:     words(`of`),
		rangeWords: words(`to and until through till`),
		weekdays:   weekdayNames(en.New()),
		verbs: words(`said says say added adds concluded concludes explained explains stated states noted notes stressed
			stresses underscored underscores underlined underlines emphasized emphasised emphasizes emphasises
			highlighted highlights declared declares commented comments remarked remarks warned warns announced
			announces told tells continued continues recalled recalls insisted insists argued argues affirmed
			observed observes pointed reiterated reiterates acknowledged acknowledges urged urges wrote writes
			confirmed confirms admitted replied asked praised welcomed welcomes called thanked`),
		verbHelp: words(`also then further later has have had again`),
		pronouns: words(`he she they`),
		honorifics: words(`mr mrs ms miss mx dr prof professor sir dame lord lady hon h.e rev gen col capt lt sgt maj
			adm amb sen rep judge`),
		titles: words(`director president chair chairman chairwoman chairperson minister secretary secretary-general
			secretary-treasurer general head chief officer commissioner commander spokesperson spokesman spokeswoman manager
			coordinator ambassador governor mayor professor rector dean founder co-founder representative rapporteur
			administrator executive ceo cfo cto coo inspector superintendent prosecutor judge advisor adviser analyst
			researcher scientist engineer specialist expert editor curator counsel treasurer envoy delegate deputy
			lead leader partner envoy vice-president vice-chair curator keeper captain colonel lieutenant sergeant
			major admiral senator premier king queen prince princess`),
		joins:     words(`of for the and to in on at & de`),
		particles: words(`de da di del della der den van von la le du dos das bin ibn al el ter ten y e`),
		abbrevs: words(`mr mrs ms dr prof st no vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec
			gen col capt lt sgt maj rev hon sen rep gov approx dept fig vol art ph jr sr e.g i.e u.s u.k u.n d.c a.m p.m`),
		labels: words(`for immediate release, press release, news release, media release, press statement,
			media advisory, ends, -ends-, end, ###, # # #, ***, * * *`),
		captions: words(`photo caption picture image`),
	}
	l.months["sept"] = 9
	return l
}
