package intake

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNumberedCaptions(t *testing.T) {
	for _, test := range []struct {
		lang, text string
		want       map[string]string
	}{
		{"ar", "أضيء المصباح في المرفأ اليوم.\n\nصورة 1: القارب الأول في المرفأ صورة 2: القارب الثاني", map[string]string{"m1": "القارب الأول في المرفأ", "m2": "القارب الثاني"}},
		{"en", "The lamp was lit.\n\nPhoto 1: The old lamp\n\nPhoto 2: The old quay", map[string]string{"m1": "The old lamp", "m2": "The old quay"}},
		{"fr", "La lampe est allumée.\n\nPhoto n° 1 : La lampe du quai Photo n° 2 : Le quai", map[string]string{"m1": "La lampe du quai", "m2": "Le quai"}},
		{"es", "La lámpara arde.\n\nImagen 1: La lámpara", map[string]string{"m1": "La lámpara"}},
		{"en", "The lamp of photo 1: it was lit, and that of photo 2: it was not.", nil},
	} {
		if diff := cmp.Diff(test.want, Parse(test.text, test.lang).Draft.Variant.Captions); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.text, diff)
		}
		checkParse(t, test.text, test.lang)
	}
}
