package intake

import (
	"regexp"
	"strings"
)

// webAddress is an address on the web as people write it (RFC 3986, without spaces and quotation marks).
var webAddress = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>"“”«»]+`)

// webAddresses returns where the addresses on the web of a part of text are, in order, without the marks of the
// sentence after them.
func (r *reading) webAddresses(in span) (list []span) {
	text := r.at(in)
	if !strings.Contains(text, "://") && !strings.Contains(strings.ToLower(text), "www.") {
		return nil
	}
	for _, m := range webAddress.FindAllStringIndex(text, -1) {
		end := m[0] + len(strings.TrimRight(text[m[0]:m[1]], ".,;:!?)]’'"))
		list = append(list, span{in.start + m[0], in.start + end})
	}
	return list
}

func anyOverlaps(list []span, s span) bool {
	for _, other := range list {
		if s.start < other.end && other.start < s.end {
			return true
		}
	}
	return false
}

// isLink reports whether a paragraph is a few words and the address on the web that they are about, and no more: "Photo -
// https://…", "(Logo: https://…)", "To see more, go to: https://…".
func (r *reading) isLink(p span) bool {
	if p.end-p.start > 2*maxContactLine {
		return false
	}
	web := r.webAddresses(p)
	if len(web) != 1 || hasLetter(r.text[web[0].end:p.end]) || len(r.addresses(p)) > 0 {
		return false
	}
	before := span{p.start, web[0].start}
	return hasLetter(r.at(before)) && len(wordsOf(r.text, before)) <= maxLinkWords
}

// maxLinkWords bounds the words before an address that are but its label.
const maxLinkWords = 10

// isPictureLink reports whether a paragraph is a link to a picture or a film.
func (r *reading) isPictureLink(p span) bool {
	if !r.isLink(p) {
		return false
	}
	list := wordsOf(r.text, p)
	first := fold(list[0].text)
	return r.words.captions[first] || navigation[first]
}
