package archive

import (
	"bytes"

	"github.com/openpressroom/pressroom/internal/kv"
)

// Followed is the gate as of this transaction, for those who keep a position in
// it. What it shows can be followed, as [Archive.Follow] says: its instant is
// the stamp of this commit, and whatever is written later is visible later.
func (w *Writer) Followed() *Gate { return &Gate{r: w.reader} }

// FirstAfter returns the first change after a position, from the first of all
// where it is empty, that is in one of the scopes; false where there is none
// yet. The position is one that the server kept by itself and need not be in
// any of the scopes. It costs a look for each scope, however far the change
// lies.
func (g *Gate) FirstAfter(scopes []Scope, after []byte) (Change, bool, error) {
	var first key
	for _, s := range scopes {
		at, err := g.firstAfter(s, after)
		if err != nil {
			return Change{}, false, err
		}
		if at != nil && (first == nil || bytes.Compare(at, first) < 0) {
			first = at
		}
	}
	if first == nil {
		return Change{}, false, nil
	}
	c, err := g.r.change(first)
	return c, err == nil, err
}

func (g *Gate) firstAfter(s Scope, after []byte) (key, error) {
	rng := g.log(s)
	if len(after) > 0 {
		rng.Start = append(s.prefix(), after...).after()
	}
	return g.firstOf(s, rng)
}

// Before returns the position of the last change before another in the log of
// all; nil where there is none.
func (g *Gate) Before(at []byte) ([]byte, error) {
	rng := g.log(Scope{})
	rng.End = append(Scope{}.prefix(), at...)
	rng.Reverse = true
	return g.firstOf(Scope{}, rng)
}

func (g *Gate) firstOf(s Scope, rng kv.Range) (key, error) {
	if rng.End != nil && bytes.Compare(rng.Start, rng.End) >= 0 {
		return nil, nil
	}
	for e, err := range g.r.kv.Scan(changes.name, rng) {
		if err != nil {
			return nil, err
		}
		return e.Key[len(s.prefix()):], nil
	}
	return nil, nil
}
