package translation

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// GetVariant implements TranslationService.
func (s *Service) GetVariant(ctx context.Context, req *pressroomv1.GetVariantRequest) (*pressroomv1.Variant, error) {
	n, err := press.ParseVariantName("name", req.GetName())
	if err != nil {
		return nil, err
	}
	var variant *pressroomv1.Variant
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		if err := mayRead(ctx, r, n); err != nil {
			return err
		}
		variant, err = r.Variant(n)
		return err
	})
	return variant, err
}

// ListVariants implements TranslationService.
func (s *Service) ListVariants(ctx context.Context, req *pressroomv1.ListVariantsRequest) (*pressroomv1.ListVariantsResponse, error) {
	id, err := press.ReleaseID("parent", req.GetParent())
	if err != nil {
		return nil, err
	}
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListVariantsResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		caller := press.CallerOf(ctx)
		if err := r.ShowsTo(caller, id); err != nil {
			return err
		}
		release, err := r.Release(id)
		if err != nil {
			return err
		}
		texts, err := r.Variants(id)
		if err != nil {
			return err
		}
		texts = slices.DeleteFunc(texts, func(v *pressroomv1.Variant) bool {
			return !caller.Reads(v.GetLanguageCode(), release.GetSourceLanguageCode())
		})
		sourceFirst(texts, release.GetSourceLanguageCode())
		resp.Variants, resp.NextPageToken = page(req, texts, string(cursor))
		return nil
	})
	return resp, err
}

// sourceFirst puts the source text before the others, which stay by code.
func sourceFirst(texts []*pressroomv1.Variant, source string) {
	i := slices.IndexFunc(texts, func(v *pressroomv1.Variant) bool { return v.GetLanguageCode() == source })
	if i > 0 {
		text := texts[i]
		copy(texts[1:i+1], texts[:i])
		texts[0] = text
	}
}

// page cuts a page out of the few texts of a release: those after the language
// that the cursor names.
func page(req *pressroomv1.ListVariantsRequest, texts []*pressroomv1.Variant, cursor string) ([]*pressroomv1.Variant, string) {
	if cursor != "" {
		i := slices.IndexFunc(texts, func(v *pressroomv1.Variant) bool { return v.GetLanguageCode() == cursor })
		texts = texts[i+1:]
	}
	size := aip.PageSize(req.GetPageSize())
	if len(texts) <= size {
		return texts, ""
	}
	return texts[:size], aip.EncodePageToken(req, []byte(texts[size-1].GetLanguageCode()))
}

// UpdateVariant implements TranslationService.
func (s *Service) UpdateVariant(ctx context.Context, req *pressroomv1.UpdateVariantRequest) (*pressroomv1.Variant, error) {
	n, err := press.ParseVariantName("name", req.GetVariant().GetName())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Variant, error) {
		if err := mayWrite(ctx, &w.Reader, n); err != nil {
			return nil, err
		}
		release, err := w.Release(n.Release)
		if err != nil {
			return nil, err
		}
		variant, err := w.Variant(n)
		switch {
		case err == nil:
			err = press.RequireEtag(n.String(), req.GetVariant().GetEtag(), variant.GetEtag())
		case req.GetAllowMissing() && errors.Is(err, &press.Error{Reason: press.VariantNotFound}):
			variant = &pressroomv1.Variant{Name: n.String(), LanguageCode: n.Language}
			err = absent(n, req.GetVariant().GetEtag())
		}
		if err != nil {
			return nil, err
		}
		changed := proto.CloneOf(variant)
		if err := press.Merge(changed, proto.CloneOf(req.GetVariant()), req.GetUpdateMask()); err != nil {
			return nil, err
		}
		return changed, s.change(ctx, w, n, release, variant, changed, archive.Save{Minor: req.GetMinorSegments()})
	})
}

// absent refuses a write that saw a text where there is none: somebody took it
// away, or the name is wrong.
func absent(n press.VariantName, etag string) error {
	if etag == "" || etag == aip.AnyEtag {
		return nil
	}
	return press.MatchEtag(n.String(), etag, "")
}

