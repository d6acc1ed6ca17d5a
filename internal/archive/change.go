package archive

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"time"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// Scope is what a log or a feed is limited to; an empty field is any.
type Scope struct {
	// Language is a canonical BCP 47 code.
	Language string
	// Topic is a topic of the releases.
	Topic string
	// Region is the ISO 3166-1 alpha-2 code of the dateline.
	Region string
}

// The log has an entry under every scope that it belongs to, so that reading
// one costs what is read, however much is published elsewhere. An edition with
// three topics has sixteen entries of some sixty bytes; an edition is written
// once by a person and read by every partner for ever.
//
// An entry is under the topics and the region of its edition, and under those
// of the editions of its text before it: who was given a text is told when it
// leaves their scope, and of all that becomes of it after.
func (s Scope) prefix() key { return key{}.text(s.Topic).text(s.Region).text(s.Language) }

// place is what a topic and a region have in common: one of each, or any.
type place struct{ topic, region string }

// placesOf are the places of one edition.
func placesOf(e *storev1.EditionRecord) []place {
	places := []place{{}}
	for _, topic := range e.GetTopics() {
		places = append(places, place{topic: topic})
	}
	if region := e.GetRegionCode(); region != "" {
		for _, p := range places {
			places = append(places, place{p.topic, region})
		}
	}
	return places
}

// position is where an edition stands in the log of every scope. Instants
// come first, then commits; what one transaction published is told apart by
// name.
func position(n press.VariantName, e *storev1.EditionRecord) key {
	return key{}.time(e.GetEdition().GetVisibleTime().AsTime()).long(e.GetCommitSequence()).
		text(n.Release).text(n.Language).number(e.GetEdition().GetNumber())
}

// cutPosition reads a position back.
func cutPosition(k key) (n press.VariantName, number int32, ok bool) {
	if len(k) < 2*numberSize {
		return n, 0, false
	}
	rest := k[2*numberSize:]
	n.Release, rest = rest.cutText()
	n.Language, rest = rest.cutText()
	if len(rest) != numberSize {
		return n, 0, false
	}
	return n, int32(binary.BigEndian.Uint64(rest)), true
}

// relog brings the log up to date with the editions of a text, of which there
// were those of before. An entry whose instant has come stays as it is: what is
// published now is visible from now or later, and changes nothing before it.
func (w *Writer) relog(n press.VariantName, before, after press.Timeline) error {
	old, current := before.Shown(), after.Shown()
	same := 0
	for same < min(len(old), len(current)) && old[same] == current[same] {
		same++
	}
	for _, k := range entries(n, old, same) {
		if err := changes.delete(w.kv, k); err != nil {
			return err
		}
	}
	for _, k := range entries(n, current, same) {
		if err := changes.put(w.kv, k); err != nil {
			return err
		}
	}
	return nil
}

// entries are the entries of the editions of a text, from one on.
func entries(n press.VariantName, shown press.Timeline, from int) []key {
	var keys []key
	places := make(map[place]bool)
	for i, e := range shown {
		for _, p := range placesOf(e) {
			places[p] = true
		}
		if i < from {
			continue
		}
		at := position(n, e)
		for p := range places {
			for _, language := range []string{n.Language, ""} {
				scope := Scope{Language: language, Topic: p.topic, Region: p.region}
				keys = append(keys, append(scope.prefix(), at...))
			}
		}
	}
	return keys
}

// Change is one entry of the log: an edition became visible.
type Change struct {
	// Position is where it stands, the same in the log of every scope that it
	// is in. Positions order as bytes.
	Position []byte
	// Release is the id.
	Release string
	// Record is the edition.
	Record *storev1.EditionRecord
}

