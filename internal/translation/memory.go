package translation

import (
	"slices"
	"unicode/utf8"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
	"github.com/openpressroom/pressroom/internal/tmx"
)

// remember puts the translation of a segment into the memory, in the place of
// what was approved for it before. One that no file can carry is left out: so
// long a text is not met again.
func (d *desk) remember(w *archive.Writer, s *storev1.SourceSegment, key string) error {
	if max(utf8.RuneCountInString(s.GetText()), utf8.RuneCountInString(d.t.Get(s.GetId()).GetTarget())) > tmx.MaxText {
		return nil
	}
	_, err := w.Remember(&pressroomv1.MemoryUnit{
		SourceLanguageCode: d.release.GetSourceLanguageCode(),
		TargetLanguageCode: d.n.Language,
		Source:             s.GetText(),
		Target:             d.t.Get(s.GetId()).GetTarget(),
		Release:            d.release.GetName(),
		Creator:            key,
	}, &archive.Approval{Segment: press.SegmentName(d.n, s.GetId()), Context: neighbours(d.t.Current(), s.GetId())})
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
