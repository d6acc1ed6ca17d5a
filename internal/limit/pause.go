package limit

import (
	"context"
	"sync/atomic"
	"time"
)

// Pause is how long one who has made too many calls waits for the refusal. Who
// calls again at once, on a thousand connections, keeps the server busy with
// saying no otherwise; waiting costs it nothing. A nil Pause is none.
type Pause struct {
	length time.Duration
	most   int64
	held   atomic.Int64
}

// NewPause makes a pause in which at most so many calls wait at once. The next
// ones do not: each takes up memory while it waits.
func NewPause(length time.Duration, most int) *Pause {
	return &Pause{length: length, most: int64(most)}
}

// Hold waits, or until ctx is done.
func (p *Pause) Hold(ctx context.Context) {
	if p == nil {
		return
	}
	defer p.held.Add(-1)
	if p.held.Add(1) > p.most {
		return
	}
	timer := time.NewTimer(p.length)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
