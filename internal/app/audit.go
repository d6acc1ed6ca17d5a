package app

import (
	"context"
	"errors"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
)

// AuditEntries calls fn with every entry of the audit log in a store
// (`bolt:PATH`), the newest first, until it returns an error. The store is read
// and not changed, and no server may have it open.
func AuditEntries(ctx context.Context, store string, fn func(*pressroomv1.AuditEntry) error) (err error) {
	path, err := boltPath(store)
	if err != nil {
		return err
	}
	kept, err := boltkv.Open(path, boltkv.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	a, err := archive.Inspect(ctx, kept, time.Now)
	if err != nil {
		return err
	}
	const page = 200
	for cursor := []byte(nil); ; {
		var entries []*pressroomv1.AuditEntry
		err := a.View(ctx, func(r *archive.Reader) error {
			entries, cursor, err = r.AuditEntries(archive.AuditFilter{}, cursor, page)
			return err
		})
		if err != nil {
			return err
		}
		for _, e := range entries {
			if err := fn(e); err != nil {
				return err
			}
		}
		if cursor == nil {
			return nil
		}
	}
}
