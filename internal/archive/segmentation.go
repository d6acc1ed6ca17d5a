package archive

import (
	"maps"
	"slices"

	"google.golang.org/protobuf/proto"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// Segmentation returns how a revision of the source text of a release is parted
// into segments; nil where there is no such revision.
func (r *Reader) Segmentation(release string, revision int32) (*storev1.SegmentationRecord, error) {
	return r.segmentation(release, revision)
}

func (r reader) segmentation(release string, revision int32) (*storev1.SegmentationRecord, error) {
	return segmentations.find(r.kv, key{}.text(release).number(revision))
}

// Translation returns the translation of a release beside the segments of its
// source as it is, and the source text. Precondition where there is no source
// text.
func (r *Reader) Translation(n press.VariantName) (*segment.Translation, *pressroomv1.Variant, error) {
	release, err := r.release(n.Release)
	if err != nil {
		return nil, nil, err
	}
	source, err := variants.find(r.kv, sourceKey(release))
	if err != nil {
		return nil, nil, err
	}
	if source == nil {
		return nil, nil, press.Refuse(press.SourceMissing, release.GetRelease().GetName())
	}
	t, err := r.translation(n, source.GetVariant().GetRevision())
	return t, variantOf(source), err
}

func (r reader) translation(n press.VariantName, sourceRevision int32) (*segment.Translation, error) {
	source, err := r.segmentation(n.Release, sourceRevision)
	if err != nil {
		return nil, err
	}
	record, err := translations.find(r.kv, variantKey(n))
	return segment.New(source, record), err
}

// sourceKey is the key of the source text of a release.
func sourceKey(release *storev1.ReleaseRecord) key {
	id, _ := press.ReleaseID("name", release.GetRelease().GetName()) // it is kept, so it is well formed
	return variantKey(press.VariantName{Release: id, Language: release.GetRelease().GetSourceLanguageCode()})
}

// PutTranslation keeps the segments of a translation. Its text, where it has
// changed, is saved apart.
func (w *Writer) PutTranslation(n press.VariantName, t *segment.Translation) error {
	if err := translations.put(w.kv, variantKey(n), t.Record); err != nil {
		return err
	}
	return w.retask(n)
}

// divide parts a new revision of a source text into segments and has the
// translations follow it.
func (w *Writer) divide(n press.VariantName, release *storev1.ReleaseRecord, source *pressroomv1.Variant, save Save) error {
	before, err := w.segmentation(n.Release, source.GetRevision()-1)
	if err != nil {
		return err
	}
	after := segment.Divide(before, source)
	if err := segmentations.put(w.kv, key{}.text(n.Release).number(source.GetRevision()), after); err != nil {
		return err
	}
	languages, err := w.targets(n.Release, release)
	if err != nil {
		return err
	}
	for _, language := range languages {
		translated := press.VariantName{Release: n.Release, Language: language}
		if err := w.follow(translated, before, source, save); err != nil {
			return err
		}
		if err := w.retask(translated); err != nil {
			return err
		}
	}
	return nil
}

// targets returns the languages into which a release is or is to be
// translated.
func (r reader) targets(id string, release *storev1.ReleaseRecord) ([]string, error) {
	all := make(map[string]bool)
	for _, code := range release.GetRelease().GetTargetLanguageCodes() {
		all[code] = true
	}
	texts, err := variants.all(r.kv, kv.Prefix(key{}.text(id)))
	if err != nil {
		return nil, err
	}
	for _, record := range texts {
		all[record.GetVariant().GetLanguageCode()] = true
	}
	delete(all, release.GetRelease().GetSourceLanguageCode())
	return slices.Sorted(maps.Keys(all)), nil
}

// follow has a translation follow its source: paragraphs that were moved or
// removed there are moved or removed in it, minor changes leave it standing,
// and where nothing of it is stale it renders the new revision. Its state stays.
func (w *Writer) follow(n press.VariantName, before *storev1.SegmentationRecord, source *pressroomv1.Variant, save Save) error {
	record, err := variants.find(w.kv, variantKey(n))
	if err != nil || record == nil {
		return err
	}
	t, err := w.translation(n, source.GetRevision())
	if err != nil {
		return err
	}
	t.Minor(before, save.Minor)
	if err := translations.put(w.kv, variantKey(n), t.Record); err != nil {
		return err
	}
	text := proto.CloneOf(record.GetVariant())
	t.Assemble(text)
	changed := !proto.Equal(text, record.GetVariant())
	if err := w.Renders(n, t, text, source); err != nil {
		return err
	}
	switch {
	case changed:
		return w.saveVariant(n, text, record, Save{Creator: save.Creator})
	case text.GetSourceRevision() != record.GetVariant().GetSourceRevision():
		return w.putVariant(n, text, record)
	}
	return nil
}

// Renders takes a translation's source revision forward to the newest where the
// translation renders that as a whole.
func (w *Writer) Renders(n press.VariantName, t *segment.Translation, v, source *pressroomv1.Variant) error {
	rendered, err := w.segmentation(n.Release, v.GetSourceRevision())
	if err != nil {
		return err
	}
	if t.RendersAll(rendered) {
		v.SourceRevision = source.GetRevision()
	}
	return nil
}
