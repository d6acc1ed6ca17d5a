package intake

import "strings"

// phrasing is the words of a language that tell a noun phrase for what somebody is from all else that may stand beside a
// name. But for the endings they are of classes that take no new words, or few; the nouns themselves need not be known.
type phrasing struct {
	agents     []string          // endings of nouns for who does something: "-er"
	noAgents   set               // words that end so and are none
	states     set               // adjectives that say how somebody is or where from: "happy", "native"
	doing      []string          // endings of what somebody does: "-ing"
	done       []string          // endings of what was done to somebody: "-ed"
	times      set               // nouns of time: "week"
	occasions  set               // nouns for when somebody spoke: "meeting"
	within     set               // prepositions before an occasion: "at"
	when       set               // words that begin when, where or why something is said, and that no title holds: "during"
	finite     set               // forms of "be" and "have", which begin what a clause says
	adverbs    set               // small words between commas: "however"
	kin        set               // nouns for who somebody is to another: "colleague"
	before     set               // adjectives that stand before their noun
	inside     set               // what joins a noun to the noun of a function besides "of" and its like: "from"
	past       []string          // endings of verbs that tell what somebody did or will do
	adjectives []string          // endings of adjectives, which stand after their noun
	plain      set               // verbs, in the past, that nothing shows to be one: "met"
	called     map[string]string // the title that holders of an office have by the noun that they go by
}

// isAgent reports whether a folded word has the form of a noun for who does something.
func (p *phrasing) isAgent(folded string) bool {
	if p.noAgents[folded] || p.adverbs[folded] || p.times[folded] || p.states[folded] {
		return false
	}
	for part := range strings.SplitSeq(folded, "-") {
		if endsInAny(part, p.agents) {
			return true
		}
	}
	return false
}

// endsInAny reports whether a word has one of some endings, and three letters before it at least.
func endsInAny(folded string, endings []string) bool {
	for _, ending := range endings {
		if stem, ok := strings.CutSuffix(folded, ending); ok && len(stem) > 2 {
			return true
		}
	}
	return false
}

func englishPhrasing() *phrasing {
	return &phrasing{
		agents: strings.Fields("er or ist ian eer man woman person ologist ologer head lead"),
		noAgents: words(`after number order paper power river summer winter water weather matter chapter computer letter october november
			december september centre other another either neither whether former latter rather over under never ever inner outer upper
			lower better former major minor senior junior interior exterior prior poor floor door behavior behaviour color colour honor favor labor error
			human german roman
			november dinner corner border quarter cover offer ahead instead
			bigger larger smaller greater higher older younger newer longer wider easier proper together later further earlier`),
		states: words(`happy glad proud able aware sure ready eager keen confident grateful pleased delighted native alive present absent due
			clad dressed known also worth unable unsure concerned`),
		doing: []string{"ing"},
		done:  []string{"ed"},
		times: words(`day days week weeks month months year years morning night evening afternoon time times hour hours minute minutes weekend
			summer winter spring autumn moment decade century noon midnight season quarter term date`),
		occasions: words(`meeting conference ceremony interview statement briefing event opening launch visit session summit speech address
			announcement release press reception rally hearing debate tour unveiling inauguration call webinar podcast workshop forum gala email
			e-mail letter message post tweet blog video reply response reaction`),
		within: words(`at in during`),
		when: words(`during after before following when while who whom whose which that where because since until till amid via whilst although
			though if but so than whether upon ahead throughout despite how why what alongside along together`),
		finite: words(`is was are were has had have will would`),
		adverbs: words(`out up off down away back however meanwhile too instead therefore also though moreover furthermore nevertheless nonetheless then now later earlier
			today yesterday tomorrow tonight here there right left centre center further perhaps indeed again still already once twice always never often
			sometimes ever just only even rather quite almost together alone likewise finally lastly thus hence otherwise besides
			respectively included not one two three four five six seven eight nine ten both each either neither none
			some all any few many most several himself herself themselves itself next last`),
		kin:    words(`colleague friend brother sister wife husband son daughter neighbour neighbor uncle aunt cousin`),
		before: set{},
		inside: words(`from under within across`),
		plain:  words(`met saw gave sent took made got let put led left lost won held kept brought sought bought taught caught found bound built heard chose rose drove beat hit cut set shut ran began knew grew threw flew drew wore swore sold stood understood sat laid paid came became went did had has have will would can could may might must shall should does do is are was were be been being joined joins meets sees meet see thank visit`),
	}
}

