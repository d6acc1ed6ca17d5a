package intake

import "strings"

// placeCode returns the ISO code of the country that a country or one of its states, in the forms of
// subdivisions, is in.
func (l *lexicon) placeCode(name string) (string, bool) {
	if code, ok := l.regionCode(name); ok {
		return code, true
	}
	if code, ok := subdivisions[strings.ReplaceAll(name, " ", "")]; ok {
		return code, true
	}
	return "", false
}

// subdivisions are the states that datelines name instead of their country, without spaces: those of
// the United States as the Associated Press and the Postal Service shorten them, the provinces of
// Canada likewise, and the countries of the United Kingdom. CLDR has their names, but x/text leaves
// them out. Codes that are those of countries too (CA, DE, IN) are of a state after a city.
var subdivisions = func() map[string]string {
	codes := make(map[string]string)
	for country, names := range map[string]string{
		"US": `Ala. Alaska Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Hawaii Idaho Ill. Ind. Iowa Kan. Ky. La. Maine Md.
			Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Ohio Okla. Ore. Pa. R.I. S.C. S.D.
			Tenn. Texas Tex. Utah Vt. Va. Wash. W.Va. Wis. Wyo. D.C. DC
			AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
			PA RI SC SD TN TX UT VT VA WA WV WI WY
			Alabama Arizona Arkansas California Colorado Connecticut Delaware Florida Illinois Indiana Kansas Kentucky
			Louisiana Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada
			NewHampshire NewJersey NewMexico NewYork NorthCarolina NorthDakota Oklahoma Oregon Pennsylvania RhodeIsland
			SouthCarolina SouthDakota Tennessee Vermont Virginia Washington WestVirginia Wisconsin Wyoming`,
		"CA": `AB BC MB NB NS ON PEI QC SK Alta. B.C. Man. N.B. N.L. N.S. Ont. P.E.I. Que. Sask. Alberta BritishColumbia Manitoba NovaScotia Ontario
			Quebec Québec Saskatchewan`,
		"GB": `England Scotland Wales NorthernIreland Angleterre Écosse Inglaterra Escocia Gales إنجلترا اسكتلندا`,
	} {
		for _, name := range strings.Fields(names) {
			codes[name] = country
			if country != "GB" && len(name) > 2 {
				codes[strings.ToUpper(name)] = country
			}
			codes[strings.TrimSuffix(name, ".")] = country
		}
	}
	return codes
}()
