package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// readGlue parts paragraphs that were glued together: where a sentence ends and the next begins, or a
// colon is followed by a quotation mark, with nothing between.
func (r *reading) readGlue() {
	for _, p := range r.readable() {
		if p.use == taken {
			continue
		}
		for i := r.datelineEnd(p); i < p.end; {
			c, size := utf8.DecodeRuneInString(r.text[i:p.end])
			at, rule := i+size, ""
			switch {
			case isStop(c):
				for at < p.end {
					c, size := utf8.DecodeRuneInString(r.text[at:p.end])
					if !isStop(c) && !(isClosing(c) && !r.opensAt(at)) {
						break
					}
					at += size
				}
				if r.glued(i, at, p.end) {
					rule = "paragraph.sentence"
				}
			case c == ':' && at < p.end && r.opensAt(at):
				rule = "paragraph.colon"
			}
			if rule != "" {
				r.breaks = append(r.breaks, at)
				r.found(finding{span: span{at, at}, kind: pressroomv1.Finding_PARAGRAPH_BREAK, field: "variant.body",
					confidence: 0.85, rule: rule})
			}
			i = at
		}
	}
}

// opensAt reports whether a text in quotation marks begins at i.
func (r *reading) opensAt(i int) bool {
	_, ok := slices.BinarySearchFunc(r.quoted, i, func(q quotation, i int) int { return q.start() - i })
	return ok
}

// glued reports whether one sentence ends at the stop at i and the next begins at next, without a
// space: "content.Some". The parts of an address, an abbreviation or a number are not sentences.
func (r *reading) glued(i, next, limit int) bool {
	if next >= limit {
		return false
	}
	word := r.wordBefore(i)
	before := word
	if last, _ := utf8.DecodeLastRuneInString(r.text[:i]); isClosing(last) {
		before = "…" // "(of 2023).The": what is in the bracket does not matter
	} else if utf8.RuneCountInString(before) < 2 || strings.Contains(before, ".") {
		return false
	}
	return r.beginsSentence(before, next, limit) && !r.words.abbrevs[fold(word)] && !inAddress(r.text[:limit], i)
}

// beginsSentence reports whether a sentence may begin at next, right behind the stop after a word.
func (r *reading) beginsSentence(before string, next, limit int) bool {
	after, size := utf8.DecodeRuneInString(r.text[next:limit])
	if isOpening(after) {
		return r.text[next-1] != '"' || after != '"'
	}
	second, _ := utf8.DecodeRuneInString(r.text[next+size : limit])
	switch {
	case unicode.IsUpper(after):
		// "Ph.D", "No.B2": a single capital begins a sentence only as a word.
		return unicode.IsLower(second) || strings.ContainsRune("'’", second) ||
			unicode.IsSpace(second) && utf8.RuneCountInString(before) > 3
	case unicode.IsLetter(after) && !unicode.IsLower(after): // a script without capitals
		return unicode.IsLetter(second) || unicode.Is(unicode.Mn, second)
	}
	return false
}

// maxAddress bounds how far an address is looked for around a stop, in bytes.
const maxAddress = 200

// inAddress reports whether the stop at i is inside of a URL or an e-mail address.
func inAddress(text string, i int) bool {
	low, high := max(0, i-maxAddress), min(len(text), i+maxAddress)
	blank := func(c byte) bool { return c <= ' ' }
	start, end := i, i
	for start > low && !blank(text[start-1]) {
		start--
	}
	for end < high && !blank(text[end]) {
		end++
	}
	before, after := text[start:i], text[i:end]
	if strings.Contains(before, "://") || strings.HasPrefix(before, "www.") || strings.Contains(before, "@") {
		return true
	}
	// "First.Last@example.com"
	at := strings.IndexByte(after, '@')
	if isSite(after[1:]) {
		return true // "the head of Lamps.Net said"
	}
	return at >= 0 && strings.IndexFunc(after[1:at], func(c rune) bool { return !isWordRune(c) && !strings.ContainsRune("._-+", c) }) < 0
}

// isSite reports whether a text begins with the end of the name of a site: "Net", with a capital too.
func isSite(text string) bool {
	for w := range eachWord(text, span{0, len(text)}) {
		return w.start == 0 && domains[fold(w.text)]
	}
	return false
}

// domains are the ends of the names of sites that companies are called by.
var domains = words(`com net org edu gov biz`)
