package access

import (
	"context"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// Bootstrap makes the first key of an archive that has none, an administrator's. It hands its text
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
	text, record := NewKey(&pressroomv1.Key{
		DisplayName: "First key", Creator: press.Server,
		Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_ADMIN}},
	})
	if err := deliver(text); err != nil {
		return false, err
	}
	err = a.Update(ctx, func(w *archive.Writer) error {
		if err := w.CreateKey(record); err != nil {
			return err
		}
		return w.Tell(ctx, &pressroomv1.AuditEntry{
			Kind: pressroomv1.AuditEntry_WRITE, Actor: press.Server, Resource: record.GetKey().GetName(),
		})
	})
	return err == nil, err
}
