package press

import (
	"slices"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// transitions are the ways that a text may go by its verbs. Saving a change
// takes it back to DRAFT from anywhere and is no verb.
var transitions = map[pressroomv1.Variant_State][]pressroomv1.Variant_State{
	pressroomv1.Variant_DRAFT:     {pressroomv1.Variant_IN_REVIEW},
	pressroomv1.Variant_IN_REVIEW: {pressroomv1.Variant_APPROVED, pressroomv1.Variant_DRAFT},
}

// Move takes a text to a state, or refuses a way that there is not.
func Move(v *pressroomv1.Variant, to pressroomv1.Variant_State) error {
	if !slices.Contains(transitions[v.GetState()], to) {
		return Refuse(IllegalTransition, v.GetName(), "From", v.GetState().String(), "To", to.String())
	}
	v.State = to
	return nil
}

// Stale reports whether a translation renders a source revision that is no
// longer the newest.
func Stale(v, source *pressroomv1.Variant) bool {
	return v.GetLanguageCode() != source.GetLanguageCode() && v.GetSourceRevision() < source.GetRevision()
}
