package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The limits of the name of a city.
const (
	maxCityWords = 5
	maxCity      = 60 // code points
)

// isCity reports whether a part of text may be the name of a city: a few words with a capital, small
// ones between them. In scripts without capitals only the number of words tells.
func (r *reading) isCity(s span) bool {
	text := r.at(s)
	if navigation[fold(text)] || utf8.RuneCountInString(text) > maxCity || strings.ContainsAny(text, ":;!?\"“”«»@#*_[]<>|=+&%\\") {
		return false
	}
	words := wordsOf(r.text, s)
	if len(words) == 0 || len(words) > maxCityWords {
		return false
	}
	for i, w := range words {
		switch {
		case strings.IndexFunc(w.text, unicode.IsDigit) >= 0:
			return false
		case isCapital(w.text):
			if folded := fold(w.text); i == 0 && r.words.common[folded] && !r.words.articles[folded] && !isPlaceName(text) {
				return false
			}
		case hasCase(w.text):
			if i == 0 || i == len(words)-1 || !r.words.particles[fold(w.text)] && !r.words.common[fold(w.text)] {
				return false
			}
		case len(words) > 3 || r.words.common[fold(w.text)] || r.words.verbs[fold(w.text)]:
			return false
		}
	}
	return true
}

// hasCase reports whether a word is of a script with capitals.
func hasCase(w string) bool {
	return strings.IndexFunc(w, func(c rune) bool { return unicode.IsLower(c) || unicode.IsUpper(c) }) >= 0
}

// isShouted reports whether all letters are capitals, and more than one.
func isShouted(s string) bool {
	letters := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			letters++
		}
	}
	return letters > 1
}

// ordinaryCase writes a name in capitals as it is written in a sentence: "RIO DE JANEIRO" is "Rio de
// Janeiro", "AIX-EN-PROVENCE" "Aix-en-Provence".
func (l *lexicon) ordinaryCase(name string) string {
	name = clean(name)
	if !isShouted(name) {
		return name
	}
	var b strings.Builder
	for i := 0; i < len(name); {
		c, size := utf8.DecodeRuneInString(name[i:])
		if !isWordRune(c) {
			b.WriteString(name[i : i+size])
			i += size
			continue
		}
		end := i
		for end < len(name) {
			c, size := utf8.DecodeRuneInString(name[end:])
			if !isWordRune(c) {
				break
			}
			end += size
		}
		lower := strings.ToLower(name[i:end])
		// A single letter after an apostrophe is an ending ("John's").
		before, _ := utf8.DecodeLastRuneInString(name[:i])
		ending := size == end-i && (before == '\'' || before == '’')
		if inside := i > 0 && end < len(name); inside && (l.particles[lower] || l.common[lower]) || ending {
			b.WriteString(lower)
		} else {
			b.WriteRune(unicode.ToTitle(c))
			b.WriteString(strings.ToLower(name[i+size : end]))
		}
		i = end
	}
	return b.String()
}
