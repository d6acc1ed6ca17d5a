package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// evidence is how the words of a text are written in it, folded.
type evidence struct {
	proper set // with a capital where no sentence begins: a name, or of one
	small  set // without one
}

// seen returns how the words of the text are written, lines in capitals left out.
func (r *reading) seen() *evidence {
	if r.evidence != nil {
		return r.evidence
	}
	r.evidence = &evidence{proper: set{}, small: set{}}
	for _, p := range r.paragraphs {
		if p.start > maxCensus {
			break
		}
		p.end = min(p.end, r.cut(min(len(r.text), p.start+maxCensus)))
		if isShouted(r.at(p.span)) {
			continue
		}
		start := r.datelineEnd(p)
		for w := range eachWord(r.text, p.span) {
			switch folded := fold(w.text); {
			case !isCapital(w.text):
				r.evidence.small[folded] = true
			case !r.startsSentence(w.start, start):
				r.evidence.proper[strings.TrimSuffix(folded, "'s")] = true
			}
		}
	}
	return r.evidence
}

// startsSentence reports whether a sentence begins at an offset, in the part of text since from.
func (r *reading) startsSentence(at, from int) bool {
	before := strings.TrimRightFunc(r.text[r.cut(max(from, at-maxWord)):max(from, at)], func(c rune) bool {
		return unicode.IsSpace(c) || isOpening(c) || marks[c] != 0
	})
	c, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || isStop(c) || strings.ContainsRune(":•*-–—|>", c)
}

// weighed looks at what the text says elsewhere of the words of a mention: a single capital where a sentence
// startsSentence makes no name, and a word such as "award" makes that of a thing.
func (r *reading) weighed(p person, honoured bool) (person, bool) {
	if p.name == (span{}) {
		return p, true
	}
	if owner, ok := strings.CutSuffix(fold(r.at(p.name)), "'s"); ok && owner != "" && r.words.code == "en" {
		c, size := utf8.DecodeLastRuneInString(r.at(p.name))
		_, mark := utf8.DecodeLastRuneInString(r.text[p.name.start : p.name.end-size])
		if unicode.ToLower(c) == 's' {
			p.name.end -= size + mark
		}
	}
	folded := fold(r.at(p.name))
	if p.surname && !honoured && r.words.things[folded] {
		return p, false // "member States"
	}
	if honoured || p.title != (span{}) {
		return p, true
	}
	if p.surname && r.isSeveral(folded) {
		return p, false
	}
	if p.org {
		return p, true
	}
	if p.surname {
		p.unsure = !r.seen().proper[folded] && r.startsSentence(p.name.start, 0)
		return p, true
	}
	for w := range eachWord(r.text, p.name) {
		bare := r.bare(w)
		p.org = p.org || r.words.things[bare] && !(w.start == p.name.start && alsoGiven[bare]) || r.isBody(w)
	}
	return p, true
}

// alsoGiven are nouns of things that a person may be called by first: "Bill Doe".
var alsoGiven = words(`bill river`)

// isSeveral reports whether a word is the plural of one for people: "Officials said" names nobody.
func (r *reading) isSeveral(folded string) bool {
	for _, plural := range []string{"s", "es", "x"} {
		if one, ok := strings.CutSuffix(folded, plural); ok && (r.words.people[one] || r.words.titles[one]) {
			return true
		}
	}
	return false
}
