package archive

import (
	"slices"
	"time"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
)

// Latest is a text whose visible edition, or withdrawal, is the last of it that
// the public knows.
type Latest struct {
	// Visible is its release.
	*Visible
	// Language is that of the text.
	Language string
	// Withdrawal is the edition that records the withdrawal; nil where the text
	// is visible.
	Withdrawal *storev1.EditionRecord
}

// Latest returns up to limit texts of a scope, each once and as it is now, the
// one that changed last first, after a cursor, and the cursor of the next page.
// A text that has left the scope is left out; what was withdrawn is not.
//
// It reads the log backwards and passes over what is not the last of its text,
// so that a page costs as many reads as it has texts and they had corrections.
func (g *Gate) Latest(s Scope, cursor []byte, limit int) ([]Latest, []byte, error) {
	rng := descending(s.prefix(), nil)
	rng.End = g.log(s).End
	if before := append(s.prefix(), cursor...); len(cursor) > 0 && string(before) < string(rng.End) {
		rng.End = before
	}
	var page []Latest
	var last []byte
	for e, err := range g.r.kv.Scan(changes.name, rng) {
		if err != nil {
			return nil, nil, err
		}
		at := e.Key[len(s.prefix()):]
		text, ok, err := g.latest(s, at)
		if err != nil {
			return nil, nil, err
		}
		if !ok {
			continue
		}
		if len(page) == limit {
			return page, last, nil
		}
		page, last = append(page, text), at
	}
	return page, nil, nil
}

// latest returns the text of which a change is the last, and whether it is and
// the text is in the scope.
func (g *Gate) latest(s Scope, at key) (Latest, bool, error) {
	c, err := g.r.change(at)
	if err != nil {
		return Latest{}, false, err
	}
	v, err := g.Release(c.Release)
	if err != nil {
		return Latest{}, false, err
	}
	language, number := c.Record.GetEdition().GetLanguageCode(), c.Record.GetEdition().GetNumber()
	text := Latest{Visible: v, Language: language}
	if w := v.Withdrawn[language]; w.GetEdition().GetNumber() == number {
		text.Withdrawal = w
		return text, true, nil
	}
	current := v.Editions[language]
	inside := (s.Topic == "" || slices.Contains(current.GetTopics(), s.Topic)) && (s.Region == "" || current.GetRegionCode() == s.Region)
	return text, inside && current.GetEdition().GetNumber() == number, nil
}

// State names what the public sees, all of it: it changes when a change becomes
// visible and at no other time.
type State struct {
	// Version is the position of the newest change; empty where there is none.
	Version []byte
	// Time is when that became visible; zero where there is none.
	Time time.Time
	// SecondExact reports whether no other state has a Time within the same
	// second, so that it may be told by its second alone.
	SecondExact bool
}

// State returns the state of what this gate shows. It reads the newest entries
// of the log and nothing else.
func (g *Gate) State() (State, error) {
	rng := g.log(Scope{})
	rng.Reverse = true
	var s State
	for e, err := range g.r.kv.Scan(changes.name, rng) {
		if err != nil {
			return State{}, err
		}
		at := key(e.Key[len(Scope{}.prefix()):])
		when := instant(at)
		switch {
		case s.Version == nil:
			s = State{Version: at, Time: when, SecondExact: true}
		case when.Before(s.Time.Truncate(time.Second)):
			return s, nil
		case !when.Equal(s.Time):
			s.SecondExact = false
			return s, nil
		}
	}
	return s, nil
}
