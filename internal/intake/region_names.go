package intake

import "strings"

// otherRegionNames are names of countries that the press and their governments use beside those of CLDR, in
// any of the languages, folded.
var otherRegionNames = func() map[string]string {
	names := make(map[string]string)
	for code, list := range map[string]string{
		"AE": "UAE, U.A.E., Emirates, EAU, E.A.U., Émirats, Emiratos, EAU, الإمارات, دولة الإمارات العربية المتحدة, دولة الإمارات",
		"BA": "Bosnia, Bosnie, Bosnia-Herzegovina, البوسنة",
		"BH": "مملكة البحرين",
		"BO": "Plurinational State of Bolivia, Estado Plurinacional de Bolivia",
		"CD": "DR Congo, DRC, D.R. Congo, Democratic Republic of the Congo, Democratic Republic of Congo, RDC, RD Congo, R.D. Congo, République démocratique du Congo, جمهورية الكونغو الديمقراطية, الكونغو الديمقراطية",
		"CF": "CAR, RCA",
		"CG": "Republic of the Congo, Congo, République du Congo, جمهورية الكونغو",
		"CI": "Ivory Coast, Costa de Marfil, كوت ديفوار",
		"CN": "People's Republic of China, PR China, PRC, République populaire de Chine, República Popular China",
		"CZ": "Czech Republic, République tchèque, República Checa, جمهورية التشيك",
		"DO": "Rep. Dominicana, RD",
		"EG": "جمهورية مصر العربية, ج.م.ع, Arab Republic of Egypt",
		"GB": "U.K., UK, Great Britain, Britain, Royaume Uni, Grande-Bretagne, Grande Bretagne, R.-U., Gran Bretaña, R.U., بريطانيا, بريطانيا العظمى",
		"IR": "Islamic Republic of Iran, République islamique d'Iran, República Islámica del Irán",
		"JO": "المملكة الأردنية الهاشمية",
		"KG": "Kirghizstan, Kirguizistán",
		"KR": "Republic of Korea, Korea, Corée, République de Corée, Corea, República de Corea, كوريا, جمهورية كوريا",
		"LA": "Lao PDR, Lao People's Democratic Republic",
		"LY": "State of Libya",
		"MA": "المملكة المغربية",
		"MD": "Republic of Moldova, République de Moldova, República de Moldova",
		"MK": "North Macedonia, Macédoine du Nord, Macedonia del Norte",
		"MM": "Burma, Birmanie, Birmania",
		"MX": "Méjico, D.F.",
		"NL": "Holland, Hollande, Holanda, Pays Bas",
		"PS": "Palestine, State of Palestine, Occupied Palestinian Territory, West Bank, Gaza Strip, État de Palestine, Cisjordanie, Palestina, Cisjordania, فلسطين, دولة فلسطين, الضفة الغربية, قطاع غزة",
		"RU": "Russian Federation, Fédération de Russie, Federación de Rusia, روسيا الاتحادية",
		"SA": "KSA, K.S.A., Kingdom of Saudi Arabia, Saudi, السعودية",
		"SD": "جمهورية السودان",
		"SY": "Syrian Arab Republic, République arabe syrienne, República Árabe Siria, سورية, الجمهورية العربية السورية",
		"SZ": "Eswatini",
		"TL": "East Timor",
		"TN": "الجمهورية التونسية",
		"TR": "Türkiye, Turkiye",
		"TZ": "United Republic of Tanzania, République-Unie de Tanzanie, República Unida de Tanzania",
		"US": "U.S., U.S.A., US, USA, United States of America, États-Unis d'Amérique, É.-U., Etats Unis, EE.UU., EE. UU., EEUU, EUA, E.U.A., Estados Unidos de América, أمريكا, أميركا, الولايات المتحدة الأمريكية, الولايات المتحدة الأميركية",
		"VA": "Vatican, Holy See, Saint-Siège, Santa Sede, Vaticano",
		"VE": "Bolivarian Republic of Venezuela, República Bolivariana de Venezuela",
		"VN": "Viet Nam, Viêt Nam",
		"YE": "الجمهورية اليمنية",
	} {
		for name := range strings.SplitSeq(list, ",") {
			names[foldName(name)] = code
		}
	}
	return names
}()
