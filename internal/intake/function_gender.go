package intake

import (
	"slices"
	"strings"
)

// functionGender returns the gender that French or Spanish gives who has a function: by its article, or by its noun where that
// has another form for the other gender, as "ministra" and "directrice" have.
func (r *reading) functionGender(function span) gender {
	if r.words.code != "fr" && r.words.code != "es" || function == (span{}) {
		return anyGender
	}
	if g := r.articleGender(function); g != anyGender {
		return g
	}
	for w := range eachWord(r.text, function) {
		if r.isTitle(w) {
			return r.nounGender(strings.ToLower(w.text[elided(w.text):]))
		}
	}
	return anyGender
}

// holderGender returns the gender of who has a function, which a masculine one does not tell in French: "Le maire, Jeanne Roy".
func (r *reading) holderGender(function span) gender {
	if g := r.functionGender(function); g == feminine || r.words.code == "es" {
		return g
	}
	return anyGender
}

// nounsGender returns the gender of the first noun of functions in the titles of a speaker.
func (r *reading) nounsGender(titles map[string]string) gender {
	text := titles[r.draft.Release.SourceLanguageCode]
	for w := range eachWord(text, span{0, len(text)}) {
		if r.words.titles[fold(w.text)] {
			return r.nounGender(strings.ToLower(w.text))
		}
	}
	return anyGender
}

// lastOfGender returns who was mentioned last with a function of a gender: "el mandatario" is the governor, not the minister
// whose sentence it was.
func (c *cast) lastOfGender(g gender, at int) (mentioned, bool) {
	if g == anyGender {
		return mentioned{}, false
	}
	before, _ := c.parted(at)
	for _, m := range slices.Backward(before) {
		if m.titled && m.sure >= attested && !c.isQuotedAt(m.start()) && !c.functionGender(m.title).differs(g) {
			return m, true
		}
	}
	return mentioned{}, false
}

// nounGender returns the gender of a noun of functions. French calls women by the form of men too.
func (r *reading) nounGender(noun string) gender {
	titles := r.words.titles
	stem := func(ending string) (string, bool) { return strings.CutSuffix(noun, ending) }
	if r.words.code == "es" {
		if s, ok := stem("a"); ok && (titles[fold(s+"o")] || titles[fold(s)] || titles[fold(s+"e")]) {
			return feminine
		}
		if s, ok := stem("o"); ok && titles[fold(s+"a")] || strings.HasSuffix(noun, "or") && titles[fold(noun+"a")] {
			return masculine
		}
		return anyGender
	}
	for _, forms := range [][2]string{{"trice", "teur"}, {"euse", "eur"}, {"ère", "er"}, {"enne", "en"}, {"e", ""}} {
		if s, ok := stem(forms[0]); ok && titles[fold(s+forms[1])] && fold(s+forms[1]) != fold(noun) {
			return feminine
		}
	}
	return anyGender
}
