package editorial

import (
	"slices"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// describe sets where each language of a release stands.
func describe(r *archive.Reader, release *pressroomv1.Release) error {
	id, err := press.ReleaseID("name", release.GetName())
	if err != nil {
		return err
	}
	texts, err := r.Variants(id)
	if err != nil {
		return err
	}
	timelines, err := r.Timelines(id)
	if err != nil {
		return err
	}
	source := sourceOf(release, texts)
	release.Variants = nil
	for _, v := range texts {
		status := &pressroomv1.VariantStatus{
			LanguageCode: v.GetLanguageCode(),
			State:        v.GetState(),
			Revision:     v.GetRevision(),
			Stale:        source != nil && press.Stale(v, source),
		}
		timeline := timelines[v.GetLanguageCode()]
		status.Visibility = timeline.Visibility(r.Now())
		if len(timeline) > 0 {
			last := timeline[len(timeline)-1].GetEdition()
			status.Edition, status.VisibleTime = last.GetNumber(), last.GetVisibleTime()
		}
		release.Variants = append(release.Variants, status)
	}
	slices.SortStableFunc(release.Variants, func(a, b *pressroomv1.VariantStatus) int {
		return rank(release, a.GetLanguageCode()) - rank(release, b.GetLanguageCode())
	})
	return nil
}

// rank puts the source language first.
func rank(release *pressroomv1.Release, code string) int {
	if code == release.GetSourceLanguageCode() {
		return 0
	}
	return 1
}

// sourceOf returns the source text among the texts of a release, or nil.
func sourceOf(release *pressroomv1.Release, texts []*pressroomv1.Variant) *pressroomv1.Variant {
	for _, v := range texts {
		if v.GetLanguageCode() == release.GetSourceLanguageCode() {
			return v
		}
	}
	return nil
}
