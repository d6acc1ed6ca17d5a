package intake

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotation is a text in quotation marks, the marks included; it has several parts where it runs over
// paragraphs or is interrupted by its attribution.
type quotation struct {
	parts     []span
	paragraph int  // index of the paragraph of the last part
	unclosed  bool // it ends with its paragraph for want of a mark
	block     bool // set apart, without marks
	said      *attribution
	id        string
}

func (q quotation) start() int { return q.parts[0].start }
func (q quotation) end() int   { return q.parts[len(q.parts)-1].end }

// maxUnmarked bounds the paragraphs without any mark inside of a quotation that only its last one closes.
const maxUnmarked = 3

// quotations pairs the quotation marks of each paragraph. A mark that is not closed in its paragraph
// goes on in the next if that begins with a mark, as is the custom, or closes it; otherwise its
// quotation ends with the paragraph.
func (r *reading) quotations() []quotation {
	var all []quotation
	var pending *quotation
	var family rune
	var skipped []quotation // whole paragraphs that pending may run over
	end := func() {
		if pending != nil && r.plausible(*pending) {
			pending.unclosed = true
			all = append(all, *pending)
		}
		pending, skipped = nil, nil
	}
	for i, p := range r.paragraphs {
		if p.use == taken {
			continue
		}
		start := r.datelineEnd(p)
		list := marksOf(r.text, span{start, p.end})
		if pending != nil {
			switch {
			case len(list) > 0 && list[0].start == start && list[0].family == family:
				list[0].opens, list[0].closes = true, false
				pending.parts = append(pending.parts, partsOf(skipped)...)
			case orphan(list, family) >= 0:
				j := orphan(list, family)
				pending.parts = append(append(pending.parts, partsOf(skipped)...), span{start, list[j].end})
				pending.paragraph = i
				all = append(all, *pending)
				pending, list = nil, list[j+1:]
			case len(list) == 0 && len(skipped) < maxUnmarked:
				skipped = append(skipped, quotation{parts: []span{{start, p.end}}})
				continue
			default:
				end()
			}
			skipped = nil
		}
		pairs := pair(list)
		for _, s := range pairs.pairs {
			if pending != nil && s.start == start {
				pending.parts, pending.paragraph = append(pending.parts, s), i
				all = append(all, *pending)
			} else if hasLetter(r.at(s)) {
				all = append(all, quotation{parts: []span{s}, paragraph: i})
			}
			pending = nil
		}
		switch open := pairs.open; {
		case open < 0:
			pending = nil
		case pending != nil && list[open].start == start:
			pending.parts, pending.paragraph = append(pending.parts, span{start, p.end}), i
		default:
			pending, family = &quotation{parts: []span{{list[open].start, p.end}}, paragraph: i}, list[open].family
		}
	}
	end()
	all = append(all, r.blockQuotations(all)...)
	slices.SortStableFunc(all, func(a, b quotation) int { return cmp.Compare(a.start(), b.start()) })
	return all
}

func partsOf(list []quotation) []span {
	var parts []span
	for _, q := range list {
		parts = append(parts, q.parts...)
	}
	return parts
}

// orphan returns the index of a mark that closes what no mark before it in list opens, or -1.
func orphan(list []mark, family rune) int {
	for i, m := range list {
		switch {
		case m.family != family:
		case m.closes && !m.opens:
			return i
		default:
			return -1
		}
	}
	return -1
}

// plausible reports whether a quotation that is not closed is one: it begins a sentence and is a sentence.
func (r *reading) plausible(q quotation) bool {
	last := r.at(q.parts[len(q.parts)-1])
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.text[r.cut(max(0, q.start()-16)):q.start()], unicode.IsSpace))
	begins := before == utf8.RuneError || isStop(before) || isClosing(before) || strings.ContainsRune(":,،–—", before) ||
		slices.ContainsFunc(r.paragraphs[q.paragraph:q.paragraph+1], func(p paragraph) bool { return p.start == q.start() })
	return begins && r.spoken(q) && endsSentence(last)
}

// blockQuotations finds the paragraphs that are set apart with ">" or, after a colon, by their indent.
// Those that have marks of their own are left to them.
func (r *reading) blockQuotations(marked []quotation) []quotation {
	var all []quotation
	var open *quotation
	colon, indent, next := false, 0, 0
	for i, p := range r.paragraphs {
		if p.use == taken {
			continue
		}
		start := r.datelineEnd(p)
		for next < len(marked) && marked[next].end() <= start {
			next++
		}
		quoted := next < len(marked) && marked[next].start() < p.end
		text := span{start, p.end}
		angle := strings.HasPrefix(r.at(text), ">")
		own := r.indent(start)
		text.start += len(r.at(text)) - len(strings.TrimLeftFunc(r.at(text), func(c rune) bool { return c == '>' || unicode.IsSpace(c) }))
		switch {
		case open != nil && angle && !hasLetter(r.at(text)):
			continue
		case !quoted && text.start < text.end && !strings.ContainsRune("-–—―*_", firstRune(r.at(text))) && (angle || (colon || open != nil) && own >= indent+2) && hasLetter(r.at(text)) &&
			(open == nil || angle == strings.HasPrefix(r.text[r.paragraphs[open.paragraph].start:], ">")):
			if open == nil {
				open = &quotation{block: true}
			}
			open.parts, open.paragraph = append(open.parts, text), i
			continue
		case open != nil:
			if r.spoken(*open) {
				all = append(all, *open)
			}
			open = nil
		}
		colon, indent = strings.HasSuffix(r.at(p.span), ":"), own
	}
	if open != nil && r.spoken(*open) {
		all = append(all, *open)
	}
	return all
}

// firstRune returns the first character of s.
func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// indent returns the columns that stand blank before i on its line.
func (r *reading) indent(i int) int {
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

// The words that a quotation has at least: as speech without another sign, and as a part of a sentence.
const (
	minSpoken = 4
	minPart   = 3
)

// spoken reports whether a quotation has the words of a sentence rather than of a term.
func (r *reading) spoken(q quotation) bool { return r.atLeast(q, minSpoken) }

// atLeast reports whether a quotation has n words.
func (r *reading) atLeast(q quotation, n int) bool {
	for _, s := range q.parts {
		for range eachWord(r.text, s) {
			if n--; n == 0 {
				return true
			}
		}
	}
	return false
}

// edges returns the first and the last letter or sign within the marks of a quotation.
func (r *reading) edges(q quotation) (first, last rune) {
	isMark := func(c rune) bool { return marks[c] != 0 || unicode.IsSpace(c) }
	first, _ = utf8.DecodeRuneInString(strings.TrimLeftFunc(r.at(q.parts[0]), isMark))
	last, _ = utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.at(q.parts[len(q.parts)-1]), isMark))
	return first, last
}

// sentenceLike reports whether a quotation looks like a whole sentence: a capital first, a stop last.
func (r *reading) sentenceLike(q quotation) bool {
	first, last := r.edges(q)
	return !unicode.IsLower(first) && strings.ContainsRune(".!?…,،؟", last)
}
