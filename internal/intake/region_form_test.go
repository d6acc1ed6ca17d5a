package intake

import "testing"

func TestFormOfState(t *testing.T) {
	for _, test := range []struct{ lang, name, want string }{
		{"en", "Sultanate of Oman", "OM"},
		{"en", "Kingdom of Bahrain", "BH"},
		{"en", "Federal Republic of Germany", "DE"},
		{"en", "Democratic Republic of the Congo", "CD"},
		{"en", "Republic of Korea", "KR"},
		{"fr", "République du Sénégal", "SN"},
		{"fr", "Royaume de Belgique", "BE"},
		{"fr", "Sultanat d’Oman", "OM"},
		{"es", "República del Perú", "PE"},
		{"es", "Reino de España", "ES"},
		{"ar", "سلطنة عُمان", "OM"},
		{"ar", "سلطنة عمان", "OM"},
		{"ar", "مملكة البحرين", "BH"},
		{"ar", "جمهورية العراق", "IQ"},
		{"ar", "دولة قطر", "QA"},
		{"en", "State of Play", ""},
		{"en", "Kingdom", ""},
		{"fr", "République", ""},
	} {
		if got, _ := lexiconFor(test.lang).regionCode(test.name); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
