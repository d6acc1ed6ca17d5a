package check

import "slices"

// structure wants the links of the source in the target, and the blocks of it.
func structure(r *report, source, target side) {
	if source.document == nil {
		return
	}
	before, after := source.document.Links(), target.document.Links()
	for _, link := range before {
		if !slices.Contains(after, link) {
			r.add(LinkMissing, link)
		}
	}
	for _, link := range after {
		if !slices.Contains(before, link) {
			r.add(LinkAdded, link)
		}
	}
	if !slices.Equal(source.document.Outline(), target.document.Outline()) {
		r.add(StructureChanged, "")
	}
}
