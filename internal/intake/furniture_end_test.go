package intake

import (
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

func TestTrailingEnd(t *testing.T) {
	for _, test := range []struct{ lang, text, want string }{
		{"en", "The lamp was lit. (ends)", "(ends)"},
		{"en", "The lamp was lit. [END]", "[END]"},
		{"fr", "La lampe est allumée. (Fin)", "(Fin)"},
		{"es", "La lámpara está encendida. (FIN)", "(FIN)"},
		{"ar", "أضيء المصباح في المرفأ. ( النهاية )", "( النهاية )"},
		{"ar", "أضيء المصباح في المرفأ.(النهاية) س ر / ن ب", "(النهاية) س ر / ن ب"},
		{"en", "The lamp was lit at the ends.", ""},
		{"en", "The rope has two parts (ends)", ""},
	} {
		got := ""
		for _, f := range Parse(test.text, test.lang).GetFindings() {
			if f.GetKind() == pressroomv1.Finding_END_MARK {
				got = f.GetText()
			}
		}
		if got != test.want {
			t.Errorf("%q: end mark %q, want %q", test.text, got, test.want)
		}
		checkParse(t, test.text, test.lang)
	}
}
