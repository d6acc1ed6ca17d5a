package intake

import (
	"strings"
	"unicode/utf8"
)

// plainHeadline finds the headline where no line above the text lacks a full stop: the line under a dateline that
// stands at the top of a page, or the sentence above the dateline.
func (r *reading) plainHeadline(lead int) []int {
	if r.dateline.end == 0 {
		return nil
	}
	if next := r.nextParagraph(lead); next >= 0 && r.paragraphs[lead].start > r.datelineParagraph && r.mayBeHeadline(r.paragraphs[lead].span) &&
		len(wordsOf(r.text, r.paragraphs[lead].span)) >= minHeadlineWords && r.isProse(r.paragraphs[next].span) {
		return []int{lead}
	}
	for i := max(0, lead-maxCandidates); i < lead; i++ {
		p := r.paragraphs[i]
		if p.use == taken || p.end-p.start > maxPlain {
			continue
		}
		text := r.at(p.span)
		stopped := strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "..")
		if stopped && utf8.RuneCountInString(text) <= maxHeadline && len(r.sentences(p.span)) == 1 && len(wordsOf(r.text, p.span)) >= minHeadlineWords && !startsItem(text) {
			return []int{i}
		}
		return nil
	}
	return nil
}

// maxPlain bounds a headline that ends with a full stop, in bytes.
const maxPlain = 240
