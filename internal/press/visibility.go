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

// Shown returns the editions that have come to be visible or, as things stand,
// will, by number, which is also the order of their instants. Those that another
// overtakes before their time, and those called off, are not among them.
func (t Timeline) Shown() Timeline {
	var shown Timeline
	for _, e := range t {
		if t.At(visibleTime(e)) == e {
			shown = append(shown, e)
		}
	}
	return shown
}

// Seen returns the editions that have come to be visible by an instant, by
// number.
func (t Timeline) Seen(now time.Time) Timeline {
	shown := t.Shown()
	for i, e := range shown {
		if visibleTime(e).After(now) {
			return shown[:i]
		}
	}
	return shown
}

// First returns the instant at which the variant first is or was visible, as
// things stand, be it to come; false where it never will be.
func (t Timeline) First() (time.Time, bool) {
	for _, e := range t.Shown() {
		return visibleTime(e), true
	}
	return time.Time{}, false
}

// Next returns the first instant after now at which what the public sees
// changes by itself; false where it will not.
func (t Timeline) Next(now time.Time) (time.Time, bool) {
	for _, e := range t.Shown() {
		if when := visibleTime(e); when.After(now) {
			return when, true
		}
	}
	return time.Time{}, false
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
