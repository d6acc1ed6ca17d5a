package check

import "slices"

// quotes wants every quote of the source in the target, and no other: it is
// what binds words to the person who said them.
func quotes(r *report, source, target side) {
	if source.document == nil {
		return
	}
	before, after := quoteIDs(source), quoteIDs(target)
	for _, id := range before {
		if !slices.Contains(after, id) {
			r.add(QuoteLost, id)
		}
	}
	for _, id := range after {
		if !slices.Contains(before, id) {
			r.add(QuoteAdded, id)
		}
	}
}

func quoteIDs(s side) []string {
	var all []string
	for _, q := range s.document.Quotes() {
		all = append(all, q.ID)
	}
	return all
}
