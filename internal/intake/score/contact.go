package main

import (
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// contacts compares the contacts of the draft with those labelled. One found may meet several labels,
// because texts are labelled with an address and a number apart, and one label several found.
func (s *sheet) contacts(labelled []string, found []*pressroomv1.Contact) {
	right := make([]bool, len(found))
	for _, label := range labelled {
		met := false
		for i, c := range found {
			if answers(label, c) {
				met, right[i] = true, true
			}
		}
		s.count("contacts", tally{labelled: 1, met: count(met)})
		if !met {
			s.miss("contacts: not found %q", label)
		}
	}
	for i, c := range found {
		s.count("contacts", tally{found: 1, right: count(right[i])})
		if !right[i] {
			s.miss("contacts: not labelled %q", contactText(c))
		}
	}
}

// answers reports whether the words of a label are in a contact or the reverse. Numbers may be parted
// in another way than they are printed.
func answers(label string, c *pressroomv1.Contact) bool {
	a, b := strings.Fields(fold(label)), strings.Fields(fold(contactText(c)))
	return within(a, b) || within(joinNumbers(a), joinNumbers(b))
}

// contactText puts the number between the words, so that its digits meet no others.
func contactText(c *pressroomv1.Contact) string {
	return strings.TrimSpace(c.GetDisplayName() + " " + c.GetPhoneNumber() + " " + c.GetEmailAddress())
}

// within reports whether enough words of the shorter text are in the longer one, and of its numbers
// all: a telephone number with one group wrong is wrong.
func within(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	numbers := keepNumbers(a)
	return len(a) > 0 && share(shared(a, b), len(a)) >= same && shared(numbers, keepNumbers(b)) == len(numbers)
}

func keepNumbers(words []string) []string {
	var numbers []string
	for _, w := range words {
		if isNumber(w) {
			numbers = append(numbers, w)
		}
	}
	return numbers
}

// joinNumbers makes one word of numbers that follow each other.
func joinNumbers(words []string) []string {
	var joined []string
	for i, w := range words {
		if i > 0 && isNumber(w) && isNumber(words[i-1]) {
			joined[len(joined)-1] += w
			continue
		}
		joined = append(joined, w)
	}
	return joined
}

func isNumber(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
