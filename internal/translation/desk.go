package translation

import (
	"context"
	"errors"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/check"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// desk is what a translator has before them: a release in one language, beside
// its source. The text may not be there yet.
type desk struct {
	r       *archive.Reader
	n       press.VariantName
	release *pressroomv1.Release
	source  *pressroomv1.Variant
	variant *pressroomv1.Variant // of revision 0 where there is none yet
	t       *segment.Translation
	cast    []check.Speaker // who speaks in the release; nil before it is asked for
}

// openDesk lays out a translation before a caller whose work it is. The source
// language has none: its text is written as a whole.
func openDesk(ctx context.Context, r *archive.Reader, n press.VariantName) (*desk, error) {
	if err := mayWrite(ctx, r, n); err != nil {
		return nil, err
	}
	release, err := r.Release(n.Release)
	if err != nil {
		return nil, err
	}
	if n.Language == release.GetSourceLanguageCode() {
		return nil, press.Refuse(press.SourceNotTranslated, n.String())
	}
	d := &desk{r: r, n: n, release: release}
	if d.t, d.source, err = r.Translation(n); err != nil {
		return nil, err
	}
	d.variant, err = r.Variant(n)
	if errors.Is(err, &press.Error{Reason: press.VariantNotFound}) {
		d.variant, err = &pressroomv1.Variant{Name: n.String(), LanguageCode: n.Language}, nil
	}
	return d, err
}

// etag is that of a segment's translation; empty where there is none.
func (d *desk) etag(id string) string {
	e := d.t.Get(id)
	if e.GetTarget() == "" {
		return ""
	}
	return aip.Etag(d.release.GetUid()+"/"+d.n.Language+"/"+id, e.GetGeneration())
}

// find returns a segment that is in force, or that there was; NotFound where
// there was none.
func (d *desk) find(id string) (*storev1.SourceSegment, error) {
	if s := d.t.InForce(id); s != nil {
		return s, nil
	}
	if d.t.Get(id) != nil {
		return &storev1.SourceSegment{Id: id, Kind: segment.KindOf(id), Text: segment.Text(d.t.Source, id)}, nil
	}
	return nil, press.Missing(press.SegmentNotFound, press.SegmentName(d.n, id))
}

// author is who works at the desk.
func author(ctx context.Context, w *archive.Writer) segment.Author {
	return segment.Author{Key: press.CallerOf(ctx).Key, Time: w.Now()}
}

// save keeps what was done at the desk: the segments, and the text that they
// make where it has changed.
func (s *Service) save(ctx context.Context, w *archive.Writer, d *desk) error {
	if err := w.PutTranslation(d.n, d.t); err != nil {
		return err
	}
	text := cloneText(d.variant)
	d.t.Assemble(text)
	changed := !sameText(text, d.variant)
	if !changed && text.GetRevision() == 0 {
		return nil // suggestions alone make no text
	}
	if changed {
		text.State = pressroomv1.Variant_DRAFT
		if err := press.SettleText(text); err != nil {
			return err
		}
	}
	if text.GetSourceRevision() == 0 {
		text.SourceRevision = d.source.GetRevision()
	}
	if err := w.Renders(d.n, d.t, text, d.source); err != nil {
		return err
	}
	saved := d.variant
	d.variant = text
	switch {
	case changed:
		return w.SaveVariant(d.n, text, archive.Save{UID: s.newUID(), Creator: press.CallerOf(ctx).Key})
	case text.GetSourceRevision() != saved.GetSourceRevision() || text.GetState() != saved.GetState():
		return w.MoveVariant(d.n, text)
	}
	return nil
}
