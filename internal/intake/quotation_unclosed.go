package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// minUnclosed is the words that a quotation without its other mark has at least.
const minUnclosed = 5

// finish ends a quotation that no mark closes: with its paragraph, or, where it is a statement that a line
// of its own announces, with the text.
func (c *collector) finish() {
	if q := c.pending; q != nil && c.plausible(*q) {
		if c.announced(*q) && !slices.ContainsFunc(c.skipped, func(s span) bool { return !c.isProse(s) }) {
			q.parts = append(q.parts, c.skipped...)
			q.paragraph += len(c.skipped)
		}
		q.unclosed = true
		c.all = append(c.all, *q)
	}
	c.pending, c.skipped = nil, nil
}

// plausible reports whether a quotation that is not closed is one: it begins a sentence, or goes on in one
// that somebody says, and is a sentence.
func (r *reading) plausible(q quotation) bool {
	last := r.at(q.parts[len(q.parts)-1])
	return endsSentence(last) && (r.spoken(q) && r.begins(q) ||
		r.atLeast(q, minUnclosed) && strings.ContainsRune("“«„", firstRune(r.at(q.parts[0]))))
}

// begins reports whether a quotation begins a sentence: its paragraph begins with it, or a stop, a comma or
// a colon stands before it, or it is glued to the word before, as where a line break was lost.
func (r *reading) begins(q quotation) bool {
	if glued, _ := utf8.DecodeLastRuneInString(r.text[:q.start()]); unicode.IsLetter(glued) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.text[r.cut(max(0, q.start()-16)):q.start()], unicode.IsSpace))
	return before == utf8.RuneError || isStop(before) || isClosing(before) || strings.ContainsRune(":,،–—>", before) || r.startsParagraph(q)
}

// startsParagraph reports whether a quotation begins a paragraph, after its dateline if it has one.
func (r *reading) startsParagraph(q quotation) bool {
	i, _ := slices.BinarySearchFunc(r.paragraphs, q.start()+1, func(p paragraph, at int) int { return p.start - at })
	return i > 0 && strings.TrimLeftFunc(r.text[min(r.datelineEnd(r.paragraphs[i-1]), q.start()):q.start()], unicode.IsSpace) == ""
}

// announced reports whether a paragraph that ends with a colon and names a statement stands before a
// quotation that begins one.
func (r *reading) announced(q quotation) bool {
	if !r.startsParagraph(q) {
		return false
	}
	intro := r.trim(span{r.cut(max(0, q.start()-contextBefore)), q.start()})
	if !strings.HasSuffix(r.at(intro), ":") {
		return false
	}
	for w := range eachWord(r.text, r.lastSentence(intro)) {
		if r.words.statements[r.bare(w)] {
			return true
		}
	}
	return false
}

// isProse reports whether a paragraph is one or more sentences.
func (r *reading) isProse(s span) bool {
	return endsSentence(r.at(s)) && r.atLeast(quotation{parts: []span{s}}, minProse)
}

// minProse is the words of a paragraph that is no line of a list or signature.
const minProse = 8

// unopened finds a quotation whose first mark was lost: the paragraph begins with it, and its only other
// mark closes it. It returns the marks that are left.
func (c *collector) unopened(i int, in span, list []mark) []mark {
	if len(list) == 0 || list[0].opens || list[0].family == '\'' || list[0].start == in.start {
		return list
	}
	q := quotation{parts: []span{{in.start, list[0].end}}, paragraph: i}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(c.text[in.start:list[0].start], unicode.IsSpace))
	after := strings.TrimSpace(c.text[list[0].end:in.end])
	stops := strings.ContainsRune(".!?…,،؟", last) || after == "" || strings.ContainsRune(".,،", firstRune(after))
	if !stops || c.reports(q) || !c.atLeast(q, minUnclosed) || unicode.IsLower(firstRune(c.at(in))) || orphan(list[1:], list[0].family) >= 0 {
		return list
	}
	c.all = append(c.all, q)
	return list[1:]
}

// reports reports whether words begin with who says what they say: "She also explained that the lamps burn".
func (r *reading) reports(q quotation) bool {
	seen := 0
	verb := false
	for w := range eachWord(r.text, q.parts[0]) {
		folded := fold(w.text)
		if verb && (subordinators[folded] || strings.HasPrefix(folded, "qu'")) {
			return true
		}
		if verb = r.isVerb(folded); seen > maxReporting {
			return false
		}
		seen++
	}
	return false
}

// maxReporting bounds the words before the verb of saying at the beginning of a paragraph.
const maxReporting = 6
