package intake

import (
	"strings"
	"unicode/utf8"
)

// maxAbout bounds the paragraphs of a section that are looked at for where it ends.
const maxAbout = 60

// aboutEnd returns the index of the paragraph with which the text goes on after what an organisation says of itself under the
// heading at paragraph i, or -1 where it does not: nobody speaks in such a section, so that a quote belongs to the text, and
// so does the heading over the quote.
func (r *reading) aboutEnd(i int) int {
	heading := -1
	for k := i + 1; k < min(len(r.paragraphs), i+1+maxAbout); k++ {
		p := r.paragraphs[k]
		if p.use == taken {
			if p.ends {
				return -1
			}
			continue
		}
		switch s, _, _ := r.sectionAt(k); {
		case s != noSection:
			return -1
		case r.isSpokenLine(p.span) && heading > 0:
			return heading
		case r.isSpokenLine(p.span):
			return k
		case k > i+1 && r.isHeading(p.span) && !isShouted(r.at(p.span)):
			heading = k
		}
	}
	return -1
}

// maxSaying bounds the words between the mark that closes a quote and the verb by which it is said.
const maxSaying = 4

// isSpokenLine reports whether a paragraph is a quote that somebody says: it begins with a mark, and a verb of saying comes
// right after another.
func (r *reading) isSpokenLine(p span) bool {
	first, size := utf8.DecodeRuneInString(r.at(p))
	if marks[first] == 0 {
		return false
	}
	since, end := maxSaying, p.start+size
	for w := range eachWord(r.text, span{end, p.end}) {
		since++
		if strings.ContainsFunc(r.text[end:w.start], func(c rune) bool { return marks[c] != 0 }) && w.start > p.start+size {
			since = 0
		}
		if since < maxSaying && !isCapital(w.text) && r.isVerb(fold(w.text)) {
			return true
		}
		end = w.end
	}
	return false
}
