package editorial

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/emptypb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// CreateRelease implements EditorialService.
func (s *Service) CreateRelease(ctx context.Context, req *pressroomv1.CreateReleaseRequest) (*pressroomv1.Release, error) {
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Release, error) {
		release := &pressroomv1.Release{}
		proto.Merge(release, req.GetRelease())
		if err := s.create(ctx, w, release, req.GetReleaseId(), ""); err != nil {
			return nil, err
		}
		return release, describe(&w.Reader, release)
	})
}

// create keeps a new release under an id, or under one made from a headline or
// from its dateline where no id is given.
func (s *Service) create(ctx context.Context, w *archive.Writer, release *pressroomv1.Release, id, headline string) error {
	aip.ClearOutput(release)
	uid := s.newUID()
	if id == "" {
		free, err := freeID(w, candidate(release, headline, uid))
		if err != nil {
			return err
		}
		id = free
	}
	release.Name = press.ReleaseName(id)
	if len(release.GetTargetLanguageCodes()) == 0 {
		release.TargetLanguageCodes = s.targetsOf(release)
	}
	if err := settle(&w.Reader, release); err != nil {
		return err
	}
	if err := press.Embargoed(nil, w.Now(), release.GetEmbargoTime(), release.GetName()); err != nil {
		return err
	}
	return w.CreateRelease(release, uid, press.CallerOf(ctx).Key)
}

// targetsOf returns the languages into which a release is translated where it
// does not say.
func (s *Service) targetsOf(release *pressroomv1.Release) []string {
	source, err := press.Language("sourceLanguageCode", release.GetSourceLanguageCode())
	if err != nil {
		return nil // it is refused for that
	}
	return slices.DeleteFunc(slices.Clone(s.targets), func(code string) bool { return code == source })
}

// candidate is the id that a release without one would like: of its headline,
// or of city and date, or else of its uid.
func candidate(release *pressroomv1.Release, headline, uid string) string {
	if id := aip.ID(headline); id != "" {
		return id
	}
	d := release.GetDateline()
	if id := aip.ID(d.GetCity()); id != "" {
		if date := d.GetDate(); date.GetYear() > 0 {
			return fmt.Sprintf("%.50s-%04d-%02d-%02d", id, date.GetYear(), date.GetMonth(), date.GetDay())
		}
		return id
	}
	return "release-" + uid[len(uid)-12:]
}

// freeID returns an id, or the first of id-2, id-3, … that no release has.
func freeID(w *archive.Writer, id string) (string, error) {
	return free(id, aip.MaxIDLength, func(id string) (bool, error) {
		_, err := w.Release(id)
		if errors.Is(err, &press.Error{Reason: press.ReleaseNotFound}) {
			return true, nil
		}
		return false, err
	})
}

// free returns the first of base, base-2, base-3, … that is free, cut so that
// none is longer than limit characters.
func free(base string, limit int, isFree func(string) (bool, error)) (string, error) {
	for n := 1; ; n++ {
		name := base
		if n > 1 {
			suffix := fmt.Sprintf("-%d", n)
			runes := []rune(base)
			name = string(runes[:min(len(runes), limit-len(suffix))]) + suffix
		}
		if ok, err := isFree(name); ok || err != nil {
			return name, err
		}
	}
}

// settle checks a release as a whole, its speakers included.
func settle(r *archive.Reader, release *pressroomv1.Release) error {
	if err := press.SettleRelease(release); err != nil {
		return err
	}
	var unknown []press.Violation
	for i, q := range release.GetQuotes() {
		at := fmt.Sprintf("quotes[%d].speaker", i)
		id, err := press.SpeakerID(at, q.GetSpeaker())
		if err != nil {
			return err
		}
		if _, err := r.Speaker(id); errors.Is(err, &press.Error{Reason: press.SpeakerNotFound}) {
			unknown = append(unknown, press.Violates(at, press.SpeakerUnknown, "Value", q.GetSpeaker()))
		} else if err != nil {
			return err
		}
	}
	return press.Invalidate(unknown)
}

