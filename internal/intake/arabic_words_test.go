package intake

import "testing"

func TestArabicFunctions(t *testing.T) {
	for word, want := range map[string]bool{"وزير": true, "الوزيرة": true, "مديرها": true, "مديرتهم": true, "وزيره": true,
		"مدرسة": false, "مكتبة": false, "المنارة": false, "حداد": false} {
		if got := new(reading).isFunction(word); got != want {
			t.Errorf("%s: %v, want %v", word, got, want)
		}
	}
}

func TestBareForm(t *testing.T) {
	for _, test := range []struct {
		word, bare string
		definite   bool
	}{{"المدير", "مدير", true}, {"مدير", "مدير", false}, {"ألبير", "البير", false}, {"إلياس", "الياس", false}} {
		if bare, definite := bareForm(test.word); bare != test.bare || definite != test.definite {
			t.Errorf("%s: %s, %v", test.word, bare, definite)
		}
	}
}
