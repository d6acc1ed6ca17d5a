package intake

import "strings"

// eventWords are what stands beside the day of an event, in one language, folded.
type eventWords struct {
	ahead []string // verbs that say that it is to come, or comes
	past  []string // verbs that say that it was
	nouns []string // what it is
	on    set      // before the day, where a verb or noun counts: "on", and not "of"
	next  set      // beside a day without a year: the first such day from the dateline on
	was   []string // before days on which it was to be at first, or on which it is not
}

// eventLexicons are the words for events by language.
var eventLexicons = map[string]*eventWords{
	"en": {
		ahead: phrases(`will be held, will take place, takes place, take place, to be held, being held, is to be held, are to be held, is being held, is held,
			will be celebrated, will be observed, will be marked, will be inaugurated, will be launched, will be opened,
			will be presented, will be unveiled, will be awarded, will be broadcast, will be streamed, will run, will open, opens, will begin,
			begins, will start, starts, will kick off, kicks off, will host, hosts, will hold, holds, will celebrate, celebrates, will gather, will convene,
			will meet, will launch, will feature, will present, will honor, will honour, will receive, will welcome, will come together,
			is scheduled for, are scheduled for, scheduled to take place, is planned for, slated for, is set for, are invited, is invited, open their gates, open its doors,
			opens its doors, invited to attend, interested in attending, join us`),
		past: phrases(`was held, were held, has been held, took place, held its, held a, held an, held the, hosted, was inaugurated, was launched, was celebrated,
			gathered, convened, recognized as, was honored, was honoured, was presented`),
		nouns: phrases(`event, conference, congress, festival, summit, forum, meeting, ceremony, gala, ball, concert, exhibition, fair, symposium, seminar, workshop,
			webinar, lecture, race, marathon, tournament, parade, open day, open house, convention, assembly, session, hearing, lunch, luncheon, dinner,
			reception, press conference, news conference, briefing, inauguration, opening, commemoration, celebration, screening, premiere, auction, match,
			game, hackathon, competition, award ceremony, awards, launch, expo, trade show, town hall, rally, vigil, march`),
		on:   words(`on`),
		next: words(`next`),
		was:  phrases(`originally scheduled, originally planned, initially scheduled, initially planned, was scheduled, was to take place, was to be held, were to be held, instead of, postponed from, deadline, not later than, no later than`),
	},
	"fr": {
		ahead: phrases(`se tiendra, se tiendront, aura lieu, auront lieu, se déroulera, se dérouleront, sera organisé, sera organisée, seront organisés,
			sera inauguré, sera inaugurée, sera célébré, sera célébrée, sera lancé, sera lancée, sera présenté, sera présentée, ouvrira, ouvriront, débutera,
			débuteront, commencera, s'ouvrira, s'ouvre, se tient, a lieu, accueillera, accueille, recevra, réunira, réuniront, organisera, organise, célébrera,
			fêtera, invite, invitent, est prévu, est prévue, sont prévus, sont prévues, est fixé, est fixée, sera diffusé, sera diffusée, se réunira,
			se réuniront, se retrouveront, donnera, ouvriront au public, convie, aura pour`),
		past: phrases(`s'est tenu, s'est tenue, se sont tenus, se sont tenues, a eu lieu, ont eu lieu, s'est déroulé, s'est déroulée, a été inauguré,
			a été inaugurée, a été organisé, a été organisée, s'est réuni, s'est réunie, a accueilli, a organisé`),
		nouns: phrases(`événement, évènement, conférence, congrès, festival, sommet, forum, réunion, cérémonie, gala, bal, concert, exposition, foire, salon, symposium,
			colloque, séminaire, atelier, webinaire, course, marathon, tournoi, défilé, journée portes ouvertes, portes ouvertes, assemblée, session, audience,
			déjeuner, dîner, réception, conférence de presse, point de presse, inauguration, ouverture, commémoration, fête, projection, avant-première,
			vente aux enchères, match, concours, remise des prix, lancement, rassemblement, veillée, scrutin, élection`),
		on:   words(`le`),
		next: words(`prochain prochains prochaine`),
		was:  phrases(`initialement prévu, initialement prévue, initialement prévus, était prévu, était prévue, étaient prévus, devait avoir lieu, devait se tenir, au lieu de, au lieu du, date limite, au plus tard, avant`),
	},
	"es": {
		ahead: phrases(`se celebrará, se celebrarán, tendrá lugar, tendrán lugar, se realizará, se realizarán, se llevará a cabo, se llevarán a cabo,
			se desarrollará, será inaugurado, será inaugurada, se inaugurará, se presentará, será presentado, abrirá, abrirán, comenzará, comenzarán,
			dará comienzo, empezará, acogerá, acoge, albergará, recibirá, reunirá, se reunirá, se reunirán, organizará, celebrará, celebrarán, invita, invitan,
			está previsto, está prevista, está programado, está programada, se celebra, se realiza, tiene lugar, será transmitido, se transmitirá, será lanzado,
			se lanzará, será el, sera el, abre sus puertas, abrirá sus puertas`),
		past: phrases(`se celebró, se celebraron, tuvo lugar, tuvieron lugar, se realizó, se llevó a cabo, fue inaugurado, fue inaugurada, se inauguró,
			se reunió, celebró su, organizó, acogió`),
		nouns: phrases(`evento, acto, conferencia, congreso, festival, cumbre, foro, reunión, ceremonia, gala, baile, concierto, exposición, feria, simposio, seminario,
			taller, seminario web, carrera, maratón, torneo, desfile, jornada, jornadas, puertas abiertas, asamblea, sesión, audiencia, almuerzo, cena, recepción,
			conferencia de prensa, rueda de prensa, inauguración, apertura, conmemoración, fiesta, proyección, estreno, subasta, partido, concurso, premiación,
			entrega de premios, lanzamiento, concentración, vigilia, elecciones`),
		on:   words(`el`),
		next: words(`próximo próxima próximos`),
		was:  phrases(`previsto inicialmente, prevista inicialmente, inicialmente previsto, inicialmente prevista, estaba previsto, estaba prevista, en lugar de, en vez de, fecha límite, a más tardar, antes del`),
	},
	"ar": {
		ahead: phrases(`سيعقد, ستعقد, يعقد, تعقد, سينعقد, ستنعقد, ينعقد, تنعقد, سيقام, ستقام, يقام, تقام, سينظم, ستنظم, سينطلق, ستنطلق, ينطلق, تنطلق, سيبدأ,
			ستبدأ, يبدأ, تبدأ, سيفتتح, ستفتتح, يفتتح, تفتتح, سيجري, ستجري, يجري, تجري, سيستضيف, ستستضيف, يستضيف, تستضيف, تحتضن, يحتضن, سيحتفل, ستحتفل,
			ستشهد, سيشهد, سيجتمع, تعرض, يعرض, ستعرض, سيعرض, سوف يعقد, سوف تعقد, من المقرر, المقرر, المزمع, من المزمع, تدعو, يدعو`),
		past: phrases(`عقد, عقدت, انعقد, انعقدت, أقيم, أقيمت, جرى, جرت, افتتح, افتتحت, نظم, نظمت, انطلق, انطلقت, استضاف, استضافت`),
		nouns: phrases(`حدث, فعالية, الفعالية, مؤتمر, المؤتمر, منتدى, المنتدى, قمة, القمة, اجتماع, الاجتماع, مهرجان, المهرجان, معرض, المعرض, ندوة, الندوة, ورشة, الورشة, حفل, الحفل, دورة,
			الدورة, جلسة, الجلسة, سباق, السباق, ماراثون, بطولة, البطولة, احتفال, الاحتفال, ملتقى, الملتقى, افتتاح, تدشين, مسابقة, مؤتمر صحفي, المؤتمر الصحفي`),
		on:   words(`في يوم بتاريخ`),
		next: words(`المقبل القادم المقبلين القادمين المقبلة القادمة`),
		was:  phrases(`كانت مقررة, كان مقررا, كان من المقرر, التي كانت, الذي كان, بدلا من, بدل, عوضا عن, في موعد أقصاه, قبل`),
	},
}

// phrases makes a list of folded phrases, each between spaces as it is looked for.
func phrases(list string) []string {
	var all []string
	for phrase := range strings.SplitSeq(list, ",") {
		all = append(all, " "+fold(strings.Join(strings.Fields(phrase), " "))+" ")
	}
	return all
}

// says reports whether one of the phrases stands in words that are folded and have spaces around them.
func says(words string, list []string) bool {
	for _, phrase := range list {
		if strings.Contains(words, phrase) {
			return true
		}
	}
	return false
}