// GetRelease implements EditorialService.
func (s *Service) GetRelease(ctx context.Context, req *pressroomv1.GetReleaseRequest) (*pressroomv1.Release, error) {
	id, err := press.ReleaseID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	var release *pressroomv1.Release
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		caller := press.CallerOf(ctx)
		if err := r.ShowsTo(caller, id); err != nil {
			return err
		}
		if release, err = r.Release(id); err != nil {
			return err
		}
		if err := describe(r, release); err != nil {
			return err
		}
		release.Variants = slices.DeleteFunc(release.GetVariants(), func(v *pressroomv1.VariantStatus) bool {
			return !caller.Reads(v.GetLanguageCode(), release.GetSourceLanguageCode())
		})
		return nil
	})
	return release, err
}

// ListReleases implements EditorialService.
func (s *Service) ListReleases(ctx context.Context, req *pressroomv1.ListReleasesRequest) (*pressroomv1.ListReleasesResponse, error) {
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListReleasesResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		page, next, err := r.Releases(cursor, aip.PageSize(req.GetPageSize()))
		if err != nil {
			return err
		}
		for _, release := range page {
			if err := describe(r, release); err != nil {
				return err
			}
		}
		resp.Releases = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return nil
	})
	return resp, err
}

// UpdateRelease implements EditorialService.
func (s *Service) UpdateRelease(ctx context.Context, req *pressroomv1.UpdateReleaseRequest) (*pressroomv1.Release, error) {
	name := req.GetRelease().GetName()
	id, err := press.ReleaseID("name", name)
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Release, error) {
		release, err := w.Release(id)
		if err != nil {
			return nil, err
		}
		if err := press.RequireEtag(name, req.GetRelease().GetEtag(), release.GetEtag()); err != nil {
			return nil, err
		}
		changed := proto.CloneOf(release)
		if err := press.Merge(changed, proto.CloneOf(req.GetRelease()), req.GetUpdateMask()); err != nil {
			return nil, err
		}
		if err := s.change(ctx, w, id, release, changed, 0); err != nil {
			return nil, err
		}
		return changed, describe(&w.Reader, changed)
	})
}

// change keeps a changed release, or nothing where it is the same.
func (s *Service) change(ctx context.Context, w *archive.Writer, id string, release, changed *pressroomv1.Release, rolledBack int32) error {
	if code, err := press.Language("sourceLanguageCode", changed.GetSourceLanguageCode()); err == nil && code != release.GetSourceLanguageCode() {
		return press.BadField("sourceLanguageCode", press.Immutable)
	}
	if err := settle(&w.Reader, changed); err != nil {
		return err
	}
	if proto.Equal(changed, release) {
		return nil
	}
	if !proto.Equal(changed.GetEmbargoTime(), release.GetEmbargoTime()) {
		timelines, err := w.Timelines(id)
		if err != nil {
			return err
		}
		if err := press.Embargoed(timelines, w.Now(), changed.GetEmbargoTime(), release.GetName()); err != nil {
			return err
		}
	}
	return w.SaveRelease(changed, press.CallerOf(ctx).Key, rolledBack)
}

// seen returns a release, if a request that changes it saw it as it is.
func seen(w *archive.Writer, id string, req interface{ GetEtag() string }) (*pressroomv1.Release, error) {
	release, err := w.Release(id)
	if err != nil {
		return nil, err
	}
	return release, press.MatchEtag(release.GetName(), req.GetEtag(), release.GetEtag())
}

// DeleteRelease implements EditorialService.
func (s *Service) DeleteRelease(ctx context.Context, req *pressroomv1.DeleteReleaseRequest) (*emptypb.Empty, error) {
	id, err := press.ReleaseID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*emptypb.Empty, error) {
		release, err := w.Release(id)
		if err != nil {
			return nil, err
		}
		timelines, err := w.Timelines(id)
		if err != nil {
			return nil, err
		}
		if len(timelines) > 0 {
			return nil, press.Refuse(press.ReleasePublished, release.GetName())
		}
		if err := press.MatchEtag(release.GetName(), req.GetEtag(), release.GetEtag()); err != nil {
			return nil, err
		}
		return &emptypb.Empty{}, w.DeleteRelease(id)
	})
}
