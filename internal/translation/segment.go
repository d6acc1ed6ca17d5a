package translation

import (
	"context"
	"slices"

	"google.golang.org/protobuf/proto"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// ListSegments implements TranslationService.
func (s *Service) ListSegments(ctx context.Context, req *pressroomv1.ListSegmentsRequest) (*pressroomv1.ListSegmentsResponse, error) {
	n, err := press.ParseVariantName("parent", req.GetParent())
	if err != nil {
		return nil, err
	}
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListSegmentsResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		d, err := openDesk(ctx, r, n)
		if err != nil {
			return err
		}
		v := s.viewer(ctx, d)
		if req.GetShowDismissed() {
			if v.dismissed, err = r.Dismissed(n); err != nil {
				return err
			}
		}
		wanted := v.wanted(req)
		i := slices.IndexFunc(wanted, func(s *storev1.SourceSegment) bool { return s.GetId() == string(cursor) })
		page, size := wanted[i+1:], aip.PageSize(req.GetPageSize())
		if len(page) > size {
			page = page[:size]
			resp.NextPageToken = aip.EncodePageToken(req, []byte(page[size-1].GetId()))
		}
		for _, one := range page {
			shown, err := v.segment(one)
			if err != nil {
				return err
			}
			resp.Segments = append(resp.Segments, shown)
		}
		resp.SourceRevision = d.source.GetRevision()
		return nil
	})
	return resp, err
}

// wanted returns the segments that a request asks for, in order.
func (v *viewer) wanted(req *pressroomv1.ListSegmentsRequest) []*storev1.SourceSegment {
	all := slices.Clone(v.all)
	if req.GetShowRemoved() || req.GetFreshness() == pressroomv1.Segment_REMOVED {
		for _, one := range v.t.Removed() {
			e := v.t.Get(one.GetId())
			if e.GetTarget() != "" || len(e.GetSuggestions())+len(v.dismissed[one.GetId()]) > 0 {
				all = append(all, one)
			}
		}
	}
	if f := req.GetFreshness(); f != 0 {
		all = slices.DeleteFunc(all, func(s *storev1.SourceSegment) bool { return v.freshness(s) != f })
	}
	return all
}

// segmentID is the last part of a segment's name.
func segmentID(s *pressroomv1.Segment) string {
	_, id, _ := press.CutSegment(s.GetName())
	return id
}

// cloneText returns a copy of a text.
func cloneText(v *pressroomv1.Variant) *pressroomv1.Variant { return proto.CloneOf(v) }

// sameText reports whether two texts are the same, whatever their state.
func sameText(a, b *pressroomv1.Variant) bool {
	return a.GetHeadline() == b.GetHeadline() && a.GetStandfirst() == b.GetStandfirst() &&
		a.GetBody() == b.GetBody() && a.GetNotesToEditors() == b.GetNotesToEditors() &&
		equalTexts(a.GetCaptions(), b.GetCaptions()) &&
		equalTexts(a.GetAlternativeTexts(), b.GetAlternativeTexts()) &&
		equalTexts(a.GetTopicLabels(), b.GetTopicLabels())
}

func equalTexts(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for id, text := range a {
		if other, ok := b[id]; !ok || other != text {
			return false
		}
	}
	return true
}

// viewer shows segments to translators.
type viewer struct {
	*desk
	service *Service
	caller  press.Caller
	all     []*storev1.SourceSegment // those in force
	inForce map[string]bool          // the same, by id
	// dismissed are the suggestions to show that were dismissed, by segment.
	dismissed map[string][]*storev1.SuggestionRecord
	// gone is what removed has found; nil before.
	gone []string
}

func (s *Service) viewer(ctx context.Context, d *desk) *viewer {
	v := &viewer{desk: d, service: s, caller: press.CallerOf(ctx), all: d.t.Current(), inForce: make(map[string]bool)}
	for _, one := range v.all {
		v.inForce[one.GetId()] = true
	}
	return v
}

// freshness says what is to be done for a segment, in force or not.
func (v *viewer) freshness(s *storev1.SourceSegment) pressroomv1.Segment_Freshness {
	if !v.inForce[s.GetId()] {
		return pressroomv1.Segment_REMOVED
	}
	return v.t.Freshness(s)
}

// todo reports whether a segment is to be translated.
func todo(f pressroomv1.Segment_Freshness) bool {
	return f == pressroomv1.Segment_MISSING || f == pressroomv1.Segment_STALE
}

// segment shows one segment.
func (v *viewer) segment(s *storev1.SourceSegment) (*pressroomv1.Segment, error) {
	e := v.t.Get(s.GetId())
	shown := &pressroomv1.Segment{
		Name:           press.SegmentName(v.n, s.GetId()),
		Kind:           s.GetKind(),
		Source:         s.GetText(),
		SourceHash:     segment.Hash(s.GetText()),
		RenderedSource: e.GetSource(),
		Target:         e.GetTarget(),
		State:          pressroomv1.Segment_INITIAL,
		Freshness:      v.freshness(s),
		RejectReason:   e.GetRejectReason(),
		MinorChange:    e.GetMinorChange(),
		Etag:           v.etag(s.GetId()),
		UpdateTime:     e.GetUpdateTime(),
		WordCount:      s.GetWordCount(),
	}
	if e.GetTarget() != "" {
		shown.State, shown.Translator, shown.Reviewer = e.GetState(), e.GetTranslator(), e.GetReviewer()
	}
	if shown.GetFreshness() == pressroomv1.Segment_STALE && e.GetSource() != "" {
		shown.SourceComparison = comparison("source", e.GetSource(), s.GetText())
	}
	if todo(shown.GetFreshness()) {
		shown.DerivedFrom = s.GetDerivedFrom()
	}
	var err error
	if shown.Suggestions, err = v.suggestions(s, shown.GetFreshness()); err != nil {
		return nil, err
	}
	shown.Findings, err = v.findings(s)
	return shown, err
}
