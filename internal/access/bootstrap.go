package access

import (
	"context"

	"github.com/openpressroom/pressroom/internal/archive"
)

// Bootstrap makes the first key of an archive that has none and hands its text
// to deliver, inside the transaction: a key that could not be delivered is not
// kept. It reports whether there was one to make. Deliver may be called again
// with another key, and then only the last counts.
func Bootstrap(ctx context.Context, a *archive.Archive, deliver func(key string) error) (made bool, err error) {
	err = a.Update(ctx, func(w *archive.Writer) error {
		some, err := w.HasKeys()
		if err != nil || some {
			made = false
			return err
		}
		made = true
		text, record := NewKey()
		if err := w.PutKey(record); err != nil {
			return err
		}
		return deliver(text)
	})
	return made && err == nil, err
}
