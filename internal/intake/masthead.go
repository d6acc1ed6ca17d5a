package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a first paragraph of prose has at least, in bytes: with a full stop at its end, and without.
const (
	minLead       = 100
	minLeadUnstop = 250
)

// The words of a line above the text that may be a headline, and of one that surely is none.
const (
	minHeadlineWords = 4
	maxKickerWords   = 3
)

// maxCandidates bounds the paragraphs above the text among which the headline is looked for.
const maxCandidates = 100

// lead returns the paragraph with which the text itself begins, after what stands above it: that of the
// dateline, or else the first of prose; -1 where there is none.
func (r *reading) lead() int {
	for i := range r.paragraphs {
		p := r.paragraphs[i]
		switch {
		case r.dateline.end > 0 && p.start >= r.datelineParagraph:
			if p.use != taken { // a dateline of a line of its own is taken, the text begins after it
				return i
			}
		case p.use == taken:
		case r.dateline.end == 0 && (p.end-p.start >= minLead && endsSentence(r.at(p.span)) || p.end-p.start >= minLeadUnstop):
			return i
		}
	}
	return -1
}

// readMasthead takes out what a page has above its headline: navigation, the name of the site, the number
// of the release. What it returns are the paragraphs above the text that may be the headline.
func (r *reading) readMasthead() (candidates []int) {
	lead := r.lead()
	for i := max(0, lead-maxCandidates); i < lead; i++ {
		p := &r.paragraphs[i]
		switch {
		case p.use == taken || !hasLetter(r.at(p.span)):
			continue
		case r.isMetadata(p.span):
			r.takeNavigation(p, "furniture.metadata", 0.7, "")
		case r.mayBeHeadline(p.span):
			candidates = append(candidates, i)
		}
	}
	if len(candidates) == 0 && lead >= 0 {
		candidates = r.plainHeadline(lead)
	}
	return candidates
}

// mayBeHeadline reports whether a paragraph above the text has the length and the end of a headline.
func (r *reading) mayBeHeadline(s span) bool {
	text := r.at(s)
	return utf8.RuneCountInString(text) <= maxHeadline && !startsItem(text) && !endsSentence(strings.TrimRight(text, "?!؟ "))
}

// chooseHeadline returns the likeliest headline among paragraphs above the text: most are the names of pages
// and sites, in a few words. Of those alike the first is it.
func (r *reading) chooseHeadline(candidates []int) int {
	best, most := -1, 0
	for _, i := range candidates {
		if n := r.headlineWeight(i, candidates); best < 0 || n > most {
			best, most = i, n
		}
	}
	return best
}

// headlineWeight weighs what speaks for a paragraph as the headline.
func (r *reading) headlineWeight(i int, candidates []int) int {
	text := r.at(r.paragraphs[i].span)
	list := wordsOf(r.text, r.paragraphs[i].span)
	weight := 0
	if len(list) >= minHeadlineWords {
		weight += 2
	}
	if len(list) > minHeadlineWords {
		weight++
	}
	if r.isName(list) {
		weight--
	}
	if r.hasLabel(list) || strings.ContainsAny(text, "|>»›@©") {
		weight -= 3
	}
	own := fold(clean(text))
	for _, j := range candidates {
		if other := fold(clean(r.at(r.paragraphs[j].span))); j != i && strings.HasPrefix(other, own) {
			weight += 2 // in the title of the page, with the name of the site perhaps, and over the text
			break
		}
	}
	return weight
}

// isName reports whether words are rather the name of an organisation or a page than a sentence: they
// begin with a noun of such names, or all but small ones have capitals in a language whose headlines have
// not.
func (r *reading) isName(list []word) bool {
	if len(list) == 0 || len(list) > maxNameWords {
		return false
	}
	for _, w := range list {
		if folded := fold(w.text); r.isVerb(folded) || r.words.common[folded] && !r.words.joins[folded] && !r.words.articles[folded] {
			return false
		}
	}
	if english := r.words.code == "en"; !english && r.isBody(list[0]) || english && r.isBody(list[len(list)-1]) {
		return true
	}
	for _, w := range list {
		if !isCapital(w.text) && !r.words.joins[fold(w.text)] {
			return false
		}
	}
	return r.cased() && r.words.code != "en" && !isShouted(r.at(span{list[0].start, list[len(list)-1].end}))
}

// maxNameWords bounds the words of a line that is taken for a name.
const maxNameWords = 10

// hasLabel reports whether among the first words are those that only say what a text is.
func (r *reading) hasLabel(list []word) bool {
	for i := range min(len(list), 4) {
		phrase := ""
		for _, w := range list[i:min(len(list), i+4)] {
			phrase = strings.TrimSpace(phrase + " " + fold(w.text))
			if r.words.labels[phrase] && (strings.Contains(phrase, " ") || len(list) <= maxKickerWords) {
				return true
			}
		}
	}
	return false
}

// isMetadata reads a line that says when or under which number a page was published: "Release date: 5 May
// 2014", "Number: HQ-03-153", "14/07".
func (r *reading) isMetadata(s span) bool {
	if s.end-s.start > maxSectionHeading {
		return false
	}
	words := s
	if label, rest, ok := r.label(s); ok {
		if list := wordsOf(r.text, label); len(list) == 0 || len(list) > 5 {
			return false
		}
		if words = rest; !hasLetter(r.at(rest)) {
			return true // a label of which the value is on the next line
		}
	}
	letters, digits := 0, 0
	for _, c := range r.at(words) {
		switch {
		case unicode.IsDigit(c):
			digits++
		case unicode.IsLetter(c):
			letters++
		}
	}
	if digits > 0 && letters <= 2*digits && letters < 12 {
		return true
	}
	if c := (cursor{text: r.text[:s.end], at: words.start, words: r.words}); words != s && c.datelineDate() != nil {
		return strings.TrimFunc(r.text[c.at:s.end], func(c rune) bool { return !unicode.IsLetter(c) }) == ""
	}
	return false
}
