package intake

import "strings"

// A pronoun tells the gender of who is meant in the languages that have capitals too, and an honorific that of who has it:
// "a-t-elle dit" is not of "M. Roy".

// The pronouns and honorifics of each gender, in all of these languages, folded.
var (
	feminines = words(`elle a-t-elle she her ella mme mmes madame mlle mademoiselle mrs ms miss mss lady dame baroness princess sra srta señora
		señorita doña princesse baronne docteure professeure révérende`)
	masculines = words(`il a-t-il he him él m monsieur mr sir lord sr señor don`)
)

// wordGender returns the gender that a pronoun or an honorific has.
func wordGender(folded string) gender {
	switch {
	case feminines[folded]:
		return feminine
	case masculines[folded]:
		return masculine
	}
	return anyGender
}

// pronounGender returns the gender of the pronoun beside a verb of saying.
func (r *reading) pronounGender(verb span) gender {
	list := wordsOf(r.text, span{r.cut(max(0, verb.start-maxWord)), r.cut(min(len(r.text), verb.end+maxWord))})
	i := indexOf(list, verb.start)
	if i == len(list) || list[i].start != verb.start {
		return anyGender
	}
	if folded := fold(list[i].text); r.inverted(folded) {
		return wordGender(folded[strings.LastIndexByte(folded, '-')+1:])
	}
	if i+1 < len(list) && r.isPronoun(list[i+1]) && r.beside(list[i], list[i+1]) {
		return wordGender(fold(list[i+1].text))
	}
	for j := i; j >= 0 && j >= i-maxHelp && (j == i || r.beside(list[j], list[j+1])); j-- {
		if r.isPronoun(list[j]) {
			return wordGender(fold(list[j].text))
		}
	}
	return anyGender
}

// maxHelp bounds the words between a pronoun and its verb: "elle a également dit".
const maxHelp = 3

// honour returns the gender of the honorific before the name of a mention.
func (r *reading) honour(list []word, p person) gender {
	if !r.isHonoured(list, p) {
		return anyGender
	}
	for i := indexOf(list, p.name.start) - 1; i >= 0 && r.isHonorific(list[i]); i-- {
		if g := wordGender(strings.TrimSuffix(fold(list[i].text), ".")); g != anyGender {
			return g // "Mme la Dr Jeanne Roy"
		}
	}
	return anyGender
}

// giveGenders gives the mentions of people the gender that the text says they have: by an honorific before any mention of
// their name or of its last word, or else by the feminine article before a function; the masculine one may stand before that of anybody: "le préfet,
// Jeanne Roy".
func (r *reading) giveGenders(all []mentioned) {
	honours := make(map[string]gender)
	for _, m := range all {
		if m.honour == anyGender || len(m.words) == 0 {
			continue
		}
		for _, key := range []string{strings.Join(m.words, " "), m.words[len(m.words)-1]} {
			if known, ok := honours[key]; ok && known != m.honour {
				honours[key] = anyGender // two people of one name
				continue
			}
			honours[key] = m.honour
		}
	}
	for i := range all {
		m := &all[i]
		if m.name == (span{}) || m.org || len(m.words) == 0 {
			continue
		}
		g, ok := honours[strings.Join(m.words, " ")]
		if !ok {
			g = honours[m.words[len(m.words)-1]]
		}
		if g == anyGender && m.title != (span{}) && m.title.start < m.name.start && r.articleGender(m.title) == feminine {
			g = feminine
		}
		m.gender = g
	}
}
