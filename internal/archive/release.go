package archive

import (
	"slices"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// Release returns a release with its etag, without the status of its variants.
func (r *Reader) Release(id string) (*pressroomv1.Release, error) {
	record, err := r.release(id)
	if err != nil {
		return nil, err
	}
	return releaseOf(record), nil
}

func (r reader) release(id string) (*storev1.ReleaseRecord, error) {
	record, err := releases.get(r.kv, key{}.text(id))
	return record, missing(err, press.Missing(press.ReleaseNotFound, press.ReleaseName(id)))
}

func releaseOf(record *storev1.ReleaseRecord) *pressroomv1.Release {
	release := record.GetRelease()
	release.Etag = aip.Etag(release.GetUid(), record.GetGeneration())
	return release
}

// Releases returns up to limit releases, the last created first, after a
// cursor, and the cursor of the next page.
func (r *Reader) Releases(cursor []byte, limit int) ([]*pressroomv1.Release, []byte, error) {
	var page []*pressroomv1.Release
	var last []byte
	for e, err := range r.kv.Scan(byCreation.name, descending(nil, cursor)) {
		if err != nil {
			return nil, nil, err
		}
		if len(page) == limit {
			return page, last, nil
		}
		id, _ := key(e.Key[numberSize:]).cutText()
		release, err := r.Release(id)
		if err != nil {
			return nil, nil, err
		}
		page, last = append(page, release), e.Key
	}
	return page, nil, nil
}

// CreateRelease keeps a new release as its revision 1, with uid, times and
// etag set. Exists where the name is taken.
func (w *Writer) CreateRelease(release *pressroomv1.Release, uid, creator string) error {
	id, err := press.ReleaseID("name", release.GetName())
	if err != nil {
		return err
	}
	if err := releases.vacant(w.kv, key{}.text(id), press.ReleaseExists, release.GetName()); err != nil {
		return err
	}
	release.Uid = uid
	release.CreateTime = timestamppb.New(w.now)
	if err := byCreation.put(w.kv, key{}.time(w.now).text(id)); err != nil {
		return err
	}
	return w.saveRelease(id, release, nil, creator, 0)
}

// SaveRelease keeps a change of a release as a new revision and sets its
// revision, time and etag. Where rolledBack is not 0, it is the revision whose
// content this one brings back.
func (w *Writer) SaveRelease(release *pressroomv1.Release, creator string, rolledBack int32) error {
	id, err := press.ReleaseID("name", release.GetName())
	if err != nil {
		return err
	}
	record, err := w.release(id)
	if err != nil {
		return err
	}
	return w.saveRelease(id, release, record, creator, rolledBack)
}

func (w *Writer) saveRelease(id string, release *pressroomv1.Release, before *storev1.ReleaseRecord, creator string, rolledBack int32) error {
	release.Revision++
	release.UpdateTime = timestamppb.New(w.now)
	release.Etag = ""
	release.Variants = nil
	record := &storev1.ReleaseRecord{Release: release, Generation: before.GetGeneration() + 1}
	if err := releases.put(w.kv, key{}.text(id), record); err != nil {
		return err
	}
	revision := &pressroomv1.Revision{
		Name:               press.RevisionName(release.GetName(), release.GetRevision()),
		Snapshot:           &pressroomv1.Revision_Release{Release: release},
		CreateTime:         release.GetUpdateTime(),
		Creator:            creator,
		RolledBackRevision: rolledBack,
	}
	if err := releaseRevisions.put(w.kv, key{}.text(id).number(release.GetRevision()), revision); err != nil {
		return err
	}
	if err := w.requote(id, before.GetRelease(), release); err != nil {
		return err
	}
	if err := w.retaskAll(id, before, record); err != nil {
		return err
	}
	releaseOf(record)
	return nil
}

// retaskAll brings the work lists up to date with the languages that a release
// is to be translated into, and was before.
func (w *Writer) retaskAll(id string, before, after *storev1.ReleaseRecord) error {
	languages := slices.Concat(before.GetRelease().GetTargetLanguageCodes(), after.GetRelease().GetTargetLanguageCodes())
	for _, language := range languages {
		n := press.VariantName{Release: id, Language: language}
		if slices.Contains(after.GetRelease().GetTargetLanguageCodes(), language) {
			if err := w.retask(n); err != nil {
				return err
			}
			continue
		}
		// No longer wanted; what there is of it is still worked on.
		if text, err := variants.find(w.kv, variantKey(n)); err != nil {
			return err
		} else if text == nil {
			if err := w.untask(n); err != nil {
				return err
			}
		}
	}
	return nil
}

// touchRelease changes a release's etag and nothing else.
func (w *Writer) touchRelease(id string) error {
	record, err := w.release(id)
	if err != nil {
		return err
	}
	record.Generation++
	return releases.put(w.kv, key{}.text(id), record)
}

// DeleteRelease removes a release with its texts and all their revisions. That
// it was never published is for the caller to see to.
func (w *Writer) DeleteRelease(id string) error {
	record, err := w.release(id)
	if err != nil {
		return err
	}
	of := kv.Prefix(key{}.text(id))
	if err := byCreation.delete(w.kv, key{}.time(record.GetRelease().GetCreateTime().AsTime()).text(id)); err != nil {
		return err
	}
	if err := w.requote(id, record.GetRelease(), nil); err != nil {
		return err
	}
	if err := releaseRevisions.deleteAll(w.kv, of); err != nil {
		return err
	}
	languages, err := w.targets(id, record)
	if err != nil {
		return err
	}
	for _, language := range languages {
		if err := w.untask(press.VariantName{Release: id, Language: language}); err != nil {
			return err
		}
	}
	if err := translations.deleteAll(w.kv, of); err != nil {
		return err
	}
	if err := dismissed.deleteAll(w.kv, of); err != nil {
		return err
	}
	if err := segmentations.deleteAll(w.kv, of); err != nil {
		return err
	}
	if err := variants.deleteAll(w.kv, of); err != nil {
		return err
	}
	if err := variantRevisions.deleteAll(w.kv, of); err != nil {
		return err
	}
	return releases.delete(w.kv, key{}.text(id))
}

// ReleaseRevision returns a revision of a release.
func (r *Reader) ReleaseRevision(id string, number int32) (*pressroomv1.Revision, error) {
	return r.releaseRevision(id, number)
}

func (r reader) releaseRevision(id string, number int32) (*pressroomv1.Revision, error) {
	revision, err := releaseRevisions.get(r.kv, key{}.text(id).number(number))
	return revision, missing(err, press.Missing(press.RevisionNotFound, press.RevisionName(press.ReleaseName(id), number)))
}

// ReleaseRevisions returns up to limit revisions, newest first, after a cursor,
// and the cursor of the next page.
func (r *Reader) ReleaseRevisions(id string, cursor []byte, limit int) ([]*pressroomv1.Revision, []byte, error) {
	if _, err := r.release(id); err != nil {
		return nil, nil, err
	}
	return pageOf(releaseRevisions.page(r.kv, descending(key{}.text(id), cursor), limit))
}

// pageOf makes a key a cursor.
func pageOf[M proto.Message](page []M, cursor key, err error) ([]M, []byte, error) {
	return page, cursor, err
}
