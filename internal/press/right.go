package press

import (
	"slices"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Has reports whether the caller has one of these roles, in whatever language.
func (c Caller) Has(roles ...pressroomv1.Grant_Role) bool {
	return slices.ContainsFunc(c.Grants, func(g *pressroomv1.Grant) bool { return slices.Contains(roles, g.GetRole()) })
}

// HasIn reports whether the caller has one of these roles in a language, given
// by its canonical code.
func (c Caller) HasIn(language string, roles ...pressroomv1.Grant_Role) bool {
	return slices.ContainsFunc(c.Grants, func(g *pressroomv1.Grant) bool {
		return slices.Contains(roles, g.GetRole()) && slices.Contains(g.GetLanguageCodes(), language)
	})
}

// Edits reports whether the caller writes releases, and so sees and changes
// every language of every one.
func (c Caller) Edits() bool {
	return c.Has(pressroomv1.Grant_ADMIN, pressroomv1.Grant_EDITOR, pressroomv1.Grant_PUBLISHER)
}

// WorksOn reports whether the caller translates into a language or reviews it.
func (c Caller) WorksOn(language string) bool {
	return c.HasIn(language, pressroomv1.Grant_TRANSLATOR, pressroomv1.Grant_REVIEWER)
}

// WorkLanguages are the languages into which the caller translates or which
// they review, each once.
func (c Caller) WorkLanguages() []string {
	var codes []string
	for _, g := range c.Grants {
		if g.GetRole() == pressroomv1.Grant_TRANSLATOR || g.GetRole() == pressroomv1.Grant_REVIEWER {
			codes = append(codes, g.GetLanguageCodes()...)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// Reads reports whether the caller may see the text of a release in a language:
// that is their own, or the one that they translate from.
func (c Caller) Reads(language, source string) bool {
	return c.Edits() || language == source || c.WorksOn(language)
}

// Lead is how long before a text becomes visible the caller may read it: the
// longest of their grants for its language and one of its topics, or 0.
func (c Caller) Lead(language string, topics []string) time.Duration {
	var lead time.Duration
	for _, g := range c.Grants {
		if aheadOf(g) > lead && anyOrOne(g.GetLanguageCodes(), []string{language}) && anyOrOne(g.GetTopics(), topics) {
			lead = aheadOf(g)
		}
	}
	return lead
}

// MaxLead is the longest of the caller's leads.
func (c Caller) MaxLead() time.Duration {
	var lead time.Duration
	for _, g := range c.Grants {
		lead = max(lead, aheadOf(g))
	}
	return lead
}

// aheadOf is the lead of a grant, whatever language and topics it is for.
func aheadOf(g *pressroomv1.Grant) time.Duration {
	if g.GetRole() != pressroomv1.Grant_PARTNER {
		return 0
	}
	return min(g.GetEmbargoLead().AsDuration(), MaxEmbargoLead)
}

// anyOrOne reports whether a bound of a grant lets one of the values through;
// an empty bound lets all through.
func anyOrOne(bound, values []string) bool {
	return len(bound) == 0 || slices.ContainsFunc(values, func(v string) bool { return slices.Contains(bound, v) })
}