// Changes returns up to limit changes after a position, or from the first where
// it is empty, oldest first, and whether there are more. See [Archive.Follow] for
// what makes it safe to go on from a position.
//
// A position that the log has not come to is a Precondition error of the reason
// CURSOR_AHEAD, be there something or not: it does not tell what is to come.
// One that is not in the log is Invalid. An archive that was restored from a
// backup meets both.
func (g *Gate) Changes(s Scope, after []byte, limit int) (page []Change, more bool, err error) {
	if err := g.checkPosition(s, after); err != nil {
		return nil, false, err
	}
	rng := g.log(s)
	if len(after) > 0 {
		rng.Start = append(s.prefix(), after...).after()
	}
	for e, err := range g.r.kv.Scan(changes.name, rng) {
		if err != nil {
			return nil, false, err
		}
		if len(page) == limit {
			return page, true, nil
		}
		c, err := g.r.change(e.Key[len(s.prefix()):])
		if err != nil {
			return nil, false, err
		}
		page = append(page, c)
	}
	return page, false, nil
}

// checkPosition refuses a position from which following the log would lose or
// repeat something. An entry never goes away once its instant has come, so one
// that was handed out is there.
func (g *Gate) checkPosition(s Scope, after key) error {
	if len(after) == 0 {
		return nil
	}
	if len(after) < numberSize {
		return press.BadField("after", press.CursorInvalid)
	}
	if bytes.Compare(after, key{}.time(g.r.now.Add(1))) >= 0 {
		return &press.Error{Kind: press.Precondition, Reason: press.CursorAhead}
	}
	there, err := g.Lists(s, after)
	if err == nil && !there {
		err = press.BadField("after", press.CursorInvalid)
	}
	return err
}

// change reads the edition at a position.
func (r reader) change(at key) (Change, error) {
	n, number, ok := cutPosition(at)
	if !ok {
		return Change{}, fmt.Errorf("read the log: no position: %q", at)
	}
	record, err := editions.get(r.kv, variantKey(n).number(number))
	if err != nil {
		return Change{}, fmt.Errorf("read edition %d of %s: %w", number, n, err)
	}
	return Change{Position: at, Release: n.Release, Record: record}, nil
}

// log is the part of a scope's log that is visible.
func (g *Gate) log(s Scope) kv.Range {
	return kv.Range{Start: s.prefix(), End: s.prefix().time(g.r.now.Add(1))}
}

// Lists reports whether the log of a scope has the visible change at a
// position.
func (g *Gate) Lists(s Scope, at []byte) (bool, error) {
	k := append(s.prefix(), at...)
	if bytes.Compare(k, g.log(s).End) >= 0 {
		return false, nil
	}
	return changes.has(g.r.kv, k)
}

// Newest returns the position of the newest change in a scope; nil where there
// is none.
func (g *Gate) Newest(s Scope) ([]byte, error) {
	rng := g.log(s)
	rng.Reverse = true
	for e, err := range g.r.kv.Scan(changes.name, rng) {
		if err != nil {
			return nil, err
		}
		return e.Key[len(s.prefix()):], nil
	}
	return nil, nil
}

// Next returns the next instant at which the log of a scope grows by itself, as
// things stand, and whether there is one. It is for the server's own waiting
// and caching, and must not be shown.
func (g *Gate) Next(s Scope) (time.Time, bool, error) {
	return g.r.nextChange(s, g.r.now)
}

// nextChange returns the instant of the first change in a scope after another.
func (r reader) nextChange(s Scope, after time.Time) (time.Time, bool, error) {
	rng := kv.Range{Start: s.prefix().time(after.Add(1)), End: kv.Prefix(s.prefix()).End}
	for e, err := range r.kv.Scan(changes.name, rng) {
		if err != nil {
			return time.Time{}, false, err
		}
		return instant(e.Key[len(s.prefix()):]), true, nil
	}
	return time.Time{}, false, nil
}

// Since returns when the change at a position became visible; zero where the
// position is empty.
func Since(position []byte) time.Time {
	if len(position) < numberSize {
		return time.Time{}
	}
	return instant(position)
}

// instant is the time that a key begins with.
func instant(k key) time.Time { return time.Unix(0, int64(binary.BigEndian.Uint64(k))).UTC() }
