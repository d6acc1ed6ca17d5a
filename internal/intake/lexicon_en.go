package intake

import "github.com/go-playground/locales/en"

func english() *lexicon {
	l := &lexicon{
		code:   "en",
		phrase: englishPhrasing(),
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
			observed observes pointed points reiterated reiterates acknowledged acknowledges urged urges wrote writes
			confirmed confirms admitted replied asked praised welcomed welcomes called thanked
			add explain write argue warn conclude insist adding saying explaining noting stressing stating concluding warning declaring reflected reflects
			believes felt feels thinks hopes promised promises pledged joked laughed quipped insisting agreed
			agrees reported reports responded responds read reads cautioned cautions enthused enthuses suggested
			suggests claimed claims predicted predicts described hailed calling describing hailing underlining
			wondered sighed vowed testified summarised summarized quoted shared shares began wished revealed
			disclosed estimated recounted
			mentioned mentions specified specifies clarified clarifies elaborated elaborates mused muses countered
			counters retorted interjected advised advises alleged alleges assured assures maintained maintains
			contended contends testifies proclaimed proclaims exclaimed exclaims lamented laments cites hinted implied
			implies indicated indicates outlined outlines repeated repeats replies reveals emphasizing underscoring
			highlighting commenting remarking recalling encouraged encourages exhorted cheered complained complains
			conceded concedes opined asserts asserted attested expressed expresses echoed echoes summed deplored
			deplores denounced denounces condemned condemns applauded applauds congratulated commended commends voiced
			voices vows pledges restated reaffirmed reaffirms signaled signalled tweeted
			answered answers boasted boasts chimed cited comforted communicated conveyed decried
			demanded demands denied denies detailed details expects extolled guaranteed implored informed
			informs invited marvelled posted posts pleaded pleads praises proposed proposes protested queried
			questioned quips recommended recommends reasoned recounts regretted regrets reasserted reassured reckons
			reckoned reiterating remembered remembers requested saluted singled spelled spoke speaks stipulated
			submitted surmised teased thanks thundered uttered ventured volunteered emphasising recognised recognized
			recognizes recognises cautioning urging announcing acknowledging confirming pointing outlining introduced`),
		verbHelp: words(`also then further later has have had again`),
		pronouns: words(`he she they`),
		judging: words(`called calls described describes hailed hails branded praised dismissed dubbed labelled labeled
			characterised characterized termed deemed describing calling hailing branding praising dubbing characterising characterizing thanked thanking`),
		sources: words(`according to, in the words of, as told by, in the view of, in the opinion of, as explained by, as stated by, as noted by, as put by, quoting, citing`),
		naming: words(`called named titled entitled dubbed known so-called termed labelled nicknamed as reading word words term
			terms phrase phrases title titles theme motto slogan campaign report study film movie book song album play
			exhibition exhibit show project programme program initiative operation event conference workshop session
			series documentary article paper guide award prize scheme label logo tag hashtag button banner tab link
			page section chapter marked reads handbook booklet brochure leaflet manual textbook essay agreement treaty framework vision`),
		preps: words(`of in at on for from by with to about after before against under near via than among alongside
			including between into through like as`),
		bodies: words(`guild chamber brotherhood confederation congress parliament senate coalition consortium partnership cooperative
			library archive theatre theater orchestra college faculty laboratory clinic constabulary navy army regiment
			airline authority board bureau directorate secretariat mission delegation consulate inspectorate corporation ministry agency organisation organization network police council company university bank office
			commission union association department institute foundation committee group federation court bureau
			authority board centre center service services government party alliance society club team school hospital
			museum fund trust corporation firm brigade force unit squad port airport embassy secretariat observatory cooperative charity
			consortium laboratory academy
			movement assembly caucus co-operative syndicate division diocese church
			cathedral chapter league publisher startup start-up subsidiary retailer
			carrier manufacturer utility ngo`),
		honorifics: words(`dato datuk sri dame lord lady rabbi imam father sister brother honourable honorable rep sen gov mr mrs ms miss mx dr prof professor sir dame lord lady hon h.e rev gen col capt lt sgt maj
			adm amb sen rep judge
			eng ir fr rt prof. brig cmdr cpl pvt cllr cr messrs ms. mme m señor sheikh sheikha his her excellency
			hrh h.r.h ds dci dcs det insp supt cst lcdr ssgt msgt ltc
			madam madame mister sultan ustad pastor mgr monsignor atty engr tan tun haji hajji hajah prince princess
			lt-col maj-gen justice baroness baron viscount earl count countess
			shri smt shrimati kumari hajiya hajia mallam malam alhaji alhaja surv retd rtd
			ato woizero weizero hadji hadj tok puan encik tuan oba mama mzee ustadz ustaz shaikh sheik shaykh begum hajjah
			honour honor worship majesty highness eminence holiness lordship ladyship`),
		titles: words(`alderman alderwoman ombudsperson attaché counselor counsellor barrister commandant technician surveyor hydrologist climatologist
			psychiatrist physician oncologist neurologist radiologist hematologist gynaecologist gynecologist cofounder entrepreneur accountant
			technologist painter sculptor rancher fisherman legislator congressperson ciso cpo cro cco clo avp
			emeritus emerita advocate councilmember councilwoman councilman comptroller sheriff marshal da trustee supervisor
			clerk assemblymember assemblyman assemblywoman congressman congresswoman whip chaplain
			bishop archbishop cardinal pastor dean provost warden deacon
			co-founder co-director co-chair co-president vice-principal headteacher headmaster headmistress
			pro-vice-chancellor actuary banker agronomist botanist zoologist archaeologist anthropologist
			sociologist virologist immunologist astronomer astronaut pharmacist dentist midwife paramedic
			firefighter policeman policewoman officer trooper coroner
			guitarist pianist violinist cellist drummer songwriter soloist
			conductor composer musician singer actor actress filmmaker playwright poet novelist
			publisher journalist columnist broadcaster producer photographer translator interpreter
			chief cio cfo coo cto cmo ceo evp svp director president chair chairman chairwoman chairperson minister secretary secretary-general
			secretary-treasurer general head chief officer commissioner commander spokesperson spokesman spokeswoman manager
			coordinator ambassador governor mayor professor rector dean founder co-founder representative rapporteur
			administrator executive ceo cfo cto coo inspector superintendent prosecutor judge advisor adviser analyst
			researcher scientist engineer specialist expert editor curator counsel treasurer envoy delegate deputy
			lead leader partner envoy vice-president vice-chair curator keeper captain colonel lieutenant sergeant
			major admiral senator premier king queen prince princess
			principal scholar lecturer historian biologist chemist physicist economist doctor surgeon nurse
			teacher farmer councillor councilor member veteran student chancellor vice-chancellor provost
			registrar librarian archivist author artist architect designer owner organiser organizer constable
			detective brigadier attorney solicitor lawyer magistrate justice ombudsman auditor controller
			adjutant skipper pilot guide coach patron investigator strategist geologist oceanographer
			meteorologist undersecretary under-secretary under-secretary-general chargé consul trainee
			apprentice resident assistant acting interim foreman vice senior psychologist epidemiologist
			ecologist
			rep sen gov gen col capt lt sgt maj adm amb cllr cmdr agent ds dci dcs det insp supt cst lcdr ssgt msgt ltc
			president-elect commissioner-general director-general
			undersecretary-general high-commissioner pope imam rabbi reverend cosmonaut laureate activist campaigner
			negotiator mediator moderator speaker bursar conservator
			mathematician statistician pathologist paediatrician pediatrician cardiologist toxicologist veterinarian
			vet ranger lieutenant-colonel major-general rear-admiral vice-admiral commodore cadet
			reporter correspondent screenwriter writer choreographer dancer player goalkeeper
			striker footballer athlete champion coordinator-general convenor convener facilitator evangelist
			developer programmer consultant contractor planner recruiter trainer instructor tutor janitor electrician
			plumber mechanic driver operator dispatcher fellow associate outgoing incoming honorary
			lawmaker politician diplomat official md chro cso vp gm mp mep dg sg`),
		people: words(`official leader spokesperson spokesman spokeswoman envoy executive activist campaigner laureate astronaut
			lawmaker politician diplomat negotiator expert specialist chief boss head founder owner
			organiser organizer author artist officer`),
		things: words(`award awards prize     act bill law code plan programme program project initiative summit
			conference convention congress forum report agenda agreement treaty protocol charter declaration statement
			avenue road county city state states province region district island islands
			river sea ocean mountain mountains republic kingdom union nations
			press release news photo essays fair festival games cup championship show blitz campaign task policy
			security affairs review index guide series study building plaza`),
		joins:     words(`of for the and to in on at & de`),
		particles: words(`binti wa ben abu ould de da di del della der den van von la le du dos das bin ibn al el ter ten y e`),
		abbrevs: words(`a.i det insp supt mr mrs ms dr prof st no vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec
			gen col capt lt sgt maj rev hon sen rep gov approx dept fig vol art ph jr sr e.g i.e u.s u.k u.n d.c a.m p.m drs messrs mmes amb cllr cmdr adm h.e h.r.h b.a m.a ph.d
			eng engr surv smt retd rtd pvt`),
		labels: words(`for immediate release, press release, news release, media release, press statement,
			media advisory, media alert, news advisory, press advisory, for immediate distribution, for immediate use,
			for immediate publication, for use on receipt, for release on receipt`),
		captions: words(`photo, caption, picture, image, photo caption, picture caption, image caption`),
		contacts: words(`contact, contacts, media contact, media contacts, press contact, press contacts, contact information,
			contact details, for more information, for further information, for additional information, for media enquiries,
			for media inquiries, for press enquiries, for press inquiries, media enquiries, media inquiries, press enquiries,
			press inquiries, media relations, media relations contact, press office, press desk, media office,
			media desk, newsroom, more information, further information, for interviews, for interview requests,
			for information, information, enquiries, inquiries, media contact information, for the media, media queries,
			for media queries, journalists, for more information please contact, for further information please contact,
			for more information contact, for further information contact, investor relations, investor contact, investors`),
		notes: words(`notes to editors, note to editors, notes to editor, notes for editors, note for editors, editor's note,
			editors' notes, editors' note, notes to the editor, note to the editor, notes to journalists, note to journalists,
			note to correspondents, background notes`),
		statements: words(`statement message remarks declaration comment comments speech address letter communique communiqué testimony reaction response words text following follows`),
		myself:     words(`i we my our us me myself ourselves mine ours`),
		about:      words(`about`),
		dateWords:  words(`on`),
		signals:    words(`breaking update updated note news urgent alert correction corrected exclusive advisory photo video live watch reminder important attention warning statement release media press day week year month summit conference forum report question answer background women children people`),
		and:        words(`and`),
	}
	l.months["sept"] = 9
	return l
}
