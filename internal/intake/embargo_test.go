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
