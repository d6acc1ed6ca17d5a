package archive

import (
	"cmp"
	"maps"
	"slices"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/memory"
)

// What a look-up may cost at most.
const (
	maxPostings   = 20000 // entries of the index that are read
	maxCandidates = 200   // units that are compared word by word
)

// fuzzyMatches finds the units whose source is alike, of those that suit, without reading the
// memory: a source that scores enough shares some word of any choice of so many
// words of the text (memory.Needed), so it is enough to read which units have
// the rarest of them (prefix filtering: Chaudhuri, Ganti and Kaushik, "A
// primitive operator for similarity joins in data cleaning", 2006). Of those
// that share the most words, the first maxCandidates are compared in full.
func (r *Reader) fuzzyMatches(pair key, text string, suits func(*storev1.MemoryRecord) bool) ([]Match, error) {
	tokens := memory.Tokens(text)
	terms := memory.Terms(tokens)
	if len(terms) == 0 || len(tokens) > maxIndexed {
		return nil, nil
	}
	rarest, err := r.rarest(pair, terms, memory.Needed(len(tokens)))
	if err != nil {
		return nil, err
	}
	shared := make(map[string]int)
	shortest, longest := memory.Lengths(len(tokens))
	read := 0
	for _, term := range rarest {
		prefix := slices.Clip(pair.text(term))
		bounds := kv.Range{Start: prefix.long(int64(shortest)), End: prefix.long(int64(longest) + 1)}
		for e, err := range r.kv.Scan(memoryPostings.name, bounds) {
			if err != nil {
				return nil, err
			}
			id, _ := key(e.Key[len(prefix)+numberSize:]).cutText()
			shared[id]++
			if read++; read >= maxPostings {
				return r.compare(pair, text, shared, suits) // the rarest were read first
			}
		}
	}
	return r.compare(pair, text, shared, suits)
}

// rarest returns the n terms that the fewest units have.
func (r *Reader) rarest(pair key, terms []string, n int) ([]string, error) {
	counts := make(map[string]int64, len(terms))
	for _, term := range terms {
		record, err := memoryTerms.find(r.kv, pair.text(term))
		if err != nil {
			return nil, err
		}
		counts[term] = record.GetUnitCount()
	}
	sorted := slices.Clone(terms)
	slices.SortStableFunc(sorted, func(a, b string) int { return cmp.Compare(counts[a], counts[b]) })
	return sorted[:min(n, len(sorted))], nil
}

// compare scores the units that share the most words, of those that suit.
func (r *Reader) compare(pair key, text string, shared map[string]int, suits func(*storev1.MemoryRecord) bool) ([]Match, error) {
	ids := slices.Sorted(maps.Keys(shared))
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(shared[b], shared[a]) })
	var found []Match
	prepared := memory.Prepare(text)
	for _, id := range ids[:min(len(ids), maxCandidates)] {
		record, err := memoryUnits.get(r.kv, pair.text(id))
		if err != nil {
			return nil, err
		}
		score := prepared.Score(record.GetUnit().GetSource())
		if score >= memory.MinScore && score < 100 && suits(record) { // the same is found apart
			found = append(found, Match{Unit: record.GetUnit(), Score: score})
		}
	}
	return found, nil
}
