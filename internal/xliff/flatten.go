package xliff

import (
	"cmp"
	"slices"
)

// Event is a piece of a text in a row: where a code or an annotation begins or
// ends, or a text. So a pc reads as the sc and ec that it could be.
type Event struct {
	// Inline is the element, or the text.
	Inline *Inline
	// End says that the element ends here: ec, em, and the end of those that
	// hold something.
	End bool
	// Start is what an end belongs to; nil where that is in no sight.
	Start *Inline
}

// IsCode reports whether the event is that of a code.
func (e Event) IsCode() bool { return e.Inline.isCode() }

func (in *Inline) isCode() bool {
	switch in.Name {
	case "ph", "pc", "sc", "ec", "g", "x", "bx", "ex", "bpt", "ept", "it":
		return true
	}
	return false
}

// isMarker reports whether an inline is an annotation.
func (in *Inline) isMarker() bool { return in.Name == "mrk" || in.Name == "sm" || in.Name == "em" }

// holds reports whether an element encloses the text that it is about. What
// bpt, ept, ph and it of 1.2 hold is their native code.
func (in *Inline) holds() bool { return in.Name == "pc" || in.Name == "mrk" || in.Name == "g" }

// ID is the id of a code or annotation; for an end, that of its start.
func (e Event) ID() string {
	if e.Start != nil {
		return e.Start.ID()
	}
	if e.End && (e.Inline.Name == "ec" || e.Inline.Name == "em") && e.Inline.Has("startRef") {
		return e.Inline.Get("startRef")
	}
	return e.Inline.ID()
}

// Events returns a text in a row.
func Events(inlines []Inline) []Event {
	var all []Event
	starts := make(map[string]*Inline)
	var walk func([]Inline)
	walk = func(inlines []Inline) {
		for i := range inlines {
			in := &inlines[i]
			e := Event{Inline: in, End: isEnd(in)}
			if e.End {
				e.Start = starts[startKey(in)]
			} else if in.Name != "" {
				starts[startKey(in)] = in
			}
			all = append(all, e)
			if in.holds() {
				walk(in.Inlines)
				all = append(all, Event{Inline: in, End: true, Start: in})
			}
		}
	}
	walk(inlines)
	return all
}

func isEnd(in *Inline) bool {
	return in.Name == "ec" || in.Name == "em" || in.Name == "ex" || in.Name == "ept" || in.Name == "it" && in.Get("pos") == "close"
}

// startKey is what the start and the end of a code have in common.
func startKey(in *Inline) string {
	family := "code "
	if in.isMarker() {
		family = "marker "
	}
	switch {
	case in.Has("startRef"):
		return family + in.Get("startRef")
	case in.Has("rid"):
		return family + in.Get("rid")
	}
	return family + in.ID()
}

// Source returns the source of a unit: that of its parts, in a row.
func (u *Unit) Source() []Inline {
	var all []Inline
	for _, p := range u.Parts {
		all = append(all, p.Source.Inlines...)
	}
	return all
}

// Target returns the target of a unit: that of its parts in the order that they
// have in it. What stands between segments and has no target is as in the
// source. It is nil where a segment with words has no target.
func (u *Unit) Target() ([]Inline, bool) {
	var all []Inline
	for _, p := range u.inTargetOrder() {
		switch {
		case p.Target != nil:
			all = append(all, p.Target.Inlines...)
		case p.Ignorable:
			all = append(all, p.Source.Inlines...)
		case len(p.Source.Inlines) > 0:
			return nil, false
		}
	}
	return all, true
}

// inTargetOrder returns the parts of a unit in the order of their targets.
func (u *Unit) inTargetOrder() []*Part {
	places := make(map[*Part]int, len(u.Parts))
	for i, p := range u.Parts {
		places[p] = p.place(i)
	}
	sorted := slices.Clone(u.Parts)
	slices.SortStableFunc(sorted, func(a, b *Part) int { return cmp.Compare(places[a], places[b]) })
	return sorted
}

// place is where the target of the part at an index stands, from 1.
func (p *Part) place(i int) int {
	if p.Target != nil && p.Target.Has("order") {
		return number(p.Target.Get("order"))
	}
	return i + 1
}
