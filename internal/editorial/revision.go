package editorial

import (
	"context"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// ListReleaseRevisions implements EditorialService.
func (s *Service) ListReleaseRevisions(ctx context.Context, req *pressroomv1.ListReleaseRevisionsRequest) (*pressroomv1.ListReleaseRevisionsResponse, error) {
	id, err := press.ReleaseID("parent", req.GetParent())
	if err != nil {
		return nil, err
	}
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListReleaseRevisionsResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		page, next, err := r.ReleaseRevisions(id, cursor, aip.PageSize(req.GetPageSize()))
		resp.Revisions = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}

// GetReleaseRevision implements EditorialService.
func (s *Service) GetReleaseRevision(ctx context.Context, req *pressroomv1.GetReleaseRevisionRequest) (*pressroomv1.Revision, error) {
	parent, number, err := press.CutRevision(req.GetName())
	if err != nil {
		return nil, err
	}
	id, err := press.ReleaseID("name", parent)
	if err != nil {
		return nil, err
	}
	var revision *pressroomv1.Revision
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		revision, err = r.ReleaseRevision(id, number)
		return err
	})
	return revision, err
}

// RollbackRelease implements EditorialService.
func (s *Service) RollbackRelease(ctx context.Context, req *pressroomv1.RollbackReleaseRequest) (*pressroomv1.Release, error) {
	id, err := press.ReleaseID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Release, error) {
		release, err := seen(w, id, req)
		if err != nil {
			return nil, err
		}
		earlier, err := w.ReleaseRevision(id, req.GetRevision())
		if err != nil {
			return nil, err
		}
		changed := earlier.GetRelease()
		changed.Revision, changed.UpdateTime, changed.Etag = release.GetRevision(), release.GetUpdateTime(), release.GetEtag()
		if err := s.change(ctx, w, id, release, changed, req.GetRevision()); err != nil {
			return nil, err
		}
		return changed, describe(&w.Reader, changed)
	})
}
