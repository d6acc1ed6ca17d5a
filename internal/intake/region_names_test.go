package intake

import "testing"

// TestOtherRegionNames holds that the names beside those of CLDR are beside them: what CLDR has comes from it.
func TestOtherRegionNames(t *testing.T) {
	for name, code := range otherRegionNames {
		for lang, names := range regionNames() {
			if names[name] == code {
				t.Errorf("%s: %q is CLDR's in %s", code, name, lang)
			}
		}
	}
}
