package translation

import (
	"context"
	"fmt"
	"slices"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// remember puts the translation of a segment into the memory.
func (d *desk) remember(w *archive.Writer, s *storev1.SourceSegment, key string) error {
	_, err := w.Remember(&pressroomv1.MemoryUnit{
		SourceLanguageCode: d.release.GetSourceLanguageCode(),
		TargetLanguageCode: d.n.Language,
		Source:             s.GetText(),
		Target:             d.t.Get(s.GetId()).GetTarget(),
		Release:            d.release.GetName(),
		Creator:            key,
	}, neighbours(d.t.Current(), s.GetId()))
	return err
}

// neighbours are the hashes of the source segments before and after one.
func neighbours(all []*storev1.SourceSegment, id string) *storev1.MemoryContext {
	i := slices.IndexFunc(all, func(s *storev1.SourceSegment) bool { return s.GetId() == id })
	c := &storev1.MemoryContext{}
	if i > 0 {
		c.PreviousHash = segment.Hash(all[i-1].GetText())
	}
	if i >= 0 && i+1 < len(all) {
		c.NextHash = segment.Hash(all[i+1].GetText())
	}
	return c
}

// matches asks the memory for a segment.
func (v *viewer) matches(s *storev1.SourceSegment) ([]*pressroomv1.Suggestion, error) {
	found, err := v.r.Matches(v.release.GetSourceLanguageCode(), v.n.Language, s.GetText(), neighbours(v.all, s.GetId()), maxMatches)
	var shown []*pressroomv1.Suggestion
	for _, m := range found {
		origin := pressroomv1.Suggestion_MEMORY_FUZZY
		switch {
		case m.Context:
			origin = pressroomv1.Suggestion_MEMORY_CONTEXT
		case m.Score == 100:
			origin = pressroomv1.Suggestion_MEMORY_EXACT
		}
		shown = append(shown, v.suggestion(s, &pressroomv1.Suggestion{
			Origin: origin, Target: m.Unit.GetTarget(), Source: m.Unit.GetSource(), Score: int32(m.Score),
			Creator: m.Unit.GetCreator(), CreateTime: m.Unit.GetUpdateTime(),
		}))
	}
	return shown, err
}

// pair settles the languages of a unit of the memory, which are two.
func pair(at, source, target string) (string, string, error) {
	s, err := press.Language(at+"sourceLanguageCode", source)
	if err != nil {
		return "", "", err
	}
	t, err := press.Language(at+"targetLanguageCode", target)
	if err == nil && s == t {
		err = press.BadField(at+"targetLanguageCode", press.Duplicate, "Value", target)
	}
	return s, t, err
}

// ListMemoryUnits implements TranslationService.
func (s *Service) ListMemoryUnits(ctx context.Context, req *pressroomv1.ListMemoryUnitsRequest) (*pressroomv1.ListMemoryUnitsResponse, error) {
	source, target, err := pair("", req.GetSourceLanguageCode(), req.GetTargetLanguageCode())
	if err != nil {
		return nil, err
	}
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListMemoryUnitsResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		page, next, err := r.MemoryUnits(source, target, cursor, aip.PageSize(req.GetPageSize()))
		resp.MemoryUnits = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}

// ImportMemoryUnits implements TranslationService.
func (s *Service) ImportMemoryUnits(ctx context.Context, req *pressroomv1.ImportMemoryUnitsRequest) (*pressroomv1.ImportMemoryUnitsResponse, error) {
	for i, unit := range req.GetUnits() {
		at := fmt.Sprintf("units[%d].", i)
		var err error
		if unit.SourceLanguageCode, unit.TargetLanguageCode, err = pair(at, unit.GetSourceLanguageCode(), unit.GetTargetLanguageCode()); err != nil {
			return nil, err
		}
		if unit.Source, err = press.SettleNote(at+"source", unit.GetSource()); err != nil {
			return nil, err
		}
		if unit.Target, err = press.SettleNote(at+"target", unit.GetTarget()); err != nil {
			return nil, err
		}
		aip.ClearOutput(unit)
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.ImportMemoryUnitsResponse, error) {
		resp := &pressroomv1.ImportMemoryUnitsResponse{}
		for _, unit := range req.GetUnits() {
			unit.Creator = press.CallerOf(ctx).Key
			added, err := w.Remember(unit, nil)
			if err != nil {
				return nil, err
			}
			if added {
				resp.NewUnitCount++
			}
		}
		return resp, nil
	})
}
