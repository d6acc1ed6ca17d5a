package intake

import (
	"strings"
	"unicode/utf8"
)

// The bytes that may part a function from the name of who has it, and the words among them.
const (
	maxGap  = 120
	maxTail = 6
)

// apposed reports whether a name belongs to the function before it, over the gap between them: a comma, the
// short name of an organisation in brackets, the end of the title that no capital shows ("minister of River
// affairs, Mr X"). It returns the whole title.
func (r *reading) apposed(holds person, gap span, p person) (span, bool) {
	function := holds.title
	if gap.end < gap.start || gap.end-gap.start > maxGap {
		return span{}, false
	}
	between := strings.TrimSpace(r.at(gap))
	bracketed := false
	if c, size := utf8.DecodeRuneInString(between); c == '(' {
		end := strings.IndexByte(between, ')')
		if end < 0 {
			return span{}, false
		}
		if short := between[size:end]; r.cased() && r.isInsertOf(function, short) {
			function.end = gap.start + strings.IndexByte(r.at(gap), ')') + 1
		}
		between, bracketed = strings.TrimSpace(between[end+size:]), true
	}
	switch between {
	case ",", "،", "–", "—", ":":
		return r.withoutOwner(function), true
	case "":
		return function, bracketed || holds.held
	}
	if bracketed && p.title.start == gap.end && p.title.start < p.name.start && r.words.and[fold(between)] {
		return span{function.start, p.title.end}, true // "Minister of Lamps (MoL) and Chief Keeper Jane Roe"
	}
	if bracketed {
		return span{}, false
	}
	tail := strings.TrimSpace(strings.TrimRight(between, ", "))
	end := gap.start + strings.Index(r.at(gap), tail) + len(tail)
	list := wordsOf(r.text, span{gap.start, end})
	if !r.isTail(list) || strings.ContainsAny(tail, ",;:()–—“”«»\"") {
		return span{}, false
	}
	// Without a comma only an honorific or two names after "of …" show where the name begins.
	first, last := fold(list[0].text), fold(list[len(list)-1].text)
	honoured := strings.TrimSpace(r.text[gap.end:p.name.start]) != ""
	if tail == between && !(honoured || !p.surname && r.words.joins[first] && !r.words.joins[last] && !r.words.preps[last]) {
		return span{}, false
	}
	if places[fold(list[len(list)-1].text)] {
		return function, true
	}
	return span{function.start, end}, true
}

// withoutOwner returns an English title that a comma parts from the name after it without the name of the country whose it
// is: "Spain's minister of lamps, Jane Roe" is the minister of lamps.
func (r *reading) withoutOwner(title span) span {
	text := r.at(title)
	at := strings.IndexAny(text, "'’")
	if r.words.code != "en" || at < 0 {
		return title
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(text[at:], "'’"), "s ")
	if _, country := r.words.regionCode(text[:at]); ok && country {
		title.start = title.end - len(rest)
	}
	return title
}

// beginsClause reports whether a surname after a comma begins what the sentence says, because the function before it is of
// an aside: "After the talks at the seat of the Executive, Roe said".
func (r *reading) beginsClause(function person, gap span, p person) bool {
	return function.governed && p.surname && p.title == (span{}) && gap.end == p.name.start && strings.Contains(r.at(gap), ",")
}

// bracketed reports whether a part of text stands in brackets of its own.
func (r *reading) bracketed(s span) bool {
	return strings.HasSuffix(r.text[:s.start], "(") && strings.HasPrefix(r.text[s.end:], ")")
}

// isTail reports whether words may end a title: few, in small letters, and nothing that a verb goes with.
func (r *reading) isTail(list []word) bool {
	if len(list) == 0 || len(list) > maxTail {
		return false
	}
	place := places[fold(list[len(list)-1].text)]
	for i, w := range list {
		folded := fold(w.text)
		if place && (demonstratives[folded] || r.words.preps[folded] || r.words.articles[folded]) {
			continue // "special envoy in this country"
		}
		small := r.words.joins[folded] || r.words.articles[folded] || r.words.and[folded]
		if isCapital(w.text) && i == 0 || r.isVerb(folded) || r.isPast(w) || r.words.verbHelp[folded] && !small || r.words.common[folded] && !small || r.isPronoun(w) {
			return false
		}
	}
	return true
}

// places are the nouns that mean again the place a text is about.
var places = words(`country region city town pays région ville país región ciudad zona zone`)

// opensWithArticle reports whether a comma and an article follow: "à Lyon, le maire" says nothing of Lyon.
func (r *reading) opensWithArticle(from, limit int) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(r.text[from:min(limit, r.cut(min(len(r.text), from+maxWord)))], " \u00a0\n"), ",")
	if !ok {
		return false
	}
	for w := range eachWord(rest, span{0, len(rest)}) {
		return r.words.articles[fold(w.text)] || elided(w.text) > 0
	}
	return false
}

// demonstratives stand where an article does, in the languages that have capitals.
var demonstratives = words(`this these that those ce cet cette ces este esta estos estas ese esa esos esas dicho dicha dichos dichas ledit ladite`)
