package intake

import (
	"slices"
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// softHyphen says where a word may be parted at the end of a line; it is no letter of it.
const softHyphen = '\u00ad'

// maxCleaned bounds the characters that are reported as left out.
const maxCleaned = 200

// isDropped reports whether a character is left out of a draft: soft hyphens, which would part words that
// are looked for; controls, which no text may hold; marks of byte order and noncharacters; and embeddings,
// overrides and isolates of the bidirectional algorithm, because a text that is taken apart would unbalance
// them and is isolated on output.
func isDropped(c rune) bool {
	switch {
	case unicode.IsSpace(c):
		return false
	case c < 0x20, 0x7f <= c && c <= 0x9f, c == '\ufeff', c == '\u200b', c == softHyphen:
		return true
	case 0x202a <= c && c <= 0x202e, 0x2066 <= c && c <= 0x2069:
		return true
	}
	return 0xfdd0 <= c && c <= 0xfdef || c&0xfffe == 0xfffe
}

// dropped is a run of characters that was left out of a text before it is read.
type dropped struct {
	at    int  // where, in what is left of the text
	where span // in the text as it was given
}

// withoutDropped leaves out what isDropped.
func withoutDropped(text string) (string, []dropped) {
	first := strings.IndexFunc(text, isDropped)
	if first < 0 {
		return text, nil
	}
	var b strings.Builder
	b.Grow(len(text))
	b.WriteString(text[:first])
	var list []dropped
	for i, c := range text[first:] {
		i += first
		if !isDropped(c) {
			b.WriteRune(c)
			continue
		}
		end := i + len(string(c))
		if n := len(list); n > 0 && list[n-1].where.end == i {
			list[n-1].where.end = end
		} else {
			list = append(list, dropped{b.Len(), span{i, end}})
		}
	}
	return b.String(), list
}

// restore moves the findings to where they stand in the text as it was given, and reports what was left
// out of it. The findings come in the order of the text.
func (r *reading) restore() {
	if len(r.dropped) == 0 {
		return
	}
	for i := range r.findings {
		s := &r.findings[i].span
		empty := s.start == s.end
		// What was left out right before the first character is not of the finding.
		if s.start, s.end = r.inGiven(s.start+1)-1, r.inGiven(s.end); empty {
			s.end = s.start
		}
	}
	for _, d := range r.dropped[:min(len(r.dropped), maxCleaned)] {
		rule := "cleaned.invisible"
		if strings.Trim(r.given[d.where.start:d.where.end], string(softHyphen)) == "" {
			rule = "cleaned.soft-hyphen"
		}
		r.found(finding{span: d.where, kind: pressroomv1.Finding_CLEANED, confidence: 0.99, rule: rule})
	}
}

// inGiven returns where an offset in the text that is read lies in the text as it was given; of what was
// left out right there it comes before.
func (r *reading) inGiven(offset int) int {
	i, _ := slices.BinarySearchFunc(r.dropped, offset, func(d dropped, offset int) int { return d.at - offset })
	if i == 0 {
		return offset
	}
	before := r.dropped[i-1]
	return before.where.end + offset - before.at
}
