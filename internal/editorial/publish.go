package editorial

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// PublishRelease implements EditorialService.
func (s *Service) PublishRelease(ctx context.Context, req *pressroomv1.PublishReleaseRequest) (*pressroomv1.PublishReleaseResponse, error) {
	id, err := press.ReleaseID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	languages, err := canonicalLanguages(req.GetLanguageCodes())
	if err != nil {
		return nil, err
	}
	overrides, err := overridesOf(req.GetOverrides(), languages)
	if err != nil {
		return nil, err
	}
	note, err := press.SettleNote("note", req.GetNote())
	if err != nil {
		return nil, err
	}
	if req.GetKind() == pressroomv1.Edition_CORRECTION && note == "" {
		return nil, press.BadField("note", press.NoteRequired)
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.PublishReleaseResponse, error) {
		release, err := seen(w, id, req)
		if err != nil {
			return nil, err
		}
		visible, err := press.VisibleTime(w.Now(), req.GetPublishTime(), release.GetEmbargoTime())
		if err != nil {
			return nil, err
		}
		p := publisher{w: w, id: id, release: release, req: req, note: note, visible: visible}
		records, err := p.editions(languages, overrides)
		if err != nil {
			return nil, err
		}
		if err := w.Publish(id, records, press.CallerOf(ctx).Key); err != nil {
			return nil, err
		}
		resp := &pressroomv1.PublishReleaseResponse{Editions: editionsOf(records)}
		resp.Release, err = current(&w.Reader, id)
		return resp, err
	})
}

// current returns a release as it is now, with the status of its languages.
func current(r *archive.Reader, id string) (*pressroomv1.Release, error) {
	release, err := r.Release(id)
	if err != nil {
		return nil, err
	}
	return release, describe(r, release)
}

func editionsOf(records []*storev1.EditionRecord) []*pressroomv1.Edition {
	editions := make([]*pressroomv1.Edition, len(records))
	for i, record := range records {
		editions[i] = record.GetEdition()
	}
	return editions
}

// canonicalLanguages returns language codes in canonical form; each may stand
// there once.
func canonicalLanguages(codes []string) ([]string, error) {
	var wrong []press.Violation
	seen := make(map[string]bool)
	canonical := make([]string, 0, len(codes))
	for i, code := range codes {
		at := fmt.Sprintf("languageCodes[%d]", i)
		language, err := press.Language(at, code)
		if e, ok := errors.AsType[*press.Error](err); ok {
			wrong = append(wrong, e.Violations...)
			continue
		}
		if seen[language] {
			wrong = append(wrong, press.Violates(at, press.Duplicate, "Value", code))
		}
		seen[language] = true
		canonical = append(canonical, language)
	}
	return canonical, press.Invalidate(wrong)
}

// overridesOf returns the rules that are set aside by language, each of which
// must be among those that are published.
func overridesOf(overrides []*pressroomv1.PublishOverride, languages []string) (map[string][]pressroomv1.PublishOverride_Rule, error) {
	published := make(map[string]bool)
	for _, language := range languages {
		published[language] = true
	}
	by := make(map[string][]pressroomv1.PublishOverride_Rule)
	for i, o := range overrides {
		at := fmt.Sprintf("overrides[%d].languageCode", i)
		language, err := press.Language(at, o.GetLanguageCode())
		if err != nil {
			return nil, err
		}
		if !published[language] {
			return nil, press.BadField(at, press.InvalidValue)
		}
		by[language] = append(by[language], o.GetRules()...)
	}
	return by, nil
}

// publisher makes the editions of one release.
type publisher struct {
	w       *archive.Writer
	id      string
	release *pressroomv1.Release
	req     *pressroomv1.PublishReleaseRequest
	note    string
	visible time.Time
}

// editions makes an edition for each language, or says what stands in the way
// of each.
func (p publisher) editions(languages []string, overrides map[string][]pressroomv1.PublishOverride_Rule) ([]*storev1.EditionRecord, error) {
	source, err := p.text(p.release.GetSourceLanguageCode())
	if err != nil && !errors.Is(err, &press.Error{Reason: press.VariantNotFound}) {
		return nil, err
	}
	speakers, err := p.w.QuotedSpeakers(p.release)
	if err != nil {
		return nil, err
	}
	var records []*storev1.EditionRecord
	var obstacles []press.Violation
	offenders := 0
	for _, language := range languages {
		record, found, err := p.edition(language, source, speakers, overrides[language])
		if err != nil {
			return nil, err
		}
		if len(found) > 0 {
			obstacles = append(obstacles, found...)
			offenders++
			continue
		}
		record.Speakers = speakers
		records = append(records, record)
	}
	if offenders > 0 {
		return nil, &press.Error{
			Kind: press.Precondition, Reason: press.PublishRefused, Violations: obstacles,
			Metadata: map[string]string{"Name": p.release.GetName(), "Count": strconv.Itoa(offenders)},
		}
	}
	return records, nil
}

