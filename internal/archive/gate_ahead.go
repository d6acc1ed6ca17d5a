package archive

import (
	"slices"
	"time"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// seen returns the editions of a timeline that the caller of this gate may see:
// those that the public has seen, and those that come to be visible within the
// caller's lead for their language and topics.
func (g *Gate) seen(t press.Timeline) press.Timeline {
	lead := g.caller.MaxLead()
	if lead == 0 {
		return t.Seen(g.r.now)
	}
	return slices.DeleteFunc(t.Seen(g.r.now.Add(lead)), func(e *storev1.EditionRecord) bool {
		return g.closed(e)
	})
}

// at returns the edition of a timeline that counts for the caller: the last that
// they may see.
func (g *Gate) at(t press.Timeline) *storev1.EditionRecord {
	if g.caller.MaxLead() == 0 {
		return t.At(g.r.now)
	}
	if seen := g.seen(t); len(seen) > 0 {
		return seen[len(seen)-1]
	}
	return nil
}

// closed reports whether it is too early for an edition, even for this caller.
func (g *Gate) closed(e *storev1.EditionRecord) bool {
	lead := g.caller.Lead(e.GetEdition().GetLanguageCode(), e.GetTopics())
	return g.r.now.Add(lead).Before(e.GetEdition().GetVisibleTime().AsTime())
}

// next returns the first instant after now at which what the caller sees of a
// timeline changes by itself; false where it will not. For one who reads ahead
// that is when an edition comes within their lead, and when it is no longer
// embargoed.
func (g *Gate) next(t press.Timeline) (time.Time, bool) {
	next, found := t.Next(g.r.now)
	for _, e := range t {
		visible := e.GetEdition().GetVisibleTime().AsTime()
		opens := visible.Add(-g.caller.Lead(e.GetEdition().GetLanguageCode(), e.GetTopics()))
		if opens.After(g.r.now) && t.At(visible) == e && (!found || opens.Before(next)) {
			next, found = opens, true
		}
	}
	return next, found
}

// Embargo returns when an edition that this gate showed becomes visible, where
// that is to come: the caller reads it ahead. It is zero for what the public
// sees.
func (g *Gate) Embargo(e *storev1.EditionRecord) time.Time {
	if visible := e.GetEdition().GetVisibleTime().AsTime(); visible.After(g.r.now) {
		return visible
	}
	return time.Time{}
}

// note has the audit log tell of editions that are read before their time. Every
// method of the gate that hands out what only an edition holds calls it.
func (g *Gate) note(editions ...*storev1.EditionRecord) {
	for _, e := range editions {
		if name := e.GetEdition().GetName(); !g.Embargo(e).IsZero() && !slices.Contains(g.ahead, name) {
			g.ahead = append(g.ahead, name)
		}
	}
}
