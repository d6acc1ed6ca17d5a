package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// maxCredit is the length of the longest credit line in code points, as the contract has it.
const maxCredit = 300

// creditMark is what begins an image credit at the end of a caption, in any of the languages:
// "(Photo: A. Moreau)", "© Agency", "Crédit photo : …", "صورة: …".
var creditMark = regexp.MustCompile(
	`(?i)[\s(\[/|–—-]*(?:(?:photo(?:graph)?s?(?: credit| by)?|credits?|picture|image|foto(?:grafía)?s?|imagen|créditos?|` +
		`crédits?(?: photo)?|صورة|الصورة|تصوير)\s*[:/©]|©|\(c\))`)

// cutCredit parts a caption from the credit at its end, which is returned as it stands. A caption
// that would have no words keeps them all.
func (r *reading) cutCredit(s span) (words span, credit string) {
	found := creditMark.FindAllStringIndex(r.at(s), -1)
	for i := len(found) - 1; i >= 0; i-- {
		at := s.start + found[i][0]
		rest := r.trim(span{at, s.end})
		credit = strings.Trim(r.oneLine(rest), " ()[]/|–—-")
		if hasLetter(r.text[s.start:at]) && utf8.RuneCountInString(credit) <= maxCredit {
			return r.trim(span{s.start, at}), credit
		}
	}
	return s, ""
}
