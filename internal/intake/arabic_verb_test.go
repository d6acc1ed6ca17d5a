package intake

import "testing"

func TestArabicVerbs(t *testing.T) {
	for _, test := range []struct {
		word string
		want verbForm
		ok   bool
	}{
		{"قالت", verbForm{gender: feminine}, true},
		{"دعت", verbForm{gender: feminine}, true},
		{"نفت", verbForm{gender: feminine}, true},
		{"يقول", verbForm{gender: masculine}, true},
		{"تضيف", verbForm{gender: feminine}, true},
		{"مؤكدة", verbForm{gender: feminine, participle: true}, true},
		{"بين", verbForm{gender: masculine, ambiguous: true}, true}, // or "between"
		{"قالوا", verbForm{}, true},
		{"متحدثة", verbForm{}, false}, // a function
		{"المنارة", verbForm{}, false},
	} {
		if got, ok := arabicVerbs()[fold(test.word)]; got != test.want || ok != test.ok {
			t.Errorf("%s: %+v, %v; want %+v, %v", test.word, got, ok, test.want, test.ok)
		}
	}
}

func TestArabicVerbAt(t *testing.T) {
	for _, test := range []struct {
		text string
		want int // the index of the first verb, or -1
	}{
		{"وبين كريم أن العمل بدأ", 0},
		{"العمل بين كريم وسالم بدأ", -1},
		{"العمل عبر البحر مستمر", -1},
		{"من جانبه، ذكر كريم أن العمل بدأ", 2},
		{"جاء ردا على رد المجلس", -1},
	} {
		r := newReading(test.text, "ar")
		a := r.arabic(span{0, len(r.text)})
		got := -1
		for i := range a.list {
			if _, ok := a.verbAt(i); ok && got < 0 {
				got = i
			}
		}
		if got != test.want {
			t.Errorf("%s: %d, want %d", test.text, got, test.want)
		}
	}
}
