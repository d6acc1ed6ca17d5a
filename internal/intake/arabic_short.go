package intake

import "strings"

// pastShortName returns a title that is read without the short name in brackets after it: "the Director of the
// Organisation for Lamps (Manarat), Salma Haddad".
func (a arabic) pastShortName(t titled) titled {
	if t.next >= len(a.list) || strings.TrimSpace(a.text[t.end:a.list[t.next].start]) != "(" {
		return t
	}
	w := a.list[t.next]
	rest := strings.TrimLeft(a.text[w.end:max(a.end, w.end)], " \u00a0")
	if !strings.HasPrefix(rest, ")") {
		return t
	}
	return titled{t.next + 1, max(a.end, w.end) - len(rest) + 1}
}
