package check

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

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

// swapped finds quotes that have changed speakers: in the source each stands by
// the name of its own, and in the target by that of the other.
func swapped(r *report, source, target side, speakers []Speaker) {
	here := source.document.Quotes()
	var heard []Speaker
	for _, speaker := range speakers {
		if len(heard) < maxHeard && find(here, speaker.ID) >= 0 {
			heard = append(heard, speaker)
		}
	}
	speakers = heard
	before, after := placesOf(source, speakers), placesOf(target, speakers)
	for i, a := range speakers {
		for _, b := range speakers[i+1:] {
			if !sameSpeaker(a, b) && before.asTold(a, b) > 0 && after.asTold(a, b) < 0 {
				r.add(QuoteSpeaker, a.ID)
			}
		}
	}
}

func sameSpeaker(a, b Speaker) bool {
	return slices.ContainsFunc(a.Names, func(name string) bool { return slices.Contains(b.Names, name) })
}

// places are where in a text quotes and the names of their speakers stand, by the
// id of the quote: counted in words, with the end of a sentence as several.
type places struct{ quotes, names map[string][]int }

// asTold is positive where two quotes stand by the names of their own speakers,
// negative where they stand by each other's, and 0 where that cannot be told.
func (p places) asTold(a, b Speaker) int {
	for _, id := range []string{a.ID, b.ID} {
		if len(p.quotes[id]) == 0 || len(p.names[id]) == 0 {
			return 0
		}
	}
	own := p.distance(a.ID, a.ID) + p.distance(b.ID, b.ID)
	crossed := p.distance(a.ID, b.ID) + p.distance(b.ID, a.ID)
	return crossed - own
}

// distance is that between a quote and the name of a speaker where they are
// closest.
func (p places) distance(quote, name string) int {
	least := math.MaxInt32
	for _, q := range p.quotes[quote] {
		for _, n := range p.names[name] {
			least = min(least, max(q-n, n-q))
		}
	}
	return least
}

// What is looked at to tell who speaks.
const (
	maxHeard  = 20 // speakers of a text
	maxPlaces = 20 // places of a quote and of a name
)

const (
	quoteMark    = '\uE000' // stands for a span of a quote, that with the number from here
	sentenceMark = '\uF8FF' // stands for the end of a sentence
	sentenceGap  = 5        // as many words apart are what stands on its two sides
)

// sentenceEnd is the end of a sentence, and not that of "Mr.".
var sentenceEnd = regexp.MustCompile(`(\p{L}{3})[.!?؟](?:\s|$)`)

// placesOf returns the places in a text. A name inside a quote is not that of
// its speaker.
func placesOf(s side, speakers []Speaker) places {
	found := places{make(map[string][]int), make(map[string][]int)}
	words := s.words
	quotes := s.document.Quotes()
	for i, q := range quotes[:min(len(quotes), maxFindings)] {
		for _, span := range q.Spans[:min(len(q.Spans), maxPlaces)] {
			words = strings.Replace(words, span.Text, " "+string(quoteMark+rune(i))+" ", 1)
		}
	}
	last := make(map[string][]string) // the last words of the names, by the id of the quote
	for _, speaker := range speakers {
		for _, name := range speaker.Names {
			if parts := tokens(fold(name)); len(parts) > 0 {
				last[speaker.ID] = append(last[speaker.ID], parts[len(parts)-1])
			}
		}
	}
	words = sentenceEnd.ReplaceAllString(words, "$1 "+string(sentenceMark)+" ")
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.M, r) || unicode.Is(unicode.Co, r) }
	at := 0
	for _, word := range strings.FieldsFunc(fold(words), func(r rune) bool { return !inWord(r) }) {
		at++
		if word == string(sentenceMark) {
			at += sentenceGap - 1
			continue
		}
		if i := int([]rune(word)[0] - quoteMark); i >= 0 && i < len(quotes) {
			found.quotes[quotes[i].ID] = append(found.quotes[quotes[i].ID], at)
			continue
		}
		for id, names := range last {
			if len(found.names[id]) < maxPlaces && slices.ContainsFunc(names, func(name string) bool { return s.isWord(word, name) }) {
				found.names[id] = append(found.names[id], at)
			}
		}
	}
	return found
}