// change keeps a changed text as a draft, or nothing where it is the same.
func (s *Service) change(ctx context.Context, w *archive.Writer, n press.VariantName, release *pressroomv1.Release, variant, changed *pressroomv1.Variant, save archive.Save) error {
	if err := press.SettleVariant(changed, release); err != nil {
		return err
	}
	if err := pin(w, n, release, changed); err != nil {
		return err
	}
	save.UID, save.Creator = s.newUID(), press.CallerOf(ctx).Key
	if n.Language == release.GetSourceLanguageCode() {
		if err := minor(w, n, variant, changed, save.Minor); err != nil {
			return err
		}
	} else if len(save.Minor) > 0 {
		return press.BadField("minorSegments", press.InvalidValue)
	}
	if variant.GetRevision() > 0 && proto.Equal(changed, variant) {
		return nil
	}
	if n.Language != release.GetSourceLanguageCode() {
		if err := bind(ctx, w, n, variant, changed); err != nil {
			return err
		}
	}
	changed.State = pressroomv1.Variant_DRAFT
	return w.SaveVariant(n, changed, save)
}

// minor sees to it that a change that is called minor is one of a segment that
// is there, and puts on record that it was called so: approvals stand on it.
func minor(w *archive.Writer, n press.VariantName, variant, changed *pressroomv1.Variant, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	before, err := w.Segmentation(n.Release, variant.GetRevision())
	if err != nil {
		return err
	}
	after := segment.Divide(before, changed)
	var wrong []press.Violation
	for i, id := range ids {
		at := fmt.Sprintf("minorSegments[%d]", i)
		switch old, now := segment.Find(before, id), segment.Find(after, id); {
		case old == nil || now == nil:
			wrong = append(wrong, press.Violates(at, press.SegmentUnknown, "Value", id))
		case old.GetText() == now.GetText():
			wrong = append(wrong, press.Violates(at, press.SegmentUnchanged, "Value", id))
		}
		w.TellOverride("minor:" + id)
	}
	return press.Invalidate(wrong)
}

// bind takes a translation that was written as a whole apart into segments. One
// that names another source revision than before is taken to render that.
func bind(ctx context.Context, w *archive.Writer, n press.VariantName, variant, changed *pressroomv1.Variant) error {
	t, source, err := w.Translation(n)
	if err != nil {
		return err
	}
	named, err := w.Segmentation(n.Release, changed.GetSourceRevision())
	if err != nil {
		return err
	}
	t.Bind(changed, named, changed.GetSourceRevision() != variant.GetSourceRevision(), author(ctx, w))
	if err := w.Renders(n, t, changed, source); err != nil {
		return err
	}
	return w.PutTranslation(n, t)
}

// pin sees to it that a translation names a revision of the source that there
// is, the newest where it is new and names none; and that the source names
// none.
func pin(w *archive.Writer, n press.VariantName, release *pressroomv1.Release, variant *pressroomv1.Variant) error {
	if n.Language == release.GetSourceLanguageCode() {
		if variant.GetSourceRevision() != 0 {
			return press.BadField("sourceRevision", press.SourceRevisionUnknown,
				"Value", strconv.Itoa(int(variant.GetSourceRevision())), "Latest", "0")
		}
		return nil
	}
	source, err := w.Variant(press.VariantName{Release: n.Release, Language: release.GetSourceLanguageCode()})
	if errors.Is(err, &press.Error{Reason: press.VariantNotFound}) {
		return press.Refuse(press.SourceMissing, release.GetName())
	}
	if err != nil {
		return err
	}
	if variant.GetSourceRevision() == 0 {
		variant.SourceRevision = source.GetRevision()
	}
	if variant.GetSourceRevision() > source.GetRevision() {
		return press.BadField("sourceRevision", press.SourceRevisionUnknown,
			"Value", strconv.Itoa(int(variant.GetSourceRevision())), "Latest", strconv.Itoa(int(source.GetRevision())))
	}
	return nil
}

// seen returns a text with its release, where the caller may write it and it is
// as they saw it; an empty etag says that any state will do.
func seen(ctx context.Context, w *archive.Writer, n press.VariantName, etag string) (*pressroomv1.Release, *pressroomv1.Variant, error) {
	if err := mayWrite(ctx, &w.Reader, n); err != nil {
		return nil, nil, err
	}
	release, err := w.Release(n.Release)
	if err != nil {
		return nil, nil, err
	}
	variant, err := w.Variant(n)
	if err != nil {
		return nil, nil, err
	}
	return release, variant, press.MatchEtag(n.String(), etag, variant.GetEtag())
}
