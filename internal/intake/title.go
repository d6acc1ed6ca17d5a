package intake

import (
	"slices"
	"strings"
	"unicode/utf8"
)

func (r *reading) isTitle(w word) bool {
	folded := fold(w.text)
	if r.words.particles[folded] && !isCapital(w.text) && r.cased() {
		return false // "da" of a name is no district attorney
	}
	if i := strings.LastIndexByte(folded, '\''); i >= 0 {
		folded = folded[i+1:]
	}
	if head, rest, ok := strings.Cut(folded, "-"); ok && (r.words.titles[head] || seconds[head] && r.words.titles[rest]) {
		return true
	}
	return (r.words.titles[folded] || r.taught[folded] || r.isSecondTitle(folded)) && !r.isNamesake(w)
}

// isSecondTitle reports whether a folded word is the noun of a function with what says that it is the second or former one
// before it, "viceconsejera", "exministro", or of a science in part of another: "astrophysicist".
func (r *reading) isSecondTitle(folded string) bool {
	for _, prefix := range []string{"vice", "sub", "ex", "co", "astro", "bio", "geo", "micro", "neuro"} {
		if rest, ok := strings.CutPrefix(folded, prefix); ok && len(rest) >= minSecond && r.words.titles[rest] {
			return true
		}
	}
	return false
}

// minSecond is the least number of bytes of such a noun: "coking" has none.
const minSecond = 5

// seconds are what stands before the noun of a function with a hyphen: "vice-rectrice", "ex-ministro".
var seconds = words(`vice sous co ex pro sub`)

// titleBefore returns the title that ends with list: its noun with what is said of it.
func (r *reading) titleBefore(list []word) span {
	first := len(list)
	for i := len(list) - 1; i >= 0; i-- {
		folded := fold(list[i].text)
		and := i > 0 && r.words.and[fold(list[i-1].text)] // "the Board and the Managing Director"
		if r.words.articles[folded] && first < len(list) && (!r.words.joins[folded] || and) || r.isVerb(folded) {
			break
		}
		if r.isTitle(list[i]) {
			first = i
			continue
		}
		noun := first < len(list) && i+1 == first && !(i > 0 && r.isHonorific(list[i]) && relating[fold(list[i-1].text)]) // not "Her Honour Judge"
		if noun && isRanking(list[i]) || noun && (isCapital(list[i].text) || r.words.code == "en") && (!r.words.common[folded] || firsts[folded] || r.isShortNamed(list[i])) {
			first = i // "INTERNATIONAL Director", "executive director"
		}
	}
	if first == len(list) {
		return span{}
	}
	first = r.withBodyOf(list, first)
	last := len(list) - 1
	for last > first && r.words.articles[fold(list[last].text)] {
		last--
	}
	if last > first && addresses[fold(list[last].text)] && slices.ContainsFunc(list[first:last], r.isTitle) {
		last-- // "Council Leader Councillor"
	}
	for i := first; i < last; i++ {
		if r.isOwner(list[first:i+1], list[i+1]) && r.hasTitle(list[i+1:]) && !r.hasTitle(list[first:i+1]) {
			first = i + 1 // "the charity's Chair"
		}
	}
	s := span{list[first].start, list[last].end}
	if i := strings.IndexAny(r.at(s), "'’"); i == 1 { // an elided article
		s.start += i + len(r.at(s)[i:]) - len(strings.TrimLeft(r.at(s)[i:], "'’"))
	}
	return s
}

// addresses are the functions that English puts before a name as a form of address, behind another function too.
var addresses = words(`councillor councilor cllr senator alderman`)

// isOwner reports whether the last of some words says whose title follows without being of it: "the charity's Chair", "the
// Council's secretary". A proper name is of it ("Merrow's head of lamps"), and so is who a title stands for: "King's Counsel".
func (r *reading) isOwner(list []word, next word) bool {
	if len(list) == 0 {
		return false
	}
	last := list[len(list)-1].text
	if between := strings.TrimSpace(r.text[list[len(list)-1].end:next.start]); between == "'" || between == "’" {
		return strings.HasSuffix(last, "s") && !isCapital(last) // "the lamps' keeper"
	}
	owner, ok := strings.CutSuffix(fold(last), "'s")
	return ok && !crowns[owner] && (!isCapital(last) || r.words.bodies[owner] && (len(list) == 1 || !isCapital(list[len(list)-2].text)))
}

// crowns are who holders of an office act for by its name.
var crowns = words(`state commonwealth people king queen crown`)

