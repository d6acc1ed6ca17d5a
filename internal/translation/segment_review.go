package translation

import (
	"context"
	"fmt"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// ReviewSegments implements TranslationService.
func (s *Service) ReviewSegments(ctx context.Context, req *pressroomv1.ReviewSegmentsRequest) (*pressroomv1.ReviewSegmentsResponse, error) {
	n, err := press.ParseVariantName("parent", req.GetParent())
	if err != nil {
		return nil, err
	}
	if err := settleReviews(req.GetReviews()); err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.ReviewSegmentsResponse, error) {
		d, err := openDesk(ctx, &w.Reader, n)
		if err != nil {
			return nil, err
		}
		if err := s.review(ctx, w, d, req.GetReviews()); err != nil {
			return nil, err
		}
		resp := &pressroomv1.ReviewSegmentsResponse{}
		view := s.viewer(ctx, d)
		for _, review := range req.GetReviews() {
			one, err := view.segment(d.t.InForce(review.GetSegment()))
			if err != nil {
				return nil, err
			}
			resp.Segments = append(resp.Segments, one)
		}
		return resp, nil
	})
}

// settleReviews checks reviews by themselves.
func settleReviews(reviews []*pressroomv1.SegmentReview) error {
	var wrong []press.Violation
	twice := make(map[string]bool)
	for i, review := range reviews {
		at := fmt.Sprintf("reviews[%d].", i)
		if twice[review.GetSegment()] {
			wrong = append(wrong, press.Violates(at+"segment", press.Duplicate, "Value", review.GetSegment()))
		}
		twice[review.GetSegment()] = true
		reason, err := press.SettleNote(at+"reason", review.GetReason())
		if err != nil {
			return err
		}
		review.Reason = reason
		if reason == "" && review.GetState() == pressroomv1.Segment_INITIAL {
			wrong = append(wrong, press.Violates(at+"reason", press.Required))
		}
	}
	return press.Invalidate(wrong)
}

// review moves segments, all of them or none.
func (s *Service) review(ctx context.Context, w *archive.Writer, d *desk, reviews []*pressroomv1.SegmentReview) error {
	by := author(ctx, w)
	var refused []press.Violation
	sentBack := false
	for _, review := range reviews {
		one := d.t.InForce(review.GetSegment())
		if one == nil {
			return press.Missing(press.SegmentNotFound, press.SegmentName(d.n, review.GetSegment()))
		}
		name := press.SegmentName(d.n, one.GetId())
		if err := press.MatchEtag(name, review.GetEtag(), d.etag(one.GetId())); err != nil {
			return err
		}
		if v := s.reviewable(d, one, review.GetState(), by.Key); v != "" {
			refused = append(refused, press.Violation{Subject: name, Reason: v, Metadata: map[string]string{"Name": name}})
			continue
		}
		reason := ""
		if review.GetState() == pressroomv1.Segment_INITIAL {
			reason, sentBack = review.GetReason(), true
		}
		d.t.Review(one.GetId(), review.GetState(), reason, by)
		if review.GetState() == pressroomv1.Segment_FINAL {
			if err := d.remember(w, one, by.Key); err != nil {
				return err
			}
		}
	}
	if len(refused) > 0 {
		return &press.Error{Kind: press.Precondition, Reason: refused[0].Reason, Metadata: refused[0].Metadata, Violations: refused}
	}
	if err := w.PutTranslation(d.n, d.t); err != nil {
		return err
	}
	// What is sent back in part is not approved, and does not wait for it.
	if sentBack && d.variant.GetState() != pressroomv1.Variant_DRAFT {
		d.variant.State = pressroomv1.Variant_DRAFT
		return w.MoveVariant(d.n, d.variant)
	}
	return nil
}

// reviewable says what keeps a segment from being reviewed, or nothing.
func (s *Service) reviewable(d *desk, one *storev1.SourceSegment, to pressroomv1.Segment_State, key string) press.Reason {
	e := d.t.Get(one.GetId())
	forward := to != pressroomv1.Segment_INITIAL
	switch {
	case e.GetTarget() == "":
		return press.SegmentUntranslated
	case forward && e.GetSource() != one.GetText():
		return press.SegmentStale
	case forward && s.separateReview && e.GetTranslator() == key:
		return press.ReviewerIsTranslator
	}
	return ""
}

// finish takes the segments of a text that is approved for final, and into the
// translation memory. Those that render a source that has changed since stay
// as they are: publishing will ask for them.
func (s *Service) finish(ctx context.Context, w *archive.Writer, v *pressroomv1.Variant) error {
	n, err := press.ParseVariantName("name", v.GetName())
	if err != nil {
		return err
	}
	d, err := openDesk(ctx, &w.Reader, n)
	if err != nil {
		return err
	}
	by := author(ctx, w)
	var refused []press.Violation
	for _, one := range d.t.Current() {
		e := d.t.Get(one.GetId())
		if e.GetTarget() == "" || e.GetState() == pressroomv1.Segment_FINAL {
			continue
		}
		// Be it stale: the source may come to be again what it renders.
		if s.separateReview && e.GetTranslator() == by.Key && e.GetState() < pressroomv1.Segment_REVIEWED {
			name := press.SegmentName(n, one.GetId())
			refused = append(refused, press.Violation{
				Subject: name, Reason: press.ReviewerIsTranslator, Metadata: map[string]string{"Name": name},
			})
			continue
		}
		if e.GetSource() != one.GetText() {
			continue
		}
		d.t.Review(one.GetId(), pressroomv1.Segment_FINAL, "", by)
		if err := d.remember(w, one, by.Key); err != nil {
			return err
		}
	}
	if len(refused) > 0 {
		return &press.Error{Kind: press.Precondition, Reason: refused[0].Reason, Metadata: refused[0].Metadata, Violations: refused}
	}
	return w.PutTranslation(n, d.t)
}
