package press

import "github.com/openpressroom/pressroom/internal/aip"

// MatchEtag refuses, as a Conflict, a write that saw another state than the
// current one. A write that names no etag, or `*`, goes through.
func MatchEtag(name, seen, current string) error {
	if seen == "" || seen == aip.AnyEtag || seen == current {
		return nil
	}
	return &Error{Kind: Conflict, Reason: EtagStale, Metadata: map[string]string{"Name": name}}
}

// RequireEtag is MatchEtag for a write that replaces data, and so must say
// what it saw.
func RequireEtag(name, seen, current string) error {
	if seen == "" {
		return BadField("etag", EtagRequired)
	}
	return MatchEtag(name, seen, current)
}
