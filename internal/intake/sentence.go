package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isStop reports whether a character ends a sentence.
func isStop(c rune) bool { return strings.ContainsRune(".!?…؟۔", c) }

func isStopOrBlank(c rune) bool { return isStop(c) || unicode.IsSpace(c) }

// isClosing reports whether a character may stand between the end of a sentence and the next.
func isClosing(c rune) bool { return strings.ContainsRune("”»\"’')]", c) }

// sentenceEnd reports whether the stop at i ends a sentence, and where it does, closing marks included.
// The text around it is looked at within a word's length only.
func (r *reading) sentenceEnd(i, limit int) (end int, ok bool) {
	c, size := utf8.DecodeRuneInString(r.text[i:limit])
	if !isStop(c) {
		return 0, false
	}
	before := r.wordBefore(i)
	if c == '.' && (r.words.abbrevs[fold(before)] && !r.closesAbbreviated(before, i+size, limit) || isInitial(before) || !r.cased() && utf8.RuneCountInString(before[strings.LastIndexByte(before, '.')+1:]) == 1) {
		return 0, false
	}
	for end = i + size; end < limit; end += size {
		if c, size = utf8.DecodeRuneInString(r.text[end:limit]); !isStop(c) && !isClosing(c) {
			break
		}
	}
	next, _ := utf8.DecodeRuneInString(r.text[end:limit])
	return end, end == limit || unicode.IsSpace(next) || isOpening(next) || r.glued(i, end, limit)
}

// closers are the abbreviations that sentences end with too.
var closers = words(`inc ltd co corp etc jr sr u.s u.k u.n d.c a.m p.m`)

// closesAbbreviated reports whether the full stop of an abbreviation ends an English sentence too: a quotation, or a small word
// with a capital, begins the next, "Merrow Lamps, Inc. The lamp is lit".
func (r *reading) closesAbbreviated(before string, at, limit int) bool {
	if r.words.code != "en" || !closers[fold(before)] {
		return false
	}
	for w := range eachWord(r.text, span{at, r.cut(min(limit, at+maxWord))}) {
		between := strings.TrimLeft(r.text[at:w.start], " \u00a0\n")
		return isCapital(w.text) && w.start > at && (between == "" && r.words.common[fold(w.text)] || len(between) < w.start-at && isOpening(firstRune(between)))
	}
	return false
}

// maxWord bounds how far a word is read backwards, in bytes.
const maxWord = 64

// wordBefore returns the letters, digits and inner full stops that end at i.
func (r *reading) wordBefore(i int) string {
	start := i
	for start > 0 && i-start < maxWord {
		c, size := utf8.DecodeLastRuneInString(r.text[:start])
		if !isWordRune(c) && c != '.' {
			break
		}
		start -= size
	}
	return strings.Trim(r.text[start:i], ".")
}

// isInitial reports whether a word is a single capital.
func isInitial(w string) bool {
	c, size := utf8.DecodeRuneInString(w)
	return size == len(w) && unicode.IsUpper(c)
}

// sentences cuts a part of text into sentences.
func (r *reading) sentences(in span) []span {
	var list []span
	start := in.start
	for i := in.start; i < in.end; {
		if end, ok := r.sentenceEnd(i, in.end); ok {
			list = append(list, r.trim(span{start, end}))
			start, i = end, end
			continue
		}
		_, size := utf8.DecodeRuneInString(r.text[i:in.end])
		i += size
	}
	if rest := r.trim(span{start, in.end}); rest.start < rest.end {
		list = append(list, rest)
	}
	return list
}
