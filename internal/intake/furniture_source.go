package intake

import "strings"

// sourceLabels are the words before the name of who sends a text, on a line under it, in any of the languages.
var sourceLabels = words(`source fuente المصدر`)

// isSource reports whether a line names who sends the text, as wires put it under a text: "SOURCE Harbour Trust".
func (r *reading) isSource(p span) bool {
	text := r.at(p)
	if len(text) > 2*maxLabel || endsSentence(text) || len(r.addresses(p)) > 0 {
		return false
	}
	list := wordsOf(r.text, p)
	if len(list) < 2 || len(list) > maxNameWords || !sourceLabels[fold(list[0].text)] {
		return false
	}
	label, _, labelled := r.label(p)
	return labelled && label.end <= list[1].start || isShouted(list[0].text) && strings.TrimSpace(r.text[list[0].end:list[1].start]) == "" && !isShouted(r.at(span{list[1].start, p.end}))
}
