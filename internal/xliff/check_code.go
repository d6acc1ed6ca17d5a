package xliff

import "strings"

// checkData checks original data, and what codes refer to.
func (c *checker) checkData() error {
	data := newScope("data")
	for _, d := range c.unit.Data {
		if err := data.add(d.ID(), d.Line); err != nil {
			return err
		}
	}
	codes := make(map[string]*Inline)
	all := c.elements()
	for _, in := range all {
		if in.isCode() && in.ID() != "" && codes[in.ID()] == nil {
			codes[in.ID()] = in
		}
	}
	for _, in := range all {
		for _, name := range []string{"dataRef", "dataRefStart", "dataRefEnd"} {
			if ref := in.Get(name); ref != "" && data.line[ref] == 0 {
				return fail(in.Line, DataRef, "%s is %.60q, and the unit has no such data", name, ref)
			}
		}
		for _, name := range []string{"subFlows", "subFlowsStart", "subFlowsEnd"} {
			for _, id := range strings.Fields(in.Get(name)) {
				if !c.units[id] {
					return fail(in.Line, SubFlow, "%s names %.60q, and the file has no such unit", name, id)
				}
			}
		}
		if err := c.checkCopy(in, codes); err != nil {
			return err
		}
		if err := checkType(in); err != nil {
			return err
		}
	}
	return nil
}

// elements returns all elements in the texts of the unit.
func (c *checker) elements() []*Inline {
	var all []*Inline
	for _, p := range c.unit.Parts {
		for _, content := range []*Content{p.Source, p.Target} {
			if content == nil {
				continue
			}
			for _, e := range Events(content.Inlines) {
				if e.Inline.Name != "" && (!e.End || e.Start != e.Inline) {
					all = append(all, e.Inline)
				}
			}
		}
	}
	return all
}

func (c *checker) checkCopy(in *Inline, codes map[string]*Inline) error {
	of := in.Get("copyOf")
	if of == "" {
		return nil
	}
	switch original := codes[of]; {
	case original == nil || original == in:
		return fail(in.Line, CopyOf, "a copy of %.60q, and the unit has no such code", of)
	case original.Get("canCopy") == "no":
		return fail(in.Line, CopyOf, "a copy of %.60q, which may not be copied", of)
	case in.Has("dataRef") || in.Has("dataRefStart") || in.Has("dataRefEnd"):
		return fail(in.Line, CopyOf, "a copy of %.60q that has data of its own", of)
	}
	return nil
}

// checkType checks type and subType of a code.
func checkType(in *Inline) error {
	sub, isOwn := strings.CutPrefix(in.Get("subType"), "xlf:")
	kind := in.Get("type")
	switch {
	case !in.isCode() || !in.Has("subType"):
		return nil
	case kind == "":
		return fail(in.Line, SubType, "subType without type")
	case !isOwn:
		return nil
	case sub == "var" && kind == "ui":
		return nil
	case (sub == "lb" || sub == "pb" || sub == "b" || sub == "i" || sub == "u") && kind == "fmt":
		return nil
	}
	return fail(in.Line, SubType, "subType xlf:%s beside type %s", sub, kind)
}

// checkCodes checks the codes of a unit in a row: their pairs, and what may be
// done to them.
func (c *checker) checkCodes() error {
	source, target := c.rows()
	for _, row := range [][]Event{source, target} {
		if err := checkPairs(row); err != nil {
			return err
		}
		if err := checkRights(row); err != nil {
			return err
		}
	}
	if err := checkFirst(source); err != nil {
		return err
	}
	if err := c.checkDeleted(); err != nil {
		return err
	}
	return checkReordered(source, target)
}

// checkPairs checks that each sc has its ec, after it, or is isolated.
func checkPairs(row []Event) error {
	ended := make(map[*Inline]bool)
	for _, e := range row {
		if in := e.Inline; in.Name == "ec" {
			if err := checkEnd(in, e.Start); err != nil {
				return err
			}
			if e.Start != nil {
				ended[e.Start] = true
			}
		}
	}
	for _, e := range row {
		if in := e.Inline; in.Name == "sc" && (in.Get("isolated") == "yes") == ended[in] {
			return fail(in.Line, CodePair, "<sc> %.60q has its <ec> in the unit, or else is isolated", in.ID())
		}
	}
	return nil
}

