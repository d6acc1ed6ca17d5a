package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxInterruption bounds the bytes between the dashes of an interruption.
const maxInterruption = 200

// interrupted parts a quotation where, between dashes and within its marks, the text says who speaks, as
// Spanish has it: "«Es tarde —dijo Juana Ruiz—, pero vamos»".
func (r *reading) interrupted(q quotation) quotation {
	if len(q.parts) != 1 || q.block {
		return q
	}
	s := q.parts[0]
	for at := s.start; at < s.end; {
		i := strings.IndexAny(r.text[at:s.end], "—–―")
		if i < 0 {
			break
		}
		dash := at + i
		at = dash + len("—")
		inner := span{at, r.cut(min(s.end, at+maxInterruption))}
		end := strings.IndexAny(r.at(inner), "—–―")
		if end < 0 || dash == s.start || !r.saysWho(span{inner.start, inner.start + end}) {
			continue
		}
		if len(q.parts) == 1 {
			q.interruption = span{inner.start, inner.start + end}
		}
		next := inner.start + end + len("—")
		next += len(r.text[next:s.end]) - len(strings.TrimLeftFunc(r.text[next:s.end], func(c rune) bool {
			return unicode.IsSpace(c) || strings.ContainsRune(",.;:", c)
		}))
		if next >= s.end || !hasLetter(r.text[next:s.end]) {
			break
		}
		last := &q.parts[len(q.parts)-1]
		last.end = r.trim(span{last.start, dash}).end
		q.parts = append(q.parts, span{next, s.end})
		at = next
	}
	return q
}

// saysWho reports whether an insertion begins with a verb of saying, right after its dash or, with blanks
// around both dashes, after one.
func (r *reading) saysWho(s span) bool {
	text := r.trim(s)
	return text.start < text.end && !unicode.IsUpper(firstRune(r.at(text))) && r.startsWithVerb(text)
}

// byInterruption reads who speaks between the dashes within a quotation.
func (r *reading) byInterruption(s surroundings) *attribution {
	if s.interruption == (span{}) {
		return nil
	}
	dash := s.interruption.start - utf8.RuneLen('—')
	a := r.after(quotation{parts: []span{{s.start(), dash}}}, span{dash, s.interruption.end}) // the dash is as good as a comma
	if a == nil {
		list := wordsOf(r.text, s.interruption)
		a = &attribution{at: list[0].span, end: s.interruption.end, confidence: 0.6}
	}
	a.rule = "quote.attribution-inside"
	return a
}