// cutsTitle reports whether a word is a verb of saying after a title, and no noun of it: "Minister of Posts".
// French "a" is a verb, "à" is none.
func (r *reading) cutsTitle(before, w word) bool {
	return r.isVerb(fold(w.text)) && !isCapital(w.text) && (!r.words.joins[fold(before.text)] || r.isAuxiliary(before))
}

// isAuxiliary reports whether a word is the auxiliary of a French verb that folded is the same as a preposition.
func (r *reading) isAuxiliary(w word) bool { return r.words.code == "fr" && w.text == "a" }

// isRankAfter reports whether the function before a name is a rank that list[i] begins and that has its article, as one has that
// comes after another function: "le préfet, le colonel Jean Roy".
func (r *reading) isRankAfter(list []word, i int, p person) bool {
	if r.words.code == "en" || i == 0 || p.title == (span{}) || p.title.start > p.name.start || !r.words.articles[fold(list[i-1].text)] || !r.beside(list[i-1], list[i]) {
		return false
	}
	return !slices.ContainsFunc(wordsOf(r.text, p.title), func(w word) bool { return !isRankWord(w) })
}

// isRank reports whether a title is a noun alone, or several that are the rank of one person: "Lieutenant Colonel".
func (r *reading) isRank(title span) bool {
	list := wordsOf(r.text, title)
	return len(list) == 1 || len(list) > 1 && !slices.ContainsFunc(list, func(w word) bool { return !isRankWord(w) && fold(w.text) != "de" })
}

// isRankWord reports whether a word is of a rank, in one with others too: "adjudant-chef".
func isRankWord(w word) bool {
	for part := range strings.SplitSeq(fold(w.text), "-") {
		if !ranks[part] {
			return false
		}
	}
	return true
}

// ranks are the words that the ranks of soldiers and police, and the degrees that people keep beside a function, are made with.
var ranks = words(`general lieutenant colonel major captain sergeant brigadier admiral rear vice commander inspector superintendent detective chief
	deputy assistant constable corporal marshal air commodore warrant officer first second staff master senior
	coronel teniente mayor capitán sargento cabo almirante comandante comisario inspector inspectora subinspector primero
	général capitaine commandant adjudant commissaire inspecteur divisionnaire contrôleur police vaisseau frégate navío fragata corbeta policía
	professeur professeure docteur docteure ingénieur ingénieure amiral brigade division chef escadron intendant principal sergent maître
	profesor profesora doctor doctora ingeniero ingeniera licenciado licenciada maestro maestra comisario`)

// isDay reports whether a word is the name of a day, or one such as "today".
func (r *reading) isDay(w word) bool {
	folded := fold(w.text)
	return r.words.weekdays[folded] && utf8.RuneCountInString(folded) > 3 || days[folded]
}

// days are the words for a day by when it is spoken of.
var days = words(`today yesterday tonight aujourd'hui hier hoy ayer`)

func (r *reading) hasTitle(list []word) bool {
	for i, w := range list {
		if i == titleNoun {
			break
		}
		if r.isTitle(w) {
			return true
		}
	}
	return false
}

// titleSpan returns list as a title: without its article, and up to a verb of saying.
func (r *reading) titleSpan(list []word) span {
	for len(list) > 1 && presently[fold(list[0].text)] {
		list = list[1:]
	}
	first := 0
	if len(list) > 1 && r.words.articles[fold(list[0].text)] {
		first = 1
	}
	for i := first; i < min(len(list)-1, titleNoun); i++ {
		if r.isOwner(list[first:i+1], list[i+1]) && r.hasTitle(list[i+1:]) && !r.hasTitle(list[first:i+1]) {
			first = i + 1 // "the charity's Chair"
		}
	}
	last := first
	for last+1 < len(list) && !r.cutsTitle(list[last], list[last+1]) && !r.isDay(list[last+1]) && !r.beginsDoing(list, last+1) && !r.endsTitle(list, last+1) {
		last++
	}
	if last > first && last+1 < len(list) && r.isDay(list[last+1]) && r.words.preps[fold(list[last].text)] {
		last-- // "Head of Lamps on Thursday said"
	}
	if last > first && last+1 < len(list) && r.isAuxiliary(list[last]) {
		last--
	}
	s := span{list[first].start, list[last].end}
	s.start += elided(r.at(s))
	return s
}

// presently are the adverbs before a function that say since when somebody has it, in any of the languages.
var presently = words(`currently presently now actuellement aujourd'hui désormais actualmente hoy`)

// The bounds of a title: in all, and where its noun stands.
const (
	maxTitleWords = 25
	titleNoun     = 5
)
