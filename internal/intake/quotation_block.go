package intake

import (
	"strings"
	"unicode"
)

// blocks finds the paragraphs that are set apart without marks.
type blocks struct {
	*reading
	marked []quotation // those with marks, which are left alone
	all    []quotation
	open   *quotation
	angle  bool // open is set apart with ">"
	colon  bool // the paragraph before ends with a colon
	indent int  // its indent
}

// blockQuotations finds the paragraphs that are set apart with ">", by their indent after a colon, or, where
// somebody speaks of himself, by a colon before or a signature after.
func (r *reading) blockQuotations(marked []quotation) []quotation {
	b := blocks{reading: r, marked: marked}
	for i, p := range r.readable() {
		if p.use != taken && len(b.all) < maxQuotations {
			b.read(i, p)
		}
	}
	b.close()
	return b.all
}

// read takes the next paragraph.
func (b *blocks) read(i int, p paragraph) {
	start := b.datelineEnd(p)
	text := b.withoutAngle(span{start, p.end})
	angle, indent := strings.HasPrefix(b.text[start:p.end], ">"), b.indentOf(start)
	if b.open != nil && angle && !hasLetter(b.at(text)) {
		return // a blank line of the block
	}
	apart := angle || (b.colon || b.open != nil) && indent >= b.indent+2
	switch {
	case b.isMarked(p) || !hasLetter(b.at(text)) || startsSign(b.at(text)) || angle && b.isSignature(text):
		b.close()
	case b.open != nil && apart && angle == b.angle:
		b.open.parts, b.open.paragraph = append(b.open.parts, text), i
		return
	case apart:
		b.close()
		b.open, b.angle = &quotation{block: true, parts: []span{text}, paragraph: i}, angle
		return
	default:
		b.close()
		b.ownWords(i, text)
	}
	b.colon, b.indent = strings.HasSuffix(b.at(p.span), ":"), indent
}

// close ends the block that is open.
func (b *blocks) close() {
	if b.open != nil && b.spoken(*b.open) {
		b.all = append(b.all, *b.open)
	}
	b.open = nil
}

// isMarked reports whether quotation marks stand in a paragraph. The paragraphs come in order.
func (b *blocks) isMarked(p paragraph) bool {
	for len(b.marked) > 0 && b.marked[0].end() <= p.start {
		b.marked = b.marked[1:]
	}
	return len(b.marked) > 0 && b.marked[0].start() < p.end
}

// ownWords finds a paragraph in which somebody speaks of himself, if a colon after his name stands before
// it or a line with his name after it.
func (b *blocks) ownWords(i int, text span) {
	if !b.isProse(text) || !b.hasOwnWord(text) {
		return
	}
	q := quotation{block: true, parts: []span{text}, paragraph: i}
	said := b.signed(surroundings{quotation: q})
	if said != nil && said.title == (span{}) {
		said = nil // a name alone may be a link or a heading
	}
	if said == nil && b.colon {
		said = b.attribute(q, b.cut(max(0, text.start-contextBefore)), text.end)
	}
	if said != nil && said.named && !said.org {
		b.all = append(b.all, q)
	}
}

// hasOwnWord reports whether a word of a text means who speaks: "we", "our".
func (r *reading) hasOwnWord(text span) bool {
	for w := range eachWord(r.text, text) {
		folded := fold(w.text)
		before, _, _ := strings.Cut(folded, "'")
		if r.words.myself[folded] || r.words.myself[before] {
			return true
		}
	}
	return false
}

// isSignature reports whether a line in a block is the name under it and no text of its own.
func (r *reading) isSignature(line span) bool {
	if endsSentence(r.at(line)) || line.end-line.start > contextAfter/2 || !strings.ContainsAny(r.at(line), ",،(–—") {
		return false
	}
	found := r.mentions(line)
	return len(found) > 0 && found[0].start()-line.start < maxWord/2
}

// withoutAngle returns a paragraph without the ">" before it.
func (r *reading) withoutAngle(s span) span {
	s.start = s.end - len(strings.TrimLeftFunc(r.at(s), func(c rune) bool { return c == '>' || unicode.IsSpace(c) }))
	return s
}

// startsSign reports whether a text begins with the sign of an item in a list, a signature or emphasis.
func startsSign(s string) bool {
	return s != "" && strings.ContainsRune("-–—―*_•·▪■●◦‣➢➤✓✔§#|", firstRune(s))
}

// indentOf returns the columns that stand blank before i on its line.
func (r *reading) indentOf(i int) int {
	columns := 0
	for ; i > 0 && columns < maxWrap; i-- {
		switch r.text[i-1] {
		case ' ':
			columns++
		case '\t':
			columns += 4
		default:
			return columns
		}
	}
	return columns
}
