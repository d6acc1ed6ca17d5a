package locale

import "slices"

// Result is which language a reader gets, and how that came about.
type Result struct {
	// Requested is the language that the reader wants most, canonical where it
	// can be; "" when the reader named none, "*" when any will do.
	Requested string
	// Served is the language of the text: one of those available, or "".
	Served string
	// Path is every code that was tried, in order, ending in what was served.
	Path []string
	// Fallback is set when Served is not what the reader asked for.
	Fallback bool
}

// Negotiate chooses among the available languages for a reader: by RFC 4647
// section 3.4 lookup of all the requested ranges in order, then of the site's
// fallbacks for each of them, then of its fallbacks for everyone, then the
// source language. It reports false when none of these is available.
//
// A range is matched by itself and by what it is cut down to, never by what is
// more specific or merely close: fr-CA is served fr, but fr is not served
// fr-CA, nor Urdu readers English, unless the chain or the source says so. How
// scripts are respected is told at [steps].
//
// A reader who names no language (no range, or only "*") asked for the source
// language; when it is not available, any other will do. A "*" beside other
// ranges says that any fallback will do (RFC 4647: it matches nothing itself).
func Negotiate(requested, available []string, chain Chain, source string) (Result, bool) {
	n := newNegotiation(requested, available)
	if n.ask(source) {
		return n.result, true
	}
	n.result.Fallback = true
	for _, code := range requested {
		if n.tryAll(chain.fallbacks(code)) {
			return n.result, true
		}
	}
	if n.tryAll(chain[anyLanguage]) || n.trySource(source) || n.tryAny() {
		return n.result, true
	}
	return n.result, false
}

// Match is [Negotiate] for a reader who refuses fallbacks: it serves what a
// requested range matches, or reports false.
func Match(requested, available []string, source string) (Result, bool) {
	n := newNegotiation(requested, available)
	return n.result, n.ask(source)
}

// negotiation is one run of the lookup.
type negotiation struct {
	requested []string
	available []string
	byKey     map[string][]string // available codes, by their first step
	named     bool                // a requested range is not "*"
	anything  bool                // any language is acceptable
	result    Result
}

func newNegotiation(requested, available []string) *negotiation {
	n := &negotiation{
		requested: requested,
		available: available,
		byKey:     make(map[string][]string, len(available)),
		anything:  len(requested) == 0,
	}
	for _, code := range available {
		if codes := rangeSteps(code); len(codes) > 0 {
			n.byKey[codes[0]] = append(n.byKey[codes[0]], code)
		}
	}
	for _, code := range requested {
		if code == anyLanguage {
			n.anything = true
		} else {
			n.named = true
		}
	}
	if len(requested) > 0 {
		n.result.Requested = requested[0]
		if code, err := Canonical(requested[0]); err == nil {
			n.result.Requested = code
		}
	}
	return n
}

// ask tries what the reader asked for.
func (n *negotiation) ask(source string) bool {
	if !n.named {
		return n.trySource(source)
	}
	return n.tryAll(n.requested)
}

func (n *negotiation) tryAll(codes []string) bool {
	for _, code := range codes {
		if n.try(code, rangeSteps(code)) {
			return true
		}
	}
	return false
}

// trySource tries the source language as it is: a text in en-GB is not
// replaced by one in en that is a translation of it.
func (n *negotiation) trySource(source string) bool {
	if codes := rangeSteps(source); len(codes) > 0 {
		return n.try(source, codes[:1])
	}
	return false
}

func (n *negotiation) tryAny() bool {
	if !n.anything || len(n.available) == 0 {
		return false
	}
	n.serve(n.available[0])
	return true
}

// try looks the steps up. Among several spellings of one language (zh and
// zh-Hans), the one that was asked for goes first, then the first available.
func (n *negotiation) try(code string, steps []string) bool {
	for _, step := range steps {
		if served := n.byKey[step]; len(served) > 0 {
			if exact, err := Canonical(code); err == nil && slices.Contains(served, exact) {
				n.serve(exact)
			} else {
				n.serve(served[0])
			}
			return true
		}
		if !slices.Contains(n.result.Path, step) {
			n.result.Path = append(n.result.Path, step)
		}
	}
	return false
}

func (n *negotiation) serve(code string) {
	n.result.Served = code
	n.result.Path = append(n.result.Path, code)
}
