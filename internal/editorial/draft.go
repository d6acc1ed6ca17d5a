package editorial

import (
	"context"
	"errors"
	"fmt"

	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/intake"
	"github.com/openpressroom/pressroom/internal/intake/source"
	"github.com/openpressroom/pressroom/internal/press"
)

// ParseRelease implements EditorialService.
func (s *Service) ParseRelease(_ context.Context, req *pressroomv1.ParseReleaseRequest) (*pressroomv1.ParseReleaseResponse, error) {
	language, err := press.Language("languageCode", req.GetLanguageCode())
	if err != nil {
		return nil, err
	}
	read, err := source.FromMediaType(req.GetText(), req.GetMediaType())
	if err != nil {
		return nil, press.BadField("text", press.InvalidValue)
	}
	response := intake.Parse(read.Text, language)
	response.Text = read.Text
	return response, nil
}

// ImportDraft implements EditorialService.
func (s *Service) ImportDraft(ctx context.Context, req *pressroomv1.ImportDraftRequest) (*pressroomv1.ImportDraftResponse, error) {
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.ImportDraftResponse, error) {
		draft := proto.CloneOf(req.GetDraft())
		created, err := s.importSpeakers(w, draft)
		if err != nil {
			return nil, err
		}
		release := draft.GetRelease()
		if err := s.create(ctx, w, release, req.GetReleaseId(), draft.GetVariant().GetHeadline()); err != nil {
			return nil, press.Within("draft.release", err)
		}
		if err := s.importText(ctx, w, draft); err != nil {
			return nil, press.Within("draft.variant", err)
		}
		return &pressroomv1.ImportDraftResponse{Draft: draft, CreatedSpeakers: created}, describe(&w.Reader, release)
	})
}

// importText keeps the source text of a draft whose release is kept.
func (s *Service) importText(ctx context.Context, w *archive.Writer, draft *pressroomv1.Draft) error {
	release, text := draft.GetRelease(), draft.GetVariant()
	id, err := press.ReleaseID("name", release.GetName())
	if err != nil {
		return err
	}
	aip.ClearOutput(text)
	text.State = pressroomv1.Variant_DRAFT
	text.SourceRevision = 0
	if err := press.SettleVariant(text, release); err != nil {
		return err
	}
	n := press.VariantName{Release: id, Language: release.GetSourceLanguageCode()}
	return w.SaveVariant(n, text, archive.Save{UID: s.newUID(), Creator: press.CallerOf(ctx).Key})
}

// importSpeakers makes those of a draft's speakers that do not exist, and lets
// its quotes refer to what is kept. A speaker who exists under the same id with
// the same name is the same; one with another name gets an id of their own.
func (s *Service) importSpeakers(w *archive.Writer, draft *pressroomv1.Draft) (created []string, err error) {
	names := make(map[string]string)
	for i, speaker := range draft.GetSpeakers() {
		at := fmt.Sprintf("draft.speakers[%d]", i)
		asked := speaker.GetName()
		kept, err := s.importSpeaker(w, speaker)
		if err != nil {
			return nil, press.Within(at, err)
		}
		names[asked] = kept.GetName()
		if kept == speaker {
			created = append(created, kept.GetName())
		}
		draft.Speakers[i] = kept
	}
	for _, q := range draft.GetRelease().GetQuotes() {
		if name, ok := names[q.GetSpeaker()]; ok {
			q.Speaker = name
		}
	}
	return created, nil
}

// importSpeaker returns the kept speaker, which is the one given where it was
// made now.
func (s *Service) importSpeaker(w *archive.Writer, speaker *pressroomv1.Speaker) (*pressroomv1.Speaker, error) {
	base, err := press.SpeakerID("name", speaker.GetName())
	if err != nil {
		return nil, err
	}
	var same *pressroomv1.Speaker
	id, err := free(base, aip.MaxIDLength, func(id string) (bool, error) {
		kept, err := w.Speaker(id)
		if errors.Is(err, &press.Error{Reason: press.SpeakerNotFound}) {
			return true, nil
		}
		if err == nil && kept.GetDisplayName() == speaker.GetDisplayName() {
			same = kept
		}
		return same != nil, err
	})
	if err != nil || same != nil {
		return same, err
	}
	return speaker, s.createSpeaker(w, speaker, id)
}
