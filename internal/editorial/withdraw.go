package editorial

import (
	"context"
	"maps"
	"slices"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// WithdrawRelease implements EditorialService.
func (s *Service) WithdrawRelease(ctx context.Context, req *pressroomv1.WithdrawReleaseRequest) (*pressroomv1.WithdrawReleaseResponse, error) {
	id, err := press.ReleaseID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	languages, err := canonicalLanguages(req.GetLanguageCodes())
	if err != nil {
		return nil, err
	}
	note, err := press.SettleNote("note", req.GetNote())
	if err != nil {
		return nil, err
	}
	switch {
	case req.GetAll() && len(languages) > 0:
		return nil, press.BadField("languageCodes", press.TooMany, "Limit", "0")
	case !req.GetAll() && len(languages) == 0:
		return nil, press.BadField("languageCodes", press.Required)
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.WithdrawReleaseResponse, error) {
		release, err := seen(w, id, req)
		if err != nil {
			return nil, err
		}
		records, err := withdrawals(w, release, id, languages, note)
		if err != nil {
			return nil, err
		}
		if err := w.Publish(id, records, press.CallerOf(ctx).Key); err != nil {
			return nil, err
		}
		resp := &pressroomv1.WithdrawReleaseResponse{Editions: editionsOf(records)}
		resp.Release, err = current(&w.Reader, id)
		return resp, err
	})
}

// withdrawals makes the editions that record a withdrawal: of the languages
// named, all of which must be out or about to be, or, where none is named, of
// every one that is.
func withdrawals(w *archive.Writer, release *pressroomv1.Release, id string, languages []string, note string) ([]*storev1.EditionRecord, error) {
	timelines, err := w.Timelines(id)
	if err != nil {
		return nil, err
	}
	all := len(languages) == 0
	if all {
		languages = slices.Sorted(maps.Keys(timelines))
	}
	var records []*storev1.EditionRecord
	for _, language := range languages {
		name := press.VariantName{Release: id, Language: language}.String()
		timeline := timelines[language]
		visible := timeline.Visible(w.Now()) != nil
		_, scheduled := timeline.Next(w.Now())
		switch {
		case !visible && !scheduled && all:
			continue
		case !visible && !scheduled && timeline.At(w.Now()) != nil:
			return nil, press.Refuse(press.AlreadyWithdrawn, name)
		case !visible && !scheduled:
			return nil, press.Refuse(press.NothingToWithdraw, name)
		case visible && note == "":
			return nil, press.BadField("note", press.NoteRequired)
		}
		last := timeline[len(timeline)-1]
		records = append(records, &storev1.EditionRecord{
			Unseen: !visible,
			Edition: &pressroomv1.Edition{
				LanguageCode:    language,
				Kind:            pressroomv1.Edition_WITHDRAWAL,
				Note:            note,
				VisibleTime:     timestamppb.New(w.Now()),
				ReleaseRevision: last.GetEdition().GetReleaseRevision(),
				VariantRevision: last.GetEdition().GetVariantRevision(),
			},
		})
	}
	if len(records) == 0 {
		return nil, press.Refuse(press.NothingToWithdraw, release.GetName())
	}
	return records, nil
}
