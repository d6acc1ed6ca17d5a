package memory

import "slices"

// Terms returns the words by which a text is looked up: each once, without
// numbers, which differ between texts that are alike; of a long word, which may
// be longer than a store takes, its beginning.
func Terms(tokens []string) []string {
	var terms []string
	for _, t := range tokens {
		if !isNumber(t) {
			terms = append(terms, shorten(t))
		}
	}
	slices.Sort(terms)
	return slices.Compact(terms)
}

// Needed returns how many terms of a text of so many words have to be looked
// up, whichever they are, to find every text that scores at least MinScore.
//
// A word of the text that the other lacks costs a word, and so does each word
// more or less; so of the words of the text, fewer are lacking than the cost
// that MinScore allows, over the words of the text (scores are rounded, which
// allows half a point more).
func Needed(words int) int { return words*(201-2*MinScore)/200 + 1 }

// Lengths returns how many words a text may have at least and at most to score
// MinScore with one of so many words: each word more or less costs one.
func Lengths(words int) (shortest, longest int) {
	const kept = 2*MinScore - 1 // of 200 words of the longer text, those of the other
	return max(1, words*kept/200), words*200/kept + 1
}

// maxTerm is how many characters of a long word tell it from others.
const maxTerm = 40

// shorten cuts a word to its first characters.
func shorten(word string) string {
	n := 0
	for i := range word {
		if n++; n > maxTerm {
			return word[:i]
		}
	}
	return word
}
