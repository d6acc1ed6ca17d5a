package archive

import (
	"strings"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/locale"
)

// akinMatches finds matches among what files have brought in for the same two
// languages as they are written elsewhere. Translation tools name regions, so
// that the memory of an agency is seldom of en and fr, and mostly of en-US and
// fr-FR; it would not be found by any release. What was approved here is not
// among them: it stays with its language, whose translators may know of it.
func (r *Reader) akinMatches(source, target, text string) ([]Match, error) {
	pairs, err := r.akinPairs(source, target)
	if err != nil {
		return nil, err
	}
	var found []Match
	for _, pair := range pairs {
		same, err := r.exactMatches(pair, text, nil, fromFile)
		if err != nil {
			return nil, err
		}
		alike, err := r.fuzzyMatches(pair, text, fromFile)
		if err != nil {
			return nil, err
		}
		for _, m := range append(same, alike...) {
			m.akin = true
			found = append(found, m)
		}
	}
	return found, nil
}

func anyUnit(*storev1.MemoryRecord) bool { return true }

func fromFile(record *storev1.MemoryRecord) bool { return record.GetImported() }

// akinPairs returns the other pairs of languages of the memory that are akin to
// a pair. It looks once at each pair that the memory has of the source language,
// and at no unit besides.
func (r *Reader) akinPairs(source, target string) ([]key, error) {
	language, _, _ := strings.Cut(source, "-")
	rest := kv.Prefix(key(language))
	var pairs []key
	for {
		first, err := r.firstPair(rest)
		if err != nil || first == nil {
			return pairs, err
		}
		from, tail := first.cutText()
		to, _ := tail.cutText()
		pair := memoryPair(from, to)
		if (from != source || to != target) && locale.Akin(from, source) && locale.Akin(to, target) {
			pairs = append(pairs, pair)
		}
		rest.Start = kv.Prefix(pair).End
	}
}

// firstPair returns the first key of the memory in a range; nil for none.
func (r *Reader) firstPair(in kv.Range) (key, error) {
	for e, err := range r.kv.Scan(memoryUnits.name, in) {
		return e.Key, err
	}
	return nil, nil
}