func (p publisher) text(language string) (*pressroomv1.Variant, error) {
	return p.w.Variant(press.VariantName{Release: p.id, Language: language})
}

// edition makes the edition of one language, or says what stands in its way.
func (p publisher) edition(language string, source *pressroomv1.Variant, speakers []*pressroomv1.Speaker, rules []pressroomv1.PublishOverride_Rule) (*storev1.EditionRecord, []press.Violation, error) {
	n := press.VariantName{Release: p.id, Language: language}
	v, err := p.w.Variant(n)
	if err != nil {
		return obstacle(n.String(), err)
	}
	found, aside := press.Override(press.Obstacles(v, source, p.release), rules)
	failed, err := p.checked(n, speakers)
	if err != nil {
		return nil, nil, err
	}
	if len(failed) > 0 && slices.Contains(rules, pressroomv1.PublishOverride_CHECKED) {
		aside = append(aside, pressroomv1.PublishOverride_CHECKED)
	} else {
		found = append(found, failed...)
	}
	if len(found) > 0 {
		return nil, found, nil
	}
	timeline, err := p.w.Timeline(n)
	if err != nil {
		return nil, nil, err
	}
	kind, err := press.KindFor(timeline, p.visible, p.req.GetKind(), n.String())
	if err != nil {
		return obstacle(n.String(), err)
	}
	slug, err := p.slug(v, timeline)
	if err != nil {
		return obstacle(n.String(), err)
	}
	return &storev1.EditionRecord{
		Slug:       slug,
		Topics:     p.release.GetTopics(),
		RegionCode: p.release.GetDateline().GetRegionCode(),
		Edition: &pressroomv1.Edition{
			LanguageCode:    language,
			Kind:            kind,
			Note:            p.note,
			VisibleTime:     timestamppb.New(p.visible),
			ReleaseRevision: p.release.GetRevision(),
			VariantRevision: v.GetRevision(),
			OverriddenRules: aside,
		},
	}, nil, nil
}

// checked says what the checks find in a translation that keeps it from being
// published.
func (p publisher) checked(n press.VariantName, speakers []*pressroomv1.Speaker) ([]press.Violation, error) {
	source := p.release.GetSourceLanguageCode()
	if n.Language == source {
		return nil, nil
	}
	t, _, err := p.w.Translation(n)
	if err != nil {
		return nil, err
	}
	return t.Obstacles(n, source, segment.Speakers(p.release, speakers, n.Language)), nil
}

// obstacle makes an error about one language a violation, so that all
// languages are named that stand in the way; a defect stays an error.
func obstacle(name string, err error) (*storev1.EditionRecord, []press.Violation, error) {
	e, ok := errors.AsType[*press.Error](err)
	if !ok || e.Kind == press.Internal {
		return nil, nil, err
	}
	return nil, []press.Violation{{Subject: name, Reason: e.Reason, Metadata: e.Metadata}}, nil
}

// slug returns the slug of a new edition: the text's own, which no other
// release may have, or that of the edition before, or one made from the
// headline.
func (p publisher) slug(v *pressroomv1.Variant, timeline press.Timeline) (string, error) {
	isFree := func(slug string) (bool, error) {
		owner, err := p.w.SlugOwner(v.GetLanguageCode(), slug)
		return owner == "" || owner == p.id, err
	}
	if slug := v.GetSlug(); slug != "" {
		ok, err := isFree(slug)
		if err == nil && !ok {
			err = press.Refuse(press.SlugTaken, v.GetName(), "Slug", slug)
		}
		return slug, err
	}
	for i := len(timeline) - 1; i >= 0; i-- {
		if slug := timeline[i].GetSlug(); slug != "" {
			return slug, nil
		}
	}
	base := aip.Slug(v.GetHeadline())
	if base == "" { // a headline of signs alone
		base = p.id
	}
	return free(base, aip.MaxSlugLength, isFree)
}
