package main

import (
	"strings"
	"unicode"
)

// same is how much of their words two texts must share to be the same.
const same = 0.8

// fold leaves of a text its letters and digits in lower case, in words.
func fold(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, "\u00ad", "")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

// overlap is the share of words, of the longer of two texts, that both have.
func overlap(a, b string) float64 {
	wordsA, wordsB := strings.Fields(fold(a)), strings.Fields(fold(b))
	return share(shared(wordsA, wordsB), max(len(wordsA), len(wordsB)))
}

// shared counts the words that both have; one that stands twice in both counts twice.
func shared(a, b []string) int {
	left := make(map[string]int)
	for _, w := range a {
		left[w]++
	}
	both := 0
	for _, w := range b {
		if left[w] > 0 {
			left[w]--
			both++
		}
	}
	return both
}

// alike reports whether two texts that are not empty share enough words.
func alike(a, b string) bool {
	return fold(a) != "" && fold(b) != "" && overlap(a, b) >= same
}
