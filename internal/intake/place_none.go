package intake

import (
	"slices"
	"strings"
)

// isNoPlace reports whether what would be the city is what the text is or is about, where a country may well stand
// beside it: "Opening, Spain – ", "Statement by Jane Roe, Merrow".
func (r *reading) isNoPlace(city span) bool {
	list := wordsOf(r.text, city)
	if len(list) == 0 {
		return false
	}
	first := fold(list[0].text)
	if r.words.statements[first] || r.words.signals[first] || headings[first] && len(list) == 1 || drawnUp[first] ||
		len(list) > 1 && r.words.naming[first] && !r.words.articles[first] {
		return true
	}
	if !r.cased() && (r.words.bodies[first] || r.words.titles[first]) {
		return true
	}
	events := eventLexicons[r.words.code]
	return events != nil && slices.Contains(events.nouns, " "+strings.Join(strings.Fields(fold(r.at(city))), " ")+" ")
}

// drawnUp are the words before the place and date under a document: "Fait à Merrow, le 5 mai 2014".
var drawnUp = words(`done fait faite faits hecho hecha dado dada حرر`)

// offices are what a sender calls the house where it is, before its city: "HEADQUARTERS, New York", "NATIONS UNIES, Genève".
var offices = words(`headquarters, united nations, un headquarters, siège, nations unies, siège de l'onu, sede, naciones unidas, sede de la onu, المقر, الأمم المتحدة, مقر الأمم المتحدة`)

// isSender reports whether a piece before the city is the house of the sender or the address of its site:
// "lamps.example – Merrow".
func (r *reading) isSender(part span) bool {
	text := r.at(part)
	if offices[fold(text)] {
		return true
	}
	labels := strings.Split(text, ".")
	last := labels[len(labels)-1]
	return len(labels) > 1 && !strings.ContainsAny(text, " \u00a0") && plain(text) && len(last) > 1 && last == strings.ToLower(last) &&
		!slices.Contains(labels, "")
}
