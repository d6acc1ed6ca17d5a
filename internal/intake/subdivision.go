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
	if code, ok := spanishSubdivisions[letters]; ok && l.code == "es" {
		return code, true
	}
	if code, ok := subdivisions[letters]; ok {
		return code, true
	}
	if strings.ToUpper(letters) == letters && len(letters) < 4 {
		return "", false // an abbreviation that is none of those above
	}
	folded := foldName(name)
	if code, ok := otherSubdivisions[folded]; ok {
		return code, true
	}
	return l.listedSubdivision(folded)
}

// subdivisions are the states that datelines name instead of their country by an abbreviation, without
// spaces: those of the United States as the Associated Press and the Postal Service shorten them, those of
// Canada and Australia likewise. Codes that are those of countries too (CA, DE, IN) are of a state after a
// city.
var subdivisions = abbreviated(map[string]string{
	"US": `Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev.
			N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. Penn. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. DC
			AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
			PA RI SC SD TN TX UT VT VA WA WV WI WY`,
	"CA": `AB BC MB NB NL NS NT NU ON PE PEI QC SK YT Alta. B.C. C.-B. Man. N.B. N.-B. N.L. T.-N. N.S. N.-É. N.-E. Ont. P.E.I.
			Î.-P.-É. I.P.E. Que. Qué. Sask. T.N.-O.`,
	"AU": `ACT NSW QLD Qld TAS VIC Vic. NSW. A.C.T. N.S.W.`,
	"BR": `MG RJ RS SP`,
})

// spanishSubdivisions are the states of Mexico as its press shortens them; some of them are other states' in English.
var spanishSubdivisions = abbreviated(map[string]string{
	"MX": `Ags. B.C. B.C.S. BCS Camp. Chih. Chis. CDMX Coah. Col. Dgo. Gro. Gto. Hgo. Jal. Méx. Edomex. Mich. Mor. N.L. Nay. Oax. Pue. Q.Roo. Q.R.
		Qro. S.L.P. SLP Sin. Son. Tab. Tamps. Tlax. Ver. Yuc. Zac.`,
})

// abbreviated gives the country of each of the abbreviations of a list, with and without their full stops.
func abbreviated(lists map[string]string) map[string]string {
	codes := make(map[string]string)
	for country, names := range lists {
		for _, name := range strings.Fields(names) {
			codes[name] = country
			if len(name) > 2 {
				codes[strings.ToUpper(name)] = country
			}
			codes[strings.TrimSuffix(name, ".")] = country
		}
	}
	return codes
}
