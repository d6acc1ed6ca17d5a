package syndication

import (
	"iter"

	"github.com/openpressroom/pressroom/internal/kv"
)

// countedReader counts each value that is read, and each scan.
type countedReader struct {
	kv.Reader
	counter *counter
}

func (r *countedReader) Get(t kv.Table, key []byte) ([]byte, error) {
	r.counter.count(t)
	return r.Reader.Get(t, key)
}

func (r *countedReader) Scan(t kv.Table, rng kv.Range) iter.Seq2[kv.Entry, error] {
	return func(yield func(kv.Entry, error) bool) {
		r.counter.count(t)
		for e, err := range r.Reader.Scan(t, rng) {
			if !yield(e, err) {
				return
			}
		}
	}
}
