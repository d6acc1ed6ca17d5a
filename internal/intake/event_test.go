package intake

import "testing"

// TestEventDays holds the forms of the days of an event, after a dateline of 3 March 2020.
func TestEventDays(t *testing.T) {
	begins := map[string]string{
		"en": "MERROW, 3 March 2020 – ", "fr": "MERROW, le 3 mars 2020 – ", "es": "MERROW, 3 de marzo de 2020 – ", "ar": "الرباط، 3 مارس 2020 – ",
	}
	for _, test := range []struct{ lang, text, want string }{
		{"en", "The fair will be held on 5 May 2024 on the quay.", "2024-5-5 "},
		{"en", "The fair opens on Friday, 5 May 2024, on the quay.", "2024-5-5 "},
		{"en", "The keepers will open their gates Monday, June 3, 2024, to all.", "2024-6-3 "},
		{"en", "The prize was given at the keepers' conference on 7 March 2020.", "2020-3-7 "},
		{"en", "The meeting took place on 1 March on the quay.", "2020-3-1 "},
		{"en", "The meeting took place on 1 March 1998 on the quay.", ""},
		{"en", "The keepers were paid on 5 May 2024.", ""},
		{"en", "The meeting of 5 May 2024 was long.", ""},
		{"en", "The fair was held. On 5 May 2024 the keepers were paid.", ""},
		{"en", "The fair, originally scheduled for 5 - 7 May 2024, will be held on 8 - 9 June 2024.", "2024-6-8 2024-6-9"},
		{"en", "The courses run on 18 and 19 May 2024.", "2024-5-18 2024-5-19"},
		{"en", "Lamps were found on 16 and 19 May 2024.", ""},
		{"en", "The fair will be held from 30 March to 2 April 2024.", "2024-3-30 2024-4-2"},
		{"en", "The deadline to attend the conference is on 5 May 2024.", ""},
		{"fr", "La fête aura lieu le 5 mai 2024 sur le quai.", "2024-5-5 "},
		{"fr", "La fête se tiendra le samedi 5 mai sur le quai.", "2020-5-5 "},
		{"fr", "Les gardiens ont été payés le 5 mai 2024.", ""},
		{"fr", "La fête se tiendra les 25 et 26 mai 2024.", "2024-5-25 2024-5-26"},
		{"fr", "La fête aura lieu le 20 juin prochain.", "2020-6-20 "},
		{"fr", "Le salon se tiendra du 7 au 10 octobre.", "2020-10-7 2020-10-10"},
		{"fr", "Le salon se tiendra du mercredi 7 au samedi 10 octobre 2020.", "2020-10-7 2020-10-10"},
		{"fr", "Les gardiens se réuniront les 7, 8 et 9 octobre.", "2020-10-7 2020-10-9"},
		{"fr", "Le salon se tiendra du 7 au 10 janvier.", "2021-1-7 2021-1-10"},
		{"fr", "Le salon s’est tenu du 7 au 10 février.", "2020-2-7 2020-2-10"},
		{"es", "El acto tendrá lugar en Merrow el 1º de mayo de 2024.", "2024-5-1 "},
		{"es", "La feria se celebrará el próximo sábado 4 de mayo de 2024.", "2024-5-4 "},
		{"es", "Los días 16 y 19 de mayo los guardianes cobraron.", ""},
		{"ar", "سيعقد المؤتمر في يوم 5 مايو 2024 في الرباط.", "2024-5-5 "},
		{"ar", "تعقد الندوة يوم السبت 5 مايو 2024.", "2024-5-5 "},
		{"ar", "التي كانت مقررة من 10 إلى 12 ماي، إلى الفترة من 22 إلى 24 يونيو 2024.", "2024-6-22 2024-6-24"},
	} {
		t.Run(test.text, func(t *testing.T) {
			text := begins[test.lang] + test.text
			got := ""
			if e := Parse(text, test.lang).Draft.Release.Event; e != nil {
				got = day(e.StartDate) + " " + day(e.EndDate)
			}
			if got != test.want {
				t.Errorf("%q: %q, want %q", text, got, test.want)
			}
			checkParse(t, text, test.lang)
		})
	}
}
