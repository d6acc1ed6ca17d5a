package locale

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestNegotiate(t *testing.T) {
	words := strings.Fields
	for _, tt := range []struct {
		requested, available, chain, source string
		want                                string // served, "!" for a fallback, and the path
	}{
		{"fr", "en fr ar", "", "en", "fr: fr"},
		{"FR-ca", "en fr", "", "en", "fr: fr-CA fr"},
		{"de-CH-1996", "en de", "", "en", "de: de-CH-1996 de-CH de"},
		{"de-DE-u-co-phonebk", "en de", "", "en", "de: de-DE de"},
		{"fr", "en fr-CA", "", "en", "en!: fr en"}, // lookup does not go to what is more specific
		{"de es", "en es", "de=fr", "en", "es: de es"},
		{"fa", "en ar", "", "en", "en!: fa en"},
		{"fa", "en ar", "fa=ar,en", "en", "ar!: fa ar"},
		{"fa-AF", "en ar", "fa=ar,en", "en", "ar!: fa-AF fa ar"},
		{"fa", "en ar", "fa=ar-EG", "en", "ar!: fa ar-EG ar"},
		{"fa", "en fr", "fa=ar|ar=fr", "en", "en!: fa ar en"}, // no chain of chains
		{"ur", "fr ar", "*=fr", "ar", "fr!: ur fr"},
		{"ur", "en hi ar", "", "ar", "ar!: ur ar"},
		{"kk", "en ru", "", "en", "en!: kk en"},
		{"ur", "fr", "", "en", "-!: ur en"},
		{"zh-TW", "zh zh-Hant en", "", "en", "zh-Hant: zh-TW zh-Hant"},
		{"zh-TW", "zh-Hans zh en", "", "en", "en!: zh-TW zh-Hant en"},
		{"zh-Hant", "en zh-TW", "", "en", "en!: zh-Hant en"},
		{"zh-Hant-TW", "en zh-TW", "", "en", "zh-TW: zh-TW"},
		{"zh-CN", "en zh-Hans", "", "en", "zh-Hans: zh-CN zh-Hans"},
		{"zh", "zh-Hans zh", "", "zh", "zh: zh"},
		{"zh-TW", "en zh-HK", "zh-Hant=zh-HK", "en", "zh-HK!: zh-TW zh-Hant zh-HK"},
		{"sr-Latn-RS", "sr en", "", "en", "en!: sr-Latn-RS sr-Latn en"},
		{"sr-ME", "sr-Latn sr en", "", "en", "sr-Latn: sr-ME sr-Latn"},
		{"", "en fr", "*=fr", "en", "en: en"},
		{"*", "en fr", "", "en", "en: en"},
		{"", "fr", "", "en", "fr!: en fr"},
		{"", "es fr", "*=fr", "en", "fr!: en fr"},
		{"*", "", "", "en", "-!: en"},
		{"fa *", "en ar", "fa=ar", "en", "ar!: fa ar"},
		{"fa *", "fr", "", "en", "fr!: fa en fr"},
		{"xq ? fr", "en fr", "", "en", "fr: fr"},
		{"fr", "en-GB", "", "en-GB", "en-GB!: fr en-GB"},
		{"fr", "en", "", "en-GB", "-!: fr en-GB"},
	} {
		chain, err := ParseChain(strings.FieldsFunc(tt.chain, func(r rune) bool { return r == '|' }))
		if err != nil {
			t.Fatal(err)
		}
		got, ok := Negotiate(words(tt.requested), words(tt.available), chain, tt.source)
		text := got.Served
		if !ok {
			text += "-"
		}
		if got.Fallback {
			text += "!"
		}
		if text += ": " + strings.Join(got.Path, " "); text != tt.want {
			t.Errorf("Negotiate(%q, %q, %q, %s) = %q, want %q", tt.requested, tt.available, tt.chain, tt.source, text, tt.want)
		}
	}
	if got, _ := Negotiate([]string{"FR-ca", "en"}, []string{"en"}, nil, "en"); got.Requested != "fr-CA" || got.Fallback {
		t.Errorf("%+v", got)
	}
	if got, ok := Match([]string{"fr"}, []string{"en"}, "en"); ok || got.Served != "" {
		t.Errorf("a reader who refuses fallbacks is served %+v", got)
	}
	if got, ok := Match([]string{"en-GB"}, []string{"en"}, "fr"); !ok || got.Served != "en" {
		t.Errorf("%+v", got)
	}
}

