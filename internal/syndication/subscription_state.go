package syndication

import (
	"context"
	"time"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// EnableSubscription implements SyndicationService.
func (s *Service) EnableSubscription(ctx context.Context, req *pressroomv1.EnableSubscriptionRequest) (*pressroomv1.Subscription, error) {
	return s.turn(ctx, req, func(w *archive.Writer, record *storev1.SubscriptionRecord) (*pressroomv1.Subscription, error) {
		if record.GetSubscription().GetState() == pressroomv1.Subscription_ACTIVE && record.GetWaiting() == nil {
			return shown(record, w.Now()), nil
		}
		sub := record.GetSubscription()
		sub.State = pressroomv1.Subscription_ACTIVE
		sub.DisableReason, sub.DisableTime = 0, nil
		record.Waiting = nil // what waits is sent at once, with three days before it
		return save(w, record)
	})
}

// DisableSubscription implements SyndicationService.
func (s *Service) DisableSubscription(ctx context.Context, req *pressroomv1.DisableSubscriptionRequest) (*pressroomv1.Subscription, error) {
	return s.turn(ctx, req, func(w *archive.Writer, record *storev1.SubscriptionRecord) (*pressroomv1.Subscription, error) {
		if record.GetSubscription().GetState() == pressroomv1.Subscription_DISABLED {
			return shown(record, w.Now()), nil
		}
		disable(record, pressroomv1.Subscription_REQUESTED, w.Now())
		return save(w, record)
	})
}

func disable(record *storev1.SubscriptionRecord, reason pressroomv1.Subscription_DisableReason, now time.Time) {
	sub := record.GetSubscription()
	sub.State = pressroomv1.Subscription_DISABLED
	sub.DisableReason, sub.DisableTime = reason, timestamppb.New(now)
	record.Waiting = nil
}

// grace is how long the secret before the newest is signed with, too.
const grace = 24 * time.Hour

// RotateSubscriptionSecret implements SyndicationService.
func (s *Service) RotateSubscriptionSecret(ctx context.Context, req *pressroomv1.RotateSubscriptionSecretRequest) (*pressroomv1.Subscription, error) {
	return s.turn(ctx, req, func(w *archive.Writer, record *storev1.SubscriptionRecord) (*pressroomv1.Subscription, error) {
		key, err := webhook.NewKey(s.push.Random)
		if err != nil {
			return nil, err
		}
		record.PreviousKey, record.Key = record.GetKey(), key
		record.Subscription.PreviousSecretExpireTime = timestamppb.New(w.Now().Add(grace))
		if err := w.SaveSubscription(record); err != nil {
			return nil, err
		}
		return withSecret(record), nil
	})
}

// stateRequest is a request about the state of one subscription.
type stateRequest interface {
	archive.Request
	GetName() string
	GetEtag() string
}

// revise changes a subscription and shows it.
type revise func(*archive.Writer, *storev1.SubscriptionRecord) (*pressroomv1.Subscription, error)

// turn revises the subscription that a request about its state names.
func (s *Service) turn(ctx context.Context, req stateRequest, fn revise) (*pressroomv1.Subscription, error) {
	return s.revise(ctx, req, req.GetName(), func(w *archive.Writer, record *storev1.SubscriptionRecord) (*pressroomv1.Subscription, error) {
		if err := press.MatchEtag(req.GetName(), req.GetEtag(), record.GetSubscription().GetEtag()); err != nil {
			return nil, err
		}
		return fn(w, record)
	})
}

// revise revises a subscription of the caller's, once for a request, and has what
// is to be sent looked at again.
func (s *Service) revise(ctx context.Context, req archive.Request, name string, fn revise) (*pressroomv1.Subscription, error) {
	id, err := press.SubscriptionID("name", name)
	if err != nil {
		return nil, err
	}
	defer s.wake()
	return archive.Once(ctx, s.push.Archive, req, func(w *archive.Writer) (*pressroomv1.Subscription, error) {
		record, err := theirs(ctx, &w.Reader, id)
		if err != nil {
			return nil, err
		}
		return fn(w, record)
	})
}

// ListSubscriptionAttempts implements SyndicationService.
func (s *Service) ListSubscriptionAttempts(ctx context.Context, req *pressroomv1.ListSubscriptionAttemptsRequest) (*pressroomv1.ListSubscriptionAttemptsResponse, error) {
	id, err := press.SubscriptionID("parent", req.GetParent())
	if err != nil {
		return nil, err
	}
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListSubscriptionAttemptsResponse{}
	err = s.push.Archive.View(ctx, func(r *archive.Reader) error {
		if _, err := theirs(ctx, r, id); err != nil {
			return err
		}
		page, next, err := r.Attempts(id, cursor, aip.PageSize(req.GetPageSize()))
		if !press.CallerOf(ctx).Edits() {
			for _, attempt := range page {
				attempt.Error = ""
			}
		}
		resp.Attempts = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}

// shown is a subscription as its owners see it at an instant: without the
// secret.
func shown(record *storev1.SubscriptionRecord, now time.Time) *pressroomv1.Subscription {
	sub := record.GetSubscription()
	if sub == nil {
		return nil
	}
	sub = proto.CloneOf(sub)
	sub.NextAttemptTime = record.GetWaiting().GetNextTime()
	if webhook.Asymmetric(sub.GetSignatureScheme()) {
		sub.PublicKey = webhook.PublicKey(record.GetKey())
	}
	if !record.GetSubscription().GetPreviousSecretExpireTime().AsTime().After(now) {
		sub.PreviousSecretExpireTime = nil
	}
	return sub
}

// withSecret is a subscription as it is shown once, to whoever made its secret.
func withSecret(record *storev1.SubscriptionRecord) *pressroomv1.Subscription {
	sub := shown(record, record.GetSubscription().GetUpdateTime().AsTime())
	if !webhook.Asymmetric(sub.GetSignatureScheme()) {
		sub.Secret = webhook.Secret(record.GetKey())
	}
	return sub
}
