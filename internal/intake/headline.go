package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The longest headline in code points, and the lines that one in capitals is spread over.
const (
	maxHeadline      = 300
	maxHeadlineLines = 4
)

// readHeadline finds the headline above the text: a line without a full stop. The lines above it, and
// where it stands twice the second, are furniture of a page.
func (r *reading) readHeadline() {
	candidates := r.readMasthead()
	r.above = candidates
	first := r.chooseHeadline(candidates)
	if first < 0 {
		return
	}
	last := r.headlineEnd(first)
	s := span{r.paragraphs[first].start, r.paragraphs[last].end}
	f := finding{span: s, kind: pressroomv1.Finding_HEADLINE, field: "variant.headline", confidence: 0.9, rule: "headline.before-dateline"}
	words := len(wordsOf(r.text, s))
	switch {
	case r.dateline.end == 0 && words < 3:
		return
	case r.dateline.end == 0:
		f.confidence, f.rule = 0.7, "headline.first-line"
		f.doubt = "Taken for the headline because it stands above the text and has no full stop."
	case words < 3:
		f.confidence, f.doubt = 0.6, "It is short for a headline."
	}
	above := 0
	for _, i := range candidates {
		p := &r.paragraphs[i]
		same := i < first || i > last
		same = same && strings.HasPrefix(fold(clean(r.at(p.span))), fold(clean(r.at(s))))
		kicker := i < first && len(wordsOf(r.text, p.span)) <= 2*maxKickerWords
		if same || kicker {
			above++
			r.takeNavigation(p, "furniture.above-headline", 0.6, "It stands above the headline and was left out.")
		}
	}
	if above > 0 && f.doubt == "" {
		f.confidence, f.doubt = 0.8, fmt.Sprintf("Lines around it that were left out: %d.", above)
	}
	for i := first; i <= last; i++ {
		r.paragraphs[i].use = taken
	}
	r.headline = last
	r.draft.Variant.Headline = r.oneLine(r.withoutLabel(s))
	r.found(f)
}

// headlineEnd returns the last paragraph of a headline that is spread over lines: all in capitals, and no
// blank line between.
func (r *reading) headlineEnd(first int) int {
	last := first
	if !isShouted(r.at(r.paragraphs[first].span)) {
		return last
	}
	for last+1 < len(r.paragraphs) && last-first+1 < maxHeadlineLines {
		next := r.paragraphs[last+1]
		if next.use == taken || strings.Count(r.text[r.paragraphs[last].end:next.start], "\n") > 1 || !isShouted(r.at(next.span)) ||
			next.start == r.datelineParagraph && r.dateline.end > 0 || utf8.RuneCountInString(r.text[r.paragraphs[first].start:next.end]) > maxHeadline {
			break
		}
		last++
	}
	return last
}

// withoutLabel leaves out what only says what the text is: "Press release: ".
func (r *reading) withoutLabel(s span) span {
	label, words, ok := strings.Cut(r.at(s), ":")
	if ok && hasLetter(words) && r.isLabel(label) {
		s.start += len(label) + 1
	}
	return s
}

// nextParagraph returns the index of the first paragraph after i that is in the text, or -1.
func (r *reading) nextParagraph(i int) int {
	for i++; i < len(r.paragraphs); i++ {
		if r.paragraphs[i].use != taken {
			return i
		}
	}
	return -1
}
