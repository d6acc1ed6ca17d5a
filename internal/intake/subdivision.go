package intake

import "strings"

// placeCode returns the ISO code of the country that a country or one of its states, in the forms of
// subdivisions, is in.
func (l *lexicon) placeCode(name string) (string, bool) {
	name = strings.TrimRight(name, ". ")
	if code, ok := l.regionCode(name); ok {
		return code, true
	}
	letters := strings.ReplaceAll(name, " ", "")
	if code, ok := subdivisions[letters]; ok {
		return code, true
	}
	if strings.ToUpper(letters) == letters && len(letters) < 4 {
		return "", false // an abbreviation that is none of those above
	}
	code, ok := subdivisionNames[foldName(name)]
	return code, ok
}

// subdivisions are the states that datelines name instead of their country by an abbreviation, without
// spaces: those of the United States as the Associated Press and the Postal Service shorten them, those of
// Canada and Australia likewise. Codes that are those of countries too (CA, DE, IN) are of a state after a
// city.
var subdivisions = func() map[string]string {
	codes := make(map[string]string)
	for country, names := range map[string]string{
		"US": `Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev.
			N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. Penn. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. DC
			AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
			PA RI SC SD TN TX UT VT VA WA WV WI WY`,
		"CA": `AB BC MB NB NL NS NT NU ON PE PEI QC SK YT Alta. B.C. C.-B. Man. N.B. N.-B. N.L. T.-N. N.S. N.-É. N.-E. Ont. P.E.I.
			Î.-P.-É. I.P.E. Que. Qué. Sask. T.N.-O.`,
		"AU": `ACT NSW QLD Qld TAS VIC Vic. NSW. A.C.T. N.S.W.`,
	} {
		for _, name := range strings.Fields(names) {
			codes[name] = country
			if len(name) > 2 {
				codes[strings.ToUpper(name)] = country
			}
			codes[strings.TrimSuffix(name, ".")] = country
		}
	}
	return codes
}()

// subdivisionNames are the names of states and provinces that datelines name instead of their country, in
// any of the languages, folded. CLDR has them, but x/text leaves them out.
var subdivisionNames = func() map[string]string {
	codes := make(map[string]string)
	for country, names := range map[string]string{
		"US": `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois,
			Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi,
			Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota,
			Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont,
			Virginia, Washington, West Virginia, Wisconsin, Wyoming, District of Columbia,
			Californie, Caroline du Nord, Caroline du Sud, Dakota du Nord, Dakota du Sud, Floride, Louisiane,
			Nouveau-Mexique, Pennsylvanie, Virginie, Virginie-Occidentale, District de Columbia, État de New York,
			Carolina del Norte, Carolina del Sur, Dakota del Norte, Dakota del Sur, Luisiana, Nuevo México, Nueva York, Nueva Jersey,
			Pensilvania, Misisipi, Misuri, Oregón, Virginia Occidental, Distrito de Columbia, Tejas, Míchigan, Hawái,
			كاليفورنيا, تكساس, فلوريدا, ولاية نيويورك, ولاية واشنطن, فرجينيا, ميشيغان, مقاطعة كولومبيا`,
		"CA": `Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland, Newfoundland and Labrador, Northwest Territories,
			Nova Scotia, Nunavut, Ontario, Prince Edward Island, Quebec, Saskatchewan, Yukon, Colombie-Britannique,
			Île-du-Prince-Édouard, Nouveau-Brunswick, Nouvelle-Écosse, Terre-Neuve, Terre-Neuve-et-Labrador,
			Territoires du Nord-Ouest, Columbia Británica, Terranova, Nueva Escocia, Nuevo Brunswick, أونتاريو, كيبيك`,
		"AU": `New South Wales, Queensland, South Australia, Tasmania, Western Australia, Northern Territory,
			Australian Capital Territory, Nouvelle-Galles du Sud, Nueva Gales del Sur`,
		"MX": `Aguascalientes, Baja California, Baja California Sur, Campeche, Chiapas, Chihuahua, Coahuila, Colima, Durango, Guanajuato, Guerrero,
			Hidalgo, Jalisco, Estado de México, Michoacán, Morelos, Nayarit, Nuevo León, Oaxaca, Puebla, Querétaro, Quintana Roo,
			San Luis Potosí, Sinaloa, Sonora, Tabasco, Tamaulipas, Tlaxcala, Veracruz, Yucatán, Zacatecas`,
		"GB": `England, Scotland, Wales, Northern Ireland, Angleterre, Écosse, Pays de Galles, Irlande du Nord, Inglaterra, Escocia,
			Gales, Irlanda del Norte, إنجلترا, إنكلترا, اسكتلندا, ويلز, أيرلندا الشمالية`,
	} {
		for name := range strings.SplitSeq(names, ",") {
			codes[foldName(name)] = country
		}
	}
	return codes
}()
