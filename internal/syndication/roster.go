package syndication

import (
	"bytes"
	"context"
	"maps"
	"time"

	"github.com/openpressroom/pressroom/internal/archive"
)

// callee is somebody who may have to be called: a subscription, a reader of a
// feed, or somebody who asked the hub and has yet to confirm it.
type callee struct {
	// key names it; of one key no two errands are under way.
	key string
	// scopes are the parts of the log whose news it is called for.
	scopes []archive.Scope
	// look reports whether there is something to do for it, and when that is due;
	// the zero time is at once.
	look func(*archive.Gate) (due time.Time, wanted bool, err error)
	// run does a part of it and reports whether there may be more.
	run func(context.Context) (more bool, err error)
	// adds says that after an errand there may be other callees.
	adds bool
}

// roster is everybody who may have to be called, as of when it was written, and
// for whom there is something to do, as of the last look.
//
// It is there so that a change costs what those cost who are called for it, and
// an errand what its own callee costs, however many others there are. Whoever
// changes who there is has it written anew.
type roster struct {
	callees map[string]*callee
	due     map[string]time.Time // by key, of those for whom there is something to do
	concern map[archive.Scope]*concern
}

// concern is a part of the log that somebody is called for.
type concern struct {
	newest  []byte // position, as of the last look
	callees []*callee
}

// newRoster writes a roster. Nobody in it was looked at yet.
func newRoster(all []*callee) *roster {
	r := &roster{
		callees: make(map[string]*callee, len(all)), due: make(map[string]time.Time), concern: make(map[archive.Scope]*concern),
	}
	for _, c := range all {
		r.callees[c.key] = c
		for _, scope := range c.scopes {
			if r.concern[scope] == nil {
				r.concern[scope] = &concern{}
			}
			r.concern[scope].callees = append(r.concern[scope].callees, c)
		}
	}
	return r
}

// news adds to stale the keys of those in whose part of the log there is
// something new since the last look.
func (r *roster) news(g *archive.Gate, stale map[string]bool) error {
	for scope, c := range r.concern {
		newest, err := g.Newest(scope)
		if err != nil {
			return err
		}
		if bytes.Equal(newest, c.newest) {
			continue
		}
		c.newest = newest
		for _, callee := range c.callees {
			stale[callee.key] = true
		}
	}
	return nil
}

// look looks at those who are stale.
func (r *roster) look(g *archive.Gate, stale map[string]bool) error {
	for key := range maps.Keys(stale) {
		c := r.callees[key]
		if c == nil {
			continue
		}
		due, wanted, err := c.look(g)
		if err != nil {
			return err
		}
		if delete(r.due, key); wanted {
			r.due[key] = due
		}
	}
	return nil
}
