package press

import (
	"fmt"
	"slices"
	"strings"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// MaxEmbargoLead bounds how far ahead a partner may read.
const MaxEmbargoLead = 90 * 24 * time.Hour

// KeyName gives the resource name of a key.
func KeyName(id string) string { return "keys/" + id }

// KeyID returns the id in `keys/{key}`. The error is Invalid and names the
// field.
func KeyID(field, name string) (string, error) { return id(field, name, "keys/") }

// SettleKey checks a key that is to be made: its name for people, its end,
// which must be to come, and its grants. Language codes become canonical.
func SettleKey(k *pressroomv1.Key, now time.Time) error {
	name, err := SettleNote("displayName", k.GetDisplayName())
	if err != nil {
		return err
	}
	k.DisplayName = name
	var wrong []Violation
	if end := k.GetExpireTime(); end != nil && !(end.IsValid() && end.AsTime().After(now)) {
		wrong = append(wrong, Violates("expireTime", ExpireTimePast))
	}
	for i, g := range k.GetGrants() {
		wrong = append(wrong, SettleGrant(fmt.Sprintf("grants[%d]", i), g)...)
	}
	return Invalidate(wrong)
}

// SettleGrant checks a grant at a field: a role has the bounds that belong to
// it and no others. Language codes become canonical.
func SettleGrant(at string, g *pressroomv1.Grant) []Violation {
	var wrong []Violation
	translates := g.GetRole() == pressroomv1.Grant_TRANSLATOR || g.GetRole() == pressroomv1.Grant_REVIEWER
	partner := g.GetRole() == pressroomv1.Grant_PARTNER
	for i, code := range g.GetLanguageCodes() {
		field := fmt.Sprintf("%s.languageCodes[%d]", at, i)
		language, err := Language(field, code)
		if err != nil {
			wrong = append(wrong, err.(*Error).Violations...)
			continue
		}
		g.LanguageCodes[i] = language
	}
	switch {
	case translates && len(g.GetLanguageCodes()) == 0:
		wrong = append(wrong, Violates(at+".languageCodes", Required))
	case !translates && !partner && len(g.GetLanguageCodes()) > 0:
		wrong = append(wrong, Violates(at+".languageCodes", GrantBound, "Role", g.GetRole().String()))
	}
	if !partner && len(g.GetTopics()) > 0 {
		wrong = append(wrong, Violates(at+".topics", GrantBound, "Role", g.GetRole().String()))
	}
	if lead := g.GetEmbargoLead(); lead != nil {
		switch d := lead.AsDuration(); {
		case !partner:
			wrong = append(wrong, Violates(at+".embargoLead", GrantBound, "Role", g.GetRole().String()))
		case lead.CheckValid() != nil || d <= 0 || d > MaxEmbargoLead:
			wrong = append(wrong, Violates(at+".embargoLead", NotInRange, "Minimum", "0.000000001s", "Maximum", "7776000s"))
		}
	}
	return wrong
}

// Opens reports whether a key opens anything at an instant: it was not revoked
// and has not expired.
func Opens(k *pressroomv1.Key, now time.Time) bool {
	return k != nil && k.GetRevokeTime() == nil && (k.GetExpireTime() == nil || now.Before(k.GetExpireTime().AsTime()))
}

// Administers reports whether a key is an administrator's.
func Administers(k *pressroomv1.Key) bool {
	return slices.ContainsFunc(k.GetGrants(), func(g *pressroomv1.Grant) bool { return g.GetRole() == pressroomv1.Grant_ADMIN })
}

// ParseGrant reads a grant as people write it: `editor`, `translator:fr,es`. The
// error says in English what is wrong, for who writes a command line.
func ParseGrant(text string) (*pressroomv1.Grant, error) {
	name, languages, bound := strings.Cut(text, ":")
	role := pressroomv1.Grant_Role_value[strings.ToUpper(name)]
	if role == 0 || strings.ToLower(name) != name {
		return nil, fmt.Errorf("%q is no role: want admin, editor, publisher, translator, reviewer or partner", name)
	}
	g := &pressroomv1.Grant{Role: pressroomv1.Grant_Role(role)}
	if bound {
		g.LanguageCodes = strings.Split(languages, ",")
	}
	for _, wrong := range SettleGrant(name, g) {
		switch wrong.Reason {
		case Required:
			return nil, fmt.Errorf("a %s needs languages, as in %s:fr,es", name, name)
		case GrantBound:
			return nil, fmt.Errorf("the role %s is not for single languages", name)
		default:
			return nil, fmt.Errorf("%q is not a known language code", wrong.Metadata["Value"])
		}
	}
	return g, nil
}
