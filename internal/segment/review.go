package segment

import (
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Review moves the translation of a segment to a state, or back with a reason.
func (t *Translation) Review(id string, state pressroomv1.Segment_State, reason string, by Author) {
	e := t.entry(id)
	e.State, e.Reviewer, e.RejectReason = state, by.Key, reason
	e.Generation++
	e.UpdateTime = timestamppb.New(by.Time)
}

// HandIn takes first attempts, and segments that were sent back, for
// translations: whoever hands the text in says that they are.
func (t *Translation) HandIn(by Author) {
	for _, s := range t.Current() {
		e := t.Get(s.GetId())
		if e.GetTarget() == "" || e.GetState() != pressroomv1.Segment_INITIAL {
			continue
		}
		e.State, e.RejectReason = pressroomv1.Segment_TRANSLATED, ""
		e.Generation++
		e.UpdateTime = timestamppb.New(by.Time)
	}
}

// Override records that what a check finds in a segment is right as it is.
func (t *Translation) Override(s *storev1.SourceSegment, check, reason string, by Author) {
	e := t.entry(s.GetId())
	if e.Overrides == nil {
		e.Overrides = make(map[string]*storev1.OverrideRecord)
	}
	e.Overrides[check] = &storev1.OverrideRecord{
		Override: &pressroomv1.CheckOverride{
			Reason: reason, Creator: by.Key, CreateTime: timestamppb.New(by.Time),
		},
		TextSha256: Digest(s.GetText(), e.GetTarget()),
	}
}
