package archive

import (
	"errors"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

func variantKey(n press.VariantName) key { return key{}.text(n.Release).text(n.Language) }

// Variant returns a text with its etag.
func (r *Reader) Variant(n press.VariantName) (*pressroomv1.Variant, error) {
	record, err := r.variant(n)
	if err != nil {
		return nil, err
	}
	return variantOf(record), nil
}

// variant returns a text as it is kept. Where it is missing because its release
// is, the error says so.
func (r reader) variant(n press.VariantName) (*storev1.VariantRecord, error) {
	record, err := variants.get(r.kv, variantKey(n))
	if errors.Is(err, kv.ErrNotFound) {
		if _, err := r.release(n.Release); err != nil {
			return nil, err
		}
	}
	return record, missing(err, press.Missing(press.VariantNotFound, n.String()))
}

func variantOf(record *storev1.VariantRecord) *pressroomv1.Variant {
	variant := record.GetVariant()
	variant.Etag = aip.Etag(record.GetUid(), record.GetGeneration())
	return variant
}

// Variants returns every text of a release, by language code.
func (r *Reader) Variants(release string) ([]*pressroomv1.Variant, error) {
	records, err := variants.all(r.kv, kv.Prefix(key{}.text(release)))
	if err != nil {
		return nil, err
	}
	texts := make([]*pressroomv1.Variant, len(records))
	for i, record := range records {
		texts[i] = variantOf(record)
	}
	return texts, nil
}

// Save says how a text is saved.
type Save struct {
	// UID is the unique id of the text, where it is new.
	UID string
	// Creator is the id of the key of the one who saves it.
	Creator string
	// RolledBack is the revision whose content this save brings back, or 0.
	RolledBack int32
	// Minor are the segments of a source text whose change is minor: their
	// translations stand.
	Minor []string
}

// SaveVariant keeps a changed text, new where there is none, as a new revision
// and sets its revision, times and etag. Where it is the source text of its
// release, it is parted into segments, and its translations follow it.
func (w *Writer) SaveVariant(n press.VariantName, variant *pressroomv1.Variant, save Save) error {
	release, err := w.release(n.Release)
	if err != nil {
		return err
	}
	record, err := variants.find(w.kv, variantKey(n))
	if err != nil {
		return err
	}
	if record == nil {
		record = &storev1.VariantRecord{Uid: save.UID}
		variant.CreateTime = timestamppb.New(w.now)
	}
	if err := w.saveVariant(n, variant, record, save); err != nil {
		return err
	}
	if n.Language == release.GetRelease().GetSourceLanguageCode() {
		return w.divide(n, release, variant, save)
	}
	return w.retask(n)
}

func (w *Writer) saveVariant(n press.VariantName, variant *pressroomv1.Variant, record *storev1.VariantRecord, save Save) error {
	variant.Name = n.String()
	variant.LanguageCode = n.Language
	variant.Revision++
	variant.UpdateTime = timestamppb.New(w.now)
	if err := w.putVariant(n, variant, record); err != nil {
		return err
	}
	etag := variant.GetEtag()
	variant.Etag = ""
	err := variantRevisions.put(w.kv, variantKey(n).number(variant.GetRevision()), &pressroomv1.Revision{
		Name:               press.RevisionName(n.String(), variant.GetRevision()),
		Snapshot:           &pressroomv1.Revision_Variant{Variant: variant},
		CreateTime:         variant.GetUpdateTime(),
		Creator:            save.Creator,
		RolledBackRevision: save.RolledBack,
		MinorSegments:      save.Minor,
	})
	variant.Etag = etag
	return err
}

// MoveVariant keeps a change of a text's state, which is no revision, and sets
// its etag.
func (w *Writer) MoveVariant(n press.VariantName, variant *pressroomv1.Variant) error {
	record, err := w.variant(n)
	if err != nil {
		return err
	}
	if err := w.putVariant(n, variant, record); err != nil {
		return err
	}
	return w.retask(n)
}

func (w *Writer) putVariant(n press.VariantName, variant *pressroomv1.Variant, record *storev1.VariantRecord) error {
	variant.Etag = ""
	record.Variant = variant
	record.Generation++
	record.Submitted = record.GetSubmitted() || variant.GetState() > pressroomv1.Variant_DRAFT
	if err := variants.put(w.kv, variantKey(n), record); err != nil {
		return err
	}
	variantOf(record)
	return nil
}

// VariantRevision returns a revision of a text.
func (r *Reader) VariantRevision(n press.VariantName, number int32) (*pressroomv1.Revision, error) {
	return r.variantRevision(n, number)
}

func (r reader) variantRevision(n press.VariantName, number int32) (*pressroomv1.Revision, error) {
	revision, err := variantRevisions.get(r.kv, variantKey(n).number(number))
	return revision, missing(err, press.Missing(press.RevisionNotFound, press.RevisionName(n.String(), number)))
}

// VariantRevisions returns up to limit revisions, newest first, after a cursor,
// and the cursor of the next page.
func (r *Reader) VariantRevisions(n press.VariantName, cursor []byte, limit int) ([]*pressroomv1.Revision, []byte, error) {
	if _, err := r.variant(n); err != nil {
		return nil, nil, err
	}
	return pageOf(variantRevisions.page(r.kv, descending(variantKey(n), cursor), limit))
}
