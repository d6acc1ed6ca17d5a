package delivery

import (
	"context"
	"strings"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
)

// noFallback is the value of a request's fallback that refuses any language
// but those asked for.
const noFallback = "none"

// GetPublication implements DeliveryService.
func (s *Service) GetPublication(ctx context.Context, req *pressroomv1.GetPublicationRequest) (*pressroomv1.Publication, error) {
	id, err := press.PublicationID(req.GetName())
	if err != nil {
		return nil, err
	}
	wanted, err := wantedLanguages(ctx, req.GetLanguageCode())
	if err != nil {
		return nil, err
	}
	var p *pressroomv1.Publication
	err = s.archive.ForCaller(ctx, func(g *archive.Gate) error {
		v, err := g.Release(id)
		if err != nil {
			return err
		}
		p, err = s.publication(g, v, wanted, req.GetFallback() == noFallback)
		return err
	})
	return p, err
}

// wantedLanguages are the ranges that a reader asks for: the code of the
// request, or else those that the caller accepts.
func wantedLanguages(ctx context.Context, code string) ([]string, error) {
	if code == "" {
		return press.CallerOf(ctx).Languages, nil
	}
	language, err := press.Language("languageCode", code)
	return []string{language}, err
}

// publication renders what is visible of a release in the language that suits
// the reader best.
func (s *Service) publication(g *archive.Gate, v *archive.Visible, wanted []string, strict bool) (*pressroomv1.Publication, error) {
	if e := s.withdrawn(v, wanted); e != nil {
		return nil, gone(v.Release, e)
	}
	result, ok := s.negotiate(v, wanted, strict)
	if !ok {
		return nil, &press.Error{
			Kind: press.NotFound, Reason: press.LanguageNotAvailable,
			Metadata: map[string]string{"Name": press.PublicationName(v.Release), "Language": strings.Join(wanted, ", ")},
		}
	}
	p, err := s.render(g, v, result.Served)
	if err != nil {
		return nil, err
	}
	p.RequestedLanguageCode = result.Requested
	p.LanguageChain = result.Path
	p.Fallback = result.Fallback
	return p, nil
}

func (s *Service) negotiate(v *archive.Visible, wanted []string, strict bool) (locale.Result, bool) {
	if strict {
		return locale.Match(wanted, v.Languages(), v.Source)
	}
	return locale.Negotiate(wanted, v.Languages(), s.chain, v.Source)
}

// withdrawn returns the tombstone that a reader meets: where nothing of the
// release is visible any more, or where the reader's own language was withdrawn
// and nothing else that they asked for is there. A fallback must not hide that
// a text was taken back.
func (s *Service) withdrawn(v *archive.Visible, wanted []string) *storev1.EditionRecord {
	if len(v.Withdrawn) == 0 {
		return nil
	}
	codes := make([]string, 0, len(v.Withdrawn)+len(v.Editions))
	for code := range v.Withdrawn {
		codes = append(codes, code)
	}
	if len(v.Editions) == 0 {
		if result, ok := locale.Negotiate(wanted, codes, s.chain, v.Source); ok {
			return v.Withdrawn[result.Served]
		}
		return newest(v.Withdrawn)
	}
	result, ok := locale.Match(wanted, append(codes, v.Languages()...), v.Source)
	if !ok {
		return nil
	}
	return v.Withdrawn[result.Served]
}

// newest returns the edition that became visible last.
func newest(editions map[string]*storev1.EditionRecord) *storev1.EditionRecord {
	var last *storev1.EditionRecord
	for _, e := range editions {
		if last == nil || e.GetCommitSequence() > last.GetCommitSequence() {
			last = e
		}
	}
	return last
}

// gone is the answer to a reader of what was withdrawn, with the public note.
func gone(id string, e *storev1.EditionRecord) error {
	return &press.Error{
		Kind: press.Gone, Reason: press.PublicationWithdrawn,
		Metadata: map[string]string{
			"Name":         press.PublicationName(id),
			"Note":         e.GetEdition().GetNote(),
			"LanguageCode": e.GetEdition().GetLanguageCode(),
			"WithdrawTime": e.GetEdition().GetVisibleTime().AsTime().Format(time.RFC3339),
		},
	}
}

// render renders the visible edition in a language.
func (s *Service) render(g *archive.Gate, v *archive.Visible, language string) (*pressroomv1.Publication, error) {
	edition, err := g.Edition(v, language)
	if err != nil {
		return nil, err
	}
	p := s.renderer.Publication(edition)
	p.UpdateTime = updated(v.Changed)
	p.EmbargoTime = embargo(g, v.Editions[language])
	for _, alternate := range p.GetAlternates() {
		alternate.EmbargoTime = embargo(g, v.Editions[alternate.GetLanguageCode()])
	}
	return p, nil
}

// updated is when something last changed, nil where that tells nothing.
func updated(changed time.Time) *timestamppb.Timestamp {
	if changed.IsZero() {
		return nil
	}
	return timestamppb.New(changed)
}

// embargo is the mark of what a partner reads ahead, nil for what is public.
func embargo(g *archive.Gate, e *storev1.EditionRecord) *timestamppb.Timestamp {
	if until := g.Embargo(e); !until.IsZero() {
		return timestamppb.New(until)
	}
	return nil
}
