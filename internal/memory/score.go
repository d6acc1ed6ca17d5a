package memory

import "unicode"

// Score says how alike two source texts are, 0 to 100; 100 only where they are
// the same when normalised.
//
// It is one minus the edit distance between their words (Levenshtein 1966),
// over the number of words of the longer: one word of ten that differs gives
// 90. Words that are both numbers and differ cost half, for a number is quickly
// put right. Texts with the same words that differ in case, punctuation or
// spacing give 99.
func Score(a, b string) int { return Prepare(a).Score(b) }

// Text is a text that is compared with several others.
type Text struct {
	normal string
	words  []string
}

// Prepare makes a text ready to be compared.
func Prepare(text string) Text { return Text{Normalize(text), Tokens(text)} }

// Score is that of the text and another.
func (t Text) Score(other string) int {
	if t.normal == Normalize(other) {
		return 100
	}
	words := Tokens(other)
	longer := max(len(t.words), len(words))
	if longer == 0 {
		return 0 // signs alone, and others
	}
	// Work in half words, for numbers cost half.
	score := 100 - (100*distance(t.words, words)+longer)/(2*longer)
	return min(max(score, 0), 99)
}

// maxWords bounds the comparison, which takes the product of both lengths. Of
// what is left between the words that two texts begin and end with alike, so
// many are compared, and the rest counts as different.
const maxWords = 2000

// distance is the least cost, in half words, of turning one list of words into
// another.
func distance(a, b []string) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	rest := 2 * (max(len(a), len(b), maxWords) - maxWords)
	a, b = a[:min(len(a), maxWords)], b[:min(len(b), maxWords)]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = 2 * j
	}
	for i := range a {
		diagonal := row[0]
		row[0] += 2
		for j := range b {
			cost := min(row[j]+2, row[j+1]+2, diagonal+substitution(a[i], b[j]))
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)] + rest
}

func substitution(a, b string) int {
	switch {
	case a == b:
		return 0
	case isNumber(a) && isNumber(b):
		return 1
	}
	return 2
}

func isNumber(word string) bool {
	for _, r := range word {
		return unicode.IsNumber(r)
	}
	return false
}
