package locale

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCanonical(t *testing.T) {
	for code, want := range map[string]string{
		"FR": "fr", "zh-hant-tw": "zh-Hant-TW", "iw": "he", "iw-Hebr": "he", "en-Latn": "en",
		"pt-br": "pt-BR", "es-419": "es-419", "sr-latn": "sr-Latn", "sh": "sr-Latn", "nb": "nb",
		"DE-1996": "de-1996", "ca-ES-Valencia": "ca-ES-valencia", "sq-XK": "sq-XK", "fr-250": "fr-FR",
	} {
		if got, err := Canonical(code); got != want || err != nil {
			t.Errorf("Canonical(%q) = %q, %v; want %q", code, got, err, want)
		}
	}
	for code, want := range map[string]error{
		"": ErrLanguageMalformed, "f": ErrLanguageMalformed, "fr-": ErrLanguageMalformed, "-fr": ErrLanguageMalformed,
		"pt_BR": ErrLanguageMalformed, "french language": ErrLanguageMalformed, "fr,en": ErrLanguageMalformed,
		"français": ErrLanguageMalformed, "*": ErrLanguageMalformed, "en-u-ca-buddhist": ErrLanguageMalformed,
		"en-x-foo": ErrLanguageMalformed, "x-foo": ErrLanguageMalformed, "abcdefgh": ErrLanguageMalformed,
		"xq": ErrLanguageUnknown, "fr-ABCDE": ErrLanguageUnknown, "und": ErrLanguageUnknown, "und-FR": ErrLanguageUnknown,
		"mul": ErrLanguageUnknown, "zxx": ErrLanguageUnknown, "qaa": ErrLanguageUnknown, "fr-ZZ": ErrLanguageUnknown,
		"fr-XX": ErrLanguageUnknown, "en-Qaaa": ErrLanguageUnknown, "en-Zzzz": ErrLanguageUnknown,
	} {
		if got, err := Canonical(code); got != "" || !errors.Is(err, want) {
			t.Errorf("Canonical(%q) = %q, %v; want %v", code, got, err, want)
		}
	}
}

func FuzzCanonical(f *testing.F) {
	for _, code := range []string{"FR", "zh-hant-tw", "iw-Hebr", "i-klingon", "en-u-ca-buddhist", "x-a", "mo", "sgn-BE-FR"} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		got, err := Canonical(code)
		if err != nil {
			if got != "" || errors.Is(err, ErrLanguageMalformed) == errors.Is(err, ErrLanguageUnknown) {
				t.Errorf("%q: %q, %v", code, got, err)
			}
			return
		}
		if again, err := Canonical(got); again != got || err != nil {
			t.Errorf("%q: %q is not canonical: %q, %v", code, got, again, err)
		}
		Direction(code)
	})
}

func TestDirection(t *testing.T) {
	want := map[string]string{
		"ar": "rtl", "he": "rtl", "fa-IR": "rtl", "ur": "rtl", "dv": "rtl", "ckb": "rtl", "pa-Arab": "rtl", "pa-PK": "rtl",
		"yi": "rtl", "az-Arab": "rtl", "ff-Adlm": "rtl", "nqo": "rtl", "syr": "rtl",
		"en": "ltr", "fr-CA": "ltr", "pa": "ltr", "ar-Latn": "ltr", "zh-Hant": "ltr", "ff": "ltr", "": "ltr", "?": "ltr",
	}
	got := map[string]string{}
	for code := range want {
		got[code] = Direction(code)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRegion(t *testing.T) {
	for code, want := range map[string]string{"FR": "FR", "fr": "FR", "gb": "GB", "XK": "XK", "TW": "TW", "PS": "PS", "AQ": "AQ"} {
		if got, ok := CanonicalRegion(code); got != want || !ok {
			t.Errorf("CanonicalRegion(%q) = %q, %t", code, got, ok)
		}
	}
	for _, code := range []string{"", "XX", "ZZ", "UK", "EU", "UN", "EZ", "001", "FRA", "250", "AC", "IC", "DG", "SU", "AN", "DD", "YU", "CS", "TP", "QO", "F", "F1", "ﬀ", "ı"} {
		if got, ok := CanonicalRegion(code); ok {
			t.Errorf("CanonicalRegion(%q) = %q", code, got)
		}
	}
	if ValidRegion("fr") || !ValidRegion("FR") {
		t.Error("a valid region is upper case")
	}
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if ValidRegion(string([]rune{a, b})) {
				n++
			}
		}
	}
	if n != 249+1 { // ISO 3166-1 has 249, and Kosovo
		t.Errorf("%d regions", n)
	}
	for _, tt := range [][3]string{
		{"en", "FR", "France"}, {"es-AR", "FR", "Francia"}, {"ar", "FR", "فرنسا"}, {"zh-TW", "FR", "法國"}, {"zh-CN", "FR", "法国"},
		{"de", "fr", "Frankreich"}, {"tlh", "FR", "France"}, {"", "FR", "France"}, {"sr-ME", "FR", "Francuska"}, {"en", "UK", ""},
	} {
		if got, ok := RegionName(tt[0], tt[1]); got != tt[2] || ok != (tt[2] != "") {
			t.Errorf("RegionName(%s, %s) = %q, %t; want %q", tt[0], tt[1], got, ok, tt[2])
		}
	}
}

