package access

import (
	"context"

	"github.com/openpressroom/pressroom/internal/archive"
)

// Bootstrap makes the first key of an archive that has none. It hands its text
// to deliver before it keeps the key, so that no key is kept that nobody got;
// where keeping it fails, what was delivered opens nothing. It reports whether
// a key was made.
func Bootstrap(ctx context.Context, a *archive.Archive, deliver func(key string) error) (made bool, err error) {
	var some bool
	err = a.View(ctx, func(r *archive.Reader) error {
		some, err = r.HasKeys()
		return err
	})
	if err != nil || some {
		return false, err
	}
	text, record := NewKey()
	if err := deliver(text); err != nil {
		return false, err
	}
	err = a.Update(ctx, func(w *archive.Writer) error { return w.PutKey(record) })
	return err == nil, err
}
