package translation

import (
	"context"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// SubmitVariant implements TranslationService.
func (s *Service) SubmitVariant(ctx context.Context, req *pressroomv1.SubmitVariantRequest) (*pressroomv1.Variant, error) {
	return s.move(ctx, req, pressroomv1.Variant_IN_REVIEW, func(w *archive.Writer, v *pressroomv1.Variant, r *pressroomv1.Release) error {
		v.RejectReason = ""
		found := press.Ready(v, r)
		if v.GetLanguageCode() != r.GetSourceLanguageCode() {
			more, err := s.handIn(ctx, w, v)
			if err != nil {
				return err
			}
			found = append(found, more...)
		}
		if len(found) > 0 {
			return &press.Error{
				Kind: press.Precondition, Reason: found[0].Reason, Metadata: found[0].Metadata, Violations: found,
			}
		}
		return nil
	})
}

// ApproveVariant implements TranslationService.
func (s *Service) ApproveVariant(ctx context.Context, req *pressroomv1.ApproveVariantRequest) (*pressroomv1.Variant, error) {
	return s.move(ctx, req, pressroomv1.Variant_APPROVED, func(w *archive.Writer, v *pressroomv1.Variant, r *pressroomv1.Release) error {
		if v.GetLanguageCode() == r.GetSourceLanguageCode() {
			return nil
		}
		return s.finish(ctx, w, v)
	})
}

// RejectVariant implements TranslationService.
func (s *Service) RejectVariant(ctx context.Context, req *pressroomv1.RejectVariantRequest) (*pressroomv1.Variant, error) {
	reason, err := press.SettleNote("reason", req.GetReason())
	if err != nil {
		return nil, err
	}
	if reason == "" {
		return nil, press.BadField("reason", press.Required)
	}
	return s.move(ctx, req, pressroomv1.Variant_DRAFT, func(_ *archive.Writer, v *pressroomv1.Variant, _ *pressroomv1.Release) error {
		v.RejectReason = reason
		return nil
	})
}

// verb is a request that moves a text from state to state.
type verb interface {
	archive.Request
	GetName() string
	GetEtag() string
}

// move takes a text to a state, where there is a way and the rule of the verb
// allows it.
func (s *Service) move(ctx context.Context, req verb, to pressroomv1.Variant_State, rule func(*archive.Writer, *pressroomv1.Variant, *pressroomv1.Release) error) (*pressroomv1.Variant, error) {
	n, err := press.ParseVariantName("name", req.GetName())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Variant, error) {
		release, variant, err := seen(ctx, w, n, req.GetEtag())
		if err != nil {
			return nil, err
		}
		if err := press.Move(variant, to); err != nil {
			return nil, err
		}
		if err := rule(w, variant, release); err != nil {
			return nil, err
		}
		return variant, w.MoveVariant(n, variant)
	})
}
