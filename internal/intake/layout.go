package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// use says what became of a paragraph.
type use int

const (
	inBody use = iota
	taken      // out of the text: headline, caption, furniture, date
)

// paragraph is a run of lines that belong together.
type paragraph struct {
	span
	use  use
	ends bool // it is the mark with which the text ends
}

// maxParagraphs bounds the paragraphs that are read; those after them stay text. No release has more.
const maxParagraphs = 20_000

// readable returns the paragraphs that are read.
func (r *reading) readable() []paragraph { return r.paragraphs[:min(len(r.paragraphs), maxParagraphs)] }

// Lines that were wrapped have a width, in code points, between these. In a block that is wider or
// narrower every line is a paragraph: prose, or a list of captions.
const (
	minWrap = 50
	maxWrap = 100
)

// layOut finds the paragraphs: blocks of lines between blank ones. Within a block a line ends its
// paragraph if the next word would still have fitted on it; otherwise it was only wrapped there.
func layOut(text string) []paragraph {
	// Room for every line that is not blank: to grow the list as it fills takes longer than to read the text.
	paragraphs := make([]paragraph, 0, strings.Count(text, "\n")-strings.Count(text, "\n\n")+1)
	var block []span
	flush := func() {
		width := blockWidth(text, block)
		for start := 0; start < len(block); {
			end := start + 1
			for end < len(block) && (wrapped(text, block[end-1], block[end], width) || width >= minWrap && width <= maxWrap && runsOn(text, block[start:end+1], width)) {
				end++
			}
			paragraphs = append(paragraphs, paragraph{span: span{block[start].start, block[end-1].end}})
			start = end
		}
		block = block[:0]
	}
	r := reading{text: text}
	for start := 0; start < len(text); {
		end, next := lineEnd(text, start)
		if line := r.trim(span{start, end}); line.start < line.end {
			block = append(block, line)
		} else {
			flush()
		}
		start = next
	}
	flush()
	return paragraphs
}

// lineEnd returns where the line ends and where the next begins (Unicode, section 5.8).
func lineEnd(text string, start int) (end, next int) {
	i := strings.IndexFunc(text[start:], func(c rune) bool {
		return '\n' <= c && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029
	})
	if i < 0 {
		return len(text), len(text)
	}
	end = start + i
	_, size := utf8.DecodeRuneInString(text[end:])
	if strings.HasPrefix(text[end:], "\r\n") {
		size = 2
	}
	return end, end + size
}

func blockWidth(text string, block []span) int {
	width := 0
	for _, line := range block {
		width = max(width, utf8.RuneCountInString(text[line.start:line.end]))
	}
	return width
}

// wrapped reports whether next continues the paragraph of line.
func wrapped(text string, line, next span, width int) bool {
	following := text[next.start:next.end]
	if isCounter(text[line.start:line.end]) || isCounter(following) {
		return false
	}
	if isBroken(text[line.start:line.end], following) {
		return true
	}
	if width < minWrap || width > maxWrap || startsItem(following) {
		return false
	}
	word := following
	if i := strings.IndexFunc(following, unicode.IsSpace); i > 0 {
		word = following[:i]
	}
	return utf8.RuneCountInString(text[line.start:line.end])+1+utf8.RuneCountInString(word) > width
}

// startsItem reports whether a line is an item of a list.
func startsItem(line string) bool {
	for _, mark := range []string{"- ", "* ", "• ", "– ", "· "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}
