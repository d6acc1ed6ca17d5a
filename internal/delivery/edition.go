package delivery

import (
	"context"
	"slices"
	"time"

	"google.golang.org/protobuf/proto"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// ListEditions implements DeliveryService.
func (s *Service) ListEditions(ctx context.Context, req *pressroomv1.ListEditionsRequest) (*pressroomv1.ListEditionsResponse, error) {
	id, err := press.PublicationID(req.GetParent())
	if err != nil {
		return nil, err
	}
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	language := req.GetLanguageCode()
	if language != "" {
		if language, err = press.Language("languageCode", language); err != nil {
			return nil, err
		}
	}
	var editions []*pressroomv1.Edition
	var changed time.Time
	err = s.archive.ForCaller(ctx, func(g *archive.Gate) error {
		v, err := g.Release(id)
		if err != nil {
			return err
		}
		changed = v.Changed
		seen, err := g.Editions(id, language)
		for _, record := range seen {
			editions = append(editions, public(g, record))
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if cursor != nil {
		i := slices.IndexFunc(editions, func(e *pressroomv1.Edition) bool { return e.GetName() == string(cursor) })
		editions = editions[i+1:]
	}
	resp := &pressroomv1.ListEditionsResponse{Editions: editions, UpdateTime: updated(changed)}
	if size := aip.PageSize(req.GetPageSize()); len(editions) > size {
		resp.Editions = editions[:size]
		resp.NextPageToken = aip.EncodePageToken(req, []byte(editions[size-1].GetName()))
	}
	return resp, nil
}

// public is an edition without what is the editors' own, marked where it is read
// ahead.
func public(g *archive.Gate, e *storev1.EditionRecord) *pressroomv1.Edition {
	p := proto.CloneOf(e.GetEdition())
	p.ReleaseRevision, p.VariantRevision, p.OverriddenRules = 0, 0, nil
	p.EmbargoTime = embargo(g, e)
	return p
}
