package translation

import (
	"context"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// ListVariantRevisions implements TranslationService.
func (s *Service) ListVariantRevisions(ctx context.Context, req *pressroomv1.ListVariantRevisionsRequest) (*pressroomv1.ListVariantRevisionsResponse, error) {
	n, err := press.ParseVariantName("parent", req.GetParent())
	if err != nil {
		return nil, err
	}
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListVariantRevisionsResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		if err := mayRead(ctx, r, n); err != nil {
			return err
		}
		page, next, err := r.VariantRevisions(n, cursor, aip.PageSize(req.GetPageSize()))
		resp.Revisions = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}

// GetVariantRevision implements TranslationService.
func (s *Service) GetVariantRevision(ctx context.Context, req *pressroomv1.GetVariantRevisionRequest) (*pressroomv1.Revision, error) {
	parent, number, err := press.CutRevision(req.GetName())
	if err != nil {
		return nil, err
	}
	n, err := press.ParseVariantName("name", parent)
	if err != nil {
		return nil, err
	}
	var revision *pressroomv1.Revision
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		if err := mayRead(ctx, r, n); err != nil {
			return err
		}
		revision, err = r.VariantRevision(n, number)
		return err
	})
	return revision, err
}

// RollbackVariant implements TranslationService.
func (s *Service) RollbackVariant(ctx context.Context, req *pressroomv1.RollbackVariantRequest) (*pressroomv1.Variant, error) {
	n, err := press.ParseVariantName("name", req.GetName())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Variant, error) {
		release, variant, err := seen(ctx, w, n, req.GetEtag())
		if err != nil {
			return nil, err
		}
		earlier, err := w.VariantRevision(n, req.GetRevision())
		if err != nil {
			return nil, err
		}
		changed := earlier.GetVariant()
		changed.Revision, changed.UpdateTime, changed.Etag = variant.GetRevision(), variant.GetUpdateTime(), variant.GetEtag()
		changed.State, changed.RejectReason = variant.GetState(), variant.GetRejectReason()
		return changed, s.change(ctx, w, n, release, variant, changed, archive.Save{RolledBack: req.GetRevision()})
	})
}
