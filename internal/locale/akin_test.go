package locale

import "testing"

func TestAkin(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"en", "en", true},
		{"en", "en-GB", true},
		{"en-US", "en-GB", true},
		{"es", "es-419", true},
		{"ar-EG", "ar", true},
		{"zh", "zh-Hans-CN", true},
		{"zh-TW", "zh-Hant", true},
		{"zh-TW", "zh", false},
		{"sr", "sr-Cyrl", true},
		{"sr", "sr-Latn", false},
		{"en", "enm", false},
		{"nb", "nn", false},
		{"fr", "es", false},
		{"xx", "xx", false},
		{"", "", false},
	} {
		if got := Akin(tc.a, tc.b); got != tc.want || Akin(tc.b, tc.a) != tc.want {
			t.Errorf("Akin(%q, %q) = %v, want %v", tc.a, tc.b, got, tc.want)
		}
	}
}