func TestParseChainRefuses(t *testing.T) {
	for entry, want := range map[string]error{
		"fa": nil, "": nil, "fa=": ErrLanguageMalformed, "=en": ErrLanguageMalformed, "fa=*": ErrLanguageMalformed,
		"fa=xq": ErrLanguageUnknown, "xq=en": ErrLanguageUnknown, "en=fr": nil,
	} {
		_, err := ParseChain([]string{"en=ar", entry})
		if err == nil || !strings.Contains(err.Error(), `"`+entry+`"`) || want != nil && !errors.Is(err, want) {
			t.Errorf("ParseChain(%q): %v", entry, err)
		}
	}
}

func TestNegotiateInvariants(t *testing.T) {
	codes := []string{"en", "en-GB", "fr", "fr-CA", "ar", "fa", "ur", "kk", "ru", "zh", "zh-Hant", "zh-TW", "sr", "sr-Latn", "pt-BR"}
	list := rapid.SliceOfN(rapid.SampledFrom(codes), 1, 5)
	rapid.Check(t, func(t *rapid.T) {
		requested, available := list.Draw(t, "requested"), list.Draw(t, "available")
		source := rapid.SampledFrom(codes).Draw(t, "source")
		chain := Chain{"fa": {"ar"}, "*": {"fr"}}
		if got, ok := Negotiate(requested, available, chain, source); ok != slices.Contains(available, got.Served) {
			t.Fatalf("%+v, %t", got, ok)
		}
		got, ok := Negotiate(requested, available, nil, source)
		if !ok || got.Served == source {
			return
		}
		if !slices.ContainsFunc(requested, func(code string) bool {
			return code == got.Served || strings.HasPrefix(code, got.Served+"-") || code == "zh-TW" && got.Served == "zh-Hant"
		}) {
			t.Fatalf("%v asked, source %s: %+v", requested, source, got)
		}
	})
}

func TestParseAcceptLanguage(t *testing.T) {
	for header, want := range map[string][]string{
		"":                                   nil,
		"fr":                                 {"fr"},
		"fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5": {"fr-CH", "fr", "en", "*"},
		"en;q=0.1, ar , fa;Q=0.5":            {"ar", "fa", "en"},
		"fr;q=0, en":                         {"en"},
		"fr;q=2, en;q=x, ar;q=, es;q=0.1234, de;level=1, it": {"it"},
		"fr;q=1.001, en;q=1.000, ar;q=1.":                    {"en", "ar"},
		"en_US, français, -, fr-, 1a, abcdefghi, de":         {"de"},
		",, ;q=1,\t,fr": {"fr"},
		"fr, FR;q=0.2":  {"fr"},
	} {
		if diff := cmp.Diff(want, ParseAcceptLanguage(header)); diff != "" {
			t.Errorf("%q: %s", header, diff)
		}
	}
	if got := ParseAcceptLanguage(strings.Repeat(" ", 4090) + "fr,english"); !slices.Equal(got, []string{"fr"}) {
		t.Errorf("a range cut off at the limit is read: %q", got)
	}
}

func FuzzParseAcceptLanguage(f *testing.F) {
	f.Add("fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5")
	f.Add(strings.Repeat("a-b,", 2000))
	f.Fuzz(func(t *testing.T, header string) {
		got := ParseAcceptLanguage(header)
		if len(got) > maxAcceptRanges {
			t.Errorf("%d ranges", len(got))
		}
		for _, code := range got {
			if !isRange(code) {
				t.Errorf("%q is not a range", code)
			}
		}
		if again := ParseAcceptLanguage(strings.Join(got, ",")); !slices.Equal(again, got) {
			t.Errorf("%q, then %q", got, again)
		}
		available := []string{"en", "fr"}
		if r, ok := Negotiate(got, available, nil, "en"); !ok || !slices.Contains(available, r.Served) {
			t.Errorf("%+v", r)
		}
	})
}

func TestText(t *testing.T) {
	texts := map[string]string{"fr": "Office", "fr-CA": "Bureau", "sr": "Биро", "zh-Hant": "局", "zh": "局处", "es": ""}
	for code, want := range map[string]string{
		"fr": "Office", "fr-CA": "Bureau", "fr-BE": "Office", "sr-Latn": "", "sr-RS": "Биро",
		"zh-TW": "局", "zh-Hant-TW": "局", "zh-CN": "局处", "es": "", "es-MX": "", "de": "", "": "", "?": "",
	} {
		if got := Text(texts, code); got != want {
			t.Errorf("in %q: %q, want %q", code, got, want)
		}
	}
	if got := Text(nil, "fr"); got != "" {
		t.Errorf("of none: %q", got)
	}
}