func frenchPhrasing() *phrasing {
	return &phrasing{
		agents: strings.Fields("eur euse trice ien ienne iste ier iere logue nome graphe peute eure aire"),
		noAgents: words(`hier dernier derniere premier premiere entier entiere janvier fevrier fier fiere originaire contraire necessaire
			volontaire majeur majeure mineur mineure meilleur meilleure heure heureuse heureux valeur couleur honneur bonheur plusieurs
			ailleurs lumiere maniere matiere riviere frontiere carriere anniversaire interieur exterieur superieur inferieur anterieur bien rien
			ancien ancienne sien combien soutien entretien lien quotidien quotidienne solidaire populaire scolaire solitaire particulier particuliere
			demeure mesure`),
		states: words(`originaire natif native heureux heureuse heureuses fier fiere content contente ravi ravie emu emue conscient consciente
			confiant confiante soucieux soucieuse satisfait satisfaite certain certaine sur sure proche seul seule triste present presente absent absente
			venu venue revenu revenue arrive arrivee parti partie issu issue descendu descendue entoure entouree accompagne accompagnee
			inquiet inquiete desireux desireuse convaincu convaincue age agee ne nee admiratif admirative optimiste pessimiste favorable
			face loin pret prete tres plus visiblement`),
		doing: []string{"ant"},
		done:  strings.Fields("é ée és ées i ie is ies u ue us ues"),
		times: words(`jour journee semaine mois annee an ans matin matinee soir soiree nuit temps heure heures minute minutes week-end ete hiver
			printemps automne moment lendemain veille fois siecle apres-midi midi saison trimestre date`),
		occasions: words(`reunion conference ceremonie entretien interview declaration communique point visite seance sommet discours allocution
			annonce lancement inauguration ouverture cloture reception audience debat rencontre evenement presentation remise signature atelier
			forum gala courriel lettre message publication tweet billet video reponse reaction presse occasion issue terme marge cours fin debut sortie
			arrivee passage tour assemblee congres colloque intervention`),
		within: words(`a au aux dans en`),
		when: words(`lors pendant durant apres avant qui que dont ou lorsque quand tandis alors afin car puisque parce depuis suite mais donc
			si comme ainsi quant malgre`),
		finite: words(`a ont avait avaient est sont était étaient va vont fut furent s'est n'a n'est`),
		adverbs: words(`enfin cependant pourtant toutefois neanmoins aussi ainsi alors puis ensuite maintenant aujourd'hui hier demain ici ailleurs
			notamment egalement quant lui elle eux lui-meme elle-meme bien non pas plus encore deja toujours jamais souvent parfois
			seulement surtout plutot ensemble autant meme certes evidemment d'abord deux trois quatre cinq un une tous toutes pour`),
		kin:    words(`consœur confrère collègue ami amie frère soeur sœur épouse époux femme mari fils fille voisin voisine oncle tante cousin cousine`),
		before: words(`jeune ancien ancienne nouveau nouvelle grand grande petit petite ex futur future actuel actuelle feu`),
		inside: words(`contre près auprès`),
		past:   strings.Fields("ait aient èrent"),
		adjectives: strings.Fields(`al ale aux ales el elle els elles if ive ifs ives ique iques aire aires eur eure eurs eures ain aine ains aines ien
			ienne iens iennes ois oise oises ais aise aises able ables ible ibles eux euse euses ier ière iers ières iste istes é ée és ées oint ointe
			public publics ident idente idents int inte il ile ils iles our`),
		plain: set{},
	}
}

