package intake

import "github.com/go-playground/locales/es"

func spanish() *lexicon {
	l := &lexicon{
		code:   "es",
		phrase: spanishPhrasing(),
		common: words(`el la los las un una unos unas de del y e o u a al en con por para sin sobre entre desde hasta
			es son era eran fue fueron ha han había ser sido que quien quienes cual cuyo cuando donde como se su sus lo le
			les nos nuestro nuestra este esta estos estas ese esa eso esto más menos no pero también muy ya durante
			tras según ante todo todos toda todas otros otras ayer hoy así allí ahí aquí allá acá`),
		articles:   words(`el la los las un una su sus nuestro nuestra`),
		months:     monthNames(es.New()),
		ofDate:     words(`de del`),
		rangeWords: words(`al a y hasta e`),
		weekdays:   weekdayNames(es.New()),
		verbs: words(`dijo dice trinó añadió añade agregó agrega concluyó concluye explicó explica afirmó afirma precisó precisa
			señaló señala indicó indica recordó recuerda destacó destaca subrayó subraya declaró declara manifestó manifiesta
			aseguró asegura comentó comenta advirtió advierte anunció anuncia sostuvo sostiene expresó expresa apuntó
			apunta insistió insiste reiteró reitera confirmó confirma resaltó resalta puntualizó enfatizó enfatiza
			reconoció reconoce respondió responde escribió escribe detalló detalla remarcó dicho añadido declarado
			explicado señalado afirmado destacado subrayado
			añadía contó cuenta confesó confiesa relató relata admitió admite prometió promete lamentó lamenta
			celebró celebra agradeció agradece felicitó felicita denunció denuncia defendió defiende opinó opina
			bromeó bromea matizó matiza resumió resume zanjó ironizó replicó replica preguntó reclamó reclama
			pidió pide exigió exige avisó avisa alertó alerta garantizó garantiza valoró valora consideró
			considera calificó califica describió describe definió tachó informó informa comunicó comunica
			ratificó ratifica reflexionó evocó rememoró mencionó menciona planteó plantea exclamó acotó aclaró
			aclara citó aseveró asevera argumentó argumenta contestó añadiendo señalando explicando afirmando
			destacando diciendo subrayando recordando asegurando dijeron dicen afirmaron señalaron explicaron
			asegurado indicado recordado insistido comentado apuntado concluido expresado anunciado reconocido
			lamentado decía explicaba
			expuso expone adujo aduce alegó alega apostilló apostilla arguyó arguye aplaudió aplaude auguró augura
			avanzó avanza clamó condenó condena corroboró corrobora declararon deploró deplora desmintió desmiente
			detallado elogió elogia enumeró enunció espetó exhortó exhorta explicitó fundamentó ilustró inquirió instó
			insta invitó juzgó juró leyó narró narra notificó objetó observó observa parafraseó postuló precisado
			predijo proclamó proclama profundizó pronosticó propuso propone prosiguió prosigue protestó puntualiza
			recalcó recalca recomendó recomienda refirió refiere reafirmó reafirma rebatió recapituló rechazó rechaza
			redactó remarca repitió repite reveló revela saludó saluda sentenció sintetizó subrayaron sugirió sugiere
			suplicó teorizó testificó transmitió vaticinó exhortando agregando indicando manifestando expresando
			precisando apuntando advirtiendo concluyendo aclarando puntualizando aseverando reiterando sosteniendo
			exponía expuesto abogó aboga abundó abunda acusó acusa adelantó adelanta adelantado advertía afirmaba
			agradecía alabó alaba anotó anota anticipó anticipa apeló apela apreció aseguraba atestiguó
			atribuyó bendijo certificó certifica coincidió coincide comprometió concretó concreta confió confía
			confirmaba conjeturó conminó consideraba constató constata contaba convino criticó critica cuestionó
			cuestiona deseó desea demandó desveló dictaminó encomió esgrimió esperó espera estimó estima evaluó
			explayó exteriorizó externó externa formuló formula glosó glosa gritó habló imploró incidió
			incide interpeló invita justificó justifica lanzó manifestado mantuvo mantiene murmuró negó niega
			observado ofreció opinaba ordenó participó pensó piensa ponderó precisaba preguntaba presentó prevé
			previó profundiza prometido pronunció razonó recitó reconocía redundó referenció reflejó reivindicó
			reivindica relataba remachó rememora reprochó responsabilizó rogó ruega sentencia significó solicitó
			solicita sumó suscribió sustentó trasladó trazó tuiteó urgió urge vaticina verificó visibilizó vislumbró
			vociferó agradeciendo explican señalan indican destacan subrayan aseguran añaden advierten denuncian
			lamentan insisten concluyeron indicaron destacaron aseguraron añadieron recordaron continuó continúa
			finalizó finaliza culminó abrió inició cerró
			congratuló pregunta alegró mostró
			saber constar notar hincapié subrayar recordar
			reiterado alertado reclamado pedido exigido confirmado resaltado enfatizado respondido escrito remarcado contado
			confesado relatado admitido celebrado agradecido denunciado defendido opinado matizado resumido zanjado
			replicado preguntado avisado garantizado valorado ratificado mencionado planteado aclarado argumentado
			contestado sostenido advertido condenado propuesto recalcado recomendado rechazado revelado sugerido
			criticado negado incidido reafirmado proseguido enumerado aseverado lanzado solicitado instado apelado
			ironizado apostillado bromeado sentenciado puntualizado constatado augurado vaticinado espetado exclamado elogiado alabado ensalzado
			reivindicado felicitado aplaudido alegado objetado exhortado narrado evocado rememorado repetido corroborado desvelado
			complementó complementa deslizó ensalzó ahondó acentuó`),
		verbHelp: words(`se hizo quiso ha han había también además`),
		pronouns: words(`él ella ellos ellas`),
		judging: words(`calificó califica describió describe llamó llama tachó tacha definió define denunció denuncia
			celebró consideró considera calificado descrito calificando describiendo definiendo tachando tildó tilda tildando agradeció
			agradece agradeciendo`),
		sources: words(`según, de acuerdo con, en palabras de, a juicio de, en opinión de, para, conforme a, en opinión de, según palabras de, según explicó, según indicó, según señaló, según dijo, según afirmó, como dijo, como explicó, como señaló, como indicó, como afirmó, a decir de, al decir de, a criterio de`),
		naming: words(`titulado titulada titulados tituladas denominado denominada llamado llamada llamados llamadas bautizado
			bautizada conocido conocida palabra palabras término términos expresión título tema lema eslogan campaña
			informe estudio película libro canción exposición muestra proyecto programa iniciativa operación
			operativo conferencia taller serie documental artículo guía premio sello etiqueta botón sección
			página obra apodado apodada supuesto supuesta mal concurso álbum revista marca ley plan jornada jornadas acuerdo
			visión estrategia convenio manual folleto cartilla consigna`),
		preps: words(`de del a al en con por para sin sobre entre desde hasta tras según ante contra bajo como mediante`),
		bodies: words(`cámara cofradía hermandad gremio confederación congreso parlamento senado asamblea corte
			facultad rectorado biblioteca archivo archivos orquesta clínica ejército regimiento compañía
			delegación consulado consorcio coalición mutua agrupación corporación superintendencia contraloría
			procuraduría defensoría prefectura intendencia gobernación municipalidad ministerio agencia organización red policía consejo empresa compañía universidad banco oficina comisión
			sindicato asociación departamento instituto fundación comité grupo federación tribunal autoridad centro
			servicio servicios gobierno partido alianza sociedad club equipo escuela hospital museo fondo brigada
			puerto aeropuerto embajada secretaría observatorio cooperativa colectivo fiscalía ayuntamiento alcaldía
			guardia laboratorio academia ong firma unión liga entidad
			movimiento caja teatro colegio cátedra gabinete organismo dirección comisaría armada diócesis
			iglesia patronato filial`),
		honorifics: words(`doctor doctora sr sra srta d da don doña dr dra prof señor señora señorita ing lic excmo excma
			fray sor monseñor mons excelentísimo excelentísima arq mtro mtra abg c.p jeque
			sres sras señores señoras drs dras lcdo lcda licdo licda licenciado licenciada ingeniero ingeniera
			maestro padre hermano hermana reverendo reverenda rvdo rvda s.e s.a.r su excelencia honorable hon ilmo
			ilma ilustrísimo ilustrísima príncipe princesa baron barón conde condesa marqués marquesa gral tte cnel`),
		titles: words(`edila fiscala catedrático catedrática doctorando doctoranda urbanista cirujano cirujana ganadero ganadera contador contadora
			interventor interventora escultor escultora seleccionador seleccionadora seremi príncipe cto
			vice chairman oficial suboficial cabo vicealmirante contralmirante almirante subcomisario
			subcomisaria obispo arzobispo cardenal imán rabino pastor sacerdote párroco codirector codirectora
			copresidente copresidenta vicerrector vicerrectora agregado agregada cónsul notario notaria agrónomo agrónoma
			botánico botánica arqueólogo arqueóloga antropólogo antropóloga sociólogo socióloga virólogo viróloga
			astrónomo astrónoma astronauta farmacéutico farmacéutica enfermero enfermera matrona bombero bombera
			compositor compositora músico cantante actor actriz cineasta escritor escritora novelista poeta
			periodista fotógrafo fotógrafa traductor traductora intérprete entrenador entrenadora futbolista
			regidor regidora legislador legisladora asambleísta prefecta director directora presidente presidenta ministro ministra secretario secretaria general jefe jefa
			responsable comisario comisaria comisionado comisionada portavoz vocero vocera coordinador coordinadora
			embajador embajadora gobernador gobernadora alcalde alcaldesa profesor profesora rector rectora decano decana
			fundador fundadora representante relator relatora administrador administradora delegado delegada inspector
			inspectora fiscal juez jueza asesor asesora consejero consejera analista investigador investigadora ingeniero
			ingeniera especialista experto experta redactor redactora conservador conservadora tesorero tesorera enviado
			enviada vicepresidente vicepresidenta capitán coronel teniente comandante ejecutivo ejecutiva gerente
			subdirector subdirectora subsecretario subsecretaria
			químico química diputado diputada senador senadora médico médica biólogo bióloga historiador
			historiadora economista maestro maestra docente gerenta patrón patrona propietario propietaria dueño
			dueña miembro estudiante sargento brigadier abogado abogada magistrado magistrada geólogo geóloga
			oceanógrafo oceanógrafa meteorólogo meteoróloga físico física psicólogo psicóloga artista autor
			autora arquitecto arquitecta guía agricultor agricultora pescador pescadora archivero archivera
			bibliotecario bibliotecaria organizador organizadora encargado encargada técnico técnica controlador
			controladora dirigente canciller intendente intendenta prefecto viceministro viceministra
			presidente-ejecutivo concejal concejala edil defensor defensora superintendente procurador
			procuradora contralor contralora titular adjunto adjunta nacional regional científico científica
			socio socia cofundador cofundadora auditor auditora
			jerarca ceo cfo coo agente líder mandatario mandataria funcionario funcionaria galardonado galardonada
			parlamentario parlamentaria congresista alguacil pastora capellán negociador
			negociadora mediador mediadora geógrafo geógrafa matemático matemática estadístico epidemiólogo
			epidemióloga veterinario veterinaria partera comadrona gendarme mariscal cadete productor
			productora editor editora corresponsal música realizador realizadora bailarín bailarina jugador jugadora
			atleta campeón campeona formador formadora instructor instructora consultor consultora promotor promotora
			superintendenta síndico síndica subjefe subjefa
			subgobernador subgobernadora exministro exministra expresidente expresidenta diplomático diplomática
			letrado letrada registrador registradora ombudsman personero personera contraalmirante
			empresario empresaria emprendedor emprendedora becario becaria voluntario voluntaria
			obrero obrera capataz activista lideresa cacique curaca directivo directiva
			vicesecretario vicesecretaria subdelegado subdelegada`),
		people: words(`oficial líder responsable dirigente portavoz vocero vocera funcionario funcionaria mandatario mandataria
			titular jerarca directivo directiva parlamentario parlamentaria legislador legisladora diplomático diplomática
			negociador negociadora experto experta especialista activista galardonado galardonada autor autora fundador
			fundadora jefe jefa organizador organizadora servidor servidora edil`),
		things: words(`premio premios día semana mes año ley código plan programa proyecto iniciativa cumbre conferencia convención
			congreso foro informe agenda acuerdo tratado protocolo carta declaración avenida carretera
			condado ciudad estado estados provincia región distrito isla islas mar océano
			república reino unión naciones unidas unidos prensa comunicado boletín
			foto feria festival juegos copa campeonato campaña política seguridad asuntos revista estudio
			estación sistema huracán áfrica europa asia américa américas`),
		joins:     words(`de del la el los las y e en para a al por`),
		particles: words(`ben de del la las los y e da do dos van von der di san al el bin`),
		abbrevs: words(`a.i sr sra srta dr dra d da prof ing lic núm no art etc p ej pág ee.uu av ene feb mar abr may jun jul
			ago sep sept oct nov dic excmo excma excmos ilmo ilma licdo lcdo lcda gral cnel tte s.a s.e s.m rvdo sres sras`),
		labels: words(`para publicación inmediata, comunicado de prensa, nota de prensa, comunicado, boletín de prensa,
			para difusión inmediata, para su difusión inmediata, para su publicación inmediata, difusión inmediata, publicación inmediata,
			de publicación inmediata, aviso a los medios, invitación a los medios, convocatoria de prensa, alerta de prensa`),
		captions: words(`foto, fotografía, imagen, pie, pie de foto, pie de imagen, pie de fotografía`),
		contacts: words(`contacto, contactos, contacto de prensa, contactos de prensa, contacto para prensa, contacto para la prensa,
			contacto para medios, contacto para los medios, contacto con los medios, contactos para los medios,
			contacto con medios, contacto medios, para más información, para mayor información, para mayores informes,
			más información, mayor información, más informaciones, oficina de prensa, gabinete de prensa, servicio de prensa,
			departamento de prensa, sala de prensa, prensa, informes, información, relaciones con los medios,
			para entrevistas, consultas de prensa, consultas de medios, consultas de los medios, comunicación,
			gabinete de comunicación, departamento de comunicación, atención a medios, información para la prensa,
			para obtener más información`),
		notes: words(`notas para los editores, nota para los editores, notas para editores, nota para editores,
			notas a los editores, nota a los editores, notas para los redactores, nota para los redactores,
			notas para la redacción, nota para la redacción, notas a la redacción, nota a la redacción,
			nota para los periodistas, notas para los periodistas, nota para periodistas, notas para periodistas,
			nota a los medios, notas a los medios, nota para los medios, notas para los medios`),
		statements: words(`declaración declaraciones mensaje palabras discurso comunicado carta comentario comentarios reacción texto siguiente siguientes manifestación`),
		myself:     words(`yo nosotros nosotras nuestro nuestra nuestros nuestras mi mis me nos`),
		about:      words(`acerca de, acerca del, sobre`),
		dateWords:  words(`el a`),
		signals:    words(`alerta urgente nota novedad aviso importante atención rectificación corrección exclusiva vídeo video foto directo comunicado prensa día semana año cumbre conferencia foro informe mujeres niños pregunta respuesta última actualización`),
		and:        words(`y e`),
	}
	l.months["setiembre"] = 9
	return l
}
