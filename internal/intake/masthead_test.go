package intake

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMasthead(t *testing.T) {
	const text = "ELLERY, France – The lamp of the harbour was lit again today, after two years in which it was dark and cold."
	const bare = "The lamp of the harbour was lit again today, after two years in which it was dark, and the keepers were glad of it."
	for _, test := range []struct{ name, lang, text, headline, standfirst string }{
		{"headline", "en", "Lamp of Ellery lit again\n\n" + text, "Lamp of Ellery lit again", ""},
		{"headline and standfirst", "en", "Lamp of Ellery lit again\n\nKeepers speak of a long wait\n\n" + text, "Lamp of Ellery lit again", "Keepers speak of a long wait"},
		{"standfirst with a full stop", "en", "Lamp of Ellery lit again\n\nThe keepers speak of a long wait.\n\n" + text, "Lamp of Ellery lit again", "The keepers speak of a long wait."},
		{"under navigation", "en", "Skip to main content\nHome > News\nPress Centre\n\nLamp of Ellery lit again\n\nShare\n\n" + text, "Lamp of Ellery lit again", ""},
		{"twice", "en", "Lamp of Ellery is lit again | Lamps\n\nLamp of Ellery is lit again\n\n" + text, "Lamp of Ellery is lit again", ""},
		{"in capitals over lines", "fr", "LA LAMPE DU PORT D’ELLERY\nEST RALLUMÉE\n\n" + text, "LA LAMPE DU PORT D’ELLERY EST RALLUMÉE", ""},
		{"under the name of an organisation", "es", "Ministerio de Lámparas y Faros\n\nLa lámpara vuelve a brillar en el puerto\n\n" + text, "La lámpara vuelve a brillar en el puerto", ""},
		{"under a number", "en", "Release number: HQ-03-153\n\nLamp of Ellery is lit again\n\n" + text, "Lamp of Ellery is lit again", ""},
		{"label before it", "en", "Press release: Lamp of Ellery lit again\n\n" + text, "Lamp of Ellery lit again", ""},
		{"no dateline", "en", "Lamp of Ellery lit again\n\n" + bare, "Lamp of Ellery lit again", ""},
		{"navigation alone", "en", "Skip to main content\n\n" + bare, "", ""},
		{"none", "en", text, "", ""},
		{"a sentence is none", "en", "The lamp is lit again.\n\n" + bare, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			variant := Parse(test.text, test.lang).Draft.Variant
			if diff := cmp.Diff([]string{test.headline, test.standfirst}, []string{variant.Headline, variant.Standfirst}); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
			checkParse(t, test.text, test.lang)
		})
	}
}
