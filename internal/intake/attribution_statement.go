package intake

import "strings"

// The bounds of where a statement says whose it is: paragraphs before the quotation, and bytes of each.
const (
	maxAbove     = 12
	maxStatement = 600
)

// inStatement reads a quotation with which the text opens under what says whose words they are: "Statement
// by Jane Roe, Director of Lamps".
func (r *reading) inStatement(s surroundings) *attribution {
	first := s.paragraph
	for first > 0 && r.paragraphs[first].start > s.start() {
		first--
	}
	start := r.datelineEnd(r.paragraphs[first])
	if before := r.text[min(start, s.start()):s.start()]; hasLetter(before) {
		if !strings.ContainsRune(":–—-", s.introduced) {
			return nil
		}
		return r.statedBy(s.before, 0.7)
	}
	label := false
	for i := first - 1; i >= 0 && i >= first-maxAbove; i-- {
		p := r.paragraphs[i]
		p.start = max(p.start, min(p.end, r.datelineEnd(p)))
		if p.end-p.start > maxStatement || r.trim(p.span) == (span{}) {
			continue
		}
		if a := r.statedBy(p.span, 0.8); a != nil {
			return a
		}
		if p.use != taken && marks[firstRune(r.at(p.span))] != 0 {
			return nil // another quotation
		}
		if p.use != taken && p.end-p.start > maxHeadingLine && endsSentence(r.at(p.span)) {
			return nil // a text of its own stands between
		}
		list := wordsOf(r.text, p.span)
		label = label || len(list) == 1 && r.words.statements[fold(list[0].text)]
	}
	if label && r.headline >= 0 && r.headline < first {
		return r.statedIn(r.paragraphs[r.headline].span)
	}
	return nil
}

// statedBy reads "Statement by X" in a part of text: who comes after the word and a preposition.
func (r *reading) statedBy(in span, sure float64) *attribution {
	if !r.cased() {
		return r.arabicStatedBy(in, sure)
	}
	list := wordsOf(r.text, in)
	for i := 0; i+1 < len(list); i++ {
		next := fold(list[i+1].text)
		if before, _, ok := strings.Cut(next, "'"); ok {
			next = before
		}
		if !r.words.statements[fold(list[i].text)] || !r.words.preps[next] {
			continue
		}
		found := r.mentions(span{list[i].end, in.end})
		if len(found) == 0 || found[0].start()-list[i].end > 2*maxWord || found[0].unsure ||
			found[0].surname && !found[0].org && found[0].title == (span{}) {
			continue
		}
		a := r.attributed(found[0], sure, in.end)
		a.at, a.rule = span{found[0].start(), found[0].last()}, "quote.statement"
		return a
	}
	return nil
}

// statedIn reads a headline that begins with the person whose statement follows.
func (r *reading) statedIn(headline span) *attribution {
	found := r.mentions(headline)
	if len(found) == 0 || found[0].org || found[0].governed || found[0].unsure || found[0].start()-headline.start > maxWord {
		return nil
	}
	a := r.attributed(found[0], 0.6, headline.end)
	a.at, a.rule = span{found[0].start(), found[0].last()}, "quote.statement"
	return a
}
