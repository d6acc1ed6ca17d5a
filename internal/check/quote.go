package check

import (
	"slices"
	"strings"

	"github.com/openpressroom/pressroom/internal/markup"
)

// quotes wants every quote of the source in the target, once, and no other, and
// beside the same speaker: it is what binds words to the person who said them.
func quotes(r *report, source, target side, speakers []Speaker) {
	if source.document == nil {
		return
	}
	before, after := source.document.Quotes(), target.document.Quotes()
	for _, q := range before {
		if find(after, q.ID) < 0 {
			r.add(QuoteLost, q.ID)
		}
	}
	for _, q := range after {
		switch i := find(before, q.ID); {
		case i < 0:
			r.add(QuoteAdded, q.ID)
		case repeats(q) && !repeats(before[i]):
			r.add(QuoteRepeated, q.ID)
		}
	}
	swapped(r, source, target, speakers)
}

func find(quotes []markup.Quote, id string) int {
	return slices.IndexFunc(quotes, func(q markup.Quote) bool { return q.ID == id })
}

// repeats reports whether a quote says the same twice.
func repeats(q markup.Quote) bool {
	seen := make(map[string]bool)
	for _, s := range q.Spans {
		words := strings.Join(tokens(fold(s.Text)), " ")
		if seen[words] && words != "" {
			return true
		}
		seen[words] = true
	}
	return false
}

// swapped finds quotes that have changed places while the names beside them have
// not, or the reverse, so that each is put into the other's mouth.
func swapped(r *report, source, target side, speakers []Speaker) {
	before, after := placesOf(source, speakers), placesOf(target, speakers)
	for i, a := range speakers[:min(len(speakers), maxFindings)] {
		for _, b := range speakers[i+1 : min(len(speakers), maxFindings)] {
			if sameSpeaker(a, b) {
				continue
			}
			quoteOrder, both := before.order("quote "+a.ID, "quote "+b.ID)
			nameOrder, named := before.order("name "+a.ID, "name "+b.ID)
			newQuoteOrder, bothNow := after.order("quote "+a.ID, "quote "+b.ID)
			newNameOrder, namedNow := after.order("name "+a.ID, "name "+b.ID)
			if both && named && bothNow && namedNow && (quoteOrder != newQuoteOrder) != (nameOrder != newNameOrder) {
				r.add(QuoteSpeaker, a.ID)
			}
		}
	}
}

func sameSpeaker(a, b Speaker) bool {
	return slices.ContainsFunc(a.Names, func(name string) bool { return slices.Contains(b.Names, name) })
}

// places are where quotes and the names of their speakers first stand in a text.
type places map[string]int

func (p places) order(a, b string) (before, known bool) {
	x, hasX := p[a]
	y, hasY := p[b]
	return x < y, hasX && hasY && x != y
}

// placesOf returns the places in a text. A name inside a quote is not that of
// its speaker.
func placesOf(s side, speakers []Speaker) places {
	found := make(places)
	words := s.words
	for i, q := range s.document.Quotes() {
		found["quote "+q.ID] = i
		for _, span := range q.Spans {
			words = strings.Replace(words, span.Text, address, 1)
		}
	}
	written := fold(words)
	for _, speaker := range speakers {
		for _, name := range speaker.Names {
			last := tokens(name)
			if len(last) == 0 {
				continue
			}
			if at := strings.Index(written, fold(last[len(last)-1])); at >= 0 {
				found["name "+speaker.ID] = at
				break
			}
		}
	}
	return found
}
