package locale

import (
	"fmt"
	"strings"
)

// anyLanguage is the language range that matches every language.
const anyLanguage = "*"

// Chain is a site's fallback languages: for a language, which others its
// readers are served instead, in order, and under "*" those for everyone. It
// does not go on from entry to entry: with fa=ar and ar=fr, a Persian reader
// is not served French. Made by [ParseChain]; nil is no fallback at all.
type Chain map[string][]string

// ParseChain reads entries of the form "fa=ar,en" and "*=en". An error names
// the entry and wraps, for a wrong code, ErrLanguageMalformed or
// ErrLanguageUnknown.
func ParseChain(entries []string) (Chain, error) {
	chain := make(Chain, len(entries))
	for _, entry := range entries {
		requested, list, ok := strings.Cut(entry, "=")
		if !ok {
			return nil, fmt.Errorf("fallback %q: want LANGUAGE=LANGUAGE,…", entry)
		}
		key := strings.TrimSpace(requested)
		if key != anyLanguage {
			code, err := Canonical(key)
			if err != nil {
				return nil, fmt.Errorf("fallback %q: %w", entry, err)
			}
			key = rangeSteps(code)[0]
		}
		if _, twice := chain[key]; twice {
			return nil, fmt.Errorf("fallback %q: %s has a fallback already", entry, key)
		}
		for served := range strings.SplitSeq(list, ",") {
			code, err := Canonical(strings.TrimSpace(served))
			if err != nil {
				return nil, fmt.Errorf("fallback %q: %w", entry, err)
			}
			chain[key] = append(chain[key], code)
		}
	}
	return chain, nil
}

// fallbacks returns the languages configured for the readers of a range: those
// of the most specific of its steps that has any.
func (c Chain) fallbacks(code string) []string {
	for _, step := range rangeSteps(code) {
		if list, ok := c[step]; ok {
			return list
		}
	}
	return nil
}
