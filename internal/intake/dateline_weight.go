package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// weigh says how sure a dateline is that following comes after, and what is not.
func (r *reading) weigh(line *dateline, following span) {
	name := r.at(line.cityAt)
	country, isCountry := r.words.regionCode(line.city)
	isCountry = isCountry && !isCapitalOfSameName(line.city)
	next, _ := utf8.DecodeRuneInString(r.at(following))
	begins := !unicode.IsLower(next) // after a remark in dashes the sentence goes on in lower case
	if line.vague {
		defer func() { line.doubt = "The date can be read in two ways; it was left out." }()
	}
	switch {
	case isCountry && line.region != "" && line.region != country && line.region != "US":
		line.confidence = 0.4
		line.doubt = fmt.Sprintf("%q is a country and no city.", line.city)
	case line.region != "" && (begins || isShouted(name)):
		line.confidence = 0.95
	case line.date != nil && line.unknown:
		line.confidence = 0.85
		line.doubt = "The country is not recognised."
	case line.date != nil:
		line.confidence = 0.9
		line.doubt = "The dateline names no country."
	case isShouted(name) && (isUnspeakable(name) || r.recurs(name, following.end)):
		line.confidence = 0.4
		line.doubt = fmt.Sprintf("%q seems to be an acronym rather than a city.", name)
	case isCountry && !cityStates[country] && begins && !r.isKicked(following) && following.end-following.start >= minLeadProse:
		line.confidence = 0.6
		line.doubt = fmt.Sprintf("%q is a country and no city.", line.city)
	case isCountry && !cityStates[country]:
		line.confidence = 0.4
		line.doubt = fmt.Sprintf("%q is a country and no city.", line.city)
	case isCountry:
		line.confidence, line.region = 0.7, country
		line.doubt = fmt.Sprintf("%q is also the name of a country.", line.city)
	case line.service && begins && isShouted(name):
		line.confidence = sureDateline
		line.doubt = "The dateline names no country."
	case (line.service || line.vague) && begins:
		line.confidence = 0.8
		line.doubt = "The dateline names no country."
	case isShouted(name):
		line.confidence = 0.75
		line.doubt = "The country is not recognised."
	case !begins || following.end-following.start < minDatelineText:
		line.confidence = 0.4
		line.doubt = "It may be a dateline."
	case line.unknown && hasCase(name):
		line.confidence = 0.6
		line.doubt = "The country is not recognised, and it may be no dateline."
	case hasCase(name):
		line.confidence = 0.55
		line.doubt = "A place without a country; it may be no dateline."
	case r.isBareCity(*line) && following.end-following.start >= minLeadProse:
		line.confidence = 0.55
		line.doubt = "A place without a country; it may be no dateline."
	default:
		line.confidence = 0.4
		line.doubt = "It may be a dateline."
	}
}

// isKicked reports whether a text begins with several words in capitals: the country before them is a rubric.
func (r *reading) isKicked(following span) bool {
	list := wordsOf(r.text, span{following.start, r.cut(min(following.end, following.start+maxWord))})
	return len(list) > 2 && isShouted(r.at(span{list[0].start, list[1].end}))
}

// minDatelineText is the least number of bytes of text that a doubtful dateline needs after it; a
// headline has fewer.
const minDatelineText = 40

// cityStates are the countries whose name in one of the languages is that of their capital too.
var cityStates = map[string]bool{"SG": true, "LU": true, "MC": true, "DJ": true, "PA": true, "GT": true, "KW": true,

	"SM": true, "VA": true, "HK": true, "MO": true, "GI": true, "DZ": true, "TN": true, "MX": true}

// isUnspeakable reports whether a word in capitals cannot be spoken as a name: three letters, or no vowel.
func isUnspeakable(name string) bool {
	return utf8.RuneCountInString(name) <= 3 || plain(name) && !strings.ContainsAny(name, "AEIOUY")
}

// recurs reports whether a name in capitals stands in capitals further on too, in the text that is
// looked at for it: a city would not.
func (r *reading) recurs(name string, paragraphEnd int) bool {
	if strings.ContainsRune(name, ' ') {
		return false
	}
	seen := 0
	limit := r.cut(min(len(r.text), paragraphEnd+maxRecur))
	for w := range eachWord(r.text, span{r.cut(max(0, limit-2*maxRecur)), limit}) {
		if w.text == name {
			seen++
		}
	}
	return seen > 1
}

// maxRecur bounds the bytes in which a name is looked for again.
const maxRecur = 4000
