package archive

import (
	"time"

	"github.com/openpressroom/pressroom/internal/press"
)

// Changed returns when what this gate shows last changed, for those who know a
// state of it again by that time, cut to its second. It is zero where that would
// deceive them: where it changed twice within that second, and for a caller who
// reads ahead, to whom it changes at other times than to the public. It is zero
// too where nothing was ever public.
func (g *Gate) Changed() (time.Time, error) {
	s, err := g.State()
	if err != nil || !s.SecondExact || g.caller.MaxLead() > 0 {
		return time.Time{}, err
	}
	return s.Time, nil
}

// changed is Changed of one release.
func (g *Gate) changed(timelines map[string]press.Timeline) time.Time {
	var instants []time.Time
	for _, timeline := range timelines {
		for _, e := range timeline.Seen(g.r.now) {
			instants = append(instants, e.GetEdition().GetVisibleTime().AsTime())
		}
	}
	last, exact := press.LastChange(instants)
	if !exact || g.caller.MaxLead() > 0 {
		return time.Time{}
	}
	return last
}
