package memory

import "slices"

// Terms returns the words by which a text is looked up: each once, without
// numbers, which differ between texts that are alike.
func Terms(tokens []string) []string {
	var terms []string
	for _, t := range tokens {
		if !isNumber(t) {
			terms = append(terms, t)
		}
	}
	slices.Sort(terms)
	return slices.Compact(terms)
}

// Needed returns how many terms of a text of so many words have to be looked
// up, whichever they are, to find every text that scores at least MinScore: at
// most this many less one can be missing from it, for each costs a word of the
// longer text, which is at most Lengths' longest.
func Needed(words int) int {
	_, longest := Lengths(words)
	return longest*(100-MinScore)/100 + 2
}

// Lengths returns how many words a text may have at least and at most to score
// MinScore with one of so many words: each word more or less costs one.
func Lengths(words int) (shortest, longest int) {
	return max(1, words*(MinScore-1)/100), words*100/(MinScore-1) + 1
}
