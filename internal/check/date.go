package check

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/openpressroom/pressroom/internal/locale"
)

// dates wants the month of each date of the source in the target, by its name
// or in figures. Day and year are numbers like others.
func dates(r *report, source, target side) {
	if !slices.Contains(undeclined, target.base) || monthNames(target.base) == nil {
		return
	}
	figures := numbersOf(target)
	for _, d := range datesOf(source) {
		inFigures := slices.ContainsFunc(figures, func(n number) bool { return n.date && slices.Contains(n.loose, strconv.Itoa(d.month)) })
		if !inFigures && !target.months[d.month] {
			r.add(DateMissing, d.text)
		}
	}
}

// undeclined are the languages in which the name of a month has one form. In
// others a text is full of forms that are not known here, which would be found
// missing (Russian: 64 of 280 paragraphs).
var undeclined = []string{"en", "fr", "es", "ar", "de", "it", "pt", "nl", "ca", "gl", "sv", "da", "nb", "id", "ms", "vi", "zh", "ja", "ko"}

// dated is a month in a text with a day or a year beside it.
type dated struct {
	text  string
	month int
}

// datesOf returns the dates of a text that name their month.
func datesOf(s side) []dated {
	names := monthNames(s.base)
	words := strings.FieldsFunc(s.words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.M, r) })
	var found []dated
	for i, word := range words {
		month := names[fold(word)]
		if month == 0 {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(word); s.base == "en" && !unicode.IsUpper(first) {
			continue // the verbs may and march
		}
		near := words[max(0, i-2):min(len(words), i+3)]
		if len(found) < maxFindings && slices.ContainsFunc(near, func(w string) bool { return strings.IndexFunc(w, unicode.IsNumber) == 0 }) {
			found = append(found, dated{strings.Join(near, " "), month})
		}
	}
	return found
}

// monthsIn returns the months that a text names, in Arabic with a preposition
// before them or not.
func monthsIn(s side) map[int]bool {
	names := monthNames(s.base)
	found := make(map[int]bool)
	for _, word := range s.tokens {
		for start := range word {
			if m := names[word[start:]]; m != 0 {
				found[m] = true
			}
			if s.base != "ar" || start > 3*len("ب") {
				break
			}
		}
	}
	return found
}

// monthCountries are the countries whose names of the months differ from those
// of their language (CLDR has them under these codes).
var monthCountries = map[string][]string{"ar": {"ar", "ar-LB", "ar-MA", "ar-DZ", "ar-TN", "ar-IQ"}}

var monthsByLanguage sync.Map // of map[string]int by language

// monthNames returns the number of each month by its name, folded; nil where
// the language has none.
func monthNames(base string) map[string]int {
	if kept, ok := monthsByLanguage.Load(base); ok {
		return kept.(map[string]int)
	}
	codes := monthCountries[base]
	if codes == nil {
		codes = []string{base}
	}
	var names map[string]int
	for _, code := range codes {
		for i, month := range locale.Months(code) {
			for _, name := range month {
				name = fold(strings.TrimSuffix(name, "."))
				if strings.IndexFunc(name, unicode.IsLetter) < 0 {
					continue
				}
				if names == nil {
					names = make(map[string]int)
				}
				names[name] = i + 1
			}
		}
	}
	monthsByLanguage.Store(base, names)
	return names
}
