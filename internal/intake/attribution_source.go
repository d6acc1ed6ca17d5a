package intake

import "strings"

// fromSource reads "According to Jane Roe, “…”" and "“…” according to Jane Roe".
func (r *reading) fromSource(s surroundings) *attribution {
	if !s.apart && !isStop(s.introduced) {
		list := wordsOf(r.text, s.before)
		for i := range list {
			n := r.sourceAt(list, i)
			if n == 0 {
				continue
			}
			if n := r.viewAt(list, i); n > 0 && i == 0 && r.isSpeech(s) {
				return &attribution{at: list[n-1].span, end: s.before.end, rule: "quote.source", confidence: 0.6} // "According to her, the lamp is"
			}
			found := r.mentions(span{list[i+n-1].end, s.before.end})
			if len(found) > 0 && (i == 0 || s.introduced == ',' || s.introduced == '،' || r.isAside(found[0], s.before)) && r.isSpeech(s) {
				a := r.attributed(found[0], 0.8, s.before.end)
				a.rule = "quote.source"
				return a
			}
		}
	}
	list := wordsOf(r.text, s.after)
	if n := r.sourceAt(list, 0); n > 0 && r.atLeast(s.quotation, minPart) && strings.TrimSpace(r.text[s.end():list[0].start]) == "" {
		if found := r.mentions(span{list[n-1].end, s.after.end}); len(found) > 0 {
			a := r.attributed(found[0], 0.75, s.after.end)
			a.rule = "quote.source"
			return a
		}
	}
	return nil
}

// isAside reports whether a source stands between commas, and one small word between it and the marks: "it is, according
// to Jane Roe, of “…”".
func (r *reading) isAside(source person, before span) bool {
	list := wordsOf(r.text, span{min(source.last(), before.end), before.end})
	return r.commaAt(source.last()) && len(list) == 1 && r.words.preps[fold(list[0].text)]
}

// contractions are prepositions that hold their article.
var contractions = map[string]string{"del": "de", "du": "de", "des": "de", "al": "a", "au": "a", "aux": "a"}

// sourceAt returns how many words of list make a phrase such as "according to" at i, or 0.
func (r *reading) sourceAt(list []word, i int) int {
	phrase := ""
	for n := 1; n <= 5 && i+n <= len(list); n++ {
		folded := fold(list[i+n-1].text)
		if at := strings.IndexByte(folded, '\''); n > 1 && at > 0 && r.words.sources[phrase+" "+folded[:at]+"e"] {
			return n - 1
		}
		if whole := contractions[folded]; whole != "" && r.words.sources[phrase+" "+whole] {
			return n
		}
		phrase = strings.TrimSpace(phrase + " " + folded)
		if r.words.sources[phrase] {
			return n
		}
	}
	return 0
}
