package xliff

import "strings"

// checkMarkers checks the annotations of a unit.
func (c *checker) checkMarkers() error {
	source, target := c.rows()
	for _, row := range [][]Event{source, target} {
		if err := c.checkMarkerPairs(row); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) checkMarkerPairs(row []Event) error {
	ended := make(map[*Inline]bool)
	for _, e := range row {
		in := e.Inline
		if in.Name == "em" {
			if e.Start == nil || e.Start.Name != "sm" || ended[e.Start] {
				return fail(in.Line, MarkerPair, "<em> of %.60q without an <sm> before it", in.Get("startRef"))
			}
			ended[e.Start] = true
		}
	}
	for _, e := range row {
		in := e.Inline
		if in.Name != "mrk" && in.Name != "sm" || e.End {
			continue
		}
		if in.Name == "sm" && !ended[in] {
			return fail(in.Line, MarkerPair, "<sm> %.60q without an <em> after it", in.ID())
		}
		if err := c.checkMarker(in); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) checkMarker(in *Inline) error {
	ref := in.Get("ref")
	if in.Get("type") == "comment" {
		switch {
		case in.Has("value") == in.Has("ref"):
			return fail(in.Line, Comment, "a comment has either value or ref")
		case in.Has("ref") && !c.isOwnNote(ref):
			if err := c.checkReference(ref, in.Line); err != nil {
				return err
			}
			return fail(in.Line, Comment, "%.60q is no note of the unit", ref)
		}
	}
	return c.checkReference(ref, in.Line)
}

// isOwnNote reports whether a reference leads to a note of the unit: as #n=ID,
// or with the unit, or the file and the unit, before it.
func (c *checker) isOwnNote(ref string) bool {
	path, ok := strings.CutPrefix(ref, "#")
	if !ok {
		return false
	}
	path = strings.TrimPrefix(path, "/")
	unit := "u=" + c.unit.ID() + "/"
	path = strings.TrimPrefix(path, "f="+c.file.ID()+"/"+unit)
	path = strings.TrimPrefix(path, unit)
	id, ok := strings.CutPrefix(path, "n=")
	if !ok {
		return false
	}
	for _, n := range c.unit.Notes {
		if n.ID() == id {
			return true
		}
	}
	return false
}

// checkReference checks the form of a reference into a file of XLIFF (2.1,
// section 4.3.1): what encloses comes before what is enclosed, each once, and
// at most one that encloses nothing comes last. A reference that does not begin
// with # leads elsewhere, and only its author knows what its fragment means.
func (c *checker) checkReference(ref string, line int) error {
	path, ok := strings.CutPrefix(ref, "#")
	if !ok {
		return nil
	}
	rank := 0
	for selector := range strings.SplitSeq(strings.TrimPrefix(path, "/"), "/") {
		if rank == leaf {
			return fail(line, Fragment, "%.80q goes on after what encloses nothing", ref)
		}
		next, ok := c.rank(selector)
		if !ok {
			return fail(line, Fragment, "%.80q is no fragment identifier of XLIFF, or has a prefix that is not known", ref)
		}
		if next <= rank {
			return fail(line, Fragment, "%.80q does not lead from what encloses to what is enclosed", ref)
		}
		rank = next
	}
	return nil
}

// leaf is the rank of what encloses nothing that has an id.
const leaf = 4

// rank says at which level a selector stands.
func (c *checker) rank(selector string) (int, bool) {
	prefix, id, ok := strings.Cut(selector, "=")
	if !ok {
		return leaf, isNmtoken(selector)
	}
	if !isNmtoken(id) {
		return 0, false
	}
	switch prefix {
	case "f":
		return 1, true
	case "g":
		return 2, true
	case "u":
		return 3, true
	case "n", "d", "t":
		return leaf, true
	}
	return leaf, c.prefixes[prefix]
}
