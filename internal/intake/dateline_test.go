package intake

import (
	"strings"
	"testing"
)

// The beginnings of texts that are long enough to be prose.
var leads = map[string]string{
	"en": "The lamp of the harbour was lit again today after eleven years in which the keepers had asked for it, and the town came down to the quay to see it, the keepers said.",
	"fr": "La lampe du port a été rallumée aujourd’hui après onze années pendant lesquelles les gardiens l’avaient demandée, et la ville est venue sur le quai, ont dit les gardiens.",
	"es": "La lámpara del puerto fue encendida hoy tras once años en los que los guardianes la habían pedido, y la ciudad bajó al muelle para verla, dijeron los guardianes del faro.",
	"ar": "افتتحت المدرسة الجديدة اليوم في المدينة القديمة بعد أحد عشر عاما من الانتظار، وحضر الافتتاح عدد كبير من الأهالي والمعلمين الذين جاؤوا من القرى المجاورة.",
}

// TestDatelinePlaces holds where datelines stand: under the lines of a page, on lines of their own, without a
// dash, inside a glued paragraph; and where none is.
func TestDatelinePlaces(t *testing.T) {
	const page = "We bring people together who keep lamps, quays and harbours, and we have done so in ninety-one countries since the year 1951, with offices on all of the coasts.\n\n"
	for _, test := range []struct{ name, lang, text, want string }{
		{"under navigation", "en", "Home\n\nWho we are\n\nWhat we do\n\nHow we do it\n\nWhere we are\n\nTake part\n\nGive\n\nA lamp is lit\n\nMERROW, Spain – LEAD", "Merrow ES"},
		{"under prose of a page", "en", "Who we are\n\n" + page + "What we do\n\n" + page + "The keepers light a lamp again\n\nMerrow – LEAD", "Merrow"},
		{"in a list of cities under prose", "en", page + "News of the keepers of lamps\n\nMerrow – LEAD\n\nOstel – LEAD", ""},
		{"deep in the text", "en", "A lamp is lit\n\nLEAD\n\nLEAD\n\nLEAD\n\nLEAD\n\nMERROW, Spain – LEAD", ""},
		{"under a standfirst", "en", "The keepers light a lamp again\n\n" + page + "MERROW (Lamp News) – LEAD\n\nLEAD", "Merrow"},
		{"a date and a colon under a standfirst", "fr", "Une lampe brille à nouveau\n\n" + leads["fr"] + "\nMerrow 16 janvier 2020 : « LEAD »", "Merrow 2020-1-16"},
		{"a short month and a glued hyphen", "fr", "Une lampe brille à nouveau\n\nMerrow, 03 fév (ABC)- LEAD", "Merrow 0-2-3"},
		{"a colon before the date, too", "ar", "الرباط : 11 سبتمبر 2023: LEAD", "الرباط 2023-9-11"},
		{"country alone", "en", "A lamp is lit\n\nSpain – LEAD", "Spain"},
		{"country as a rubric", "en", "SPAIN – A lamp is lit\n\nLEAD", ""},
		{"date above", "fr", "Une lampe\n\nle 3 mars 2020\n\nMERROW (Espagne) – LEAD", "Merrow ES 2020-3-3"},
		{"date and time above, year below missing", "fr", "mardi 3 mars 2020 à 19h04\n\nUne lampe brille à nouveau\n\nMERROW, March 3 /Première/ -- LEAD", "Merrow 2020-3-3"},
		{"label of the date", "es", "Fecha de publicación: 3 de marzo de 2020\n\nMERROW – LEAD", "Merrow 2020-3-3"},
		{"month first", "es", "marzo 3, 2020\n\nMERROW -- LEAD", "Merrow 2020-3-3"},
		{"date and place on lines", "fr", "Une lampe brille à nouveau\n\nLe 3 mars 2020\n\nMerrow (Ontario)\n\nLEAD", "Merrow CA 2020-3-3"},
		{"place and date on lines", "fr", "Une lampe brille à nouveau\n\nMerrow (Nouveau-Brunswick)\n\n3 mars 2020\n\nLEAD", "Merrow CA 2020-3-3"},
		{"broken before the dash", "en", "The keepers light a lamp\n\nMERROW\n\n— LEAD", "Merrow"},
		{"broken before the dash, with the date", "en", "The keepers light a lamp\n(Merrow – May 5, 2014)\n– LEAD", "Merrow 2014-5-5"},
		{"broken before the dash, with a glued date", "en", "The keepers light a lamp\nMerrow-May 5, 2014\n– LEAD", "Merrow 2014-5-5"},
		{"a list under a place", "en", "The keepers light a lamp\nMerrow\n– LEAD\n– LEAD", ""},
		{"broken after the dash", "en", "The keepers light a lamp\n\nMERROW –\n\nLEAD", "Merrow"},
		{"rubric with a hyphen", "fr", "ÉCLAT-\n\nLEAD", ""},
		{"glued to a caption", "fr", "Une gardienne allume la lampe. © 2021 Photo (Merrow, le 3 mars 2021) – LEAD", "Merrow 2021-3-3"},
		{"parentheses in prose", "fr", "La réunion (Merrow, le 3 mars 2021) a été longue, et les gardiens de la lampe y ont tous pris la parole avant minuit.", ""},
		{"brackets, no dash", "en", "MERROW (France) LEAD", "Merrow FR"},
		{"service, no dash", "en", "MERROW (Wire) LEAD", "Merrow"},
		{"slashes, no dash", "en", "MERROW, May 5, 2014 /FirstWire/ LEAD", "Merrow 2014-5-5"},
		{"date, no dash", "en", "Merrow, 5 May 2014 LEAD", "Merrow 2014-5-5"},
		{"two blanks where the dash was", "en", "VIENNA  LEAD", "Vienna"},
		{"two blanks after a city and country", "en", "MERROW, Spain  LEAD", "Merrow ES"},
		{"two blanks after what may be no city", "en", "MERROW  LEAD", ""},
		{"one blank", "en", "VIENNA LEAD", ""},
		{"date that goes on", "en", "Merrow, 5 May 2014, was not a day like others: the lamp was lit by the keepers of the old harbour, and nobody slept.", ""},
		{"colon", "ar", "الرباط: LEAD", "الرباط"},
		{"colon after a topic", "ar", "الأهداف: LEAD", ""},
		{"colon before a quote", "ar", "الوزير: «LEAD»", ""},
		{"colon after a sentence", "ar", "الرباط تستضيف: LEAD", ""},
		{"colon in Latin letters", "en", "Merrow: LEAD", ""},
		{"hyphen glued", "ar", "الرباط- LEAD", "الرباط"},
		{"two words", "ar", "بني فنار - LEAD", "بني فنار"},
		{"signal", "ar", "عاجل - LEAD", ""},
		{"organisation", "ar", "وزارة الصحة - LEAD", ""},
		{"agency before a colon", "ar", "الرباط - الفنار: LEAD", "الرباط"},
		{"country before a colon", "ar", "الرباط – المغرب: LEAD", "الرباط MA"},
		{"date before a colon", "ar", "الرباط، المغرب – 5 مايو 2014: LEAD", "الرباط MA 2014-5-5"},
		{"agency between slashes", "ar", "الرباط / الفنار / LEAD", "الرباط"},
		{"noun and adjective", "ar", "المدرسة الجديدة – LEAD", ""},
		{"agency line", "ar", "الرباط-الفنار\n\nLEAD", "الرباط"},
		{"agency line in brackets", "ar", "الرباط (الفنار)\n\nLEAD", "الرباط"},
		{"paper and a city that is known", "ar", "الفنار ـ دبي\n\nLEAD", "دبي"},
		{"rubric and a noun", "ar", "الفنار ـ المدرسة\n\nLEAD", ""},
		{"a remark in brackets", "ar", "المدرسة الجديدة (صور)\n\nLEAD", ""},
		{"Hijri line", "ar", "الرباط 11 محرم 1440 هـ الموافق 21 سبتمبر 2018 م الفنار\n\nLEAD", "الرباط 2018-9-21"},
		{"kind beside the date", "en", "21 May 2013 - Media release\n\nThe keepers light a lamp again\n\nMERROW, Spain – LEAD", "Merrow ES 2013-5-21"},
		{"kind in another language, subhead", "fr", "31 janvier 2013 - Media release\n\nLes gardiens rallument une lampe\n\nLe port attendait depuis onze ans\n\nMERROW (Espagne) – LEAD", "Merrow ES 2013-1-31"},
		{"kind before the date", "en", "Press release | 6 June 2011\n\nThe keepers light a lamp again\n\nMERROW – LEAD", "Merrow 2011-6-6"},
		{"no kind beside the date", "en", "21 May 2013 - a day of lamps\n\nThe keepers light a lamp again\n\nMERROW, Spain – LEAD", "Merrow ES"},
		{"cells", "en", "14 January 2013 | News release | Merrow, Spain\n\nThe keepers light a lamp again\n\nLEAD", "Merrow ES 2013-1-14"},
		{"cells without a kind", "en", "14 January 2013 | Lamps | Merrow\n\nThe keepers light a lamp again\n\nLEAD", ""},
		{"province", "en", "The keepers light a lamp\n\nMERROW, Ostel province, Spain, 16 July 2013 – LEAD", "Merrow ES 2013-7-16"},
		{"province of", "fr", "Une lampe brille à nouveau\n\nMERROW, province de Sud-Ostel, Espagne – LEAD", "Merrow ES"},
		{"comma after the month", "en", "The keepers light a lamp\n\nMERROW (April, 22 2024) – LEAD", "Merrow 2024-4-22"},
		{"several cities, one a state too", "en", "The keepers light a lamp\n\nMerrow/Ostel/New York, 20 December 2005 – LEAD", "Merrow 2005-12-20"},
		{"province of the table", "en", "MERROW, Donetsk Oblast, 12 May 2021 – LEAD", "Merrow UA 2021-5-12"},
		{"region of the table", "fr", "Merrow, province de l'Ituri – LEAD", "Merrow CD"},
		{"state of the table", "en", "MERROW, Borno State, 3 March 2019 — LEAD", "Merrow NG 2019-3-3"},
		{"department of the table", "es", "Merrow, Antioquia, 3 de mayo de 2015.- LEAD", "Merrow CO 2015-5-3"},
		{"governorate of the table", "ar", "مرو، محافظة حضرموت، 3 مايو 2015 – LEAD", "مرو YE 2015-5-3"},
		{"republic in a federation", "ar", "مرو، جمهورية تتارستان – LEAD", "مرو RU"},
		{"province in brackets with the name of its city", "es", "Merrow (Madrid), 3 de mayo de 2015.- LEAD", "Merrow ES 2015-5-3"},
		{"region in brackets without its noun", "fr", "Merrow (Bretagne), le 3 mars 2020 – LEAD", "Merrow FR 2020-3-3"},
		{"two cities, one a province too", "en", "MERROW, Vienna, 3 May 2015 – LEAD", "Merrow 2015-5-3"},
		{"a state that several countries have", "en", "MERROW, Amazonas, 3 May 2015 – LEAD", "Merrow 2015-5-3"},
		{"a part of two countries, of one in the language of the text", "es", "Merrow, Huila, 3 de mayo de 2015.- LEAD", "Merrow CO 2015-5-3"},
		{"the same in a language of neither", "en", "MERROW, Huila, 3 May 2015 – LEAD", "Merrow 2015-5-3"},
		{"a county", "en", "Merrow County, TX – LEAD", "Merrow County US"},
		{"Mexican abbreviation and a full stop", "es", "Merrow, Yuc. LEAD", "Merrow MX"},
		{"Mexican abbreviation that is another state's in English", "es", "Merrow, B.C., 3 de mayo de 2015.- LEAD", "Merrow MX 2015-5-3"},
		{"known city and a full stop", "es", "Bogotá. LEAD", "Bogotá"},
		{"noun and a full stop", "es", "Faros. LEAD", ""},
		{"site of the sender", "en", "lamps.police.example - Merrow. LEAD", "Merrow"},
		{"house of the sender", "en", "HEADQUARTERS, Merrow, 4 March -- LEAD", "Merrow 0-3-4"},
		{"house of the sender", "fr", "NATIONS UNIES, Merrow, 4 mars -- LEAD", "Merrow 0-3-4"},
		{"country and a colon", "en", "Merrow, South Sudan: LEAD", "Merrow SS"},
		{"full stops in the date", "en", "Merrow, 05.03.2018 – LEAD", "Merrow 2018-3-5"},
		{"a noun and a country", "fr", "Ouverture, Espagne - LEAD", ""},
		{"a noun and a country", "es", "Inauguración, España – LEAD", ""},
		{"a noun and a country", "en", "Conference, Spain, 5 May 2016 – LEAD", ""},
		{"a noun and a country", "ar", "افتتاح، الكونغو - LEAD", ""},
		{"a ministry and a country", "ar", "وزارة الصحة، الأردن – LEAD", ""},
		{"who speaks and where", "en", "Statement by Jane Roe, Spain\n\nLEAD", ""},
		{"place of a signature", "fr", "Fait à Merrow, le 3 mars 2020\n\nLEAD", ""},
		{"two countries", "es", "Chile, Perú y Bolivia – LEAD", ""},
		{"two countries before a colon", "ar", "المغرب – إسبانيا: LEAD", ""},
		{"bold, without a dash", "en", "The keepers light a lamp again\n\n**MERROW, Kenya (5 May 2016)** LEAD", "Merrow KE 2016-5-5"},
		{"known city in capitals before a colon", "en", "LONDON: LEAD", "London"},
		{"capitals before a colon", "en", "MERROW: LEAD", ""},
		{"known city before a slash", "ar", "بغداد/ LEAD", "بغداد"},
		{"tatweel for a dash", "ar", "الرباط ـ LEAD", "الرباط"},
		{"article of another language", "es", "A Coruña, 3 de mayo de 2015.- LEAD", "A Coruña 2015-5-3"},
		{"who and what they are", "en", "Jane Roe, Director – LEAD", ""},
		{"company", "en", "Lamp Works, Inc. – LEAD", ""},
		{"project", "fr", "Projet Lampe – LEAD", ""},
		{"workshop and country", "ar", "ورشة عمل، الأردن – LEAD", ""},
		{"subject and country", "es", "Educación, Perú – LEAD", ""},
		{"embargo is none", "es", "EMBARGADO HASTA el 5 de mayo de 2024, a las 10.00 GMT\n\nLEAD", ""},
		{"byline is none", "en", "Admin | May 2, 2025\n\nThe keepers light a lamp\n\nLEAD", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.ReplaceAll(test.text, "LEAD", leads[test.lang])
			d := Parse(text, test.lang).Draft.Release.Dateline
			if got := strings.Join(strings.Fields(d.GetCity()+" "+d.GetRegionCode()+" "+day(d.GetDate())), " "); got != test.want {
				t.Errorf("%q: %q, want %q", text, got, test.want)
			}
			checkParse(t, text, test.lang)
		})
	}
}
