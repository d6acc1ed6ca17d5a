package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The limits of a caption in code points, and of the media of a release.
const (
	maxCaption = 250
	maxMedia   = 500
)

// readCaptions takes captions out of the text: those of galleries, those that a counter or a word for a picture begins,
// and those at whose end it is said whose the picture is.
func (r *reading) readCaptions() {
	r.readGalleries()
	for i := range r.readable() {
		p := &r.paragraphs[i]
		if p.use == taken || r.isCreditLine(p.span) {
			continue
		}
		if words, ok := r.afterCounter(p.span); ok {
			p.use = taken
			r.captions = append(r.captions, caption{i, words, "caption.counter", ""})
		} else if r.isLabelled(p.span) {
			p.use = taken
			r.captions = append(r.captions, caption{i, r.withoutCaptionLabel(p.span), "caption.label", ""})
		} else if r.isCredited(p.span) {
			p.use = taken
			r.captions = append(r.captions, caption{i, p.span, "caption.credited", ""})
		}
	}
	r.keepCaptions()
}

// afterCounter reads a caption that its counter begins: "2/4 The lamp is lit".
func (r *reading) afterCounter(s span) (words span, ok bool) {
	if s.end-s.start > 4*maxCaption {
		return span{}, false
	}
	c := cursor{text: r.text[:s.end], at: s.start}
	at, _ := c.number(2)
	c.spaces()
	if at == 0 || !c.any("/⁄∕") {
		return span{}, false
	}
	c.spaces()
	size, digits := c.number(2)
	words = span{c.at, s.end}
	if words = r.trim(words); digits == 0 || at > size || c.at == words.start {
		return span{}, false
	}
	first, _ := utf8.DecodeRuneInString(r.at(words))
	return words, unicode.IsLetter(first) && !unicode.IsLower(first) && len(wordsOf(r.text, words)) > 2
}

// caption is a paragraph that is one, and the part of it that goes into the draft.
type caption struct {
	paragraph int
	words     span
	rule      string
	doubt     string
}

// isLabelled reports whether a paragraph begins with a word for a picture, a number of it perhaps, and a colon, and has words.
func (r *reading) isLabelled(s span) bool {
	label, words, ok := strings.Cut(r.text[s.start:min(s.end, s.start+4*maxCaption)], ":")
	label = strings.TrimLeft(label, "[( ")
	label = strings.TrimRightFunc(label, func(c rune) bool { return digit(c) >= 0 || unicode.IsSpace(c) || strings.ContainsRune("°º.#", c) })
	if fields := strings.Fields(label); len(fields) == 2 && numberWords[fold(fields[1])] {
		label = fields[0] // "Photo n° 2"
	}
	return ok && r.words.captions[fold(clean(label))] && hasLetter(words) && s.end-s.start < 4*maxCaption
}

// withoutCaptionLabel returns the words of a caption after its label, without the brackets around both.
func (r *reading) withoutCaptionLabel(s span) span {
	words := span{s.start + strings.IndexByte(r.at(s), ':') + 1, s.end}
	if first, last := r.text[s.start], r.text[s.end-1]; first == '[' && last == ']' || first == '(' && last == ')' {
		words.end--
	}
	return r.trim(words)
}

// endsSentence reports whether s ends with a mark that ends a sentence or introduces something,
// quotation marks and brackets after it left aside.
func endsSentence(s string) bool {
	s = s[max(0, len(s)-maxWord):] // no sentence ends with more marks
	c, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"”»’'“)]`+" \u00a0\u202f"))
	return strings.ContainsRune(".!?…:;,؟،؛。", c)
}

// keepCaptions numbers the captions in the order of the text.
func (r *reading) keepCaptions() {
	slices.SortFunc(r.captions, func(a, b caption) int { return cmp.Compare(a.paragraph, b.paragraph) })
	for i, c := range r.captions {
		f := finding{span: r.paragraphs[c.paragraph].span, kind: pressroomv1.Finding_CAPTION, confidence: 0.9,
			rule: c.rule, doubt: c.doubt}
		if i < maxMedia {
			id := fmt.Sprintf("m%d", i+1)
			if words, ok := r.afterCounter(c.words); ok {
				c.words = words
			}
			words, credit := r.cutCredit(c.words)
			r.draft.Release.Media = append(r.draft.Release.Media, &pressroomv1.Media{Id: id, CreditLine: credit})
			if r.draft.Variant.Captions == nil {
				r.draft.Variant.Captions = make(map[string]string)
			}
			r.draft.Variant.Captions[id] = r.oneLine(words)
			f.field = fmt.Sprintf("variant.captions[%q]", id)
		} else {
			f.doubt = fmt.Sprintf("A release has at most %d pictures; this caption is left out.", maxMedia)
		}
		r.found(f)
	}
}
