package intake

import "strings"

// degrees are the letters that may follow a name and are no part of it.
var degrees = words(`mp mep msp mla mpp mha mna td obe cbe mbe kbe dbe qc kc sc phd md dphil msc mba llm llb jd frs esq rn dds cp
	dvm cpa pe`)

// isDegree reports whether words say a degree, an order or a seat only: "Ph.D.", "MP".
func isDegree(list []word) bool {
	whole := ""
	for _, w := range list {
		folded := strings.ReplaceAll(fold(w.text), ".", "")
		if !isCapital(w.text) || len(list) > maxNames {
			return false
		}
		if whole += folded; degrees[whole] {
			whole = ""
		}
	}
	return len(list) > 0 && whole == ""
}

// withoutDegrees returns the words of a mention without the letters after the name, if two names at least are left.
func withoutDegrees(list []word) []word {
	for len(list) > 2 && isDegree(list[len(list)-1:]) && isShouted(list[len(list)-1].text) && !isShouted(list[len(list)-2].text) {
		list = list[:len(list)-1]
	}
	return list
}

// isLetters reports whether a piece after a name is one word in capitals and no function: letters of an order that is not
// known, "FACS".
func (r *reading) isLetters(piece span) bool {
	list := wordsOf(r.text, piece)
	return len(list) == 1 && isAcronym(list[0].text) && len(list[0].text) <= maxLetters && !r.isTitle(list[0])
}

// maxLetters bounds the bytes of the letters of an order.
const maxLetters = 5
