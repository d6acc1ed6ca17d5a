package kvtest

import (
	"context"
	"errors"

	"github.com/openpressroom/pressroom/internal/kv"
)

// Twice returns a store that is s, except that it runs each Update function
// twice: once for nothing, rolled back, and then for good. A function that
// carries something from one run to the next, which the contract forbids, shows
// it there.
func Twice(s kv.Store) kv.Store { return twice{s} }

type twice struct{ kv.Store }

var errOnceMore = errors.New("once more")

func (s twice) Update(ctx context.Context, fn func(kv.Writer) error) error {
	err := s.Store.Update(ctx, func(w kv.Writer) error {
		_ = fn(w) // only the last run counts
		return errOnceMore
	})
	if !errors.Is(err, errOnceMore) {
		return err
	}
	// The first run cannot be seen from outside, so a context that became done
	// in it is no reason not to run again.
	return s.Store.Update(context.WithoutCancel(ctx), fn)
}
