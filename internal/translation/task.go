package translation

import (
	"context"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// ListTranslationTasks implements TranslationService.
func (s *Service) ListTranslationTasks(ctx context.Context, req *pressroomv1.ListTranslationTasksRequest) (*pressroomv1.ListTranslationTasksResponse, error) {
	language, err := press.Language("languageCode", req.GetLanguageCode())
	if err != nil {
		return nil, err
	}
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListTranslationTasksResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		page, next, err := r.Tasks(press.CallerOf(ctx), language, req.GetState(), cursor, aip.PageSize(req.GetPageSize()))
		resp.TranslationTasks = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}
