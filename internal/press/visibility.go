package press

import (
	"time"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Timeline is every edition of one variant by number, ascending. What the
// public sees at an instant is worked out from it and from nothing else: no
// timer has to fire for an embargo to lift.
type Timeline []*storev1.EditionRecord

// At returns the edition that counts at an instant: of those whose time has
// come the one with the highest number. It is nil where there is none. What an
// edition called off that nobody had seen is passed over, and so is the one
// that says so.
func (t Timeline) At(now time.Time) *storev1.EditionRecord {
	bound := now
	for i := len(t) - 1; i >= 0; i-- {
		when := visibleTime(t[i])
		switch {
		case when.After(bound):
		case t[i].GetUnseen():
			bound = when // what was to come then, never came
		default:
			return t[i]
		}
	}
	return nil
}

// Visible is At without withdrawals: the edition that a reader gets, or nil.
func (t Timeline) Visible(now time.Time) *storev1.EditionRecord {
	if e := t.At(now); e != nil && e.GetEdition().GetKind() != pressroomv1.Edition_WITHDRAWAL {
		return e
	}
	return nil
}

// Seen returns the editions that have come to be visible by an instant, by
// number. Those that another overtook before their time are not among them.
func (t Timeline) Seen(now time.Time) Timeline {
	var seen Timeline
	for _, e := range t {
		if when := visibleTime(e); !now.Before(when) && t.At(when) == e {
			seen = append(seen, e)
		}
	}
	return seen
}

// First returns the instant at which the variant first is or was visible, as
// things stand, be it to come; false where it never will be.
func (t Timeline) First() (time.Time, bool) {
	var first time.Time
	found := false
	for _, e := range t {
		when := visibleTime(e)
		if t.At(when) == e && (!found || when.Before(first)) {
			first, found = when, true
		}
	}
	return first, found
}

// Next returns the first instant after now at which what the public sees
// changes by itself; false where it will not.
func (t Timeline) Next(now time.Time) (time.Time, bool) {
	var next time.Time
	found := false
	for _, e := range t {
		when := visibleTime(e)
		if when.After(now) && t.At(when) == e && (!found || when.Before(next)) {
			next, found = when, true
		}
	}
	return next, found
}

// Visibility says where the variant stands for the public at an instant.
func (t Timeline) Visibility(now time.Time) pressroomv1.VariantStatus_Visibility {
	e := t.At(now)
	_, scheduled := t.Next(now)
	switch {
	case e != nil && e.GetEdition().GetKind() == pressroomv1.Edition_WITHDRAWAL:
		return pressroomv1.VariantStatus_WITHDRAWN
	case e != nil:
		return pressroomv1.VariantStatus_VISIBLE
	case scheduled:
		return pressroomv1.VariantStatus_SCHEDULED
	}
	return pressroomv1.VariantStatus_UNPUBLISHED
}

func visibleTime(e *storev1.EditionRecord) time.Time {
	return e.GetEdition().GetVisibleTime().AsTime()
}
