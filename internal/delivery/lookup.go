package delivery

import (
	"context"

	"golang.org/x/text/unicode/norm"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// LookupPublication implements DeliveryService.
func (s *Service) LookupPublication(ctx context.Context, req *pressroomv1.LookupPublicationRequest) (*pressroomv1.Publication, error) {
	language, err := press.Language("languageCode", req.GetLanguageCode())
	if err != nil {
		return nil, err
	}
	var p *pressroomv1.Publication
	err = s.archive.ForCaller(ctx, func(g *archive.Gate) error {
		v, err := g.Lookup(language, norm.NFC.String(req.GetSlug()))
		if err != nil {
			return err
		}
		p, err = s.publication(g, v, []string{language}, true)
		return err
	})
	return p, err
}
