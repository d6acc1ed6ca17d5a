package intake

import "github.com/go-playground/locales/fr"

func french() *lexicon {
	l := &lexicon{
		code:   "fr",
		phrase: frenchPhrasing(),
		common: words(`le la les l un une des du de d et ou à au aux en dans sur pour par avec sans sous est sont était
			étaient a ont avait être été que qui qu dont où ce cet cette ces il elle ils elles on nous vous son sa ses leur
			leurs notre nos plus moins ne pas mais aussi comme après avant pendant depuis lors selon entre vers chez
			si tout tous toute toutes autres hier aujourd'hui ainsi cependant enfin`),
		articles:   words(`le la les un une l' son sa ses leur notre`),
		months:     monthNames(fr.New()),
		ordinals:   words(`er`),
		ofDate:     words(`de`),
		rangeWords: words(`au et à a`),
		weekdays:   weekdayNames(fr.New()),
		verbs: words(`déclaré déclare ajouté ajoute conclu conclut expliqué explique affirmé affirme précisé précise
			souligné souligne indiqué indique rappelé rappelle estimé estime annoncé annonce dit commenté commente noté
			note insisté insiste poursuivi poursuit confié confie assuré assure averti avertit confirmé confirme
			observé observe remarqué remarque soutenu soutient salué salue regretté regrette répondu répond écrit
			martelé reconnu reconnaît lancé résumé résume déclarait expliquait ajoutait soulignait
			a-t-il glissé glisse avoue avoué juge jugé plaidé plaide lâché lâche raconté raconte témoigné
			témoigne martèle prévenu prévient promis promet rétorqué admis admet avancé avance détaillé détaille
			complété complète renchéri renchérit ironisé ironise plaisanté plaisante soupire soupiré insistait
			rappelait estimait affirmait précisait confiait disait dénoncé dénonce réagi réagit réaffirmé
			réaffirme félicité félicite remercié remercie appelé appelle déploré déplore signalé signale
			mentionné mentionne exhorté souhaité souhaite espère espéré répété répète ajoutant précisant
			soulignant expliquant estimant rappelant assurant indiquant affirmant déclarant qualifié qualifie
			décrit évoqué évoque jure juré commencé conclura considère considéré nuance nuancé tempère tranché
			tranche sourit souri explicite explicité relève relevé proteste protesté
			exprimé exprime fustigé fustige condamné condamne applaudi applaudit vanté vante loué loue encouragé
			encourage alerté alerte interrogé interroge demandé demande exigé exige clamé clame proclamé proclame
			murmuré murmure lance rassuré rassure persiste persisté argumenté argumente argué argue allégué allègue
			attesté atteste certifié certifie décrété décrète définit démenti dément énoncé énonce énuméré exposé
			expose formulé formule informé informe invoqué invoque prédit pronostiqué répliqué réplique révélé révèle
			spécifié spécifie stipulé suggéré suggère tweeté reprend repris enchaîné enchaîne ponctué s'exclame
			s'inquiète s'indigne s'étonne s'enthousiasme s'interroge s'insurge s'alarme
			analyse analysé approuve approuvé articule articulé assène asséné blague cite cité claironne claironné
			concède concédé concédait conseille conseillé constate constaté conteste contesté conjure conjuré
			convenu convient corrige corrigé coupe crie crié critique critiqué développe développé diagnostique dicte
			dicté énumère exhorte exulte garantit garanti gronde illustre illustré implore imploré indiquait
			interpelle interpellé invite invité jubile lançait lit maintient maintenu mentionnait notait
			objecte objecté opine ordonne ordonné oppose paraphrase pense pensé pointe pointé préconise préconisé
			présente prétend prétendu prie prié pronostique propose proposé questionne questionné reconnaissait
			recommande recommandé redit refuse regrettait rejette rejeté relate relaté relativise remarquait reproche
			reproché résumait rétorque s'écrie s'engage signalait souffle soufflé souhaitait soupçonne
			stipule supplie supposé supposait témoignait tonne trouve tonné vitupère promettait ajoutent déclarent
			expliquent affirment soulignent indiquent rappellent estiment précisent disent notent constatent
			demandent dénoncent regrettent insistent exclamé enthousiasmé étonné inquiété alarmé écrié indigné
			encourageant concluant commentant remerciant exhortant appelant racontait publié lu
			réjouit réjoui réjouie félicitée inquiétée étonnée indignée alarmée emporté emportée exclamée écriée
			savoir valoir souligner rappeler préciser saluer ajouter remercier`),
		verbHelp: words(`a ont avait se s'est fait tient tenu tenait à aussi également ensuite a-t-il a-t-elle ont-ils ont-elles avait-il t il elle`),
		pronouns: words(`il elle ils elles a-t-il a-t-elle ont-ils ont-elles`),
		judging: words(`qualifié qualifie décrit juge jugé parle parlé évoque évoqué dénonce dénoncé salué salue qualifiant
			parlant évoquant dénonçant saluant voit décrivant jugeant remercié
			remercie remerciant`),
		sources: words(`selon, d'après, pour, aux yeux de, de l'avis de, aux dires de, de l'aveu de, au dire de, comme le dit, comme le souligne, comme l'explique, comme le rappelle, comme l'indique, selon les mots de, selon les termes de, dans les mots de`),
		naming: words(`dit dite dits dites intitulé intitulée intitulés intitulées baptisé baptisée nommé nommée appelé appelée
			surnommé surnommée mot mots terme termes expression titre thème devise slogan campagne rapport étude film
			livre ouvrage chanson exposition projet programme initiative opération conférence atelier série
			documentaire article guide prix label mention bouton rubrique onglet page spectacle pièce dénommé
			dénommée soi-disant concours album revue marque mention loi vision accord charte stratégie manuel brochure`),
		preps: words(`de d du des à au aux en dans par avec pour chez sur sous contre vers entre après avant selon depuis
			sans parmi comme auprès`),
		bodies: words(`chambre confrérie corporation guilde confédération congrès parlement sénat assemblée cour
			collège lycée faculté rectorat bibliothèque archives théâtre orchestre clinique caserne armée
			régiment compagnie régie mission délégation consulat haut-commissariat commissariat consortium coalition
			caisse mutuelle groupement ministère agence organisation réseau police conseil entreprise société université banque bureau
			commission syndicat association département institut fondation comité groupe fédération tribunal
			autorité centre service services gouvernement parti alliance club équipe école hôpital musée fonds brigade
			port aéroport ambassade secrétariat observatoire coopérative collectif parquet mairie municipalité préfecture
			gendarmerie laboratoire académie ong firme union ligue office
			mouvement organisme
			diocèse église croix-rouge croissant-rouge filiale start-up jeune-pousse
		`),
		honorifics: words(`pre m mm mme mmes mlle mr monsieur madame mademoiselle dr docteur pr prof professeur me maître
			s.e s.e.m
			mgr cheikh hadji hadj elhadji elhadj hadja adja sieur dame son excellence
			honorable honorables mesdames messieurs mlles docteure professeure révérend révérende père frère soeur
			sœur baron baronne comte comtesse prince princesse sa s.a s.a.r s.m altesse éminence sultan ing maîtres`),
		titles: words(`showrunner habitant habitante riverain riveraine peintre plasticien plasticienne dga consule proviseure urbaniste chirurgien chirurgienne éleveur éleveuse entrepreneure auditeur
			auditrice éducateur éducatrice sculpteur sculptrice sélectionneur haute-commissaire intendante sultan émir cto
			vice titulaire lauréat lauréate adjudant-chef sergent-chef major vice-amiral contre-amiral
			sous-préfet sous-préfète bâtonnier bâtonnière notaire évêque archevêque cardinal
			imam rabbin pasteur curé prêtre cofondateur cofondatrice codirecteur codirectrice coprésident coprésidente
			sous-directeur sous-directrice attaché attachée
			agronome botaniste archéologue anthropologue sociologue virologue astronome astronaute pharmacien pharmacienne
			infirmier infirmière sage-femme pompier pompière gendarme enquêteur enquêtrice
			compositeur compositrice musicien musicienne chanteur chanteuse acteur actrice comédien comédienne réalisateur
			réalisatrice écrivain écrivaine romancier romancière poète journaliste photographe traducteur traductrice interprète
			entraîneur entraîneuse échevin échevine bourgmestre syndic syndique caporal caporale gestionnaire directeur directrice président présidente ministre secrétaire général générale chef cheffe
			responsable commissaire porte-parole coordinateur coordinatrice coordonnateur coordonnatrice ambassadeur
			ambassadrice gouverneur maire professeur professeure recteur rectrice doyen doyenne fondateur fondatrice
			représentant représentante rapporteur rapporteuse administrateur administratrice délégué déléguée
			inspecteur inspectrice procureur procureure juge conseiller conseillère analyste chercheur chercheuse
			ingénieur ingénieure spécialiste expert experte rédacteur rédactrice conservateur conservatrice trésorier
			trésorière envoyé envoyée adjoint adjointe vice-président vice-présidente préfet préfète colonel capitaine
			lieutenant commandant commandante exécutif exécutive pdg
			chimiste député députée sénateur sénatrice médecin biologiste historien historienne économiste
			enseignant enseignante maître gérant gérante patron patronne propriétaire membre étudiant étudiante
			lieutenant-colonel brigadier brigadière adjudant sergent substitut avocat avocate magistrat
			magistrate géologue océanographe météorologue physicien physicienne psychologue artiste auteur
			auteure autrice architecte guide agriculteur agricultrice pêcheur pêcheuse archiviste bibliothécaire
			animateur animatrice organisateur organisatrice chargé chargée intendant technicien technicienne
			contrôleur contrôleuse dirigeant dirigeante chancelier chancelière proviseur principal principale
			haut-commissaire sous-secrétaire secrétaire-général national nationale régional régionale technique
			scientifique
			ceo cfo coo pdg dga chairman agent agente élu élue intéressé intéressée parlementaire conseiller-maire sénateur-maire député-maire
			président-directeur directeur-général pape aumônier négociateur négociatrice médiateur médiatrice
			défenseur défenseure géographe mathématicien mathématicienne statisticien statisticienne épidémiologiste
			vétérinaire amiral maréchal producteur productrice éditeur éditrice
			correspondant correspondante cinéaste danseur danseuse joueur joueuse footballeur
			footballeuse athlète champion championne formateur formatrice instituteur institutrice consultant
			consultante promoteur promotrice référent référente superintendant superintendante
			surintendant surintendante lieutenant-gouverneur lieutenante-gouverneure gouverneure mairesse
			négociant négociante entrepreneur entrepreneuse copropriétaire vice-premier
			vice-première greffier greffière avocat-général procureur-général dg sg drh
			militant militante activiste doctorant doctorante boursier
			boursière apprenti apprentie stagiaire bénévole ouvrier ouvrière contremaître`),
		people: words(`élu élue responsable dirigeant dirigeante porte-parole patron patronne élus intéressé intéressée
			parlementaire diplomate négociateur négociatrice expert experte spécialiste militant militante lauréat
			lauréate auteur auteure autrice fondateur fondatrice chef cheffe organisateur organisatrice fonctionnaire
			officier officière`),
		things: words(`prix journée semaine mois année loi code plan programme projet initiative sommet conférence convention
			congrès forum rapport agenda accord traité protocole charte déclaration rue avenue boulevard route
			comté ville état états province région district île îles fleuve baie océan
			république royaume nations presse communiqué communiqués photo festival salon
			jeux coupe championnat campagne politique sécurité affaires revue étude unies
			afrique europe asie amérique amériques`),
		joins:     words(`de du des d la le les l et à au aux en pour sur chez`),
		particles: words(`y ould bint abou de du des d' la le van von der den di da del ben bin al el`),
		abbrevs:   words(`a.i m mm mme mmes mlle dr pr me st ste no art etc cf p ex av janv févr avr juil sept oct nov déc s.e drs pres mgr s.a s.a.r s.m mlles prof ing cie`),
		labels: words(`pour diffusion immédiate, communiqué de presse, communiqué, dossier de presse, note aux médias,
			à diffuser dès réception, à diffuser immédiatement, pour publication immédiate, à publier dès réception, diffusion immédiate,
			pour diffusion dès réception, à diffusion immédiate, avis aux médias, invitation presse, note de presse, bulletin de presse, alerte presse`),
		captions: words(`photo, légende, image, légende photo, légende de la photo`),
		contacts: words(`contact, contacts, contact presse, contacts presse, contact média, contact médias, contacts médias,
			contact de presse, contacts de presse, service de presse, service presse, bureau de presse, relations presse,
			relations médias, relations avec les médias, pour plus d'informations, pour plus d'information,
			pour de plus amples informations, pour de plus amples renseignements, pour tout renseignement,
			pour toute information, pour en savoir plus, renseignements, informations, information, source, sources,
			pour toute demande d'interview, demandes d'interview, demandes des médias, personne-ressource, personnes-ressources,
			à l'attention des médias, pour information, presse, vos contacts, plus d'informations`),
		notes: words(`notes aux rédactions, note aux rédactions, notes aux rédacteurs, note aux rédacteurs, notes aux éditeurs,
			note aux éditeurs, notes à l'intention des rédactions, note à l'intention des rédactions,
			notes à l'intention des rédacteurs, note à l'intention des rédacteurs, note à la rédaction,
			notes à la rédaction, note aux journalistes, notes aux journalistes, à l'attention des rédactions`),
		statements: words(`déclaration message propos allocution discours communiqué lettre commentaire commentaires réaction mots texte suivante suivant suit`),
		myself:     words(`je j nous notre nos mon ma mes me moi`),
		about:      words(`à propos de, à propos d, à propos du, à propos des`),
		dateWords:  words(`le`),
		signals:    words(`alerte urgent note mise nouveau nouveauté rappel important attention rectificatif correction exclusif vidéo photo direct communiqué presse journée semaine année sommet conférence forum rapport femmes enfants question réponse`),
		and:        words(`et`),
	}
	l.months["fev"] = 2
	return l
}