func checkEnd(in, start *Inline) error {
	isolated, id, ref := in.Get("isolated") == "yes", in.Has("id"), in.Has("startRef")
	switch {
	case isolated && (!id || ref), !isolated && (id || !ref):
		return fail(in.Line, CodePair, "an <ec> has a startRef, or else an id and is isolated")
	case !isolated && (start == nil || start.Name != "sc"):
		return fail(in.Line, CodePair, "<ec> of %.60q without an <sc> before it", in.Get("startRef"))
	case isolated:
		return nil
	}
	for _, name := range []string{"canCopy", "canDelete", "canOverlap"} {
		if right(start, name) != right(in, name) {
			return fail(in.Line, CodeAgree, "<ec> of %.60q and its <sc> differ in %s", start.ID(), name)
		}
	}
	if (right(start, "canReorder") == "yes") != (right(in, "canReorder") == "yes") || right(in, "canReorder") == "firstNo" {
		return fail(in.Line, CodeAgree, "<ec> of %.60q and its <sc> differ in canReorder", start.ID())
	}
	return nil
}

// right is what may be done to a code, with its default.
func right(in *Inline, name string) string {
	switch {
	case in.Has(name):
		return in.Get(name)
	case name == "canOverlap" && in.Name == "pc":
		return "no"
	}
	return "yes"
}

// reorderRight is the canReorder of an event's code; that of the start for the
// end of a pc.
func reorderRight(e Event) string { return right(e.Inline, "canReorder") }

// checkRights checks that what keeps its place may not be copied or deleted.
func checkRights(row []Event) error {
	for _, e := range row {
		in := e.Inline
		if e.IsCode() && reorderRight(e) != "yes" && (right(in, "canCopy") != "no" || right(in, "canDelete") != "no") {
			return fail(in.Line, CanReorder, "<%s> may not be reordered, and may be copied or deleted", in.Name)
		}
	}
	return nil
}

// checkFirst checks that each run of codes that keep their order begins with
// firstNo.
func checkFirst(row []Event) error {
	before := "yes"
	for _, e := range row {
		if !e.IsCode() {
			continue
		}
		now := reorderRight(e)
		if now == "no" && !e.End && before == "yes" {
			return fail(e.Inline.Line, CanReorder, "<%s> %.60q with canReorder no after none with firstNo", e.Inline.Name, e.Inline.ID())
		}
		before = now
	}
	return nil
}

// checkDeleted checks that what may not be deleted from a segment that has a
// target is in some target of the unit.
func (c *checker) checkDeleted() error {
	there := make(map[string]bool)
	for _, p := range c.unit.Parts {
		if p.Target != nil {
			for _, e := range Events(p.Target.Inlines) {
				there[e.ID()] = there[e.ID()] || e.IsCode()
			}
		}
	}
	for _, p := range c.unit.Parts {
		if p.Target == nil {
			continue
		}
		for _, e := range Events(p.Source.Inlines) {
			if e.IsCode() && right(e.Inline, "canDelete") == "no" && !there[e.ID()] {
				return fail(p.Target.Line, Deleted, "code %.60q may not be deleted, and is not in the target", e.ID())
			}
		}
	}
	return nil
}

// checkReordered checks that what follows another for good follows it in the
// target.
func checkReordered(source, target []Event) error {
	before := make(map[string]string) // the code before each that may not be reordered
	last := ""
	for _, e := range source {
		if e.IsCode() {
			if reorderRight(e) == "no" && !e.End {
				before[eventKey(e)] = last
			}
			last = eventKey(e)
		}
	}
	last = ""
	for _, e := range target {
		if !e.IsCode() {
			continue
		}
		if want, ok := before[eventKey(e)]; ok && want != last {
			return fail(e.Inline.Line, Reordered, "code %.60q stands elsewhere than in the source", e.ID())
		}
		last = eventKey(e)
	}
	return nil
}

func eventKey(e Event) string {
	if e.End {
		return "/" + e.ID()
	}
	return e.ID()
}
