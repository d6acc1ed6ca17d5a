package intake

import "strings"

// zones are the abbreviations of time zones by their offset from UTC in hours. Of those that mean several, such as
// BST and IST, the least offset stands here: it is the latest instant.
var zones = map[string]int{
	"GMT": 0, "UTC": 0, "TU": 0, "TUC": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "HEC": 1, "HAEC": 2,
	"EET": 2, "EEST": 3, "MSK": 3, "IST": 1, "WAT": 1, "CAT": 2, "SAST": 2, "EAT": 3, "PKT": 5, "WIB": 7, "HKT": 8, "SGT": 8, "MYT": 8,
	"AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "AST": -4, "ADT": -3,
	"HNE": -5, "HAE": -4, "HNC": -6, "HAC": -5, "HNR": -7, "HAR": -6, "HNP": -8, "HAP": -7, "HNA": -4, "HAA": -3,
	"ART": -3, "BRT": -3, "COT": -5, "PET": -5, "ECT": -5,
}

// severalZones are the abbreviations that are as often those of another zone.
var severalZones = map[string]bool{"IST": true, "CST": true, "AST": true, "ECT": true}

// localZones are the abbreviations of which summer time decides the offset, as in the IANA database.
var localZones = map[string]string{"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles", "UK": "Europe/London"}

// zonePlaces are what zones are called by beside the names of countries and those of cities as the IANA database
// spells them, folded.
var zonePlaces = byPlace(map[string]string{
	"America/New_York":    "eastern, us eastern, u.s. eastern, washington, boston, miami, nueva york, est, este, los estados unidos este, نيويورك, واشنطن, شرق الولايات المتحدة, الساحل الشرقي",
	"America/Chicago":     "us central, u.s. central, houston, dallas",
	"America/Denver":      "mountain, us mountain, montaña, rocheuses",
	"America/Los_Angeles": "pacific, us pacific, pacifique, pacífico, san francisco, seattle",
	"America/Montreal":    "québec, quebec, ottawa",
	"America/Mexico_City": "mexico, méxico, ciudad de mexico, ciudad de méxico, cdmx, centro de méxico",
	"America/Sao_Paulo":   "brasilia, sao paulo, são paulo, río de janeiro, rio de janeiro",
	"America/Guayaquil":   "quito",
	"America/Asuncion":    "asunción",
	"America/Bogota":      "bogotá",
	"America/Panama":      "panamá",
	"America/Havana":      "la habana, la havane, habana",
	"Europe/London":       "british, uk, britain, londres, edinburgh, royaume-uni, لندن, المملكة المتحدة",
	"Europe/Zurich":       "geneva, genève, ginebra, berne, bern, swiss, zürich, lausanne, جنيف",
	"Europe/Paris":        "central european, europe centrale, central europea, europa central, centroeuropea, paris, باريس, وسط أوروبا",
	"Europe/Madrid":       "peninsular, peninsular española, madrid, barcelona, مدريد",
	"Atlantic/Canary":     "canaria, canarias, las palmas",
	"Europe/Brussels":     "bruxelles, bruselas, بروكسل",
	"Europe/Rome":         "roma, روما",
	"Europe/Vienna":       "vienne, viena, wien, فيينا",
	"Europe/Berlin":       "berlín, bonn, frankfurt, برلين",
	"Europe/Lisbon":       "lisbonne, lisboa",
	"Europe/Athens":       "athènes, atenas, eastern european, أثينا",
	"Europe/Amsterdam":    "the hague, la haye, la haya, لاهاي",
	"Europe/Copenhagen":   "copenhague",
	"Europe/Moscow":       "moscou, moscú, موسكو",
	"Europe/Istanbul":     "ankara, estambul, إسطنبول, أنقرة",
	"Europe/Warsaw":       "varsovie, varsovia",
	"Africa/Cairo":        "le caire, caire, el cairo, القاهرة",
	"Africa/Algiers":      "alger, argel, الجزائر",
	"Africa/Casablanca":   "rabat, الرباط, الدار البيضاء",
	"Africa/Tunis":        "تونس",
	"Africa/Tripoli":      "طرابلس",
	"Africa/Khartoum":     "الخرطوم",
	"Africa/Addis_Ababa":  "addis-abeba, addis abeba, east africa, أديس أبابا",
	"Africa/Johannesburg": "pretoria, cape town, south africa, south african",
	"Asia/Riyadh":         "riyad, riad, mecca, الرياض, مكة المكرمة, السعودية",
	"Asia/Dubai":          "abu dhabi, abou dabi, gulf, أبوظبي, أبو ظبي, دبي, الإمارات",
	"Asia/Qatar":          "doha, الدوحة",
	"Asia/Kuwait":         "الكويت",
	"Asia/Bahrain":        "manama, المنامة",
	"Asia/Muscat":         "mascate, مسقط",
	"Asia/Baghdad":        "bagdad, بغداد",
	"Asia/Amman":          "ammán, عمّان",
	"Asia/Beirut":         "beyrouth, بيروت",
	"Asia/Damascus":       "damas, damasco, دمشق",
	"Asia/Jerusalem":      "jérusalem, القدس",
	"Asia/Kolkata":        "new delhi, delhi, indian, india standard",
	"Asia/Shanghai":       "beijing, pékin, pekín",
	"Asia/Tokyo":          "japan, tokio",
	"Australia/Sydney":    "canberra, aest",
})

