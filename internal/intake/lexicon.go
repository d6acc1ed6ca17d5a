package intake

import (
	"strings"
	"unicode"

	"github.com/go-playground/locales"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// lexicon is what the rules have to know of one language. All words are folded.
type lexicon struct {
	code       string
	common     set // frequent small words: the language is told by them, and no name begins with one
	articles   set
	months     map[string]int
	monthFirst bool // "March 14"
	ordinals   set  // what may follow a day: "th"
	ofDate     set  // what may stand in a date between its parts: "de"
	rangeWords set  // between the first and the last day: "to"
	weekdays   set
	dateWords  set // before a date: "on"
	verbs      set // verbs of saying, as they stand in an attribution
	verbHelp   set // auxiliaries and adverbs around them
	pronouns   set
	judging    set // verbs of saying what one thinks of something: "described"
	sources    set // phrases before the one who says it: "according to"
	naming     set // words before marks that hold a name or a term: "entitled"
	preps      set // prepositions: who comes after one is not the subject
	bodies     set // nouns that the name of an organisation is made with
	honorifics set
	titles     set  // nouns that a title or function is made with
	people     set  // those among them that anybody with a function is called by: "the official"
	things     set  // nouns in names that are not of people: "award"
	joins      set  // small words inside a title: "of"
	particles  set  // small words inside a name: "de"
	abbrevs    set  // words that a full stop follows without ending a sentence
	labels     set  // lines that only say what the text is
	captions   set  // words that, with a colon, begin a caption
	contacts   set  // phrases over, or before, whom to ask
	notes      set  // phrases over the notes to editors
	statements set  // what somebody says in writing: "statement"
	myself     set  // words of who speaks of himself: "we"
	about      set  // phrases before the name of who writes what they always write of themselves
	signals    set  // words before a dash that say what kind of news it is, and are no city
	and        set  // between two cities
	andLetter  rune // the same as a letter of the second city's name

	phrase *phrasing // what may stand beside a name
}

type set map[string]bool

// words makes a set of folded words or, with commas between them, of folded phrases.
func words(list string) set {
	split := strings.Fields
	if strings.Contains(list, ",") {
		split = func(s string) []string { return strings.Split(s, ",") }
	}
	s := make(set)
	for _, word := range split(list) {
		s[fold(strings.Join(strings.Fields(word), " "))] = true
	}
	return s
}

// lexiconFor returns the words of a language; for a language that intake does not know they are
// few, and only what does not depend on them is recognised.
func lexiconFor(code string) *lexicon {
	base, _ := language.Make(code).Base()
	if l := lexiconOf(base.String()); l != nil {
		return l
	}
	return &lexicon{code: base.String(), phrase: &phrasing{}}
}

// lexiconOf returns the words of a language that intake knows, or nil.
func lexiconOf(code string) *lexicon {
	for _, l := range lexicons() {
		if l.code == code {
			return l
		}
	}
	return nil
}

// fold makes words comparable: lower case, without accents and vowel marks, straight apostrophes.
func fold(s string) string {
	if plain(s) {
		return strings.ToLower(s)
	}
	if bareArabic(s) {
		return s
	}
	return strings.Map(func(c rune) rune {
		switch {
		case c == '’' || c == 'ʼ':
			return '\''
		case c == '\u2010' || c == '\u2011':
			return '-'
		case c == '\u0640' || unicode.Is(unicode.Mn, c): // tatweel
			return -1
		}
		return unicode.ToLower(c)
	}, norm.NFD.String(s))
}

// bareArabic reports whether a word is of Arabic letters that fold leaves as they are: without hamza, vowel
// marks and tatweel.
func bareArabic(s string) bool {
	for _, c := range s {
		if c < 0x627 || 0x63a < c && c < 0x641 || c > 0x64a {
			return false
		}
	}
	return true
}

func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// monthNames takes the names of the months and their abbreviations from CLDR.
func monthNames(calendars ...locales.Translator) map[string]int {
	months := make(map[string]int)
	for _, calendar := range calendars {
		for _, names := range [][]string{calendar.MonthsWide(), calendar.MonthsAbbreviated()} {
			for i, name := range names {
				months[fold(strings.TrimSuffix(name, "."))] = i + 1
			}
		}
	}
	return months
}

// weekdayNames takes the names of the days of the week from CLDR.
func weekdayNames(calendar locales.Translator) set {
	days := make(set)
	for _, name := range append(calendar.WeekdaysWide(), calendar.WeekdaysAbbreviated()...) {
		days[fold(strings.TrimSuffix(name, "."))] = true
	}
	return days
}
