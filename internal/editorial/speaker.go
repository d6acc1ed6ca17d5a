package editorial

import (
	"context"
	"errors"

	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// CreateSpeaker implements EditorialService.
func (s *Service) CreateSpeaker(ctx context.Context, req *pressroomv1.CreateSpeakerRequest) (*pressroomv1.Speaker, error) {
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Speaker, error) {
		speaker := &pressroomv1.Speaker{}
		proto.Merge(speaker, req.GetSpeaker())
		return speaker, s.createSpeaker(w, speaker, req.GetSpeakerId())
	})
}

// createSpeaker keeps a new speaker under an id, or under one made from the
// name where none is given.
func (s *Service) createSpeaker(w *archive.Writer, speaker *pressroomv1.Speaker, id string) error {
	aip.ClearOutput(speaker)
	uid := s.newUID()
	if id == "" {
		base := aip.ID(speaker.GetDisplayName())
		if base == "" {
			base = "speaker-" + uid[len(uid)-12:]
		}
		var err error
		id, err = free(base, aip.MaxIDLength, func(id string) (bool, error) {
			_, err := w.Speaker(id)
			if errors.Is(err, &press.Error{Reason: press.SpeakerNotFound}) {
				return true, nil
			}
			return false, err
		})
		if err != nil {
			return err
		}
	}
	speaker.Name = press.SpeakerName(id)
	if err := press.SettleSpeaker(speaker); err != nil {
		return err
	}
	return w.CreateSpeaker(speaker, uid)
}

// GetSpeaker implements EditorialService.
func (s *Service) GetSpeaker(ctx context.Context, req *pressroomv1.GetSpeakerRequest) (*pressroomv1.Speaker, error) {
	id, err := press.SpeakerID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	var speaker *pressroomv1.Speaker
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		if err := r.ShowsSpeakerTo(press.CallerOf(ctx), id); err != nil {
			return err
		}
		speaker, err = r.Speaker(id)
		return err
	})
	return speaker, err
}

// ListSpeakers implements EditorialService.
func (s *Service) ListSpeakers(ctx context.Context, req *pressroomv1.ListSpeakersRequest) (*pressroomv1.ListSpeakersResponse, error) {
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListSpeakersResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		page, next, err := r.Speakers(cursor, aip.PageSize(req.GetPageSize()))
		resp.Speakers = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}

// UpdateSpeaker implements EditorialService.
func (s *Service) UpdateSpeaker(ctx context.Context, req *pressroomv1.UpdateSpeakerRequest) (*pressroomv1.Speaker, error) {
	name := req.GetSpeaker().GetName()
	id, err := press.SpeakerID("name", name)
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Speaker, error) {
		speaker, err := w.Speaker(id)
		if err != nil {
			return nil, err
		}
		if err := press.RequireEtag(name, req.GetSpeaker().GetEtag(), speaker.GetEtag()); err != nil {
			return nil, err
		}
		changed := proto.CloneOf(speaker)
		if err := press.Merge(changed, proto.CloneOf(req.GetSpeaker()), req.GetUpdateMask()); err != nil {
			return nil, err
		}
		if err := press.SettleSpeaker(changed); err != nil || proto.Equal(changed, speaker) {
			return speaker, err
		}
		return changed, w.SaveSpeaker(changed)
	})
}
