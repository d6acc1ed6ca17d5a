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

// errand is something that is to be done for one callback.
type errand struct {
	// key names it; of one key no two are under way.
	key string
	// when it is due; the zero time is at once.
	when time.Time
	// run does a part of it and reports whether there may be more.
	run func(context.Context) (more bool, err error)
}

// ending tells that an errand is no longer under way.
type ending struct {
	key string
	err error
}

// shift is the work of a deliverer from its start to its end. All but running
// and ended belong to the goroutine of Run.
type shift struct {
	*Deliverer
	serving context.Context // until the server stops: nothing is begun after
	sending context.Context // until what is under way is cut off

	known    []errand             // as of the last time that they were listed
	listed   bool                 // whether known is up to date, but for the log
	underWay map[string]bool      // by key
	served   map[string]int       // by key: who had the last turn, so that it is the others' now
	turns    int                  // that were ever given
	failed   map[string]time.Time // by key: until when it rests
	running  sync.WaitGroup
	ended    chan ending
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
		s.listed = false
	case <-s.room.woken:
		s.listed = false
	case e := <-s.ended:
		s.end(e)
		for more := true; more; { // those that ended together are one reason to list
			select {
			case e := <-s.ended:
				s.end(e)
			default:
				more = false
			}
		}
	}
}

func (s *shift) list() error {
	moved, err := s.look(s.serving)
	if err != nil || s.listed && !moved {
		return err
	}
	s.listed = false
	known, err := s.errands(s.serving)
	if err != nil {
		return err
	}
	s.known, s.listed = known, true
	s.forget()
	return nil
}

// forget lets go of what is remembered of errands that there are no more:
// strangers make them by asking the hub.
func (s *shift) forget() {
	keys := make(map[string]bool, len(s.known))
	for _, e := range s.known {
		keys[e.key] = true
	}
	maps.DeleteFunc(s.served, func(key string, _ int) bool { return !keys[key] })
	maps.DeleteFunc(s.failed, func(key string, _ time.Time) bool { return !keys[key] })
}

// begin begins what is due, as far as there is room, and returns when the next
// is due; the zero time where nothing waits.
func (s *shift) begin(now time.Time) (wake time.Time) {
	wake = s.next
	slices.SortStableFunc(s.known, func(a, b errand) int { return cmp.Compare(s.served[a.key], s.served[b.key]) })
	for _, e := range s.known {
		when := e.when
		if until := s.failed[e.key]; until.After(when) {
			when = until
		}
		switch {
		case s.underWay[e.key]:
		case when.After(now):
			if wake.IsZero() || when.Before(wake) {
				wake = when
			}
		case len(s.underWay) < parallel:
			s.turns++
			s.underWay[e.key], s.served[e.key] = true, s.turns
			s.running.Go(func() { s.ended <- ending{e.key, s.carry(e)} })
		}
	}
	return wake
}

func (s *shift) end(e ending) {
	s.listed = false
	delete(s.underWay, e.key)
	delete(s.failed, e.key)
	if e.err != nil {
		s.logger.ErrorContext(s.serving, "push", "to", e.key, "error", e.err)
		s.failed[e.key] = s.clock().Add(rest)
	}
}

// carry carries out an errand, or as much of it as is one turn.
func (s *shift) carry(e errand) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	for range batch {
		if s.serving.Err() != nil {
			return nil
		}
		if more, err := e.run(s.sending); err != nil || !more {
			return err
		}
	}
	return nil
}
