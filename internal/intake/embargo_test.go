package intake

import (
	"testing"
	"time"
)

func TestEmbargo(t *testing.T) {
	const never = "2199-12-31T23:59:59Z"
	tests := []struct {
		name, language, line string
		want                 string // empty: no embargo
		doubt                bool
	}{
		{"clear", "en", "EMBARGOED UNTIL 10:00 GMT, 5 May 2024", "2024-05-05T10:00:00Z", false},
		{"zone", "en", "Embargo: 5 May 2024, 09:30 CEST", "2024-05-05T07:30:00Z", false},
		{"offset", "en", "STRICTLY EMBARGOED UNTIL 6 p.m. (UTC+3) on 5 May 2024", "2024-05-05T15:00:00Z", false},
		{"half an hour", "en", "Under embargo until 5 May 2024, 12:00 UTC+05:30", "2024-05-05T06:30:00Z", false},
		{"noon", "en", "Not for publication before 12 pm EDT, May 5, 2024", "2024-05-05T16:00:00Z", false},
		{"midnight", "en", "Not for release before 12 am UTC, May 5, 2024", "2024-05-05T00:00:00Z", false},
		{"no year", "en", "EMBARGOED UNTIL 10:00 GMT, 5 May", never, true},
		{"no zone", "en", "Embargoed until 10:00, 5 May 2024", "2024-05-05T22:00:00Z", true},
		{"no hour", "en", "Embargoed until 5 May 2024", "2024-05-06T11:59:59Z", true},
		{"no day", "en", "EMBARGOED UNTIL DELIVERY", never, true},
		{"french", "fr", "Sous embargo jusqu’au 5 mai 2024 à 10h30 CEST", "2024-05-05T08:30:00Z", false},
		{"spanish", "es", "EMBARGADO HASTA el 5 de mayo de 2024, a las 10.00 GMT", "2024-05-05T10:00:00Z", false},
		{"arabic", "ar", "محظور النشر حتى 5 مايو 2024 الساعة ١٠:٠٠ GMT", "2024-05-05T10:00:00Z", false},
		{"summer time of a city", "fr", "Sous embargo jusqu’au 5 mai 2024 à 10h, heure de Paris", "2024-05-05T08:00:00Z", false},
		{"winter time of a city", "en", "Embargoed until 10:00 New York time, 5 January 2024", "2024-01-05T15:00:00Z", false},
		{"eastern time", "en", "EMBARGOED UNTIL 9:00 a.m. ET, July 5, 2024", "2024-07-05T13:00:00Z", false},
		{"Greenwich in words", "ar", "محظور النشر حتى 5 مايو 2024 الساعة 10:00 بتوقيت غرينتش", "2024-05-05T10:00:00Z", false},
		{"city without a zone of its name", "es", "Embargado hasta el 5 de mayo de 2024 a las 10:00, hora de Nadaluz", "2024-05-05T22:00:00Z", true},
		{"British summer", "en", "EMBARGOED UNTIL 4 p.m. BST, Friday 10 May 2024", "2024-05-10T15:00:00Z", false},
		{"zone in brackets at the end", "en", "EMBARGOED UNTIL: 00:01 hrs, Friday 10 May 2024 (BST)", "2024-05-09T23:01:00Z", false},
		{"four digits", "en", "STRICTLY EMBARGOED UNTIL 0001 HRS GMT FRIDAY 10TH MAY 2024", "2024-05-10T00:01:00Z", false},
		{"two times alike", "en", "EMBARGOED UNTIL 16:00 BST (17:00 CEST), 10 May 2024", "2024-05-10T15:00:00Z", false},
		{"two times that differ", "en", "EMBARGOED UNTIL 16:00 BST (18:00 CEST), 10 May 2024", "2024-05-10T16:00:00Z", true},
		{"strictly, and a colon", "en", "STRICTLY EMBARGOED: NOT FOR PUBLICATION OR BROADCAST BEFORE 00:01 ON 10 MAY 2024 (UK TIME)", "2024-05-09T23:01:00Z", false},
		{"on two lines", "en", "EMBARGOED UNTIL\n\n10 May 2024, 10:00 GMT", "2024-05-10T10:00:00Z", false},
		{"the hour under the day", "en", "EMBARGO: 10 May 2024\n\n10:00 GMT", "2024-05-10T10:00:00Z", false},
		{"for release at", "en", "FOR RELEASE: 10:00 a.m. EDT, May 10, 2024", "2024-05-10T14:00:00Z", false},
		{"eastern in words", "en", "Embargoed for release until 2 p.m. U.S. Eastern Time, May 10, 2024", "2024-05-10T18:00:00Z", false},
		{"midnight", "en", "Under embargo until 10 May 2024 at midnight GMT", "2024-05-11T00:00:00Z", true},
		{"noon", "en", "Embargoed until noon (Central European Time), 10 May 2024", "2024-05-10T10:00:00Z", false},
		{"day in numbers", "fr", "EMBARGO : 10.05.2024", "2024-05-11T11:59:59Z", true},
		{"numbers in two orders", "en", "EMBARGO: 10:00 GMT, 05/10/2024", "2024-10-05T10:00:00Z", true},
		{"several zones of a name", "en", "EMBARGOED UNTIL 10:00 IST, 10 May 2024", "2024-05-10T09:00:00Z", true},
		{"the release is", "en", "This release is under embargo until 10:00 GMT on 10 May 2024.", "2024-05-10T10:00:00Z", false},
		{"day first, time of a city", "fr", "EMBARGO : vendredi 10 mai 2024, 18 h 00 (heure de Paris)", "2024-05-10T16:00:00Z", false},
		{"capitals", "fr", "EMBARGO JUSQU'AU VENDREDI 10 MAI 2024 À 18H00 (HEURE DE GENÈVE)", "2024-05-10T16:00:00Z", false},
		{"whole hours", "fr", "Communiqué sous embargo jusqu’à vendredi 10 mai 2024, 10 heures GMT", "2024-05-10T10:00:00Z", false},
		{"Canada", "fr", "Embargo strict jusqu’au 10 mai 2024, 10 h 30 HAE", "2024-05-10T14:30:00Z", false},
		{"the east in words", "fr", "À ne pas publier avant le 10 mai 2024, 18h00 (heure normale de l’Est)", "2024-05-10T22:00:00Z", false},
		{"hour of Spain", "es", "Embargado hasta las 10:00 h (hora peninsular) del 10 de mayo de 2024", "2024-05-10T08:00:00Z", false},
		{"hour of a country", "es", "Información embargada hasta las 10 a. m. (hora de Colombia) del 10 de mayo de 2024", "2024-05-10T15:00:00Z", false},
		{"in the morning", "es", "EMBARGO ESTRICTO HASTA EL 10 DE MAYO DE 2024 A LAS 10 DE LA MAÑANA GMT", "2024-05-10T10:00:00Z", false},
		{"hour in words", "ar", "محظور النشر حتى الساعة العاشرة صباحا بتوقيت القاهرة يوم 10 مايو 2024", "2024-05-10T07:00:00Z", false},
		{"forbidden", "ar", "ممنوع النشر قبل الساعة 3 مساءً بتوقيت الإمارات، 10 مايو 2024", "2024-05-10T11:00:00Z", false},
		{"none", "en", "Embargo: none", "", false},
		{"release without an hour", "en", "For release May 10, 2024", "", false},
		{"under embargo as news", "en", "Merrow has been under an embargo until 10 May 2024", "", false},
		{"an embargo that is news", "en", "Embargo on timber exports lifted after two years of talks", "", false},
		{"in a sentence", "en", "The ministers lifted the embargo until further notice.", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parsed := Parse(tt.line+"\n\nLYON, France – The bridge opens today, and everybody may cross it.\n", tt.language)
			got := parsed.GetDraft().GetRelease().GetEmbargoTime()
			if tt.want == "" {
				if got != nil {
					t.Errorf("embargo until %v", got.AsTime())
				}
				return
			}
			if got == nil || got.AsTime().Format(time.RFC3339) != tt.want {
				t.Fatalf("embargo until %v, want %s", got, tt.want)
			}
			if f := parsed.GetFindings()[0]; f.GetText() != tt.line || (f.GetDoubt() != "") != tt.doubt {
				t.Errorf("finding %v", f)
			}
		})
	}
}

// TestEmbargoYear holds lines without a year above a dateline that has one.
func TestEmbargoYear(t *testing.T) {
	for _, tt := range []struct{ line, dateline, want string }{
		{"Not for publication before 00:01 GMT 10 May", "9 May 2024", "2024-05-10T00:01:00Z"},
		{"Embargoed until 10:00 GMT, 2 January", "30 December 2024", "2025-01-02T10:00:00Z"},
	} {
		parsed := Parse(tt.line+"\n\nLYON, "+tt.dateline+" – The bridge opens today, and everybody may cross it.\n", "en")
		if got := parsed.GetDraft().GetRelease().GetEmbargoTime(); got == nil || got.AsTime().Format(time.RFC3339) != tt.want {
			t.Errorf("%s: embargo until %v, want %s", tt.line, got, tt.want)
		}
		if f := parsed.GetFindings()[0]; f.GetDoubt() == "" {
			t.Errorf("%s: no doubt", tt.line)
		}
	}
}
