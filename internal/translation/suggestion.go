package translation

import (
	"context"
	"slices"
	"strings"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/memory"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// maxMatches is how many matches of the memory are shown for a segment.
const maxMatches = 5

// DismissSuggestion implements TranslationService.
func (s *Service) DismissSuggestion(ctx context.Context, req *pressroomv1.DismissSuggestionRequest) (*pressroomv1.Segment, error) {
	n, id, err := press.ParseSegmentName("name", req.GetName())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Segment, error) {
		d, err := openDesk(ctx, &w.Reader, n)
		if err != nil {
			return nil, err
		}
		one, err := d.find(id)
		if err != nil {
			return nil, err
		}
		e := d.t.Get(id)
		i := slices.IndexFunc(e.GetSuggestions(), func(s *storev1.SuggestionRecord) bool { return s.GetId() == req.GetSuggestion() })
		if i < 0 {
			return nil, press.Missing(press.SuggestionNotFound, req.GetName()+"/suggestions/"+req.GetSuggestion())
		}
		if err := w.Dismiss(n, id, e.GetSuggestions()[i], press.CallerOf(ctx).Key); err != nil {
			return nil, err
		}
		e.Suggestions = slices.Delete(e.Suggestions, i, i+1)
		if err := w.PutTranslation(n, d.t); err != nil {
			return nil, err
		}
		return s.viewer(ctx, d).segment(one)
	})
}

// suggestions returns what could serve as the translation of a segment, the
// best first: what colleagues submitted, what the segments had that this one
// was made of or that the source has no longer, and the memory, which is asked
// where there is work to do.
func (v *viewer) suggestions(s *storev1.SourceSegment, freshness pressroomv1.Segment_Freshness) ([]*pressroomv1.Suggestion, error) {
	var all []*pressroomv1.Suggestion
	kept := slices.Concat(v.dismissed[s.GetId()], v.t.Get(s.GetId()).GetSuggestions())
	for _, k := range slices.Backward(kept) {
		all = append(all, v.suggestion(s, &pressroomv1.Suggestion{
			Id: k.GetId(), Origin: k.GetOrigin(), Target: k.GetTarget(), Source: k.GetSource(),
			Creator: k.GetCreator(), CreateTime: k.GetCreateTime(), Dismisser: k.GetDismisser(), DismissTime: k.GetDismissTime(),
		}))
	}
	if !todo(freshness) {
		return all, nil
	}
	if derived := v.derived(s); derived != nil {
		all = append(all, derived)
	}
	if freshness == pressroomv1.Segment_MISSING {
		all = append(all, v.leftOver(s)...)
	}
	matches, err := v.matches(s)
	return append(all, matches...), err
}

// leftOver returns the translations of segments that the source no longer has
// and whose source was alike, such as a paragraph that was taken out and put
// back.
func (v *viewer) leftOver(s *storev1.SourceSegment) []*pressroomv1.Suggestion {
	var all []*pressroomv1.Suggestion
	for _, id := range v.removed() {
		e := v.t.Get(id)
		if slices.Contains(s.GetDerivedFrom(), id) || segment.IsMarkup(segment.KindOf(id)) != segment.IsMarkup(s.GetKind()) {
			continue
		}
		if score := memory.Score(e.GetSource(), s.GetText()); score >= memory.MinScore {
			all = append(all, v.suggestion(s, &pressroomv1.Suggestion{
				Origin: pressroomv1.Suggestion_LEFT_OVER, Target: e.GetTarget(), Source: e.GetSource(), Score: int32(score),
				Creator: e.GetTranslator(), CreateTime: e.GetUpdateTime(),
			}))
		}
	}
	slices.SortStableFunc(all, func(a, b *pressroomv1.Suggestion) int { return int(b.GetScore() - a.GetScore()) })
	return all[:min(len(all), maxMatches)]
}

// maxLeftOver bounds how many translations of segments that are gone are
// compared: those that were changed last.
const maxLeftOver = 100

// removed returns the ids of the segments that are gone and have a translation,
// the last changed first.
func (v *viewer) removed() []string {
	if v.gone == nil {
		v.gone = []string{}
		for _, s := range v.t.Removed() {
			if v.t.Get(s.GetId()).GetTarget() != "" && s.GetText() == "" {
				v.gone = append(v.gone, s.GetId())
			}
		}
		slices.SortStableFunc(v.gone, func(a, b string) int {
			return v.t.Get(b).GetUpdateTime().AsTime().Compare(v.t.Get(a).GetUpdateTime().AsTime())
		})
		v.gone = v.gone[:min(len(v.gone), maxLeftOver)]
	}
	return v.gone
}

// suggestion completes a suggestion with how its source differs.
func (v *viewer) suggestion(s *storev1.SourceSegment, one *pressroomv1.Suggestion) *pressroomv1.Suggestion {
	if one.GetScore() == 0 {
		one.Score = int32(memory.Score(one.GetSource(), s.GetText()))
	}
	if one.GetSource() != s.GetText() && one.GetSource() != "" {
		one.SourceComparison = comparison("source", one.GetSource(), s.GetText())
	}
	return one
}

// derived is the translation of the segments that a segment was split from or
// merged with.
func (v *viewer) derived(s *storev1.SourceSegment) *pressroomv1.Suggestion {
	var sources, targets []string
	for _, id := range s.GetDerivedFrom() {
		if e := v.t.Get(id); e.GetTarget() != "" {
			sources, targets = append(sources, e.GetSource()), append(targets, e.GetTarget())
		}
	}
	if len(targets) == 0 {
		return nil
	}
	return v.suggestion(s, &pressroomv1.Suggestion{
		Origin: pressroomv1.Suggestion_DERIVED, Target: strings.Join(targets, "\n\n"), Source: strings.Join(sources, "\n\n"),
	})
}
