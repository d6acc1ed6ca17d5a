package intake

import (
	"strings"
	"unicode/utf8"
)

// markedAgency reads the dateline of an Arabic paper: the city and the paper's own name in marks, before the text: "دبي ـ
// «الخليج»: أطلق". A separator or the colon shows that the marks belong to no sentence.
func (r *reading) markedAgency(i int) (dateline, bool) {
	p := r.paragraphs[i]
	head := r.text[p.start:r.cut(min(p.end, p.start+maxAgencyLine))]
	open := strings.IndexAny(head, "«“\"")
	if open <= 0 || hasCase(head[:open]) {
		return dateline{}, false
	}
	_, size := utf8.DecodeRuneInString(head[open:])
	agency, rest, ok := strings.Cut(head[open+size:], closingOf[head[open:open+size]])
	if !ok || len(wordsOf(agency, span{0, len(agency)})) > maxBareCityWords {
		return dateline{}, false
	}
	city := strings.TrimRight(head[:open], " \u00a0")
	bare := strings.TrimRight(city, "ـ-–—: \u00a0")
	colon := strings.HasPrefix(strings.TrimLeft(rest, " \u00a0"), ":")
	line, ok := r.place(span{p.start, p.start + len(bare)})
	if !ok || bare == city && !colon || !r.isBareCity(line) {
		return dateline{}, false
	}
	end := p.start + len(head) - len(rest)
	if colon {
		end += strings.Index(rest, ":") + 1
	}
	following := r.trim(span{end, p.end})
	if following.end-following.start < minLeadProse && !r.isAboveProse(i, following) {
		return dateline{}, false
	}
	line.span, line.rule = span{p.start, following.start}, "dateline.marked-agency"
	line.confidence, line.doubt = 0.6, "A city and a newspaper seem to stand before the text."
	return line, true
}

// isAboveProse reports whether nothing is left of a paragraph and the next is prose.
func (r *reading) isAboveProse(i int, rest span) bool {
	next := r.nextParagraph(i)
	return !hasLetter(r.at(rest)) && next >= 0 && r.paragraphs[next].end-r.paragraphs[next].start >= minLeadProse
}

// closingOf gives the mark that closes what another opens.
var closingOf = map[string]string{"«": "»", "“": "”", "\"": "\""}
