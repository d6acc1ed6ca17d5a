package translation

import (
	"context"
	"fmt"
	"strconv"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// SubmitSegments implements TranslationService.
func (s *Service) SubmitSegments(ctx context.Context, req *pressroomv1.SubmitSegmentsRequest) (*pressroomv1.SubmitSegmentsResponse, error) {
	n, err := press.ParseVariantName("parent", req.GetParent())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.SubmitSegmentsResponse, error) {
		d, err := openDesk(ctx, &w.Reader, n)
		if err != nil {
			return nil, err
		}
		seen, err := w.Segmentation(n.Release, req.GetSourceRevision())
		if err != nil {
			return nil, err
		}
		if seen == nil {
			return nil, press.BadField("sourceRevision", press.SourceRevisionUnknown,
				"Value", strconv.Itoa(int(req.GetSourceRevision())), "Latest", strconv.Itoa(int(d.source.GetRevision())))
		}
		var all []submission
		for i, one := range req.GetSegments() {
			all = append(all, submission{
				at: fmt.Sprintf("segments[%d]", i), id: one.GetSegment(), target: one.GetTarget(),
				state: one.GetState(), etag: one.GetEtag(), source: segment.Text(seen, one.GetSegment()),
			})
		}
		results, err := s.submit(ctx, w, d, all)
		if err != nil {
			return nil, err
		}
		resp := &pressroomv1.SubmitSegmentsResponse{Results: results}
		if d.variant.GetRevision() > 0 {
			resp.Variant = d.variant
		}
		return resp, nil
	})
}

// maxSuggestions bounds what is kept beside the translation of a segment.
const maxSuggestions = 100

// submission is a translation that somebody hands in.
type submission struct {
	at     string // the field of the request that it came in
	id     string
	target string
	state  pressroomv1.Segment_State
	etag   string // of the translation that it replaces; empty for none
	source string // what it renders; empty where that revision had no such segment
}

// submit stores translations, or keeps as suggestions those whose source or
// target has moved. Where one of them is not valid nothing is stored.
func (s *Service) submit(ctx context.Context, w *archive.Writer, d *desk, all []submission) ([]*pressroomv1.SegmentResult, error) {
	if err := d.settle(all); err != nil {
		return nil, err
	}
	by := author(ctx, w)
	results := make([]*pressroomv1.SegmentResult, len(all))
	for i, one := range all {
		results[i] = &pressroomv1.SegmentResult{Outcome: d.take(one, by, s.newUID)}
	}
	if id := d.t.Unsound(); id != "" {
		return nil, press.BadField(fieldOf(all, id), press.BlockOpen)
	}
	if err := s.save(ctx, w, d); err != nil {
		return nil, err
	}
	view := s.viewer(ctx, d)
	for i, one := range all {
		found, err := d.find(one.id)
		if err != nil {
			return nil, err
		}
		if results[i].Segment, err = view.segment(found); err != nil {
			return nil, err
		}
	}
	return results, nil
}

// fieldOf is the field in which a segment was submitted.
func fieldOf(all []submission, id string) string {
	for _, one := range all {
		if one.id == id {
			return one.at + ".target"
		}
	}
	return "segments"
}

// settle brings translations into the form in which they are kept, and says
// what is wrong with any of them.
func (d *desk) settle(all []submission) error {
	var wrong []press.Violation
	twice := make(map[string]bool)
	for i := range all {
		one := &all[i]
		if twice[one.id] {
			wrong = append(wrong, press.Violates(one.at+".segment", press.Duplicate, "Value", one.id))
		}
		twice[one.id] = true
		if one.source == "" && d.t.InForce(one.id) == nil && d.t.Get(one.id) == nil {
			wrong = append(wrong, press.Violates(one.at+".segment", press.SegmentUnknown, "Value", one.id))
			continue
		}
		if len(d.t.Get(one.id).GetSuggestions()) >= maxSuggestions {
			wrong = append(wrong, press.Violates(one.at+".segment", press.SuggestionsFull, "Value", one.id))
		}
		target, found := press.SettleTarget(one.at+".target", segment.KindOf(one.id), one.target, d.release)
		one.target = target
		wrong = append(wrong, found...)
		if one.state == pressroomv1.Segment_STATE_UNSPECIFIED {
			one.state = pressroomv1.Segment_TRANSLATED
		}
	}
	return press.Invalidate(wrong)
}

// take makes a submission the translation of its segment, or keeps it beside.
func (d *desk) take(one submission, by segment.Author, newUID func() string) pressroomv1.SegmentResult_Outcome {
	beside := func(origin pressroomv1.Suggestion_Origin) {
		if one.target != "" {
			d.t.Suggest(one.id, &storev1.SuggestionRecord{
				Id: newUID(), Origin: origin, Target: one.target, Source: one.source,
				Creator: by.Key, CreateTime: timestamppb.New(by.Time),
			})
		}
	}
	now, e := d.t.InForce(one.id), d.t.Get(one.id)
	switch {
	case now == nil && segment.Text(d.t.Source, one.id) != "":
		beside(pressroomv1.Suggestion_NOT_ALIGNED)
		return pressroomv1.SegmentResult_NOT_ALIGNED
	case now == nil:
		beside(pressroomv1.Suggestion_SOURCE_MOVED)
		return pressroomv1.SegmentResult_SEGMENT_REMOVED
	case now.GetText() != one.source:
		beside(pressroomv1.Suggestion_SOURCE_MOVED)
		return pressroomv1.SegmentResult_SOURCE_MOVED
	case e.GetTarget() == one.target && (one.target == "" || e.GetSource() == one.source && e.GetState() >= one.state):
		return pressroomv1.SegmentResult_UNCHANGED
	case e.GetTarget() != one.target && one.etag != aip.AnyEtag && one.etag != d.etag(one.id):
		beside(pressroomv1.Suggestion_TARGET_MOVED)
		return pressroomv1.SegmentResult_TARGET_MOVED
	}
	if !d.t.Realign(now, one.target, by) {
		d.t.Set(one.id, one.source, one.target, one.state, by)
	}
	return pressroomv1.SegmentResult_STORED
}
