package intake

import (
	"cmp"
	"slices"
	"strings"
)

// formsOfState are what the official long names of countries begin with, that CLDR's short ones have not, folded.
var formsOfState = phrasesOf(`republic of, federal republic of, islamic republic of, democratic republic of, people's republic of, arab republic of,
	democratic socialist republic of, socialist republic of, united republic of, co-operative republic of, oriental republic of, bolivarian republic of,
	kingdom of, sultanate of, state of, principality of, grand duchy of, commonwealth of, emirate of, hashemite kingdom of, union of, plurinational state of,
	independent state of, swiss confederation of, république de, république du, république des, république d', république de la, république de l',
	république fédérale du, république fédérale de, république fédérale d', république islamique de, république islamique du, république islamique d',
	république populaire de, royaume de, royaume du, royaume d', royaume des, royaume de la, sultanat d', sultanat de, état de, état du, état d',
	principauté de, principauté d', grand-duché de, grand-duché du, émirat de, émirat du, union des, union de,
	república de, república del, república de la, república de los, república federal de, república islámica de, república popular de, república oriental del,
	república árabe de, reino de, reino del, reino de los, sultanato de, estado de, estado plurinacional de, principado de, gran ducado de, emirato de,
	commonwealth de las, جمهورية, الجمهورية, مملكة, المملكة, سلطنة, دولة, إمارة, اتحاد, جمهورية الصين, جمهورية مصر, الجمهورية الإسلامية, جمهورية ألمانيا`)

// adjectivesOfState are what official names end with in Arabic.
var adjectivesOfState = []string{" العربية", " الاتحادية", " الشعبية", " الإسلامية", " الديمقراطية"}

// withoutForm returns the folded name of a country without its form of state, in the way that CLDR names it: "Sultanate
// of Oman". Of two that a long name may mean, such as the republics of the Congo, otherRegionNames knows which.
func withoutForm(folded string) (string, bool) {
	for _, form := range formsOfState {
		rest, ok := strings.CutPrefix(folded, form)
		if !ok || rest == "" || !strings.HasSuffix(form, "'") && !strings.HasPrefix(rest, " ") {
			continue
		}
		rest = foldName(rest)
		for _, adjective := range adjectivesOfState {
			rest = strings.TrimSuffix(rest, fold(adjective))
		}
		return rest, rest != ""
	}
	return "", false
}

// phrasesOf makes a list of folded phrases, the longer ones first.
func phrasesOf(list string) []string {
	var all []string
	for phrase := range words(list) {
		all = append(all, phrase)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	return all
}
