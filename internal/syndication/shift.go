package syndication

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/openpressroom/pressroom/internal/archive"
)

const (
	// parallel is how many callbacks are sent to at one time. One that never
	// answers holds its place for the length of a request, and then pauses.
	parallel = 64
	// batch is how many messages one of them takes before another has its
	// turn.
	batch = 50
	// rest is how long is left alone what failed for a reason of ours, such as
	// a store that cannot be written.
	rest = time.Minute
)

// ending tells that an errand is no longer under way.
type ending struct {
	*callee
	err error
}

// shift is the work of a deliverer from its start to its end. All but running
// and ended belong to the goroutine of Run.
type shift struct {
	*Deliverer
	serving context.Context // until the server stops: nothing is begun after
	sending context.Context // until what is under way is cut off

	roster   *roster
	written  bool                 // whether the roster has everybody
	stale    map[string]bool      // by key: of whom it does not know what there is to do
	underWay map[string]bool      // by key
	served   map[string]int       // by key: who had the last turn, so that it is the others' now
	turns    int                  // that were ever given
	failed   map[string]time.Time // by key: until when it rests
	running  sync.WaitGroup
	ended    chan ending
}

func newShift(d *Deliverer, serving, sending context.Context) *shift {
	return &shift{
		Deliverer: d, serving: serving, sending: sending, roster: newRoster(nil), stale: make(map[string]bool),
		underWay: make(map[string]bool), served: make(map[string]int), failed: make(map[string]time.Time),
		ended: make(chan ending, parallel),
	}
}

// round begins what is due and has room, and waits for something to happen.
func (s *shift) round() {
	changed := s.room.archive.Changed()
	err := s.list()
	now := s.clock()
	wake := s.begin(now)
	if err != nil {
		s.logger.ErrorContext(s.serving, "push", "error", err)
		wake = now.Add(rest)
	}
	var alarm <-chan time.Time
	if !wake.IsZero() {
		timer := time.NewTimer(wake.Sub(now))
		defer timer.Stop()
		alarm = timer.C
	}
	select {
	case <-s.serving.Done():
	case <-changed:
	case <-alarm:
	case <-s.room.woken:
		s.written = false
	case e := <-s.ended:
		s.end(e)
		for more := true; more; { // those that ended together are one reason to look
			select {
			case e := <-s.ended:
				s.end(e)
			default:
				more = false
			}
		}
	}
}

// list brings the roster up to date.
func (s *shift) list() error {
	moved, err := s.look(s.serving)
	if err != nil || s.written && !moved && len(s.stale) == 0 {
		return err
	}
	written := s.written
	s.written = false // unless all goes well
	err = s.room.archive.Follow(s.serving, func(g *archive.Gate) error {
		if !written {
			all, err := s.callees(g)
			if err != nil {
				return err
			}
			s.roster = newRoster(all)
			for key := range s.roster.callees {
				s.stale[key] = true
			}
		}
		if err := s.roster.news(g, s.stale); err != nil {
			return err
		}
		return s.roster.look(g, s.stale)
	})
	if err != nil {
		return err
	}
	s.written = true
	clear(s.stale)
	if !written {
		s.forget()
	}
	return nil
}

// forget lets go of what is remembered of callees that there are no more:
// strangers make them by asking the hub.
func (s *shift) forget() {
	maps.DeleteFunc(s.served, func(key string, _ int) bool { return s.roster.callees[key] == nil })
	maps.DeleteFunc(s.failed, func(key string, _ time.Time) bool { return s.roster.callees[key] == nil })
}

// begin begins what is due, as far as there is room, and returns when the next
// is due; the zero time where nothing waits.
func (s *shift) begin(now time.Time) (wake time.Time) {
	wake = s.next
	var ready []*callee
	for key, when := range s.roster.due {
		if until := s.failed[key]; until.After(when) {
			when = until
		}
		switch {
		case s.underWay[key]:
		case !when.After(now):
			ready = append(ready, s.roster.callees[key])
		case wake.IsZero() || when.Before(wake):
			wake = when
		}
	}
	slices.SortFunc(ready, func(a, b *callee) int {
		return cmp.Or(cmp.Compare(s.served[a.key], s.served[b.key]), cmp.Compare(a.key, b.key))
	})
	for _, c := range ready[:min(len(ready), parallel-len(s.underWay))] {
		s.turns++
		s.underWay[c.key], s.served[c.key] = true, s.turns
		s.running.Go(func() { s.ended <- ending{c, s.carry(c)} })
	}
	return wake
}

func (s *shift) end(e ending) {
	s.stale[e.key] = true
	s.written = s.written && !e.adds
	delete(s.underWay, e.key)
	delete(s.failed, e.key)
	if e.err != nil {
		s.logger.ErrorContext(s.serving, "push", "to", e.key, "error", e.err)
		s.failed[e.key] = s.clock().Add(rest)
	}
}

// carry carries out an errand for a callee, or as much of it as is one turn.
func (s *shift) carry(c *callee) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	for range batch {
		if s.serving.Err() != nil {
			return nil
		}
		if more, err := c.run(s.sending); err != nil || !more {
			return err
		}
	}
	return nil
}
