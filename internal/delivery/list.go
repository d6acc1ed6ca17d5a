package delivery

import (
	"context"
	"errors"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// ListPublications implements DeliveryService.
func (s *Service) ListPublications(ctx context.Context, req *pressroomv1.ListPublicationsRequest) (*pressroomv1.ListPublicationsResponse, error) {
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	wanted, err := wantedLanguages(ctx, req.GetLanguageCode())
	if err != nil {
		return nil, err
	}
	language := ""
	if req.GetLanguageCode() != "" {
		language = wanted[0]
	}
	resp := &pressroomv1.ListPublicationsResponse{}
	err = s.archive.ForCaller(ctx, func(g *archive.Gate) error {
		page, next, err := g.List(req.GetTopic(), language, cursor, aip.PageSize(req.GetPageSize()))
		if err != nil {
			return err
		}
		for _, v := range page {
			p, err := s.publication(g, v, wanted, language != "")
			if unlisted(err) {
				continue
			}
			if err != nil {
				return err
			}
			resp.Publications = append(resp.Publications, p)
		}
		resp.NextPageToken = aip.EncodePageToken(req, next)
		changed, err := g.Changed()
		resp.UpdateTime = updated(changed)
		return err
	})
	return resp, err
}

// unlisted reports whether a release that is visible in some language is none
// for this reader: it was withdrawn in theirs, or no fallback leads to it.
func unlisted(err error) bool {
	return errors.Is(err, &press.Error{Reason: press.PublicationWithdrawn}) ||
		errors.Is(err, &press.Error{Reason: press.LanguageNotAvailable})
}
