package intake

// withBodyOf returns where an English title begins whose first word, at list[first], ends the name of a body with "of" in it:
// "Ministry of Lamps spokesperson", "Bank of the North Governor".
func (r *reading) withBodyOf(list []word, first int) int {
	if r.words.code != "en" || first == 0 || r.isTitle(list[first]) || !isCapital(list[first].text) {
		return first
	}
	body := first
	for i := first - 1; i >= 0 && r.beside(list[i], list[i+1]) && !r.isTitle(list[i]); i-- {
		switch next := fold(list[i+1].text); {
		case isCapital(list[i].text) && !r.words.common[fold(list[i].text)]:
			if r.isBody(list[i]) && (next == "of" || next == "for") || body == i+1 {
				body = i
			}
		case body < first || !r.words.joins[fold(list[i].text)] && !(r.words.articles[fold(list[i].text)] && i > 0 && r.words.joins[fold(list[i-1].text)] && !r.words.and[fold(list[i-1].text)]):
			return body
		}
	}
	return body
}
