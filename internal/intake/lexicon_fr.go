package intake

import "github.com/go-playground/locales/fr"

func french() *lexicon {
	return &lexicon{
		code: "fr",
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
			martelé reconnu reconnaît lancé résumé résume déclarait expliquait ajoutait soulignait`),
		verbHelp: words(`a ont avait aussi également ensuite a-t-il a-t-elle ont-ils ont-elles avait-il t il elle`),
		pronouns: words(`il elle ils elles a-t-il a-t-elle ont-ils ont-elles`),
		honorifics: words(`m mm mme mmes mlle mr monsieur madame mademoiselle dr docteur pr prof professeur me maître
			s.e s.e.m`),
		titles: words(`directeur directrice président présidente ministre secrétaire général générale chef cheffe
			responsable commissaire porte-parole coordinateur coordinatrice coordonnateur coordonnatrice ambassadeur
			ambassadrice gouverneur maire professeur professeure recteur rectrice doyen doyenne fondateur fondatrice
			représentant représentante rapporteur rapporteuse administrateur administratrice délégué déléguée
			inspecteur inspectrice procureur procureure juge conseiller conseillère analyste chercheur chercheuse
			ingénieur ingénieure spécialiste expert experte rédacteur rédactrice conservateur conservatrice trésorier
			trésorière envoyé envoyée adjoint adjointe vice-président vice-présidente préfet préfète colonel capitaine
			lieutenant commandant commandante exécutif exécutive pdg`),
		joins:     words(`de du des d la le les l et à au aux en pour sur`),
		particles: words(`de du des d' la le van von der den di da del ben bin al el`),
		abbrevs:   words(`m mm mme mmes mlle dr pr me st ste no art etc cf p ex av janv févr avr juil sept oct nov déc s.e`),
		labels: words(`pour diffusion immédiate, communiqué de presse, communiqué, dossier de presse, note aux médias,
			fin, ###, # # #, ***, * * *`),
		captions: words(`photo légende image`),
	}
}
