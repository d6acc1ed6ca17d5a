package syndication

import (
	"bytes"
	"context"
	"log/slog"
	"time"

	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// Sender takes a request out of the house and tells what came of it. It is
// bounded in time, ends when the context does, and is safe for concurrent use.
type Sender interface {
	Do(context.Context, webhook.Request) webhook.Answer
}

// farewell is how long what is under way may take once the server stops.
const farewell = 5 * time.Second

// Deliverer sends what becomes visible to those who asked to be called: changes
// to subscriptions, in order and one at a time each, and feeds to the
// subscribers of the hub.
//
// It keeps nothing that counts in memory. How far each has come is in the
// archive and moves in the transaction that notes the attempt that was taken; a
// message whose answer was lost, or that was under way when the server stopped,
// is sent again, under the same id.
type Deliverer struct {
	room   *Service
	sender Sender
	clock  func() time.Time
	chance func() float64
	logger *slog.Logger

	// What the last look saw of the log: while it is the same, a commit is none
	// of our business, such as those by which attempts are noted.
	newest []byte
	next   time.Time
}

// NewDeliverer makes a deliverer of what is in a room. The clock says what time
// it is; chance gives random numbers from 0 up to 1.
func NewDeliverer(room *Service, sender Sender, clock func() time.Time, chance func() float64, logger *slog.Logger) *Deliverer {
	return &Deliverer{room: room, sender: sender, clock: clock, chance: chance, logger: logger}
}

// Run delivers until ctx is done and what is under way has ended, or was cut
// off. It wakes when the archive changes, at the next instant at which the log
// grows by itself or an errand is due, and at no other time.
func (d *Deliverer) Run(ctx context.Context) {
	sending, cut := context.WithCancel(context.WithoutCancel(ctx))
	defer cut()
	s := newShift(d, ctx, sending)
	for ctx.Err() == nil {
		s.round()
	}
	late := time.AfterFunc(farewell, cut)
	defer late.Stop()
	s.running.Wait()
}

// look reports whether there is something new in the log, or will be at
// another instant than was thought.
func (d *Deliverer) look(ctx context.Context) (moved bool, err error) {
	err = d.room.archive.Follow(ctx, func(g *archive.Gate) error {
		newest, err := g.Newest(archive.Scope{})
		if err != nil {
			return err
		}
		next, _, err := g.Next(archive.Scope{})
		if err != nil {
			return err
		}
		moved = !bytes.Equal(newest, d.newest) || !next.Equal(d.next)
		d.newest, d.next = newest, next
		return nil
	})
	return moved, err
}

// callees lists everybody who may have to be called.
func (d *Deliverer) callees(g *archive.Gate) ([]*callee, error) {
	lists := []func(*archive.Gate) ([]*callee, error){d.subscriptions}
	if !d.room.push.NoHub {
		lists = append(lists, d.intents, d.readers)
	}
	var all []*callee
	for _, list := range lists {
		found, err := list(g)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}
