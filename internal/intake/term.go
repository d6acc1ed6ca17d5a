package intake

import (
	"slices"
	"strings"
	"unicode"
)

// isTerm reports whether words in marks are a name, a title or a term whatever is said around them: "the so-called
// “dam of sand”, she replied: …", "the handbook “Lamps Are for Everybody”".
func (r *reading) isTerm(s surroundings) bool {
	if s.block {
		return false
	}
	if r.isShoutedName(s) || r.isRepeated(s.quotation) {
		return true
	}
	list := wordsOf(r.text, s.before)
	if s.apart || isStop(s.introduced) || len(list) == 0 {
		return false
	}
	last := fold(list[len(list)-1].text)
	if strings.ContainsRune(",،", s.introduced) {
		return slogans[last] || r.words.naming[last] && !r.isVerb(last) && r.headlined(s) || // "in the report, “The Lamps of the World”"
			r.isNamedThing(list) && strings.HasPrefix(strings.TrimSpace(r.at(s.after)), ",")
	}
	if s.introduced == ':' {
		return (r.words.naming[last] && !r.words.statements[last] || namely[last]) && !r.isSaid(list, last) && !r.hasOwnWord(s.parts[0])
	}
	if r.isJudging(last) {
		return false
	}
	named, body := r.namedBefore(s, list), r.isBody(list[len(list)-1]) && !r.isDefinite(list[len(list)-1].text)
	if r.spoken(s.quotation) {
		first, _ := r.edges(s.quotation) // "the plan “is a great day for lamps”" says something of it
		return unicode.IsUpper(first) && (named || body && r.headlined(s)) && !r.hasOwnWord(s.parts[0])
	}
	return named || body
}

// isNamedThing reports whether words are a noun of what has a name and what it is of, and say nothing of it: "a campaign for lamps",
// before a name between commas.
func (r *reading) isNamedThing(list []word) bool {
	if len(list) < 2 || len(list) > maxNamed || !r.words.articles[fold(list[0].text)] || !r.words.naming[r.bare(list[1])] || r.isJudging(r.bare(list[1])) {
		return false
	}
	return !slices.ContainsFunc(list[2:], func(w word) bool {
		return r.isVerb(fold(w.text)) || r.words.verbHelp[fold(w.text)] || r.isAuxiliary(w)
	})
}

// maxNamed bounds the words of such a noun with what it is of.
const maxNamed = 8

// slogans are the nouns before words in marks that everybody says, in any of the languages.
var slogans = words(`slogan motto tagline lema eslogan devise شعار شعارها شعاره`)

// namely are the Arabic pronouns before a colon and what something is: "seven towns, they are: “…”".
var namely = words(`هي هو وهي وهو`)

// isSaid reports whether before a colon somebody says or writes something, by a verb or a source.
func (r *reading) isSaid(list []word, last string) bool {
	if namely[last] {
		return false // it is the verb of the clause
	}
	for i, w := range list {
		if r.isVerb(fold(w.text)) && (i == 0 || !isCapital(w.text)) || i == 0 && r.sourceAt(list, i) > 0 {
			return true
		}
	}
	return false
}

// isShoutedName reports whether words in marks are in capitals throughout where those around them are not: the name of a
// document.
func (r *reading) isShoutedName(s surroundings) bool {
	return r.atLeast(s.quotation, minPart) && isShouted(r.at(s.parts[0])) && strings.ContainsFunc(r.at(s.before)+r.at(s.after), unicode.IsLower)
}

// isRepeated reports whether a few words in marks stand in marks again in the text: nobody says the same twice, but a
// name is written so each time.
func (r *reading) isRepeated(q quotation) bool {
	if len(q.parts) != 1 || r.spoken(q) {
		return false
	}
	return r.quotedOften()[r.bareQuotation(q.parts[0])] > 1
}

// quotedOften counts the words in marks that are too few for a sentence.
func (r *reading) quotedOften() map[string]int {
	if r.timesQuoted == nil {
		r.timesQuoted = make(map[string]int)
		for _, q := range r.quoted {
			if len(q.parts) == 1 && !r.spoken(q) {
				r.timesQuoted[r.bareQuotation(q.parts[0])]++
			}
		}
	}
	return r.timesQuoted
}

// bareQuotation folds the words in marks.
func (r *reading) bareQuotation(s span) string {
	var list []string
	for w := range eachWord(r.text, s) {
		list = append(list, fold(w.text))
	}
	return strings.Join(list, " ")
}
