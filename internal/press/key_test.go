package press_test

import (
	"strings"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

func TestParseGrant(t *testing.T) {
	for text, want := range map[string]string{
		"admin": "ADMIN ", "editor": "EDITOR ", "translator:FR,pt-br": "TRANSLATOR fr,pt-BR", "partner": "PARTNER ", "partner:ar": "PARTNER ar",
		"": "", "Admin": "", "role_unspecified": "", "boss": "", "translator": "", "translator:": "", "translator:fr,": "", "editor:fr": "", "reviewer:q": "",
	} {
		g, err := press.ParseGrant(text)
		got := ""
		if err == nil {
			got = g.GetRole().String() + " " + strings.Join(g.GetLanguageCodes(), ",")
		}
		if got != want {
			t.Errorf("%q is %q (%v), want %q", text, got, err, want)
		}
	}
}

// TestParseGrantTells says what is wrong in words and not by a reason.
func TestParseGrantTells(t *testing.T) {
	for text, want := range map[string]string{
		"translator": "a translator needs languages, as in translator:fr,es", "editor:fr": "the role editor is not for single languages",
		"partner:fr,zz": `"zz" is not a known language code`, "translator:": "a translator needs languages, as in translator:fr,es",
		"reviewer:q": `"q" is not a known language code`,
		"boss":       `"boss" is no role: want admin, editor, publisher, translator, reviewer or partner`,
	} {
		if _, err := press.ParseGrant(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// FuzzParseGrant reads what people write of roles: what is taken keeps the rules
// of the contract, and is taken again as it is.
func FuzzParseGrant(f *testing.F) {
	for _, seed := range []string{"admin", "translator:fr,es", "partner:", "reviewer:zh-hant", ":", "translator:\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		g, err := press.ParseGrant(text)
		if err != nil {
			return
		}
		if g.GetRole() == pressroomv1.Grant_ROLE_UNSPECIFIED || len(press.SettleGrant("g", g)) > 0 {
			t.Errorf("%q is taken as %v", text, g)
		}
		again := strings.ToLower(g.GetRole().String())
		if codes := g.GetLanguageCodes(); len(codes) > 0 {
			again += ":" + strings.Join(codes, ",")
		}
		if _, err := press.ParseGrant(again); err != nil {
			t.Errorf("%q is taken, and %q is not: %v", text, again, err)
		}
	})
}
