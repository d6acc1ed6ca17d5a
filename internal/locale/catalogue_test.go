package locale_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/locales"
)

var forms = []string{"zero", "one", "two", "few", "many", "other"}

// pluralForms finds which forms go-i18n asks for in a language, by asking it
// for all kinds of numbers.
func pluralForms(t *testing.T, tag language.Tag) []string {
	t.Helper()
	bundle := i18n.NewBundle(tag)
	bundle.MustAddMessages(tag, &i18n.Message{ID: "n", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other"})
	localizer := i18n.NewLocalizer(bundle, tag.String())
	counts := []any{1000, 100_000, 1_000_000, 2_000_000, "1.5", "0.0", "1.0"}
	for n := range 201 {
		counts = append(counts, n)
	}
	seen := map[string]bool{}
	for _, n := range counts {
		seen[localizer.MustLocalize(&i18n.LocalizeConfig{MessageID: "n", PluralCount: n})] = true
	}
	return slices.DeleteFunc(slices.Clone(forms), func(f string) bool { return !seen[f] })
}

func texts(m *i18n.Message) map[string]string {
	all := map[string]string{"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many, "other": m.Other}
	for form, text := range all {
		if text == "" {
			delete(all, form)
		}
	}
	return all
}

func load(t *testing.T, fsys fs.FS, file string) map[string]*i18n.Message {
	t.Helper()
	source, err := fs.ReadFile(fsys, file)
	if err != nil {
		t.Fatal(err)
	}
	messages, err := i18n.ParseMessageBytes(source, toml.Unmarshal)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	byID := map[string]*i18n.Message{}
	for _, m := range messages {
		byID[m.ID] = m
	}
	return byID
}

var placeholder = regexp.MustCompile(`\{\{.*?\}\}`)

// defects compares every message file with the English one.
func defects(t *testing.T, fsys fs.FS) (found []string) {
	t.Helper()
	files, err := fs.Glob(fsys, "*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("message files: %v, %v", files, err)
	}
	english := load(t, fsys, "en.toml")
	for _, file := range files {
		lang := strings.TrimSuffix(file, ".toml")
		needed := pluralForms(t, language.MustParse(lang))
		messages := load(t, fsys, file)
		for id := range messages {
			if english[id] == nil {
				found = append(found, fmt.Sprintf("%s: %s is not in English", lang, id))
			}
		}
		for id, want := range english {
			got := messages[id]
			if got == nil {
				found = append(found, fmt.Sprintf("%s: no %s", lang, id))
				continue
			}
			wantForms := []string{"other"}
			if len(texts(want)) > 1 {
				wantForms = needed
			}
			for _, form := range forms {
				text, has := texts(got)[form]
				if has != slices.Contains(wantForms, form) {
					found = append(found, fmt.Sprintf("%s: %s: form %s: have %t, the language needs %v", lang, id, form, has, wantForms))
				}
				if !has {
					continue
				}
				a, b := placeholder.FindAllString(text, -1), placeholder.FindAllString(want.Other, -1)
				slices.Sort(a)
				slices.Sort(b)
				if diff := cmp.Diff(b, a); diff != "" {
					found = append(found, fmt.Sprintf("%s: %s.%s: placeholders differ from English: %v, want %v", lang, id, form, a, b))
				}
			}
		}
	}
	slices.Sort(found)
	return found
}

func TestMessageFilesAreComplete(t *testing.T) {
	for _, defect := range defects(t, locales.FS) {
		t.Error(defect)
	}
}

func TestDefectsAreFound(t *testing.T) {
	en := "A = '{{.X}} a'\nB.one = 'b'\nB.other = '{{.Count}} b'\n"
	en = strings.Replace(en, "'b'", "'{{.Count}} b'", 1)
	for name, ar := range map[string]string{
		"key missing":         "A = '{{.X}}'\n",
		"key too many":        en + "C = 'c'\n",
		"placeholder missing": strings.Replace(en, "{{.X}}", "", 1),
		"placeholder renamed": strings.Replace(en, ".X", ".Y", 1),
		"plural missing":      en, // Arabic needs six
	} {
		t.Run(name, func(t *testing.T) {
			fsys := fstest.MapFS{"en.toml": {Data: []byte(en)}, "ar.toml": {Data: []byte(ar)}}
			if len(defects(t, fsys)) == 0 {
				t.Error("no defect found")
			}
		})
	}
	if found := defects(t, fstest.MapFS{"en.toml": {Data: []byte(en)}}); len(found) > 0 {
		t.Errorf("sound file: %v", found)
	}
}

func catalogue(t *testing.T) *locale.Catalogue {
	t.Helper()
	c, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestMessage(t *testing.T) {
	c := catalogue(t)
	if diff := cmp.Diff([]string{"ar", "en", "es", "fr"}, c.Languages()); diff != "" {
		t.Error(diff)
	}
	tests := []struct {
		langs      []string
		id         string
		data       map[string]any
		text, lang string
	}{
		{[]string{"fr-CA"}, "REQUIRED", map[string]any{"Field": "headline"}, "headline est obligatoire.", "fr"},
		{[]string{"ur", "es"}, "REQUIRED", map[string]any{"Field": "x"}, "x es obligatorio.", "es"},
		{[]string{"fa"}, "REQUIRED", map[string]any{"Field": "x"}, "x is required.", "en"},
		{[]string{"*", "?"}, "CANCELLED", nil, "The request was cancelled.", "en"},
		{nil, "TOO_LONG", map[string]any{"Field": "x", "Limit": "1"}, "x may have at most 1 character.", "en"},
		{nil, "TOO_LONG", map[string]any{"Field": "x", "Limit": "300"}, "x may have at most 300 characters.", "en"},
		{nil, "TOO_LONG", map[string]any{"Field": "x", "Limit": "1", "PluralCount": 2}, "x may have at most 1 characters.", "en"},
		{nil, "TOO_LONG", map[string]any{"Field": "x", "Limit": "many"}, "x may have at most many characters.", "en"},
		{[]string{"ar"}, "TOO_MANY", map[string]any{"Field": "x", "Limit": 3}, "يجب ألا يزيد الحقل \u2068x\u2069 على \u20683\u2069 عناصر.", "ar"},
		{[]string{"en"}, "RAW_HTML", map[string]any{"Field": "<b>", "Line": "1"}, "<b>: HTML is not allowed (line 1).", "en"},
		{[]string{"fr"}, "NO_SUCH_ID", nil, "NO_SUCH_ID", ""},
	}
	for _, tt := range tests {
		text, lang := c.Message(tt.langs, tt.id, tt.data)
		if text != tt.text || lang != tt.lang {
			t.Errorf("Message(%v, %s) = %q, %q; want %q, %q", tt.langs, tt.id, text, lang, tt.text, tt.lang)
		}
	}
}

// withFiles is the embedded files and some more.
func withFiles(t *testing.T, more fstest.MapFS) fs.FS {
	t.Helper()
	files, err := fs.Glob(locales.FS, "*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := fs.ReadFile(locales.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		if more[file] == nil {
			more[file] = &fstest.MapFile{Data: data}
		}
	}
	return more
}

func TestAFifthLanguageIsAFile(t *testing.T) {
	c, err := locale.New(withFiles(t, fstest.MapFS{
		"de.toml":    {Data: []byte("REQUIRED = '{{.Field}} ist erforderlich.'\ndateline = '{{.City}}, {{.Region}}.'\ndateline_city_only = '{{.City}}.'\n")},
		"fr-CA.toml": {Data: []byte("EMAIL = '{{.Field}} doit être un courriel.'\n")},
	}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range [][2]string{{"de-AT", "REQUIRED"}, {"de", "EMAIL"}, {"fr-CA", "EMAIL"}, {"fr-CA", "REQUIRED"}, {"fr", "EMAIL"}} {
		text, lang := c.Message([]string{m[0]}, m[1], map[string]any{"Field": "x"})
		got = append(got, lang+": "+text)
	}
	got = append(got, c.Dateline("de", "Köln", "DE"), locale.Date("de", 2023, 3, 14), locale.Date("de-AT", 2023, 1, 1))
	want := []string{
		"de: x ist erforderlich.", "en: x must be a valid e-mail address.",
		"fr-CA: x doit être un courriel.", "fr: x est obligatoire.", "fr: x doit être une adresse électronique valide.",
		"KÖLN, Deutschland.", "14. März 2023", "1. Jänner 2023",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNewRefuses(t *testing.T) {
	en := &fstest.MapFile{Data: []byte("A = 'a'\n")}
	for name, fsys := range map[string]fstest.MapFS{
		"no English":         {"fr.toml": en},
		"unknown language":   {"en.toml": en, "xq.toml": en},
		"two for a language": {"en.toml": en, "zh.toml": en, "zh-Hans.toml": en},
		"no TOML":            {"en.toml": {Data: []byte("A = ")}},
		"broken placeholder": {"en.toml": {Data: []byte("A = '{{.X'")}},
	} {
		if _, err := locale.New(fsys); err == nil {
			t.Errorf("%s: no error", name)
		} else if !strings.Contains(err.Error(), ".toml") {
			t.Errorf("%s: %v names no file", name, err)
		}
	}
}

func TestDateline(t *testing.T) {
	c := catalogue(t)
	for _, tt := range []struct{ lang, city, region, want string }{
		{"en", "Lyon", "FR", "LYON, France –"},
		{"fr", "Lyon", "FR", "LYON (France) –"},
		{"es", "Lyon", "FR", "LYON (Francia) –"},
		{"ar", "ليون", "FR", "ليون (فرنسا) –"},
		{"fr-CA", "Orléans", "fr", "ORLÉANS (France) –"},
		{"ur", "لاہور", "PK", "لاہور, پاکستان –"}, // no message file: the English pattern
		{"en", "Singapore", "SG", "SINGAPORE –"},
		{"fr", "Singapore", "SG", "SINGAPORE –"},
		{"fr", "Singapour", "SG", "SINGAPOUR –"},
		{"en", "Luxembourg", "LU", "LUXEMBOURG –"},
		{"es", "Mónaco", "MC", "MÓNACO –"},
		{"en", "Geneva", "", "GENEVA –"},
		{"en", "Geneva", "XX", "GENEVA –"},
		{"tr", "İstanbul", "TR", "İSTANBUL, Türkiye –"},
		{"tr", "izmir", "TR", "İZMİR, Türkiye –"},
		{"en", "", "FR", ""},
	} {
		if got := c.Dateline(tt.lang, tt.city, tt.region); got != tt.want {
			t.Errorf("Dateline(%s, %s, %s) = %q, want %q", tt.lang, tt.city, tt.region, got, tt.want)
		}
	}
}