func spanishPhrasing() *phrasing {
	return &phrasing{
		agents: strings.Fields("or ora ista ero era logo loga ario aria ente enta ante iz grafo grafa nomo noma eta"),
		noAgents: words(`por mejor peor mayor menor alrededor favor valor amor honor color dolor sector motor interior exterior superior inferior
			anterior posterior ulterior primero primera enero febrero tercero tercera entero entera pero manera carrera frontera espera
			era durante delante adelante mediante ante antes presente ausente consciente reciente siguiente evidente frente diferente importante
			bastante constante obstante semejante restante urgente
			originario originaria contrario contraria necesario necesaria voluntario diario diaria horario aniversario veterano
			planeta meta vista lista pista entrevista revista feliz vez raiz señor señora ahora hora raiz luz paz veloz ligero ligera verdadero verdadera
			sincero sincera dinero numero genero mensajero`),
		states: words(`feliz orgulloso orgullosa natural oriundo oriunda originario originaria contento contenta satisfecho satisfecha consciente
			convencido convencida seguro segura emocionado emocionada visiblemente muy presente ausente nativo nativa procedente proveniente
			venido venida llegado llegada salido salida acompañado acompañada rodeado rodeada
			vecino vecina optimista pesimista favorable partidario partidaria nacido nacida preocupado preocupada junto mas tan agradecido agradecida
			dispuesto dispuesta sorprendido sorprendida listo lista`),
		doing: []string{"ando", "iendo", "endo"},
		done:  strings.Fields("ado ada ados adas ido ida idos idas"),
		times: words(`día dias jornada semana mes meses año años mañana tarde noche madrugada tiempo hora horas minuto minutos verano invierno primavera
			otoño momento vez siglo mediodía temporada trimestre víspera fecha`),
		occasions: words(`reunión conferencia ceremonia entrevista declaración declaraciones comunicado visita sesión cumbre discurso alocución
			anuncio lanzamiento inauguración apertura clausura recepción audiencia debate encuentro evento presentación entrega firma taller foro gala
			correo carta mensaje publicación tuit vídeo video respuesta reacción prensa rueda marco término final inicio comienzo margen recorrido acto
			salida llegada asamblea congreso gira intervención mitin red redes cuenta`),
		within: words(`a al en`),
		when: words(`durante tras después antes luego que quien quienes cual cuyo cuya cuando mientras donde porque pues aunque pero sino si
			según así junto`),
		finite: words(`ha han había habían es son fue fueron era eran está están va van será`),
		adverbs: words(`además también tampoco asimismo igualmente sin no entonces ahora ayer hoy mañana luego después antes aquí allí ahí
			finalmente sólo solo más muy ya aún todavía siempre nunca quizá quizás incluso inclusive dos tres cuatro cinco uno una todos todas él ella mismo misma por`),
		kin:    words(`colega amigo amiga hermano hermana esposa esposo mujer marido hijo hija vecino vecina tío tía primo prima`),
		before: words(`joven antiguo antigua nuevo nueva gran grande ex futuro futura actual entonces`),
		inside: words(`contra sobre ante`),
		past:   strings.Fields("ó aron ieron aba aban ará arán erá erán irá irán"),
		adjectives: strings.Fields(`al ales ar ares ivo iva ivos ivas ico ica icos icas ico ario aria arios arias oso osa osos osas ado ada ados adas
			ido ida idos idas ano ana anos anas ino ina inos inas ente entes ante antes ble bles il iles or ora ores oras ista istas unto unta
			erno erna ero era eros eras és`),
		plain: set{},
		called: map[string]string{
			"alcalde": "presidente municipal", "alcaldesa": "presidenta municipal", "edil": "presidente municipal",
		},
	}
}
