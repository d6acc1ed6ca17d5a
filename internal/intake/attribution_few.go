package intake

import (
	"strings"
	"unicode"
)

// few is the words of a part of a sentence that only the word before it shows to be said: "said that she was “very
// happy”".
const few = 2

// openWords are those after which a sentence of somebody goes on in marks with what they said, in any of the languages:
// that, to, and forms of to be.
var openWords = words(`that to was were is are be been que qu' à est était sont étaient a es era está están estaba estaban son fue`)

// takesFew reports whether two words in marks are said, not far after the verb list[verb].
func (r *reading) takesFew(s surroundings, list []word, verb int) bool {
	first, _ := r.edges(s.quotation)
	last := len(list) - 1
	if last > verb+1 && oneOf[fold(list[last].text)] {
		last-- // "said that it was a “great day”"
	}
	if !unicode.IsLower(first) || !r.atLeast(s.quotation, few) {
		return false
	}
	return last > verb && last-verb < maxJudged && openWords[fold(list[last].text)] || r.isFelt(list, verb)
}

// oneOf are the indefinite articles of the languages.
var oneOf = words(`a an un une una`)

// isFelt reports whether only a possessive or an article stands between the verb list[verb], by which somebody says what they feel, and
// the marks: "voiced their “deep regret”".
func (r *reading) isFelt(list []word, verb int) bool {
	if !feelings[fold(list[verb].text)] || len(list)-verb > 2 {
		return false
	}
	return verb == len(list)-1 || r.words.articles[fold(list[verb+1].text)] || possessives[fold(list[verb+1].text)] || relating[fold(list[verb+1].text)]
}

// feelings are verbs of saying what one feels, in any of the languages.
var feelings = words(`expressed expresses voiced voices exprimé exprime expresó expresa manifestó`)

// saysOfSelf reports whether the verb at i says what somebody says or shows to be: "s'est dite « très heureuse »", "se
// mostró “muy contenta”".
func saysOfSelf(list []word, i int) bool {
	before := ""
	if i > 0 {
		before = fold(list[i-1].text)
	}
	switch fold(list[i].text) {
	case "mostro", "mostraron", "declaro", "declararon":
		return before == "se"
	case "dit", "dite", "dits", "dites":
		return before == "s'est" || before == "s'etait" || before == "sont" && i > 1 && fold(list[i-2].text) == "se"
	}
	return false
}

// isWarning reports whether the word at i ends the French phrase for to warn: "a mis en garde contre".
func isWarning(list []word, i int) bool {
	return i > 1 && fold(list[i].text) == "garde" && fold(list[i-1].text) == "en" && strings.HasPrefix(fold(list[i-2].text), "m")
}

// isToSay reports whether the word at i is the infinitive of to say after its preposition, with what is said behind: "se limitó a
// decir que", "s'est contenté de dire que". As a word of its own it has other uses: "es decir", "c'est-à-dire".
func isToSay(list []word, i int) bool {
	if i == 0 || i+1 == len(list) || !subordinators[fold(list[i+1].text)] && !strings.HasPrefix(fold(list[i+1].text), "qu'") {
		return false
	}
	switch before := fold(list[i-1].text); fold(list[i].text) {
	case "decir":
		return before == "a" || before == "al"
	case "dire":
		return before == "de" || before == "a"
	}
	return false
}
