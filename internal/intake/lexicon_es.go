package intake

import "github.com/go-playground/locales/es"

func spanish() *lexicon {
	l := &lexicon{
		code: "es",
		common: words(`el la los las un una unos unas de del y e o u a al en con por para sin sobre entre desde hasta
			es son era eran fue fueron ha han había ser sido que quien quienes cual cuyo cuando donde como se su sus lo le
			les nos nuestro nuestra este esta estos estas ese esa eso esto más menos no pero también muy ya durante
			tras según ante todo todos toda todas otros otras ayer hoy así`),
		articles:   words(`el la los las un una su sus nuestro nuestra`),
		months:     monthNames(es.New()),
		ofDate:     words(`de del`),
		rangeWords: words(`al a y hasta e`),
		weekdays:   weekdayNames(es.New()),
		verbs: words(`dijo dice añadió añade agregó agrega concluyó concluye explicó explica afirmó afirma precisó precisa
			señaló señala indicó indica recordó recuerda destacó destaca subrayó subraya declaró declara manifestó manifiesta
			aseguró asegura comentó comenta advirtió advierte anunció anuncia sostuvo sostiene expresó expresa apuntó
			apunta insistió insiste reiteró reitera confirmó confirma resaltó resalta puntualizó enfatizó enfatiza
			reconoció reconoce respondió responde escribió escribe detalló detalla remarcó dicho añadido declarado
			explicado señalado afirmado destacado subrayado`),
		verbHelp:   words(`ha han había también además`),
		pronouns:   words(`él ella ellos ellas este esta`),
		honorifics: words(`sr sra srta d da don doña dr dra prof señor señora señorita ing lic excmo excma`),
		titles: words(`director directora presidente presidenta ministro ministra secretario secretaria general jefe jefa
			responsable comisario comisaria comisionado comisionada portavoz vocero vocera coordinador coordinadora
			embajador embajadora gobernador gobernadora alcalde alcaldesa profesor profesora rector rectora decano decana
			fundador fundadora representante relator relatora administrador administradora delegado delegada inspector
			inspectora fiscal juez jueza asesor asesora consejero consejera analista investigador investigadora ingeniero
			ingeniera especialista experto experta redactor redactora conservador conservadora tesorero tesorera enviado
			enviada vicepresidente vicepresidenta capitán coronel teniente comandante ejecutivo ejecutiva gerente
			subdirector subdirectora subsecretario subsecretaria`),
		joins:     words(`de del la el los las y e en para a al por`),
		particles: words(`de del la las los y e da do dos van von der di san al el bin`),
		abbrevs: words(`sr sra srta dr dra d da prof ing lic núm no art etc p ej pág ee.uu av ene feb mar abr may jun jul
			ago sep sept oct nov dic excmo excma`),
		labels: words(`para publicación inmediata, comunicado de prensa, nota de prensa, comunicado, boletín de prensa,
			fin, ###, # # #, ***, * * *`),
		captions: words(`foto fotografía imagen pie`),
	}
	l.months["setiembre"] = 9
	return l
}
