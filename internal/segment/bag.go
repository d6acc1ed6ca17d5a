package segment

import "github.com/openpressroom/pressroom/internal/memory"

// bag is the words of a text with how often each stands there.
type bag struct {
	words map[string]int
	size  int
}

func newBag(text string) bag {
	b := bag{words: make(map[string]int)}
	for _, word := range memory.Tokens(text) {
		b.words[word]++
		b.size++
	}
	return b
}

// shared counts the words that two texts have in common.
func (b bag) shared(other bag) int {
	if len(other.words) < len(b.words) {
		b, other = other, b
	}
	n := 0
	for word, count := range b.words {
		n += min(count, other.words[word])
	}
	return n
}

// like is the Dice coefficient of two texts, 0 to 1.
func (b bag) like(other bag) float64 {
	if b.size+other.size == 0 {
		return 0
	}
	return 2 * float64(b.shared(other)) / float64(b.size+other.size)
}

// within reports whether the words of a text are mostly in another, longer one.
func (b bag) within(other bag) bool {
	return b.size >= containmentWords && other.size > b.size &&
		float64(b.shared(other)) >= containment*float64(b.size)
}
