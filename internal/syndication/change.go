package syndication

import (
	"context"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/render"
)

// maxWait is how long a call for changes may wait.
const maxWait = time.Minute

// reading is how somebody follows a log: which, from where, and how much of it.
type reading struct {
	scope archive.Scope
	after []byte // nil where none was named and nothing was read yet
	now   bool   // begin after the newest where after is nil
	view  pressroomv1.ChangeView
}

// readingOf reads what ListChanges and WatchChanges have in common.
func readingOf(req interface {
	GetAfter() string
	GetLanguageCode() string
	GetTopic() string
	GetRegionCode() string
	GetStart() pressroomv1.ChangeStart
	GetView() pressroomv1.ChangeView
}) (reading, error) {
	scope, err := scopeOf(req)
	if err != nil {
		return reading{}, err
	}
	after, err := press.ChangePosition(req.GetAfter(), scope.Language, scope.Topic, scope.Region)
	return reading{
		scope: scope, after: after, view: req.GetView(),
		now: req.GetStart() == pressroomv1.ChangeStart_CHANGE_START_NOW,
	}, err
}

// ListChanges implements SyndicationService.
func (s *Service) ListChanges(ctx context.Context, req *pressroomv1.ListChangesRequest) (*pressroomv1.ListChangesResponse, error) {
	r, err := readingOf(req)
	if err != nil {
		return nil, err
	}
	wait := req.GetWait().AsDuration()
	if wait < 0 || req.GetWait() != nil && !req.GetWait().IsValid() {
		return nil, press.BadField("wait", press.NotInRange, "Minimum", "0s", "Maximum", maxWait.String())
	}
	deadline := time.After(min(wait, maxWait))
	for {
		var rung <-chan struct{}
		if wait > 0 {
			rung = s.bell.next()
		}
		resp, err := s.changes(ctx, &r, aip.PageSize(req.GetPageSize()))
		if err != nil || len(resp.GetChanges()) > 0 || wait <= 0 {
			return resp, err
		}
		select {
		case <-rung:
		case <-deadline:
			return resp, nil
		case <-s.bell.draining:
			return resp, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// changes reads a page and moves the reading past it.
func (s *Service) changes(ctx context.Context, r *reading, limit int) (*pressroomv1.ListChangesResponse, error) {
	var resp *pressroomv1.ListChangesResponse
	after := r.after
	err := s.archive.Follow(ctx, func(g *archive.Gate) error {
		resp, after = &pressroomv1.ListChangesResponse{}, r.after
		if err := s.checkScope(g, r.scope); err != nil {
			return err
		}
		if after == nil && r.now {
			var err error
			if after, err = g.Newest(r.scope); err != nil {
				return err
			}
		}
		page, more, err := g.Changes(r.scope, after, limit)
		if err != nil {
			return err
		}
		for _, c := range page {
			change, err := s.change(g, r, c)
			if err != nil {
				return err
			}
			resp.Changes = append(resp.Changes, change)
			after = c.Position
		}
		resp.More = more
		return nil
	})
	if err != nil {
		return nil, err
	}
	if after == nil {
		after = []byte{} // the beginning, and no longer "now"
	}
	r.after = after
	resp.NextCursor = r.cursor(after)
	if newest := archive.Since(after); !newest.IsZero() {
		resp.UpdateTime = timestamppb.New(newest)
	}
	return resp, nil
}

func (r *reading) cursor(position []byte) string {
	return press.ChangeCursor(position, r.scope.Language, r.scope.Topic, r.scope.Region)
}

// change tells of one entry of the log.
func (s *Service) change(g *archive.Gate, r *reading, c archive.Change) (*pressroomv1.Change, error) {
	e := c.Record.GetEdition()
	change := &pressroomv1.Change{
		Cursor:        r.cursor(c.Position),
		Publication:   press.PublicationName(c.Release),
		Edition:       e.GetName(),
		LanguageCode:  e.GetLanguageCode(),
		EditionNumber: e.GetNumber(),
		Kind:          e.GetKind(),
		VisibleTime:   e.GetVisibleTime(),
		Note:          e.GetNote(),
		Topics:        c.Record.GetTopics(),
		RegionCode:    c.Record.GetRegionCode(),
		Uri:           render.URI(c.Release, e.GetLanguageCode()),
	}
	if r.view != pressroomv1.ChangeView_CHANGE_VIEW_FULL {
		return change, nil
	}
	v, err := g.Release(c.Release)
	if err != nil {
		return nil, err
	}
	if v.Editions[e.GetLanguageCode()].GetEdition().GetNumber() != e.GetNumber() {
		return change, nil // withdrawn, or another has taken its place
	}
	edition, err := g.Edition(v, e.GetLanguageCode())
	if err != nil {
		return nil, err
	}
	change.Content = s.renderer.Publication(edition)
	return change, nil
}
