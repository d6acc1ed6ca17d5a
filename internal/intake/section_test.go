package intake

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// lead is a paragraph of prose for texts of which something else is looked at.
const lead = "ELLERY, France – The lamp of the harbour was lit again today, after two years in which it was dark and cold."

// outside returns what stands under a text, in short.
func outside(draft *pressroomv1.Draft) []string {
	var lines []string
	for _, c := range draft.Release.Contacts {
		lines = append(lines, "contact "+c.DisplayName+" | "+c.EmailAddress+" | "+c.PhoneNumber)
	}
	if notes := draft.Variant.NotesToEditors; notes != "" {
		lines = append(lines, "notes "+notes)
	}
	return lines
}

func TestSections(t *testing.T) {
	for _, test := range []struct {
		name, lang, under string
		want              []string
	}{
		{"contact on a line", "en", "Media contact: Jane Roe, press@lamps.example, +44 1632 960 118", []string{"contact Jane Roe | press@lamps.example | +44 1632 960 118"}},
		{"contact on lines", "en", "Contact:\nJane Roe\nPress Officer\nTel: 01632 960 118\nE-mail: press@lamps.example", []string{"contact Jane Roe, Press Officer | press@lamps.example | 01632 960 118"}},
		{"two contacts", "fr", "Contacts presse\nJeanne Roy\njeanne@lampes.example\n\nPaul Dubois\n01 55 50 01 42", []string{"contact Jeanne Roy | jeanne@lampes.example | ", "contact Paul Dubois |  | 01 55 50 01 42"}},
		{"in a sentence", "es", "Para más información, llame a Juana Ruiz al 555 0142 33.", []string{"contact Juana Ruiz |  | 555 0142 33"}},
		{"Arabic", "ar", "للتواصل الإعلامي: press@lamps.example", []string{"contact  | press@lamps.example | "}},
		{"line without a heading", "en", "Jane Roe, +44 1632 960 118", []string{"contact Jane Roe |  | +44 1632 960 118"}},
		{"notes", "en", "Notes to editors\n\n1. The lamp is old.\n\n2. Pictures may be used.", []string{"notes 1\\. The lamp is old.\n\n2\\. Pictures may be used."}},
		{"notes on the line", "fr", "Note aux rédactions : la lampe peut être filmée.", []string{"notes la lampe peut être filmée."}},
		{"boilerplate", "en", "About Ellery\n\nEllery is a harbour since 1902.", []string{"notes About Ellery\n\nEllery is a harbour since 1902."}},
		{"boilerplate of an elided name", "fr", "À propos d’Ellery\n\nEllery est un port.", []string{"notes À propos d’Ellery\n\nEllery est un port."}},
		{"boilerplate amid the text", "en", "About Ellery\n\nEllery is a harbour since 1902.\n\nWhat they say\n\nMany came.\n\n“We are ready to go,” said Jane Roe.",
			[]string{"notes About Ellery\n\nEllery is a harbour since 1902."}},
		{"boilerplate before a quote", "fr", "À propos d’Ellery\n\nEllery est un port.\n\n« Nous sommes prêts », a déclaré Jeanne Roy.", []string{"notes À propos d’Ellery\n\nEllery est un port."}},
		{"a motto in boilerplate", "en", "About Ellery\n\n“Light for all” is the motto of Ellery.\n\nIt says so since 1902.",
			[]string{"notes About Ellery\n\n“Light for all” is the motto of Ellery.\n\nIt says so since 1902."}},
		{"after the end", "en", "###\n\nThe lamp may be filmed on any day.", []string{"notes The lamp may be filmed on any day."}},
		{"a heading that is a sentence", "en", "About Ellery there is much to say.\n\nIt is old.", nil},
		{"about what was not spoken of", "en", "About face\n\nThe keepers turned around.", nil},
		{"days and sums", "en", "It cost 12 000 000 in 2014-2015, and 5.5.2014 was the first day.", nil},
		{"an address in a sentence", "en", "The keepers, whose address is press@lamps.example, were glad of it, and so was the whole harbour.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := lead + "\n\n" + test.under
			if diff := cmp.Diff(test.want, outside(Parse(text, test.lang).Draft)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.under, diff)
			}
			checkParse(t, text, test.lang)
		})
	}
}

func TestGluedSections(t *testing.T) {
	text := lead + "  It burns.  About Ellery: Ellery is a harbour.  Contact: press@lamps.example"
	want := []string{"contact  | press@lamps.example | ", "notes About Ellery: Ellery is a harbour."}
	parsed := Parse(text, "en")
	if diff := cmp.Diff(want, outside(parsed.Draft)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	checkParse(t, text, "en")
	text = lead + "  About half of it was paid.  It burns."
	if got := outside(Parse(text, "en").Draft); got != nil {
		t.Errorf("%q: %q", text, got)
	}
}
