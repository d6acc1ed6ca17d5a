package syndication

import (
	"context"
	"sync"
	"time"

	"github.com/openpressroom/pressroom/internal/archive"
)

// bell wakes those who wait for a change: at each commit, and when the next
// embargo lifts. One goroutine listens for all who wait, from when the first
// does to the next ring. It switches nothing: a change that nobody is woken for is
// there all the same for who asks next.
type bell struct {
	archive  Archive
	recheck  time.Duration // how often the archive is asked what time it is while an embargo is pending
	draining <-chan struct{}

	mu   sync.Mutex
	rung chan struct{} // closed at the next ring; nil while nobody listens
}

// next returns a channel that is closed when there may be a change. To miss
// none, take it first, then read, then wait.
func (b *bell) next() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.rung == nil {
		b.rung = make(chan struct{})
		go b.listen(b.rung, b.archive.Changed())
	}
	return b.rung
}

// listen rings once. Changed was taken before whoever waits could read, so a
// commit that they did not see closes it.
func (b *bell) listen(rung chan struct{}, changed <-chan struct{}) {
	defer func() {
		b.mu.Lock()
		b.rung = nil
		b.mu.Unlock()
		close(rung)
	}()
	_, due, pending, err := b.instant()
	for err == nil {
		var again <-chan time.Time
		if pending {
			var now time.Time
			if now, _, _, err = b.instant(); err != nil || !now.Before(due) {
				return
			}
			// The wall clock may jump, and timers do not heed it.
			again = time.After(min(due.Sub(now), b.recheck))
		}
		select {
		case <-changed:
			return
		case <-b.draining:
			return
		case <-again:
		}
	}
}

// instant returns the archive's time and when the next change after it is due.
func (b *bell) instant() (now, due time.Time, pending bool, err error) {
	err = b.archive.Public(context.Background(), func(g *archive.Gate) error {
		now = g.Now()
		due, pending, err = g.Next(archive.Scope{})
		return err
	})
	return now, due, pending, err
}
