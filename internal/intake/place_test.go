package intake

import (
	"strings"
	"testing"
)

// TestDatelineForms holds the forms of datelines, and the beginnings that are none.
func TestDatelineForms(t *testing.T) {
	rests := map[string]string{
		"en": "The lamp of the harbour was lit again today, the keepers said.",
		"fr": "La lampe du port a été rallumée aujourd’hui par les gardiens.",
		"es": "La lámpara del puerto fue encendida hoy por los guardianes.",
		"ar": "افتتحت المدرسة الجديدة اليوم في المدينة القديمة.",
	}
	for _, test := range []struct{ lang, start, want string }{
		{"en", "MERROW, France –", "Merrow FR"},
		{"en", "MERROW, France ‒ ", "Merrow FR"},
		{"en", "Merrow, D.C. — ", "Merrow US"},
		{"en", "MERROW, Okla., Jan. 5, 2024 /FirstWire/ -- ", "Merrow US 2024-1-5"},
		{"en", "MERROW, CA — ", "Merrow US"},
		{"en", "MERROW, B.C. — ", "Merrow CA"},
		{"en", "MERROW, England - ", "Merrow GB"},
		{"en", "MERROW, 30 January (Information Service) -- ", "Merrow 0-1-30"},
		{"en", "MERROW (Wire) - ", "Merrow"},
		{"en", "MERROW/ELLERY – ", "Merrow"},
		{"en", "MERROW and ELLERY – ", "Merrow"},
		{"en", "MERROW, ELLERY and OSTEL, 3 May 2020 – ", "Merrow 2020-5-3"},
		{"en", "Merrow, Monday, 5 May 2014 – ", "Merrow 2014-5-5"},
		{"en", "Merrow 5 May 2014 – ", "Merrow 2014-5-5"},
		{"en", "5 May 2014, Merrow – ", "Merrow 2014-5-5"},
		{"en", "Merrow — ", "Merrow"},
		{"en", "UN Women – ", ""},
		{"en", "BREAKING – ", ""},
		{"en", "UPDATE: ", ""},
		{"en", "Note – ", ""},
		{"en", "NHS – ", ""},
		{"en", "EU – ", ""},
		{"en", "Merrow hosts a lamp. ", ""},
		{"en", "- Merrow – ", ""},
		{"en", "FRANCE – ", ""},
		{"en", "Director General – ", ""},
		{"en", "World Lamp Day, 22 March 2014 – ", ""},
		{"en", "Ministry of Lamps – ", ""},
		{"en", "Who – ", ""},
		{"en", "Monday – ", ""},
		{"en", "2024 – ", ""},
		{"fr", "(Merrow, 3 mars 2020) - ", "Merrow 2020-3-3"},
		{"fr", "Merrow, le 3 mars 2020 – ", "Merrow 2020-3-3"},
		{"fr", "Merrow le lundi 3 mars 2020 – ", "Merrow 2020-3-3"},
		{"fr", "MERROW (Suisse) –", "Merrow CH"},
		{"fr", "MERROW et ELLERY, le 1er mai 2020 — ", "Merrow 2020-5-1"},
		{"fr", "URGENT – ", ""},
		{"fr", "Communiqué – ", ""},
		{"fr", "Le port – ", ""},
		{"fr", "Journée mondiale – ", ""},
		{"fr", "Lundi – ", ""},
		{"es", "Merrow, 14 de noviembre de 2015.- ", "Merrow 2015-11-14"},
		{"es", "MERROW (EP) — ", "Merrow"},
		{"es", "MERROW, 3 nov. (EP).- ", "Merrow 0-11-3"},
		{"es", "MERROW y ELLERY (Chile) – ", "Merrow CL"},
		{"es", "Merrow (España), 3 de mayo de 2015 - ", "Merrow ES 2015-5-3"},
		{"es", "ALERTA – ", ""},
		{"es", "Nota – ", ""},
		{"es", "El puerto – ", ""},
		{"es", "Consejo de Faros – ", ""},
		{"ar", "الرباط، المغرب - ", "الرباط MA"},
		{"ar", "الرياض – 14 نوفمبر 2015 – ", "الرياض 2015-11-14"},
		{"ar", "الرباط 14 ماي 2015 – ", "الرباط 2015-5-14"},
		{"ar", "عمان في ١٤ تشرين الثاني ٢٠١٥ م – ", "عمان 2015-11-14"},
		{"ar", "الرباط وتونس، ١٤ نوفمبر ٢٠١٥ - ", "الرباط 2015-11-14"},
		{"ar", "عمان، 7 تشرين الثاني/نوفمبر 2013 – ", "عمان 2013-11-7"},
		{"ar", "الرباط (المغرب) – 21 نونبر 2018 -\u200f ", "الرباط MA 2018-11-21"},
		{"ar", "عاجل - ", ""},
		{"ar", "وزارة الصحة - ", ""},
		{"ar", "ملاحظة – ", ""},
	} {
		t.Run(test.start, func(t *testing.T) {
			text := test.start + rests[test.lang]
			d := Parse(text, test.lang).Draft.Release.Dateline
			got := strings.Join(strings.Fields(d.GetCity()+" "+d.GetRegionCode()+" "+day(d.GetDate())), " ")
			if got != test.want {
				t.Errorf("%q: %q, want %q", text, got, test.want)
			}
			checkParse(t, text, test.lang)
		})
	}
}