func TestDate(t *testing.T) {
	for _, tt := range []struct {
		lang             string
		year, month, day int
		want             string
	}{
		{"en", 2023, 3, 14, "March 14, 2023"},
		{"en-GB", 2023, 3, 14, "14 March 2023"},
		{"en-XK", 2023, 3, 14, "March 14, 2023"},
		{"fr", 2023, 3, 14, "14 mars 2023"},
		{"fr-CA", 2023, 3, 1, "1er mars 2023"},
		{"fr", 2023, 3, 1, "1er mars 2023"},
		{"fr", 2023, 3, 21, "21 mars 2023"},
		{"es", 2023, 3, 1, "1 de marzo de 2023"},
		{"ar", 2023, 3, 14, "١٤ مارس ٢٠٢٣"},
		{"ar-MA", 2023, 7, 14, "14 يوليو 2023"},
		{"ja", 2023, 3, 14, "2023年3月14日"},
		{"de", 2023, 3, 14, "14. März 2023"},
		{"sr-ME", 2023, 3, 14, "14. mart 2023."},
		{"en", 2024, 2, 29, "February 29, 2024"},
		{"tlh", 2023, 3, 4, "2023-03-04"},
		{"ce", 2023, 3, 4, "2023-03-04"},
		{"", 2023, 3, 4, "2023-03-04"},
		{"tlh", 0, 3, 4, "03-04"},
		{"en", 0, 3, 14, "March 14"},
		{"en", 0, 2, 29, "February 29"},
		{"en-GB", 0, 3, 14, "14 March"},
		{"fr", 0, 3, 1, "1er mars"},
		{"es", 0, 3, 14, "14 de marzo"},
		{"ar", 0, 3, 14, "١٤ مارس"},
		{"ja", 0, 3, 3, "3月3日"},
		{"ko", 0, 12, 1, "12월 1일"},
		{"hu", 0, 3, 14, "március 14."},
		{"lv", 0, 3, 14, "14. marts"},
		{"lt", 0, 3, 14, "kovo 14 d."},
		{"de", 0, 3, 14, "14. März"},
		{"ru", 0, 3, 14, "14 марта"},
		{"kk", 0, 3, 14, "14 наурыз"},
		{"vi", 0, 3, 14, "14 tháng 3"},
		{"vi", 0, 3, 3, "3 tháng 3"},
	} {
		if got := Date(tt.lang, tt.year, tt.month, tt.day); got != tt.want {
			t.Errorf("Date(%s, %d, %d, %d) = %q, want %q", tt.lang, tt.year, tt.month, tt.day, got, tt.want)
		}
	}
}

// In every language that has dates, one without a year is a part of the one with it.
// TestMonths asks every language that CLDR has a calendar of.
func TestMonths(t *testing.T) {
	for _, language := range cldr {
		if got := Months(language.code); len(got) != 12 || len(got[0]) == 0 {
			t.Errorf("%s: %q", language.code, got)
		}
	}
	want := []string{"mars"}
	if got := Months("fr")[2]; !slices.Equal(got, want) {
		t.Errorf("March in French: %q, want %q", got, want)
	}
	want = []string{"جنؤری"} // it has no abbreviations
	if got := Months("ks")[0]; !slices.Equal(got, want) {
		t.Errorf("January in Kashmiri: %q, want %q", got, want)
	}
}

func TestDateWithoutYear(t *testing.T) {
	none := map[string]bool{"ce": true, "ku": true, "mzn": true}
	for _, l := range cldr {
		for month := 1; month <= 12; month++ {
			for _, day := range []int{1, month, 28} {
				whole, part := format(l.calendar(), 2023, month, day), format(l.calendar(), 0, month, day)
				if none[l.code] != (whole == "") || none[l.code] != (part == "") || len(part) > len(whole) {
					t.Errorf("%s: %q of %q", l.code, part, whole)
				}
			}
		}
	}
}
