package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lastParagraph returns the part of in that is of its last paragraph with words.
func (r *reading) lastParagraph(in span) span {
	in.end = in.start + len(strings.TrimRightFunc(r.at(in), func(c rune) bool { return c == '>' || unicode.IsSpace(c) }))
	in = r.trim(in)
	if i := strings.LastIndex(r.at(in), "\n\n"); i >= 0 {
		return span{in.start + i + 2, in.end}
	}
	return in
}

// cut moves an offset to the start of a character.
func (r *reading) cut(i int) int {
	for i < len(r.text) && !utf8.RuneStart(r.text[i]) {
		i++
	}
	return i
}

// lastSentence returns the last sentence of a part of text, firstSentence the first one.
func (r *reading) lastSentence(in span) span {
	list := r.sentences(in)
	if len(list) == 0 {
		return span{in.end, in.end}
	}
	return list[len(list)-1]
}

func (r *reading) firstSentence(in span) span {
	for i, c := range r.at(in) {
		if end, ok := r.sentenceEnd(in.start+i, in.end); ok && isStop(c) {
			return span{in.start, end}
		}
	}
	return in
}

// standsAlone reports whether a quotation is a sentence of its own: nothing goes on after it.
func (r *reading) standsAlone(q quotation, to int) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.text[:q.end()], func(c rune) bool { return isClosing(c) || unicode.IsSpace(c) }))
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(r.text[q.end():to], unicode.IsSpace))
	return (isStop(last) || isStop(next)) && r.spoken(q)
}

// pieces cuts a clause at its commas, brackets and dashes.
func (r *reading) pieces(in span) []span {
	var list []span
	start := in.start
	for i, c := range r.at(in) {
		if strings.ContainsRune(",،;:()–—", c) {
			list = append(list, r.trim(span{start, in.start + i}))
			start = in.start + i + utf8.RuneLen(c)
		}
	}
	list = append(list, r.trim(span{start, in.end}))
	return list
}
