package archive

import (
	"fmt"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// migration changes the layout of what is kept. It runs once, in the
// transaction that opens the archive, after all before it.
type migration struct {
	name string
	run  func(kv.Writer) error
}

// migrations in their order. They are only ever added to: an archive knows how
// many of them it has seen.
var migrations = []migration{
	{"create the archive's own record", func(w kv.Writer) error {
		return archives.put(w, self, &storev1.ArchiveRecord{})
	}},
	{"part texts into segments", partTexts},
	{"log what became visible", logEditions},
	{"give keys the role of administrator", rightKeys},
	{"list the releases in which speakers speak", listQuoted},
}

// eachRelease calls do with the id and the record of each release that is kept.
func (w *Writer) eachRelease(do func(id string, record *storev1.ReleaseRecord) error) error {
	kept, err := releases.all(w.kv, kv.Range{})
	if err != nil {
		return err
	}
	for _, record := range kept {
		name := record.GetRelease().GetName()
		id, err := press.ReleaseID("name", name)
		if err != nil {
			return err
		}
		if err := do(id, record); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// logEditions writes the log of what became visible, and first the region of
// each edition, which its release's revision has.
func logEditions(w kv.Writer) error {
	writer := &Writer{Reader: Reader{reader{kv: w}}, kv: w}
	return writer.eachRelease(func(id string, _ *storev1.ReleaseRecord) error {
		timelines, err := writer.timelines(id)
		if err != nil {
			return err
		}
		for language, timeline := range timelines {
			n := press.VariantName{Release: id, Language: language}
			if err := writer.logEditions(n, timeline); err != nil {
				return fmt.Errorf("%s: %w", language, err)
			}
		}
		return nil
	})
}

func (w *Writer) logEditions(n press.VariantName, timeline press.Timeline) error {
	for _, record := range timeline {
		e := record.GetEdition()
		if e.GetKind() == pressroomv1.Edition_WITHDRAWAL {
			continue
		}
		revision, err := w.releaseRevision(n.Release, e.GetReleaseRevision())
		if err != nil {
			return err
		}
		record.RegionCode = revision.GetRelease().GetDateline().GetRegionCode()
		if err := editions.put(w.kv, variantKey(n).number(e.GetNumber()), record); err != nil {
			return err
		}
	}
	return w.relog(n, nil, timeline)
}

// partTexts parts every revision of every source text into segments, and binds
// the translations to them as they stand: each as a whole renders the revision
// that it names. What was approved is final.
func partTexts(w kv.Writer) error {
	about, err := archives.get(w, self)
	if err != nil {
		return err
	}
	now := about.GetCommitTime().AsTime()
	writer := &Writer{Reader: Reader{reader{kv: w, now: now}}, kv: w, sequence: about.GetCommitSequence()}
	return writer.eachRelease(writer.partTexts)
}

func (w *Writer) partTexts(id string, release *storev1.ReleaseRecord) error {
	revisions, err := variantRevisions.all(w.kv, kv.Prefix(sourceKey(release)))
	if err != nil {
		return err
	}
	var last *storev1.SegmentationRecord
	for _, r := range revisions {
		last = segment.Divide(last, r.GetVariant())
		if err := segmentations.put(w.kv, key{}.text(id).number(r.GetVariant().GetRevision()), last); err != nil {
			return err
		}
	}
	texts, err := variants.all(w.kv, kv.Prefix(key{}.text(id)))
	if err != nil {
		return err
	}
	for _, record := range texts {
		v := record.GetVariant()
		if v.GetLanguageCode() == release.GetRelease().GetSourceLanguageCode() {
			continue
		}
		n := press.VariantName{Release: id, Language: v.GetLanguageCode()}
		if err := w.bindText(n, v, last); err != nil {
			return err
		}
	}
	return nil
}

// bindText binds a translation that was written as a whole.
func (w *Writer) bindText(n press.VariantName, v *pressroomv1.Variant, source *storev1.SegmentationRecord) error {
	rendered, err := w.segmentation(n.Release, v.GetSourceRevision())
	if err != nil {
		return err
	}
	revision, err := w.variantRevision(n, v.GetRevision())
	if err != nil {
		return err
	}
	t := segment.New(source, nil)
	t.Bind(v, rendered, true, segment.Author{Key: revision.GetCreator(), Time: v.GetUpdateTime().AsTime()})
	if v.GetState() == pressroomv1.Variant_APPROVED {
		for _, e := range t.Record.GetSegments() {
			e.State = pressroomv1.Segment_FINAL
		}
	}
	return w.PutTranslation(n, t)
}

// migrate runs the migrations that an archive has not seen. An archive that has
// seen more than there are was written by a newer server and is left alone.
func migrate(w kv.Writer) error {
	about, err := archives.find(w, self)
	if err != nil {
		return err
	}
	seen := int(about.GetLayout())
	if seen > len(migrations) {
		return fmt.Errorf("layout %d was written by a newer server; this one knows %d", seen, len(migrations))
	}
	if seen == len(migrations) {
		return nil
	}
	for i, m := range migrations[seen:] {
		if err := m.run(w); err != nil {
			return fmt.Errorf("migration %d (%s): %w", seen+i+1, m.name, err)
		}
	}
	if about, err = archives.get(w, self); err != nil {
		return err
	}
	about.Layout = int64(len(migrations))
	return archives.put(w, self, about)
}
