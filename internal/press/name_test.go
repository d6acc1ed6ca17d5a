package press_test

import (
	"strings"
	"testing"

	"github.com/openpressroom/pressroom/internal/press"
)

func TestNames(t *testing.T) {
	long := strings.Repeat("a", 63)
	for _, tc := range []struct {
		name, id string
	}{
		{"releases/lyon", "lyon"},
		{"releases/7", "7"},
		{"releases/a-b--c", "a-b--c"},
		{"releases/" + long, long},
		{"releases/" + long + "a", ""},
		{"", ""},
		{"lyon", ""},
		{"releases/", ""},
		{"releases/-lyon", ""},
		{"releases/lyon-", ""},
		{"releases/Lyon", ""},
		{"releases/lyon\n", ""},
		{"releases/ly\x00on", ""},
		{"releases/lyon/variants/fr", ""},
		{"releases/été", ""},
		{"speakers/lyon", ""},
	} {
		want := press.Reason("")
		if tc.id == "" {
			want = press.NameMalformed
		}
		id, err := press.ReleaseID("release.name", tc.name)
		if id != tc.id || reasonOf(err) != want {
			t.Errorf("ReleaseID(%q) = %q, %v; want %q, %s", tc.name, id, err, tc.id, want)
		}
		if err != nil && fieldsOf(err)[0] != "release.name" {
			t.Errorf("ReleaseID(%q): got fields %v", tc.name, fieldsOf(err))
		}
		speaker := strings.Replace(tc.name, "releases/", "speakers/", 1)
		if tc.name == "speakers/lyon" {
			speaker = "releases/lyon"
		}
		if id, err := press.SpeakerID("name", speaker); id != tc.id || reasonOf(err) != want {
			t.Errorf("SpeakerID(%q) = %q, %v; want %q, %s", speaker, id, err, tc.id, want)
		}
		publication := strings.Replace(tc.name, "releases/", "publications/", 1)
		if tc.id == "" {
			want = press.PublicationNotFound
		}
		if id, err := press.PublicationID(publication); id != tc.id || reasonOf(err) != want {
			t.Errorf("PublicationID(%q) = %q, %v; want %q, %s", publication, id, err, tc.id, want)
		}
	}
	if got := press.EditionName("lyon", "zh-Hant", 3); got != "publications/lyon/editions/zh-Hant-3" {
		t.Errorf("EditionName: %s", got)
	}
}

func TestParseVariantName(t *testing.T) {
	for _, tc := range []struct {
		name   string
		want   press.VariantName
		reason press.Reason
	}{
		{"releases/lyon/variants/fr", press.VariantName{Release: "lyon", Language: "fr"}, ""},
		{"releases/lyon/variants/ZH-hant-tw", press.VariantName{Release: "lyon", Language: "zh-Hant-TW"}, ""},
		{"releases/lyon/variants/", press.VariantName{}, press.Required},
		{"releases/lyon/variants/xx", press.VariantName{}, press.LanguageUnknown},
		{"releases/lyon/variants/f", press.VariantName{}, press.LanguageMalformed},
		{"releases/lyon/variants/fr_CA", press.VariantName{}, press.LanguageMalformed},
		{"releases/lyon/variants/fr/variants/en", press.VariantName{}, press.LanguageMalformed},
		{"releases/lyon/variant/fr", press.VariantName{}, press.NameMalformed},
		{"releases/Lyon/variants/fr", press.VariantName{}, press.NameMalformed},
		{"/variants/fr", press.VariantName{}, press.NameMalformed},
		{"", press.VariantName{}, press.NameMalformed},
	} {
		got, err := press.ParseVariantName("variant.name", tc.name)
		if got != tc.want || reasonOf(err) != tc.reason {
			t.Errorf("ParseVariantName(%q) = %v, %v; want %v, %s", tc.name, got, err, tc.want, tc.reason)
		}
		if err != nil && fieldsOf(err)[0] != "variant.name" {
			t.Errorf("ParseVariantName(%q): got fields %v", tc.name, fieldsOf(err))
		}
	}
}

// FuzzParseVariantName holds that a name that is read is written as it is kept
// and is then read as itself.
func FuzzParseVariantName(f *testing.F) {
	f.Add("releases/lyon/variants/fr")
	f.Add("releases/lyon/variants/ZH-hant-tw")
	f.Add("releases/lyon/variants/fr/variants/en")
	f.Add("releases/lyon/variants/iw")
	f.Fuzz(func(t *testing.T, name string) {
		n, err := press.ParseVariantName("name", name)
		if err != nil {
			if len(fieldsOf(err)) != 1 || (n != press.VariantName{}) {
				t.Errorf("%q: got %v beside error %v", name, n, err)
			}
			return
		}
		if strings.ContainsAny(n.Release+n.Language, "\x00/") || n.Language == "" {
			t.Errorf("%q: got %q", name, n)
		}
		if again, err := press.ParseVariantName("name", n.String()); again != n || err != nil {
			t.Errorf("%q: %q is read as %v, %v", name, n, again, err)
		}
		if !strings.EqualFold(n.String(), name) && len(n.Release) == 0 {
			t.Errorf("%q: got %q", name, n)
		}
	})
}

func TestCutRevision(t *testing.T) {
	for _, tc := range []struct {
		name, parent string
		number       int32
	}{
		{"releases/lyon/revisions/1", "releases/lyon", 1},
		{"releases/lyon/variants/fr/revisions/2147483647", "releases/lyon/variants/fr", 2147483647},
		{"releases/lyon/revisions/2147483648", "", 0},
		{"releases/lyon/revisions/0", "", 0},
		{"releases/lyon/revisions/-1", "", 0},
		{"releases/lyon/revisions/+1", "", 0},
		{"releases/lyon/revisions/01", "", 0},
		{"releases/lyon/revisions/one", "", 0},
		{"releases/lyon/revisions/", "", 0},
		{"releases/lyon", "", 0},
		{"", "", 0},
	} {
		want := press.Reason("")
		if tc.number == 0 {
			want = press.NameMalformed
		}
		parent, number, err := press.CutRevision(tc.name)
		if parent != tc.parent || number != tc.number || reasonOf(err) != want {
			t.Errorf("CutRevision(%q) = %q, %d, %v; want %q, %d, %s", tc.name, parent, number, err, tc.parent, tc.number, want)
		}
	}
}

// FuzzCutRevision holds that what is cut is put together again.
func FuzzCutRevision(f *testing.F) {
	f.Add("releases/lyon/revisions/1")
	f.Add("releases/lyon/variants/fr/revisions/22")
	f.Add("a/revisions/1/revisions/2")
	f.Fuzz(func(t *testing.T, name string) {
		parent, number, err := press.CutRevision(name)
		if err != nil {
			return
		}
		if number < 1 || press.RevisionName(parent, number) != name {
			t.Errorf("%q: got %q, %d", name, parent, number)
		}
	})
}
