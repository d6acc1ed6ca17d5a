package intake

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// maxCredit is the length of the longest credit line in code points, as the contract has it.
const maxCredit = 300

// creditMark is what begins an image credit at the end of a caption, in any of the languages:
// "(Photo: A. Moreau)", "© Agency", "Crédit photo : …", "صورة: …".
var creditMark = regexp.MustCompile(
	`(?i)[\s(\[/|–—-]*(?:(?:photo(?:graph)?s?(?: credit| by)?|credits?|picture|image|foto(?:grafía)?s?|imagen|créditos?|` +
		`crédits?(?: photo)?|صورة|الصورة|تصوير)[\s\x{a0}\x{202f}]*[:/©]|©|\(c\))`)

// creditLine is a paragraph that is an image credit and nothing else: a label that cannot begin a caption, or
// the sign of copyright; or "Photo:" and then a name rather than a sentence.
var creditLine = regexp.MustCompile(`(?i)^[\s(\[*_]*(?:(?:photo(?:graph)?s? (?:credits?|by)|credits?|image credits?|crédits? photos?|crédits?|créditos?|` +
	`crédito de (?:la )?(?:foto|imagen)|تصوير|حقوق الصورة|مصدر الصورة)[\s\x{a0}\x{202f}]*[:/©]|©|\(c\))`)

// maxCreditWords bounds the words of a credit after a label that captions have too.
const maxCreditWords = 8

// readCredits takes the lines that only say whose pictures are: of the captions without a credit, if there
// are some, or else of a medium without a caption.
func (r *reading) readCredits() {
	for i := range r.readable() {
		p := &r.paragraphs[i]
		if p.use == taken || !r.isCreditLine(p.span) || len(r.draft.Release.Media) >= maxMedia {
			continue
		}
		credit := strings.Trim(r.oneLine(p.span), " ()[]*_")
		f := finding{span: p.span, kind: pressroomv1.Finding_CREDIT, confidence: 0.8, rule: "credit.line"}
		for n, m := range r.draft.Release.Media {
			if m.CreditLine == "" {
				m.CreditLine = credit
				f.field = fmt.Sprintf("release.media[%d].creditLine", n)
			}
		}
		if f.field == "" {
			n := len(r.draft.Release.Media)
			r.draft.Release.Media = append(r.draft.Release.Media, &pressroomv1.Media{Id: fmt.Sprintf("m%d", n+1), CreditLine: credit})
			f.field = fmt.Sprintf("release.media[%d].creditLine", n)
		}
		p.use = taken
		r.found(f)
	}
}

// isCreditLine reports whether a paragraph is an image credit.
func (r *reading) isCreditLine(s span) bool {
	text := r.at(s)
	if utf8.RuneCountInString(text) > maxSectionHeading || !hasLetter(text) {
		return false
	}
	if creditLine.MatchString(text) {
		return !navigation[fold(text)] && !isRights(text)
	}
	label, words, labelled := r.label(s)
	if !labelled || !r.words.captions[fold(clean(strings.Trim(r.at(label), " *_()[]")))] {
		return false
	}
	return r.isCreditName(words) && !endsSentence(r.at(words))
}

// isRights reports whether a text says who has the rights in a page, in any of the languages.
func isRights(text string) bool {
	folded := fold(text)
	return strings.Contains(folded, "rights") || strings.Contains(folded, "droits") || strings.Contains(folded, "derechos") || strings.Contains(folded, "الحقوق")
}

// isCreditName reports whether words are names, as in a credit, rather than a caption.
func (r *reading) isCreditName(words span) bool {
	list := wordsOf(r.text, words)
	for _, w := range list {
		if folded := fold(w.text); !isCapital(w.text) && !r.words.joins[folded] && !r.words.particles[folded] {
			return false
		}
	}
	return len(list) > 0 && len(list) <= maxCreditWords && r.cased()
}

// isCredited reports whether a paragraph is a caption because a credit ends it: "Children cross the quay. © Harbour
// Trust". A line of rights is none.
func (r *reading) isCredited(s span) bool {
	if s.start < r.dateline.end || s.end-s.start > 4*maxCaption || r.hasAddress(s) || utf8.RuneCountInString(r.at(s)) > maxCaption || strings.ContainsAny(r.at(s), "“”«»\"") {
		return false
	}
	words, credit := r.cutCredit(s)
	mark := creditMark.FindStringIndex(" " + credit)
	if credit == "" || mark == nil || mark[0] != 0 || len(wordsOf(r.text, words)) < minCaptionWords {
		return false
	}
	at := strings.LastIndex(r.at(s), credit)
	if at < 0 {
		return false
	}
	name := span{s.start + at + mark[1] - 1, s.start + at + len(credit)}
	if creditLine.MatchString(credit) { // no word of a sentence
		return hasLetter(r.at(name)) && len(wordsOf(r.text, name)) <= maxCreditWords && !endsSentence(r.at(name)) && !isRights(credit)
	}
	return r.isCreditName(name)
}

// minCaptionWords are the words of a caption that no label and no counter tells, at least.
const minCaptionWords = 4

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
