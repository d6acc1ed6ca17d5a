package archive

import (
	"slices"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// ShowsTo returns nil where a caller may know that a release exists: editors
// know of every one, those who translate or review of what is up for
// translation into one of their languages. Otherwise the error is the very one
// of a release that is not there.
func (r *Reader) ShowsTo(c press.Caller, id string) error {
	if c.Edits() {
		return nil
	}
	release, err := r.release(id)
	if err != nil {
		return err
	}
	for _, language := range c.WorkLanguages() {
		if up, err := r.upForTranslation(press.VariantName{Release: id, Language: language}, release); up || err != nil {
			return err
		}
	}
	return press.Missing(press.ReleaseNotFound, press.ReleaseName(id))
}

// upForTranslation reports whether there is something to translate into a
// language: a text in it was begun, or the release is to be translated into it
// and its source text was submitted or published once. A source that nobody but
// its writers has seen is not up.
func (r *Reader) upForTranslation(n press.VariantName, release *storev1.ReleaseRecord) (bool, error) {
	source := release.GetRelease().GetSourceLanguageCode()
	if n.Language == source {
		return false, nil
	}
	if begun, err := variants.find(r.kv, variantKey(n)); begun != nil || err != nil {
		return begun != nil, err
	}
	if !slices.Contains(release.GetRelease().GetTargetLanguageCodes(), n.Language) {
		return false, nil
	}
	text, err := variants.find(r.kv, sourceKey(release))
	if err != nil || text.GetSubmitted() {
		return text.GetSubmitted(), err
	}
	published, _, err := editions.page(r.kv, kv.Prefix(sourceKey(release)), 1)
	return len(published) > 0, err
}
