package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// arabic reads a part of an Arabic text. Arabic has no capitals: who is meant is told by the order of words
// (verb, function, name), by the article, and by the words that names do not hold.
type arabic struct {
	*reading
	list []word
	end  int // of the part
}

func (r *reading) arabic(in span) arabic { return arabic{r, wordsOf(r.text, in), in.end} }

// gap returns what stands between list[i-1] and list[i], without blanks, marks of direction and of emphasis.
func (a arabic) gap(i int) string {
	return strings.Join(strings.FieldsFunc(a.text[a.list[i-1].end:a.list[i].start], func(c rune) bool {
		return unicode.IsSpace(c) || c == '\u200e' || c == '\u200f' || c == '\u0640' || c == '*' || c == '_'
	}), "")
}

// tail returns what stands between list[i-1] and the next word, or the end of the part.
func (a arabic) tail(i int) string {
	if i < len(a.list) {
		return a.gap(i)
	}
	return strings.TrimSpace(a.text[a.list[i-1].end:max(a.end, a.list[i-1].end)])
}

// blank reports whether list[i] follows the word before it directly; after an honorific a full stop or a
// slash may stand ("د. سلمى", "السيد/ سالم"), after an initial a full stop.
func (a arabic) blank(i int) bool {
	switch before := a.list[i-1]; a.gap(i) {
	case "":
		return true
	case "/", ":":
		return a.gap(i) == "/" && a.isHonorific(before)
	case ".", "./":
		return a.isHonorific(before) || utf8.RuneCountInString(fold(before.text)) == 1
	}
	return false
}

// bareForm folds a word and takes the article from it; what begins with a hamza is a name.
func bareForm(text string) (bare string, definite bool) {
	folded := fold(text)
	rest, ok := strings.CutPrefix(folded, "ال")
	if ok && utf8.RuneCountInString(rest) > 1 && strings.HasPrefix(text, "ا") {
		return rest, true
	}
	return folded, false
}

// hasWord reports whether a folded word is in a set, an Egyptian ى or ه at its end notwithstanding.
func hasWord(s set, folded string) bool {
	if s[folded] {
		return true
	}
	if utf8.RuneCountInString(folded) < 4 {
		return false
	}
	for _, pair := range []struct{ from, to string }{{"ه", "ة"}, {"ى", "ي"}} {
		if stem, ok := strings.CutSuffix(folded, pair.from); ok && s[stem+pair.to] {
			return true
		}
	}
	return false
}

// joined takes a letter that Arabic writes with the next word from it: "and", "for", "by". What is left has
// the article again where "for" had swallowed it.
func joined(w word, letters string) (word, bool) {
	c, size := utf8.DecodeRuneInString(w.text)
	if !strings.ContainsRune(letters, c) || utf8.RuneCountInString(w.text) < 4 {
		return w, false
	}
	rest := w.text[size:]
	if c == 'ل' && strings.HasPrefix(rest, "ل") {
		rest = "ا" + rest
	}
	return word{span{w.start + size, w.end}, rest}, true
}
