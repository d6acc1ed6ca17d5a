package access

import (
	"context"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// flushEvery is how late the archive learns of the last use of a key. No call
// waits for that.
const flushEvery = time.Minute

// uses gathers which keys were used, to be kept together.
type uses struct {
	mu   sync.Mutex
	last map[string]time.Time // by id, of keys that opened
	dead map[string]bool      // ids of keys that did not any more
}

// note remembers the use of a key with its right secret.
func (u *uses) note(id string, open bool, at time.Time) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if !open {
		if u.dead == nil {
			u.dead = make(map[string]bool)
		}
		u.dead[id] = true
		return
	}
	if u.last == nil {
		u.last = make(map[string]time.Time)
	}
	if at.After(u.last[id]) {
		u.last[id] = at
	}
}

// take hands over what was gathered.
func (u *uses) take() (last map[string]time.Time, dead []string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	last, dead = u.last, slices.Sorted(maps.Keys(u.dead))
	u.last, u.dead = nil, nil
	return last, dead
}

// Flush keeps when which keys were last used, in one transaction, and none where
// there is nothing to keep. Keys that were tried in vain are in the audit log
// then.
func (g *Guard) Flush(ctx context.Context) error {
	last, dead := g.uses.take()
	if len(last) == 0 && len(dead) == 0 {
		return nil
	}
	return g.archive.Update(ctx, func(w *archive.Writer) error {
		for _, id := range slices.Sorted(maps.Keys(last)) {
			if err := w.UseKey(id, last[id]); err != nil {
				return err
			}
		}
		for _, id := range dead {
			e := &pressroomv1.AuditEntry{
				Kind: pressroomv1.AuditEntry_DEAD_KEY, Actor: press.KeyName(id), Resource: press.KeyName(id),
				RefusalReason: string(press.KeyInvalid),
			}
			if err := w.Tell(ctx, e); err != nil {
				return err
			}
		}
		return nil
	})
}

// Run flushes every minute until ctx is done, and then once more. What cannot be
// kept is logged; nobody is kept out for that.
func (g *Guard) Run(ctx context.Context, logger *slog.Logger) {
	ticker := time.NewTicker(flushEvery)
	defer ticker.Stop()
	for done := false; !done; {
		select {
		case <-ticker.C:
		case <-ctx.Done():
			done = true
		}
		if err := g.Flush(context.WithoutCancel(ctx)); err != nil {
			logger.ErrorContext(ctx, "uses of keys are not on record", "error", err)
		}
	}
}
