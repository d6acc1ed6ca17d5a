package intake

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCaptions(t *testing.T) {
	for _, test := range []struct {
		name, lang, text string
		captions         map[string]string
		credits          []string
	}{
		{"counters between lines", "en", "The lamp was lit.\n\n1 / 2\nA keeper climbs the stair of the old tower. Photo: Harbour/M. Diallo\n2 / 2\nThe lamp turns.\n\nIt burns.",
			map[string]string{"m1": "A keeper climbs the stair of the old tower.", "m2": "The lamp turns."}, []string{"Photo: Harbour/M. Diallo", ""}},
		{"counters between paragraphs", "en", "The lamp was lit.\n\n1 / 3\n\nA keeper climbs.\n\n2 / 3\n\nThe lamp turns.\n\n3 / 3\n\nThe quay at night\n\nIt burns, and nobody who sees it will forget the day on which it was lit.",
			map[string]string{"m1": "A keeper climbs.", "m2": "The lamp turns.", "m3": "The quay at night"}, []string{"", "", ""}},
		{"in brackets", "en", "The lamp was lit.\n\n[Photo: The first boat leaves the quay. Credit: Sam Pell/Harbour]\n\nIt burns.",
			map[string]string{"m1": "The first boat leaves the quay."}, []string{"Credit: Sam Pell/Harbour"}},
		{"with the sign of copyright", "en", "The lamp was lit.\n\nChildren cross the quay on their way to the tower. © Harbour Trust / J. Brown\n\nIt burns.",
			map[string]string{"m1": "Children cross the quay on their way to the tower."}, []string{"© Harbour Trust / J. Brown"}},
		{"with a credit in brackets", "fr", "La lampe est allumée.\n\nDes enfants traversent le quai (Photo : J. Brun)\n\nElle brûle.",
			map[string]string{"m1": "Des enfants traversent le quai"}, []string{"Photo : J. Brun"}},
		{"with a credit in Spanish", "es", "La lámpara arde.\n\nUnos niños cruzan el muelle. Foto: J. Bruno\n\nArde de nuevo.",
			map[string]string{"m1": "Unos niños cruzan el muelle."}, []string{"Foto: J. Bruno"}},
		{"of an office in small letters", "fr", "La lampe est allumée.\n\nLa lampe vue du quai. Crédit photo : Office du port/J. Brun\n\nElle brûle.",
			map[string]string{"m1": "La lampe vue du quai."}, []string{"Crédit photo : Office du port/J. Brun"}},
		{"in Arabic", "ar", "أضيء المصباح في المرفأ.\n\nالمصباح من رصيف الميناء. © هيئة الميناء\n\nوهو يضيء.",
			map[string]string{"m1": "المصباح من رصيف الميناء."}, []string{"© هيئة الميناء"}},
		{"of a sentence", "en", "The lamp was lit.\n\nThe keepers gave full credit: they had not hoped for so much.\n\nIt burns.", nil, nil},
		{"rights", "en", "The lamp was lit.\n\nThe Harbour Trust © 2024\n\nIt burns.", nil, nil},
		{"all rights", "en", "The lamp was lit.\n\nPictures of the harbour and its lamp © Harbour Trust. All rights reserved.\n\nIt burns.", nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			draft := Parse(test.text, test.lang).Draft
			if diff := cmp.Diff(test.captions, draft.Variant.Captions); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			var credits []string
			for _, m := range draft.Release.Media {
				credits = append(credits, m.CreditLine)
			}
			if diff := cmp.Diff(test.credits, credits); diff != "" {
				t.Errorf("credits (-want +got):\n%s", diff)
			}
			checkParse(t, test.text, test.lang)
		})
	}
}
