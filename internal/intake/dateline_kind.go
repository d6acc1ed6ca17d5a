package intake

import "strings"

// kindFrame is what stands around the kind of a text on the line of its date: "21 May 2013 - Media release".
const kindFrame = " \t\u00a0-–—|·•/:,.()[]"

// isKind reports whether a part of a line says only what the text is, in any of the languages: the frame of a site
// may be in another than its pages.
func (r *reading) isKind(s span) bool {
	name := fold(clean(strings.Trim(r.at(s), kindFrame)))
	return name != "" && (bulletins[name] || isAnyLabel(name))
}

func isAnyLabel(name string) bool {
	for _, l := range lexicons() {
		if l.labels[name] {
			return true
		}
	}
	return false
}

// afterKind returns where a line goes on after what the text is and a sign that parts it from the rest, or -1: "Press
// release | 6 June 2011".
func (r *reading) afterKind(s span) int {
	at := strings.IndexAny(r.at(s), "|–—-·•")
	if at < 0 || !r.isKind(span{s.start, s.start + at}) {
		return -1
	}
	return r.trim(span{s.start + at + len(string(firstRune(r.at(s)[at:]))), s.end}).start
}