// zoneOfCountry are the zones of the countries in which all of the people have the same.
var zoneOfCountry = func() map[string]string {
	countries := make(map[string]string)
	for zone, list := range map[string]string{
		"Africa/Cairo": "EG", "Asia/Riyadh": "SA YE", "Asia/Dubai": "AE OM", "Asia/Qatar": "QA BH", "Asia/Kuwait": "KW", "Asia/Baghdad": "IQ",
		"Asia/Amman": "JO", "Asia/Damascus": "SY", "Asia/Beirut": "LB", "Africa/Tunis": "TN", "Africa/Algiers": "DZ", "Africa/Casablanca": "MA",
		"Africa/Tripoli": "LY", "Africa/Khartoum": "SD", "Africa/Abidjan": "CI SN ML GH MR BF GN TG", "Africa/Lagos": "NG CM BJ NE GA CG",
		"Africa/Nairobi": "KE ET TZ UG SO DJ", "Africa/Johannesburg": "ZA", "Africa/Maputo": "MZ RW BI ZM ZW MW BW",
		"Europe/London": "GB", "Europe/Dublin": "IE", "Europe/Paris": "FR", "Europe/Berlin": "DE", "Europe/Rome": "IT VA", "Europe/Brussels": "BE",
		"Europe/Amsterdam": "NL", "Europe/Luxembourg": "LU", "Europe/Zurich": "CH", "Europe/Vienna": "AT", "Europe/Warsaw": "PL", "Europe/Prague": "CZ",
		"Europe/Budapest": "HU", "Europe/Stockholm": "SE", "Europe/Oslo": "NO", "Europe/Copenhagen": "DK", "Europe/Helsinki": "FI", "Europe/Athens": "GR",
		"Europe/Bucharest": "RO", "Europe/Istanbul": "TR", "Asia/Jerusalem": "IL", "Asia/Tehran": "IR", "Asia/Karachi": "PK", "Asia/Kolkata": "IN",
		"Asia/Dhaka": "BD", "Asia/Bangkok": "TH", "Asia/Ho_Chi_Minh": "VN", "Asia/Manila": "PH", "Asia/Singapore": "SG", "Asia/Kuala_Lumpur": "MY",
		"Asia/Shanghai": "CN", "Asia/Hong_Kong": "HK", "Asia/Tokyo": "JP", "Asia/Seoul": "KR", "America/Bogota": "CO", "America/Lima": "PE",
		"America/Caracas": "VE", "America/La_Paz": "BO", "America/Montevideo": "UY", "America/Asuncion": "PY", "America/Argentina/Buenos_Aires": "AR",
		"America/Costa_Rica": "CR", "America/Panama": "PA", "America/Guatemala": "GT", "America/Tegucigalpa": "HN", "America/El_Salvador": "SV",
		"America/Managua": "NI", "America/Havana": "CU", "America/Santo_Domingo": "DO",
	} {
		for code := range strings.FieldsSeq(list) {
			countries[code] = zone
		}
	}
	return countries
}()

// byPlace turns lists of places by zone into zones by place.
func byPlace(lists map[string]string) map[string]string {
	places := make(map[string]string)
	for zone, list := range lists {
		for place := range strings.SplitSeq(list, ",") {
			places[fold(strings.TrimSpace(place))] = zone
		}
	}
	return places
}
