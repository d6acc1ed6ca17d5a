package syndication

import (
	"bytes"
	"context"
	"sync"
	"time"

	"github.com/openpressroom/pressroom/internal/archive"
)

// bell wakes those who wait for a change: at each commit that adds to the log,
// and when the next embargo lifts. One goroutine listens for all who wait, from
// when the first does to the next ring, so that what is written in the newsroom
// costs one look at the log, however many follow it. It switches nothing: a
// change that nobody is woken for is there all the same for who asks next.
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
		// In this order, and before whoever waits can read: they know of all that
		// is in the log as it is here, and what is added to it closes changed.
		changed := b.archive.Changed()
		newest, err := b.newest()
		go b.listen(b.rung, changed, newest, err)
	}
	return b.rung
}

// listen rings once, when the log no longer ends in newest.
func (b *bell) listen(rung chan struct{}, changed <-chan struct{}, newest []byte, err error) {
	defer func() {
		b.mu.Lock()
		b.rung = nil
		b.mu.Unlock()
		close(rung)
	}()
	var due time.Time
	var pending bool
	if err == nil {
		_, due, pending, err = b.instant()
	}
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
			changed = b.archive.Changed()
			var last []byte
			if last, err = b.newest(); err != nil || !bytes.Equal(last, newest) {
				return
			}
			_, due, pending, err = b.instant()
		case <-b.draining:
			return
		case <-again:
		}
	}
}

// newest returns where the log ends, for those who follow it. Positions only
// ever go up, so that one that is the same tells that nothing was added.
func (b *bell) newest() (at []byte, err error) {
	err = b.archive.Follow(context.Background(), func(g *archive.Gate) error {
		at, err = g.Newest(archive.Scope{})
		return err
	})
	return at, err
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
