package intake

import (
	"slices"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

func TestDropped(t *testing.T) {
	const text = "ELLERY, France – The lamp of the har\u00adbour\u200b was lit.\u0000 “It is lit, and it will stay so,” said Jane \u00ad\u00adRoe."
	parsed := Parse(text, "en")
	runes := []rune(text)
	var cleaned []string
	for _, f := range parsed.Findings {
		switch f.Kind {
		case pressroomv1.Finding_CLEANED:
			cleaned = append(cleaned, f.Rule+" "+f.Text)
		case pressroomv1.Finding_SPEAKER:
			if f.Text != "Jane \u00ad\u00adRoe" || string(runes[f.StartOffset:f.EndOffset]) != f.Text {
				t.Errorf("speaker %q", f.Text)
			}
		}
	}
	want := []string{"cleaned.soft-hyphen \u00ad", "cleaned.invisible \u200b", "cleaned.invisible \x00", "cleaned.soft-hyphen \u00ad\u00ad"}
	if !slices.Equal(cleaned, want) {
		t.Errorf("%q, want %q", cleaned, want)
	}
	if body := parsed.Draft.Variant.Body; body != "The lamp of the harbour was lit. [“It is lit, and it will stay so,”](quote:q1) said Jane Roe." {
		t.Errorf("%q", body)
	}
	checkParse(t, text, "en")
}

func TestCredits(t *testing.T) {
	for _, test := range []struct{ name, lang, line, credit, caption string }{
		{"label", "en", "Photo credit: Jane Roe", "Photo credit: Jane Roe", ""},
		{"name after photo", "es", "Foto: Juana Ruiz / Faros del Norte", "Foto: Juana Ruiz / Faros del Norte", ""},
		{"no-break space", "fr", "Crédit photo\u00a0: Jeanne Roy", "Crédit photo\u00a0: Jeanne Roy", ""},
		{"sign", "fr", "© Lampes du Nord", "© Lampes du Nord", ""},
		{"Arabic", "ar", "تصوير: سامي حداد", "تصوير: سامي حداد", ""},
		{"a caption", "en", "Photo: the keepers light the lamp", "", "the keepers light the lamp"},
		{"a counted caption", "en", "2/4 The keepers light the lamp", "", "The keepers light the lamp"},
		{"a page's foot", "en", "© 2019 Lamps. All rights reserved.", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := lead + "\n\n" + test.line
			draft := Parse(text, test.lang).Draft
			credit, caption := "", ""
			for _, m := range draft.Release.Media {
				credit, caption = m.CreditLine, draft.Variant.Captions[m.Id]
			}
			if credit != test.credit || caption != test.caption {
				t.Errorf("%q: credit %q, caption %q", test.line, credit, caption)
			}
			checkParse(t, text, test.lang)
		})
	}
}
