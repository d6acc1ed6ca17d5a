package intake

import (
	"cmp"
	"slices"
)

// quotation is a text in quotation marks, the marks included; it has several parts where it runs over
// paragraphs or is interrupted by its attribution.
type quotation struct {
	parts     []span
	paragraph int  // index of the paragraph of the last part
	unclosed  bool // it ends with its paragraph for want of a mark
	block     bool // set apart, without marks
	said      *attribution

	interruption span // what says who speaks within the marks, between dashes
	id           string
}

func (q quotation) start() int { return q.parts[0].start }
func (q quotation) end() int   { return q.parts[len(q.parts)-1].end }

// maxQuotations bounds the texts in marks that are looked at: no release has more.
const maxQuotations = 5000

// quotations returns what stands in quotation marks or is set apart, in the order of the text.
func (r *reading) quotations() []quotation {
	c := collector{reading: r}
	for i := range r.readable() {
		if r.paragraphs[i].use != taken && len(c.all) < maxQuotations {
			c.read(i)
		}
	}
	c.finish()
	all := append(c.all, r.blockQuotations(c.all)...)
	for i := range all {
		all[i] = r.interrupted(all[i])
	}
	slices.SortStableFunc(all, func(a, b quotation) int { return cmp.Compare(a.start(), b.start()) })
	return all
}
