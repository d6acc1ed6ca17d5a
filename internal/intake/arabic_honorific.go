package intake

import "strings"

// maxHonorifics bounds the words of honorifics before a name.
const maxHonorifics = 12

// honorifics steps over honorifics from list[i] on, and tells the gender that they have.
func (a arabic) honorifics(i int) (int, gender) {
	g := anyGender
	start := i
	for i < len(a.list) && i-start < maxHonorifics && (i == start || a.blank(i)) {
		n := a.honorific(i)
		if n == 0 {
			break
		}
		switch w := a.list[i].text; {
		case isFeminineNoun(w):
			g = feminine
		case g == anyGender && strings.HasPrefix(fold(w), "ال"):
			g = masculine
		}
		i += n
	}
	if i < len(a.list) && i > start && !a.blank(i) {
		return start, anyGender
	}
	return i, g
}

// honorific returns how many words from list[i] on make an honorific.
func (a arabic) honorific(i int) int {
	folded := fold(a.list[i].text)
	switch {
	case a.isCalledSo(i):
		return 0
	case (folded == "صاحب" || folded == "صاحبه" || folded == "صاحبة") && i+1 < len(a.list):
		switch fold(a.list[i+1].text) {
		case "السمو", "الجلالة", "السعادة", "المعالي", "الفخامة", "الغبطة", "الفضيلة", "السيادة":
			n := 2
			for i+n < len(a.list) && n < 4 && (strings.HasPrefix(fold(a.list[i+n].text), "الملكي") || strings.HasPrefix(fold(a.list[i+n].text), "الامير")) {
				n++
			}
			return n
		}
	case len(folded) == 2: // one letter
		if !a.isHonorific(a.list[i]) || !strings.HasPrefix(a.text[a.list[i].end:], ".") && !strings.HasPrefix(a.text[a.list[i].end:], "/") {
			return 0
		}
		return 1
	case a.isHonorific(a.list[i]):
		if i+1 < len(a.list) && arabicGrammar().ranks[strings.TrimPrefix(fold(a.list[i+1].text), "ال")] && a.blank(i+1) {
			return 2
		}
		return 1
	}
	return 0
}

// isFeminineNoun reports whether a noun has the ending of the feminine.
func isFeminineNoun(text string) bool { return strings.HasSuffix(fold(text), "ة") }
